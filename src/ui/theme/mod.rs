//! Themes: a style for each role.
//!
//! A widget asks the theme for a role (`link.differs`) and never names a colour. A theme is a file of lines such as
//! `"link.differs" = "bold red"`; the shipped ones are in `assets/themes`.

mod role;
mod style_text;
mod styles;

pub use role::Role;
pub use styles::Theme;
