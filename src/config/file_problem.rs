//! A problem with the file that it is in.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::command::Problem;
use crate::text::visible;

/// Something in a file that can't be used. Shown as `path:line: message (hint)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it, and in which line.
    pub problem: Problem,
}

impl FileProblem {
    /// The problems of one file.
    pub(super) fn all(path: &Path, problems: impl IntoIterator<Item = Problem>) -> Vec<Self> {
        problems.into_iter().map(|problem| Self { path: path.to_owned(), problem }).collect()
    }
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&visible(&self.path.to_string_lossy()))?;
        if let Some(line) = self.problem.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.problem.advice())
    }
}

impl std::error::Error for FileProblem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_shown_with_file_line_and_hint() {
        let problem = Problem::new("no such key").at(3).hint("leave it out");
        let problem = FileProblem { path: PathBuf::from("a\u{1b}b/keymap.toml"), problem };
        assert_eq!(problem.to_string(), "a␛b/keymap.toml:3: no such key (leave it out)");
        let problem = FileProblem { problem: Problem::new("is a directory"), ..problem };
        assert_eq!(problem.to_string(), "a␛b/keymap.toml: is a directory");
    }
}
