//! The terminal and everything that happens outside the pure core: the only crossterm, the only clock.
//!
//! One thread owns the reader and the terminal. It sleeps on a channel; other threads wait for keys ([`input`]), for
//! signals and for the terminal going away ([`signals`]), or compare large articles ([`compare`]), and send what they
//! have. So nothing polls, and an idle reader takes no time at all.
//!
//! ```text
//! input ─┐
//! signals ├─ Message ─→ run ─→ reader.update ─→ effects ─→ notes and decisions file, compare, suspend, quit
//! compare ┘                └─→ draw, only if something changed
//! ```

mod compare;
mod decisions;
mod input;
mod keys;
mod message;
mod notes;
mod run;
mod session;
mod signals;

pub use decisions::DecisionsFile;
pub use notes::NotesFile;
pub use run::{Options, read};
pub use session::{Mouse, check_terminal, screen_size};
