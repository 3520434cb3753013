//! Themes: a style for each role.
//!
//! A widget asks the theme for a role (`link.differs`) and never names a colour. A theme is a file of lines such as
//! `"link.differs" = "bold red"`; the shipped ones are in `assets/themes` ([`shipped`]).
//!
//! A theme may name any colour; when it is taken it is brought to those that the terminal has ([`depth`]). The reader
//! holds the number of the one that is drawn, so that a frame is a function of the reader and of [`Themes`].

mod depth;
mod numbered;
mod perceived;
mod role;
mod shipped;
mod style_text;
mod styles;
mod themes;

pub use depth::Depth;
pub use role::Role;
pub use styles::Theme;
pub use themes::{NamedTheme, Themes};
