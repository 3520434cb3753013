//! Which themes: one of the user's files before a shipped one of the same name; and all that there are.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::directories::Directories;
use super::file_problem::FileProblem;
use super::read::read_small;
use crate::command::{Problem, did_you_mean, quoted};
use crate::ui::theme::{NamedTheme, Theme, Themes};

/// More files than this are not looked at.
const MOST_FILES: usize = 1_000;

/// The word that leaves the choice to the terminal's background. No theme can have this name.
pub const AUTO: &str = "auto";
/// The themes for a dark and for a light background.
pub const FITTING: [&str; 2] = ["dark", "light"];

/// What decides which theme is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// The user has: it is the first one.
    Nothing,
    /// The terminal's background, once it is known: the first one, `auto`, then looks like one of the others. Until
    /// then it fits any.
    Background,
}

/// The themes that a reader begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeChoice {
    /// The first one, and those for a dark and a light background if that decides.
    pub themes: Themes,
    /// What decides among them.
    pub follows: Follows,
}

impl Default for ThemeChoice {
    /// The default theme. It is drawn in the terminal's own colours on the terminal's own background, so that it
    /// follows without asking for it.
    fn default() -> Self {
        let name = Theme::names().next().unwrap_or_default().to_owned();
        Self { themes: Themes::new(NamedTheme { name, theme: Theme::default() }), follows: Follows::Nothing }
    }
}

/// The theme of a name, or for `auto` those that the background decides among; the default one if there is none. The
/// second is a problem with the name itself, the third what is wrong in the themes' files.
pub fn choose_themes(name: &str, directories: &Directories) -> (ThemeChoice, Option<Problem>, Vec<FileProblem>) {
    let mut choice = ThemeChoice::default();
    if name == AUTO {
        let mut problems = Vec::new();
        choice.themes = Themes::new(NamedTheme { name: AUTO.to_owned(), theme: Theme::default() });
        for name in FITTING {
            let (theme, _, of_file) = choose_theme(name, directories);
            choice.themes.put(NamedTheme { name: name.to_owned(), theme });
            problems.extend(of_file);
        }
        return (ThemeChoice { follows: Follows::Background, ..choice }, None, problems);
    }
    let (theme, problem, problems) = choose_theme(name, directories);
    if problem.is_none() {
        choice.themes = Themes::new(NamedTheme { name: name.to_owned(), theme });
    }
    (choice, problem, problems)
}

fn choose_theme(name: &str, directories: &Directories) -> (Theme, Option<Problem>, Vec<FileProblem>) {
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
            None => (Theme::default(), Some(unknown(name).hint(suggestion(name, directories))), Vec::new()),
        },
        Err(problem) => (Theme::default(), None, FileProblem::all(&path, vec![problem])),
    }
}

/// A theme that there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTheme {
    /// Its name and its look.
    pub theme: NamedTheme,
    /// Where it comes from, and the first thing that is wrong with it.
    pub detail: String,
}

/// All themes as they are now: the shipped ones in their order, then the user's own by name.
pub fn list_themes(directories: &Directories) -> Vec<FoundTheme> {
    let own = own_names(directories);
    let others = own.iter().filter(|name| Theme::names().all(|shipped| shipped != *name)).cloned();
    let found = Theme::names().map(str::to_owned).chain(others).map(|name| {
        let (theme, _, problems) = choose_theme(&name, directories);
        let whose = if own.contains(&name) { "yours" } else { "shipped" };
        let fault = problems.first().map(|fault| format!(": {}", fault.problem)).unwrap_or_default();
        FoundTheme { theme: NamedTheme { name, theme }, detail: format!("{whose}{fault}") }
    });
    found.collect()
}

/// The names of the user's own themes.
fn own_names(directories: &Directories) -> BTreeSet<String> {
    let files = fs::read_dir(directories.themes()).into_iter().flatten().take(MOST_FILES).flatten();
    let names = files.filter_map(|file| Some(file.file_name().to_str()?.strip_suffix(".toml")?.to_owned()));
    names.filter(|name| is_plain_name(name) && !name.is_empty() && name != AUTO).collect()
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
fn suggestion(name: &str, directories: &Directories) -> String {
    let mut names = own_names(directories);
    names.extend(Theme::names().chain([AUTO]).map(str::to_owned));
    did_you_mean(name, names.iter().map(String::as_str)).unwrap_or_else(|| {
        let names: Vec<_> = names.iter().take(12).map(|name| quoted(name)).collect();
        format!("there are {}; others are files in `themes`", names.join(", "))
    })
}

#[cfg(test)]
mod tests;
