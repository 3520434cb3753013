//! What is open and where the cursor is. A functional core: events in, state changed, effects out; no terminal, no
//! file, no clock. `ui` draws a `&Reader`, `shell` feeds it and does what it asks for.
//!
//! One operation family a file: [`moving`] within a pane, [`linking`] from fact to fact, [`following`] of the other
//! pane, [`panes`], [`picking`] from lists, [`searching`], [`filtering`], [`returning`] to where one was, what was
//! [`dropped`], [`noting`], [`deciding`] about links, linking [`by_hand`], [`reviewing`], [`reconsidering`], what leads
//! [`outside`], [`rereading`] of files that have changed, [`labelling`] of rows, [`theming`], [`pointing`] with the
//! mouse and [`clicking`] on cards, [`typing`] of keys and [`counting`]. What is the [`case`] with a pair that is no
//! ordinary one is told once. Before there is a reader there is [`loading`].

mod bookmark;
mod by_hand;
mod card;
mod card_area;
mod case;
mod clicking;
mod counting;
mod decided;
mod deciding;
mod decisions;
mod dropped;
mod event;
mod filtering;
mod finding;
#[cfg(test)]
pub(crate) mod fixture;
mod following;
mod geometry;
mod keys;
mod labelling;
mod linking;
mod loading;
mod moving;
mod notebook;
mod notice;
mod noting;
mod outline;
mod outside;
mod overview;
mod pairing;
mod pane;
mod panes;
mod picker;
mod picking;
mod pointing;
mod reconsidering;
mod rereading;
mod returning;
mod reviewing;
mod search;
mod searching;
mod shelf;
mod state;
mod theming;
mod trail;
mod typing;
mod update;
mod view;

pub use bookmark::Bookmark;
pub use card::{Card, Searching, Writing};
pub use card_area::{Anchor, ListAreas, inside, partner_rows, wrapped_notices};
pub use case::Unlinked;
pub use decisions::Decisions;
pub use event::{Copied, Draft, Effect, Event, Spot, Target};
pub use finding::Finding;
pub use geometry::{Area, Geometry, PaneArea};
pub use keys::Keys;
pub use loading::{Loaded, Loading, LoadingEffect, LoadingEvent, Stage};
pub use notebook::{Notebook, Places};
pub use notice::{Notice, NoticeKind};
pub use overview::Stretch;
pub use pairing::closest;
pub use pane::Pane;
pub use picker::{Choice, Item, Line, Picker, Purpose};
pub use rereading::Reread;
pub use search::{Match, Scope, Search};
pub use shelf::{ArticleId, Comparison, Opened, Shelf, Standing};
pub use state::Reader;
pub use theming::ListedTheme;
pub use trail::{Stop, Trail};
pub use view::{Arrangement, Divider, Filter, Glyphs, MEASURES, Mouse, Scrolling, Size, ThemeId, View};
