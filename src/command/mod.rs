//! Commands, and the keys that ask for them.
//!
//! One table ([`Command`]) holds every command with its name, its sentence and its group; help, palette, hints, the key
//! list of the README and the check of `keymap.toml` read it. A [`Keymap`] turns keys into commands, context by
//! context.
//!
//! ```text
//! keymap.toml ─ read ─► KeymapChanges + Problems ─ merge ─► Keymap ─ resolve(context, keys) ─► Command
//!                                                                                            └► how a chord goes on
//! ```
//!
//! How a file that a person keeps is read and what its problems look like is here too: themes and settings are read in
//! the same way.

mod chord;
mod context;
mod key;
mod key_list;
mod key_text;
mod keymap;
mod keymap_lines;
mod latin;
mod nearest;
mod problem;
mod sheet;
mod table;

pub use chord::Chord;
pub use context::Context;
pub use key::{Key, KeyCode, Modifiers};
pub use key_list::{key_list, keys_as_text, with_key_list};
pub use keymap::{Continuation, Found, Keymap};
pub use keymap_lines::KeymapChanges;
pub(crate) use nearest::did_you_mean;
pub use problem::Problem;
pub(crate) use problem::quoted;
pub(crate) use sheet::{Entry, Value, read_sheet};
pub use table::{Command, Group};
