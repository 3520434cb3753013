//! Widgets that draw `&Reader`, and `&Loading` before there is one: a frame is a function of that and the theme.
//! Nothing here changes state, and no colour stands in a widget: every style is asked from the theme by role.

mod alone;
mod card;
mod case;
mod column;
mod connector;
mod glyph;
mod gutter;
mod header;
mod line;
mod loading;
mod notice;
mod overview;
mod screen;
mod status;
mod strip;
pub mod theme;

pub use loading::LoadingScreen;
pub use screen::Screen;
pub use theme::Theme;
