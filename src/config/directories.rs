//! Where diptych keeps its files.
//!
//! The rule: only [`Directories::of_user`] asks the system; everything else is handed its directories, so that a test
//! never touches anybody's home.

use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};

/// The directories, none of which need exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directories {
    /// The user's home: what `~/` in a setting means.
    pub home: PathBuf,
    /// Settings, keymap, concepts and themes.
    pub config: PathBuf,
    /// Notes, decisions, and what was chosen while reading.
    pub data: PathBuf,
    /// What can be made again.
    pub cache: PathBuf,
}

impl Directories {
    /// The user's, as the system has them: on Linux by the XDG variables or in their place `~/.config/diptych`,
    /// `~/.local/share/diptych` and `~/.cache/diptych`. Nothing if the user has no home.
    pub fn of_user() -> Option<Self> {
        let (base, project) = (BaseDirs::new()?, ProjectDirs::from("", "", "diptych")?);
        Some(Self {
            home: base.home_dir().to_owned(),
            config: project.config_dir().to_owned(),
            data: project.data_dir().to_owned(),
            cache: project.cache_dir().to_owned(),
        })
    }

    /// All of them below one directory.
    pub fn below(root: &Path) -> Self {
        Self { home: root.to_owned(), config: root.join("config"), data: root.join("data"), cache: root.join("cache") }
    }

    /// The settings: `config.toml`.
    pub fn settings_file(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    /// A path as a person writes it: `~/` for the home.
    pub fn written(&self, path: &Path) -> String {
        match path.strip_prefix(&self.home) {
            Ok(below) => Path::new("~").join(below).to_string_lossy().into_owned(),
            Err(_) => path.to_string_lossy().into_owned(),
        }
    }

    /// The user's keymap: `keymap.toml`.
    pub fn keymap_file(&self) -> PathBuf {
        self.config.join("keymap.toml")
    }

    /// The user's own concepts, if no other file is chosen: `concepts.txt`.
    pub fn concepts_file(&self) -> PathBuf {
        self.config.join("concepts.txt")
    }

    /// The user's themes: `themes`.
    pub fn themes(&self) -> PathBuf {
        self.config.join("themes")
    }

    /// How pairs of articles were left: `bookmarks.json`.
    pub fn bookmarks_file(&self) -> PathBuf {
        self.data.join("bookmarks.json")
    }

    /// The theme that was chosen while reading: `theme.json`.
    pub fn theme_file(&self) -> PathBuf {
        self.data.join("theme.json")
    }

    /// The notes, if no other file is chosen: `notes.jsonl`.
    pub fn notes_file(&self) -> PathBuf {
        self.data.join("notes.jsonl")
    }

    /// The decisions about links: `decisions.jsonl`.
    pub fn decisions_file(&self) -> PathBuf {
        self.data.join("decisions.jsonl")
    }
}
