//! What the program finds around it: variables, programs, the kind of system. Tests make up their own.

use std::env;
use std::path::Path;

/// The kinds of systems that have ways of their own out of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum System {
    /// Linux and its relatives.
    Unix,
    /// macOS.
    Mac,
    /// Windows.
    Windows,
}

/// What the program finds around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings {
    /// The kind of system.
    pub(super) system: System,
    /// The value of a variable that is set and not empty.
    pub(super) variable: fn(&str) -> Option<String>,
    /// Whether a program of this name would be found.
    pub(super) has: fn(&str) -> bool,
}

impl Surroundings {
    /// What there really is.
    pub(super) fn of_process() -> Self {
        let system = match () {
            () if cfg!(windows) => System::Windows,
            () if cfg!(target_os = "macos") => System::Mac,
            () => System::Unix,
        };
        Self { system, variable, has }
    }

    /// Whether one of some variables is set.
    pub(super) fn is_set(&self, names: &[&str]) -> bool {
        names.iter().any(|name| (self.variable)(name).is_some())
    }
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.trim().is_empty())
}

fn has(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| is_program(&folder.join(program)))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file() || path.with_extension("exe").is_file()
}
