//! Everything that the user has set, read in one go.

use std::path::Path;

use super::concepts::choose_concepts;
use super::directories::Directories;
use super::file_problem::FileProblem;
use super::kept_theme::kept_themes;
use super::read::read_small;
use super::settings::{Settings, WrittenSettings};
use super::theme::{ThemeChoice, choose_themes};
use crate::command::{Keymap, KeymapChanges, Problem};
use crate::evidence::OwnConcepts;

/// What the user has set, complete: what no file says is as it is shipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The settings.
    pub settings: Settings,
    /// The keys.
    pub keymap: Keymap,
    /// The theme that was chosen last, while reading or in the settings, or the default one. `NO_COLOR` is for the
    /// caller to heed, and how many colours there are.
    pub themes: ThemeChoice,
    /// What words mean to the user; for the caller to hand to [`extend`](crate::evidence::extend).
    pub concepts: OwnConcepts,
}

/// Reads settings, theme, keymap and concepts. What can't be used is told, file by file in the order of the lines, and
/// is then as it is shipped; a missing file is no problem.
pub fn load(directories: &Directories) -> (Config, Vec<FileProblem>) {
    let mut problems = Vec::new();
    let settings_file = directories.settings_file();
    let written = read_with(&settings_file, WrittenSettings::read, &mut problems);
    let (kept, mut of_theme) = kept_themes(directories, written.theme.as_ref().map(|(name, _)| &**name));
    let themes = kept.unwrap_or_else(|| match &written.theme {
        Some((name, line)) => {
            let (themes, problem, of_file) = choose_themes(name, directories);
            problems.extend(FileProblem::all(&settings_file, problem.map(|problem| problem.at(*line))));
            of_theme.extend(of_file);
            themes
        }
        None => ThemeChoice::default(),
    });
    let line = written.concepts.as_ref().map(|(_, line)| *line);
    let settings = written.check(directories);
    let (concepts, problem, of_concepts) = choose_concepts(&settings.concepts, line);
    problems.extend(FileProblem::all(&settings_file, problem));
    problems.sort_by_key(|problem| problem.problem.line);
    problems.extend(of_theme);
    let changes = read_with(&directories.keymap_file(), KeymapChanges::read, &mut problems);
    problems.extend(of_concepts);
    let keymap = Keymap::default().merge(changes);
    (Config { settings, keymap, themes, concepts }, problems)
}

/// Reads the user's concepts alone, for what compares and shows no screen: of what is wrong in other files nothing is
/// told, because nothing there matters.
pub fn load_concepts(directories: &Directories) -> (OwnConcepts, Vec<FileProblem>) {
    let settings_file = directories.settings_file();
    let written = read_with(&settings_file, WrittenSettings::read, &mut Vec::new());
    let line = written.concepts.as_ref().map(|(_, line)| *line);
    let (concepts, problem, of_file) = choose_concepts(&written.check(directories).concepts, line);
    let mut problems = FileProblem::all(&settings_file, problem);
    problems.extend(of_file);
    (concepts, problems)
}

