//! The theme that was chosen while reading, for the next start: `theme.json` in the data directory.
//!
//! config.toml is the user's own and is never written. The rule is that whoever chose last wins: beside the chosen
//! theme stands what config.toml said at that moment, and once it says something else, that counts.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::directories::Directories;
use super::file_problem::FileProblem;
use super::read::read_small;
use super::theme::{ThemeChoice, choose_themes};
use super::write::replace;
use crate::command::{Problem, quoted};

/// What the file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct KeptTheme {
    /// The name of the chosen theme.
    theme: String,
    /// The name that config.toml had then, if it had one.
    instead_of: Option<String>,
}

/// Keeps a chosen theme for the next start; `written` is what config.toml says. A choice that says the same needs no
/// file.
///
/// # Errors
/// If the file can't be written, or not be taken away.
pub fn keep_theme(directories: &Directories, name: &str, written: Option<&str>) -> io::Result<()> {
    let path = directories.theme_file();
    if Some(name) == written {
        return match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    let kept = KeptTheme { theme: name.to_owned(), instead_of: written.map(str::to_owned) };
    replace(&path, &format!("{}\n", serde_json::to_string(&kept)?))
}

/// The theme that was chosen while reading, unless config.toml has been given another one since; and what is wrong in
/// its files. One that there is no more is told: then what config.toml says counts.
pub(super) fn kept_themes(directories: &Directories, written: Option<&str>) -> (Option<ThemeChoice>, Vec<FileProblem>) {
    let path = directories.theme_file();
    let kept = match read(&path) {
        Ok(kept) => kept.filter(|kept| kept.instead_of.as_deref() == written),
        Err(problem) => return (None, FileProblem::all(&path, [problem])),
    };
    let Some(KeptTheme { theme, .. }) = kept else { return (None, Vec::new()) };
    let (choice, unknown, problems) = choose_themes(&theme, directories);
    if unknown.is_none() {
        return (Some(choice), problems);
    }
    let gone = Problem::new(format!("there is no theme {} any more", quoted(&theme)));
    (None, FileProblem::all(&path, [gone.hint("choose another one while reading")]))
}

fn read(path: &Path) -> Result<Option<KeptTheme>, Problem> {
    let Some(text) = read_small(path)? else { return Ok(None) };
    let unfit = || Problem::new("holds no theme").hint("it is written anew when you choose one while reading");
    serde_json::from_str(&text).map(Some).map_err(|_| unfit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::ThemeId;

    fn scratch() -> (tempfile::TempDir, Directories) {
        let scratch = tempfile::tempdir().unwrap();
        let directories = Directories::below(scratch.path());
        (scratch, directories)
    }

    /// The name of the theme that is kept, and the problems.
    fn kept(directories: &Directories, written: Option<&str>) -> (Option<String>, Vec<String>) {
        let (choice, problems) = kept_themes(directories, written);
        let name = choice.map(|choice| choice.themes.get(ThemeId::default()).name.clone());
        (name, problems.iter().map(|problem| problem.problem.advice()).collect())
    }

    #[test]
    fn whoever_chose_last_wins() {
        let (_scratch, directories) = scratch();
        assert_eq!(kept(&directories, None), (None, vec![]));
        keep_theme(&directories, "light", Some("dark")).unwrap();
        assert_eq!(kept(&directories, Some("dark")), (Some("light".to_owned()), vec![]));
        for changed in [Some("contrast"), None] {
            assert_eq!(kept(&directories, changed), (None, vec![]));
        }
        keep_theme(&directories, "contrast", None).unwrap();
        assert_eq!(kept(&directories, None), (Some("contrast".to_owned()), vec![]));
    }

    #[test]
    fn a_choice_that_says_what_the_settings_say_leaves_no_file() {
        let (_scratch, directories) = scratch();
        keep_theme(&directories, "dark", Some("dark")).unwrap();
        keep_theme(&directories, "light", Some("dark")).unwrap();
        keep_theme(&directories, "dark", Some("dark")).unwrap();
        assert!(!directories.theme_file().exists());
    }

    #[test]
    fn a_theme_that_is_gone_and_a_damaged_file_are_told() {
        let (_scratch, directories) = scratch();
        keep_theme(&directories, "mine", None).unwrap();
        let gone = "there is no theme `mine` any more (choose another one while reading)";
        assert_eq!(kept(&directories, None), (None, vec![gone.to_owned()]));
        fs::write(directories.theme_file(), "{\"theme\": 3}").unwrap();
        assert!(kept(&directories, None).1[0].starts_with("holds no theme"));
        keep_theme(&directories, "light", None).unwrap();
        assert_eq!(kept(&directories, None).1, [""; 0]);
    }
}
