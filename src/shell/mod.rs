//! The terminal and everything that happens outside the pure core: the only crossterm, the only clock.
//!
//! While files are being read ([`work`]) there is a screen of its own ([`loading`]), if it takes long enough to be
//! seen; it hands the terminal and what comes in from it ([`console`]) to the reader.
//!
//! One thread owns the reader and the terminal. It sleeps on a channel; other threads wait for keys ([`input`]), for
//! signals and for the terminal going away ([`signals`]), or compare large articles ([`compare`]), and send what they
//! have. What a terminal says of its background comes in with the keys ([`background`]). So nothing polls, and an idle
//! reader takes no time at all.
//!
//! ```text
//! input ─┐
//! signals ├─ Message ─→ run ─→ reader.update ─→ effects ─→ notes, decisions, themes, compare, suspend, quit
//! compare ┘                └─→ draw, only if something changed
//! ```
//!
//! What leads out of the program: [`clipboard`], [`editor`] and [`browser`] choose how, by what they find around them
//! ([`surroundings`]); [`lending`] gives the terminal to another program and closes the [`gate`] to its keys;
//! [`files`] sees what others have written meanwhile.

mod background;
mod bookmarks;
mod browser;
mod clipboard;
mod compare;
mod console;
mod decisions;
mod editor;
mod files;
mod gate;
mod input;
mod keys;
mod lending;
mod loading;
mod message;
mod notes;
mod run;
mod session;
mod signals;
mod surroundings;
mod themes;
mod tool;
mod work;

pub use bookmarks::Bookmarks;
pub use console::Console;
pub use decisions::DecisionsFile;
pub use loading::watch;
pub use notes::NotesFile;
pub use run::{Files, Options, read};
pub use session::{check_terminal, screen_size};
pub use themes::ThemeFiles;
pub use work::Work;