/// What `read` makes of a file, or of none.
fn read_with<T: Default>(path: &Path, read: impl Fn(&str) -> (T, Vec<Problem>), problems: &mut Vec<FileProblem>) -> T {
    match read_small(path) {
        Ok(Some(text)) => {
            let (value, found) = read(&text);
            problems.extend(FileProblem::all(path, found));
            value
        }
        Ok(None) => T::default(),
        Err(problem) => {
            problems.extend(FileProblem::all(path, [problem]));
            T::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::kept_theme::keep_theme;
    use super::*;
    use crate::command::{Chord, Command, Context, Found};
    use crate::reader::ThemeId;

    /// Directories that vanish with the test.
    struct Home {
        scratch: tempfile::TempDir,
        directories: Directories,
    }

    impl Home {
        fn new() -> Self {
            let scratch = tempfile::tempdir().unwrap();
            let directories = Directories::below(scratch.path());
            fs::create_dir_all(directories.themes()).unwrap();
            Self { scratch, directories }
        }

        fn with(self, name: &str, text: &str) -> Self {
            fs::write(self.directories.config.join(name), text).unwrap();
            self
        }

        /// The configuration, and the problems without the directory that they are in.
        fn load(&self) -> (Config, Vec<String>) {
            let (config, problems) = load(&self.directories);
            let directory = format!("{}/config/", self.scratch.path().display());
            (config, problems.iter().map(|problem| problem.to_string().replace(&directory, "")).collect())
        }
    }

    #[test]
    fn without_any_file_everything_is_as_shipped() {
        let (config, problems) = load(&Directories::below(Path::new("/nowhere/at/all")));
        assert_eq!(problems, []);
        assert_eq!((config.keymap, config.themes), (Keymap::default(), ThemeChoice::default()));
        assert_eq!((config.settings.theme, config.concepts), (None, OwnConcepts::default()));
    }

    #[test]
    fn concepts_are_read_and_their_faults_told_after_those_of_the_keymap() {
        let home = Home::new()
            .with("concepts.txt", "= boats\nferry Fähre\nbridge: Brücke | bridge\n")
            .with("keymap.toml", "[reading]\nw = 'qiut'\n");
        let (config, problems) = home.load();
        assert!(
            problems[0].starts_with("keymap.toml:2: ") && problems[1].starts_with("concepts.txt:2: a concept is `")
        );
        assert_eq!((problems.len(), config.concepts), (2, OwnConcepts::read("= boats\nbridge: Brücke | bridge").0));
        assert_eq!(load_concepts(&home.directories).1.len(), 1);
    }

    #[test]
    fn a_file_of_concepts_that_the_settings_name_must_be_there() {
        let (config, problems) =
            Home::new().with("config.toml", "concepts = 'words.txt'\n").with("concepts.txt", "a: b | c\n").load();
        assert!(problems[0].starts_with("config.toml:1: there is no file "), "{problems:?}");
        assert_eq!((problems.len(), config.concepts), (1, OwnConcepts::default()));
    }

    #[test]
    fn all_files_are_read_and_all_problems_told_in_order() {
        let (config, problems) = Home::new()
            .with("config.toml", "theme = 'mine'\nmeasure = 9\nmouse = false\n")
            .with("keymap.toml", "[reading]\nw = 'qiut'\nW = 'quit'\n")
            .with("themes/mine.toml", "title = 'blod'\ntext = 'red'\n")
            .load();
        let expected = [
            "config.toml:2: `measure` takes columns from 30 to 76, not 9",
            "themes/mine.toml:1: `blod` is neither a colour nor a style (did you mean `bold`?)",
            "keymap.toml:2: `qiut` is not a command (did you mean `quit`?)",
        ];
        assert_eq!(problems, expected);
        assert!(!config.settings.mouse);
        assert_eq!(config.themes.themes.get(ThemeId::default()).name, "mine");
        let chord: Chord = "W".parse().unwrap();
        assert_eq!(config.keymap.resolve(Context::Reading, chord.keys()), Found::Command(Command::Quit));
    }

    #[test]
    fn an_unknown_theme_is_told_in_the_line_that_names_it() {
        let (config, problems) = Home::new().with("config.toml", "theme = 'terminl'\nfoo = 1\n").load();
        assert_eq!(problems[0], "config.toml:1: `terminl` is not a theme (did you mean `terminal`?)");
        assert!(problems[1].starts_with("config.toml:2: "), "{problems:?}");
        assert_eq!(config.themes, ThemeChoice::default());
    }

    #[test]
    fn a_theme_that_was_chosen_while_reading_comes_before_the_one_that_the_settings_name_until_they_change() {
        let home = Home::new().with("config.toml", "theme = 'dark'\n");
        let first = |home: &Home| home.load().0.themes.themes.get(ThemeId::default()).name.clone();
        keep_theme(&home.directories, "light", Some("dark")).unwrap();
        assert_eq!(first(&home), "light");
        assert_eq!(first(&home.with("config.toml", "theme = 'contrast'\n")), "contrast");
    }

    #[test]
    fn a_directory_in_the_place_of_a_file_is_a_problem_of_that_file_only() {
        let home = Home::new().with("config.toml", "mouse = false\n");
        fs::create_dir(home.directories.keymap_file()).unwrap();
        let (config, problems) = home.load();
        assert_eq!(problems, ["keymap.toml: is a directory (a file is wanted there)"]);
        assert!(!config.settings.mouse);
        assert_eq!(config.keymap, Keymap::default());
    }
}
