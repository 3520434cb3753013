//! What is open and where the cursor is. A functional core: events in, state changed, effects out; no terminal, no
//! file, no clock. `ui` draws a `&Reader`, `shell` feeds it and does what it asks for.
//!
//! One operation family a file: [`moving`] within a pane, [`linking`] from fact to fact, [`following`] of the other
//! pane, [`panes`], [`picking`] from lists, what was [`dropped`], [`noting`], [`deciding`] about links, linking
//! [`by_hand`], [`reviewing`], [`labelling`] of rows, [`pointing`] with the mouse, [`typing`] of keys.

mod by_hand;
mod card;
mod decided;
mod deciding;
mod decisions;
mod dropped;
mod event;
#[cfg(test)]
pub(crate) mod fixture;
mod following;
mod geometry;
mod labelling;
mod linking;
mod moving;
mod notebook;
mod notice;
mod noting;
mod outline;
mod pairing;
mod pane;
mod panes;
mod picker;
mod picking;
mod pointing;
mod reviewing;
mod shelf;
mod state;
mod typing;
mod update;
mod view;

pub use card::{Card, Writing};
pub use decisions::Decisions;
pub use event::{Draft, Effect, Event, Spot, Target};
pub use geometry::{Area, Geometry, PaneArea};
pub use notebook::{Notebook, Places};
pub use notice::{Notice, NoticeKind};
pub use pairing::closest;
pub use pane::Pane;
pub use picker::{Choice, Item, Picker, Purpose};
pub use shelf::{ArticleId, Comparison, Opened, Shelf};
pub use state::Reader;
pub use view::{Arrangement, Glyphs, Scrolling, Size, View};
