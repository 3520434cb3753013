//! Which theme: one of the user's files before a shipped one of the same name.

use std::fs;
use std::path::Path;

use super::directories::Directories;
use super::file_problem::FileProblem;
use super::read::read_small;
use crate::command::{Problem, did_you_mean, quoted};
use crate::ui::theme::Theme;

/// More files than this are not looked at for a suggestion.
const MOST_FILES: usize = 1_000;

/// The theme of a name; the default one if there is none. The second is a problem with the name itself, the third what
/// is wrong in the theme's file.
pub(super) fn choose_theme(name: &str, directories: &Directories) -> (Theme, Option<Problem>, Vec<FileProblem>) {
    if !is_plain_name(name) {
        let hint = "a theme is named without its directory and without `.toml`";
        return (Theme::default(), Some(unknown(name).hint(hint)), Vec::new());
    }
    let path = directories.themes().join(format!("{name}.toml"));
    match read_small(&path) {
        Ok(Some(text)) => {
            let (theme, problems) = Theme::read(&text);
            (theme, None, FileProblem::all(&path, problems))
        }
        Ok(None) => match Theme::named(name) {
            Some(theme) => (theme, None, Vec::new()),
            None => (Theme::default(), Some(unknown(name).hint(suggestion(name, &directories.themes()))), Vec::new()),
        },
        Err(problem) => (Theme::default(), None, FileProblem::all(&path, vec![problem])),
    }
}

/// Whether a name stays in its directory.
fn is_plain_name(name: &str) -> bool {
    let has_ending = Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    !has_ending && !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0'])
}

fn unknown(name: &str) -> Problem {
    Problem::new(format!("{} is not a theme", quoted(name)))
}

/// The theme that may be meant, or all that there are.
fn suggestion(name: &str, themes: &Path) -> String {
    let files = fs::read_dir(themes).into_iter().flatten().take(MOST_FILES).flatten();
    let own = files.filter_map(|file| Some(file.file_name().to_str()?.strip_suffix(".toml")?.to_owned()));
    let mut names: Vec<String> = Theme::names().map(str::to_owned).chain(own).collect();
    names.sort();
    names.dedup();
    did_you_mean(name, names.iter().map(String::as_str)).unwrap_or_else(|| {
        let names: Vec<_> = names.iter().take(9).map(|name| quoted(name)).collect();
        format!("there are {}; others are files in `themes`", names.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Role;

    fn scratch() -> (tempfile::TempDir, Directories) {
        let scratch = tempfile::tempdir().unwrap();
        let directories = Directories::below(scratch.path());
        fs::create_dir_all(directories.themes()).unwrap();
        (scratch, directories)
    }

    #[test]
    fn a_file_of_the_user_comes_before_a_shipped_theme() {
        let (_scratch, directories) = scratch();
        assert_eq!(choose_theme("monochrome", &directories), (Theme::monochrome(), None, Vec::new()));
        fs::write(directories.themes().join("monochrome.toml"), "cursor = 'blue'\nx = ''\n").unwrap();
        let (theme, problem, problems) = choose_theme("monochrome", &directories);
        assert_eq!(theme.style(Role::Cursor).fg, Some(ratatui::style::Color::Blue));
        assert_eq!(problem, None);
        assert!(problems[0].to_string().ends_with("monochrome.toml:2: `x` is not a role"), "{problems:?}");
    }

    #[test]
    fn an_unknown_theme_is_told_with_the_one_that_is_meant() {
        let (_scratch, directories) = scratch();
        fs::write(directories.themes().join("seaside.toml"), "").unwrap();
        for (name, advice) in [
            ("monocrome", "`monocrome` is not a theme (did you mean `monochrome`?)"),
            ("sea-side", "`sea-side` is not a theme (did you mean `seaside`?)"),
            ("x", "`x` is not a theme (there are `monochrome`, `seaside`, `terminal`; others are files in `themes`)"),
        ] {
            let (theme, problem, _) = choose_theme(name, &directories);
            assert_eq!(theme, Theme::default());
            assert_eq!(problem.map(|problem| problem.advice()).as_deref(), Some(advice));
        }
    }

    #[test]
    fn a_name_never_leaves_the_directory() {
        let (scratch, directories) = scratch();
        fs::write(scratch.path().join("outside.toml"), "cursor = 'blue'\n").unwrap();
        for name in ["../../outside", "/etc/passwd", "..", "a.toml", "C:x", "a\0b"] {
            let (theme, problem, problems) = choose_theme(name, &directories);
            assert_eq!((theme, problems), (Theme::default(), Vec::new()));
            assert!(problem.is_some_and(|problem| problem.advice().contains("named without")), "{name}");
        }
    }
}
