//! A home of its own for a program under test: no test reads or writes the user's.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;

/// A directory that is a program's home and its working directory; it goes away with the last copy of this value. Two
/// programs that are given the same home find each other's files.
#[derive(Debug, Clone)]
pub(crate) struct Home(Arc<TempDir>);

impl Home {
    /// An empty home.
    pub(crate) fn new() -> Self {
        Self(Arc::new(tempfile::tempdir().expect("a temporary directory can be made")))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file below it, with the folders it needs, and says where it is.
    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a file in the home has a folder")).expect("folders can be made");
        std::fs::write(&path, text).expect("a file can be written");
        path
    }

    /// The whole environment of a program that lives here: nothing of ours but where programs are found.
    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        let below = |name: &str| self.path().join(name).to_string_lossy().into_owned();
        vec![
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", self.path().to_string_lossy().into_owned()),
            ("XDG_CONFIG_HOME", below("config")),
            ("XDG_DATA_HOME", below("data")),
            ("XDG_STATE_HOME", below("state")),
            ("XDG_CACHE_HOME", below("cache")),
            ("XDG_RUNTIME_DIR", below("run")),
            ("TERM", "xterm-256color".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
            ("TZ", "UTC".to_owned()),
        ]
    }
}
