//! The themes that a reader is drawn in, and their files.

use crate::config::{Directories, Follows, ThemeChoice, list_themes};
use crate::reader::{Event, ListedTheme, Notice, ThemeId};
use crate::text::visible;
use crate::ui::theme::{Depth, NamedTheme, Theme, Themes};

/// What a terminal's background is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Background {
    /// Darker than the middle grey.
    Dark,
    /// Lighter.
    Light,
}

/// The themes in the colours that the terminal has, and where others come from.
#[derive(Debug)]
pub struct ThemeFiles {
    directories: Directories,
    depth: Depth,
    themes: Themes,
    follows: Follows,
}

impl ThemeFiles {
    /// The themes to begin with. Where there are no colours there is one theme, and no other to choose.
    pub fn new(directories: Directories, depth: Depth, choice: ThemeChoice) -> Self {
        if depth == Depth::Colourless {
            let monochrome = NamedTheme { name: "monochrome".to_owned(), theme: Theme::monochrome() };
            return Self { directories, depth, themes: Themes::new(monochrome), follows: Follows::Nothing };
        }
        let mut themes = choice.themes;
        let brought: Vec<NamedTheme> = themes.all().map(|theme| bring(theme, depth)).collect();
        for theme in brought {
            themes.put(theme);
        }
        Self { directories, depth, themes, follows: choice.follows }
    }

    /// What decides which theme is drawn.
    pub(super) fn follows(&self) -> Follows {
        self.follows
    }

    /// What the theme of a number looks like here.
    pub(super) fn get(&self, id: ThemeId) -> &Theme {
        &self.themes.get(id).theme
    }

    /// Reads all themes anew, so that one whose file was changed meanwhile is seen as it is now. From then on it is the
    /// user who decides.
    pub(super) fn list(&mut self) -> Event {
        if self.depth == Depth::Colourless {
            let said = "no other theme: NO_COLOR is set, or this terminal has no colours";
            return Event::Told(Notice::info(said));
        }
        self.follows = Follows::Nothing;
        let listed = list_themes(&self.directories).into_iter().map(|found| {
            let id = self.themes.put(bring(&found.theme, self.depth));
            ListedTheme { id, name: found.theme.name, detail: found.detail }
        });
        Event::Themes(listed.collect())
    }

    /// The theme that fits a background, if that is what decides.
    pub(super) fn fitting(&self, background: Background) -> Option<ThemeId> {
        let name = match background {
            Background::Dark => "dark",
            Background::Light => "light",
        };
        if self.follows == Follows::Background { self.themes.find(name) } else { None }
    }

    /// What becomes of a chosen theme at the next start. A file of what was last chosen would be written here; as long
    /// as there is none, the settings are the user's to change, and this says how.
    pub(super) fn keep(&self, id: ThemeId) -> Notice {
        let name = visible(&self.themes.get(id).name);
        let file = visible(&self.directories.written(&self.directories.settings_file()));
        Notice::info(format!("{name} until you quit; for good: theme = \"{name}\" in {file}"))
    }
}

fn bring(theme: &NamedTheme, depth: Depth) -> NamedTheme {
    NamedTheme { name: theme.name.clone(), theme: theme.theme.brought_to(depth) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::config::choose_themes;
    use crate::ui::theme::Role;

    fn files(name: &str, depth: Depth) -> (tempfile::TempDir, ThemeFiles) {
        let scratch = tempfile::tempdir().unwrap();
        let directories = Directories::below(scratch.path());
        fs::create_dir_all(directories.themes()).unwrap();
        let choice = choose_themes(name, &directories).0;
        (scratch, ThemeFiles::new(directories, depth, choice))
    }

    fn names(event: Event) -> Vec<String> {
        let Event::Themes(listed) = event else { panic!("{event:?}") };
        listed.into_iter().map(|theme| theme.name).collect()
    }

    #[test]
    fn a_file_that_was_changed_is_seen_when_the_themes_are_listed() {
        let (_scratch, mut files) = files("dark", Depth::True);
        let path = files.directories.themes().join("dark.toml");
        let before = files.get(ThemeId::default()).clone();
        fs::write(path, "title = 'underline'").unwrap();
        assert!(names(files.list()).contains(&"dark".to_owned()));
        assert_ne!(*files.get(ThemeId::default()), before);
    }

    #[test]
    fn themes_are_in_the_colours_that_the_terminal_has() {
        let (_scratch, mut files) = files("dark", Depth::Sixteen);
        for id in (0..names(files.list()).len()).map(ThemeId::new) {
            for role in Role::ALL {
                let style = files.get(id).style(*role);
                let many = |colour| matches!(colour, ratatui::style::Color::Rgb(..));
                assert!(!style.fg.is_some_and(many) && !style.bg.is_some_and(many), "{role:?} is {style:?}");
            }
        }
    }

    #[test]
    fn without_colours_there_is_one_theme_and_the_list_says_why() {
        let (_scratch, mut files) = files("auto", Depth::Colourless);
        assert_eq!((files.get(ThemeId::new(2)), files.follows()), (&Theme::monochrome(), Follows::Nothing));
        let Event::Told(notice) = files.list() else { panic!("there is nothing to list") };
        assert!(notice.text.contains("NO_COLOR"));
    }

    #[test]
    fn the_background_decides_until_the_user_does() {
        let (_scratch, mut files) = files("auto", Depth::True);
        let fitting = files.fitting(Background::Light).map(|id| files.get(id).clone());
        assert_eq!(fitting, Theme::named("light"));
        files.list();
        assert_eq!(files.fitting(Background::Light), None);
    }

    #[test]
    fn what_is_kept_says_how_to_keep_it_for_good() {
        let (_scratch, mut files) = files("terminal", Depth::True);
        files.list();
        let told = files.keep(files.themes.find("light").unwrap()).text;
        assert_eq!(told, "light until you quit; for good: theme = \"light\" in ~/config/config.toml");
    }
}
