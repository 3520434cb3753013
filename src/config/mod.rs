//! What the user has set: directories, settings, keymap, theme, concepts.
//!
//! The rule: everything is read and everything that is wrong is told, with file and line. Good lines apply, so that a
//! slip in one of them never keeps anybody from reading, and nothing here can fail.
//!
//! ```text
//! config.toml   ─► WrittenSettings ─► Settings
//! keymap.toml   ─► KeymapChanges   ─► Keymap     over the shipped one
//! themes/*.toml ─►                    Theme      over the default one, or the one that it is based on
//! concepts.txt  ─►                    OwnConcepts  beside the shipped ones
//! theme.json    ─►                    Theme      chosen while reading, before the one that config.toml names
//! ```

mod concepts;
mod directories;
mod file_problem;
mod kept_theme;
mod load;
mod read;
mod settings;
mod theme;
mod words;
mod write;

pub use directories::Directories;
pub use file_problem::FileProblem;
pub use kept_theme::keep_theme;
pub use load::{Config, load, load_concepts};
pub use settings::{Ascii, Colours, Settings};
pub use theme::{AUTO, FITTING, Follows, FoundTheme, ThemeChoice, choose_themes, list_themes};
pub use words::words;
pub use write::replace;
