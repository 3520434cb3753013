//! The themes that a reader is drawn in, and their files.

use crate::config::{AUTO, Directories, FITTING, Follows, ThemeChoice, keep_theme, list_themes};
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
    /// What the terminal has said of itself.
    background: Option<Background>,
    /// The theme that config.toml names.
    written: Option<String>,
}

impl ThemeFiles {
    /// The themes to begin with. Where there are no colours there is one theme, and no other to choose.
    pub fn new(directories: Directories, depth: Depth, choice: ThemeChoice) -> Self {
        let (background, written) = (None, None);
        if depth == Depth::Colourless {
            let monochrome = NamedTheme { name: "monochrome".to_owned(), theme: Theme::monochrome() };
            let (themes, follows) = (Themes::new(monochrome), Follows::Nothing);
            return Self { directories, depth, themes, follows, background, written };
        }
        let mut themes = choice.themes;
        let brought: Vec<NamedTheme> = themes.all().map(|theme| bring(theme, depth)).collect();
        for theme in brought {
            themes.put(theme);
        }
        Self { directories, depth, themes, follows: choice.follows, background, written }
    }

    /// The same, where config.toml names this theme.
    #[must_use]
    pub fn instead_of(self, written: Option<String>) -> Self {
        Self { written, ..self }
    }

    /// What decides which theme is drawn at the start.
    pub(super) fn follows(&self) -> Follows {
        self.follows
    }

    /// What the theme of a number looks like here.
    pub(super) fn get(&self, id: ThemeId) -> &Theme {
        &self.themes.get(id).theme
    }

    /// Reads all themes anew, so that one whose file was changed meanwhile is seen as it is now.
    pub(super) fn list(&mut self) -> Event {
        if self.depth == Depth::Colourless {
            let said = "no other theme: NO_COLOR is set, or this terminal has no colours";
            return Event::Told(Notice::info(said));
        }
        let mut listed = Vec::new();
        for found in list_themes(&self.directories) {
            let id = self.themes.put(bring(&found.theme, self.depth));
            listed.push(ListedTheme { id, name: found.theme.name, detail: found.detail });
        }
        listed.push(self.list_auto());
        Event::Themes(listed)
    }

    /// The choice that leaves it to the terminal. If that was not asked, nothing is known of it before the next start.
    fn list_auto(&mut self) -> ListedTheme {
        let id = self.put_auto();
        let when = if self.background.is_some() { "" } else { ", at the next start" };
        let detail = format!("{}: the terminal's background decides{when}", FITTING.join(" or "));
        ListedTheme { id, name: AUTO.to_owned(), detail }
    }

    /// Gives `auto` the look that fits the background, as far as it is known.
    fn put_auto(&mut self) -> ThemeId {
        let [dark, light] = FITTING;
        let name = self.background.map(|background| match background {
            Background::Dark => dark,
            Background::Light => light,
        });
        let fitting = name.and_then(|name| self.themes.find(name)).map(|id| self.get(id).clone());
        self.themes.put(NamedTheme { name: AUTO.to_owned(), theme: fitting.unwrap_or_default().brought_to(self.depth) })
    }

    /// Takes what the terminal has said of its background. Says whether a theme looks otherwise now.
    pub(super) fn fit(&mut self, background: Background) -> bool {
        let is_awaited = self.follows == Follows::Background && self.background != Some(background);
        if is_awaited {
            self.background = Some(background);
            self.put_auto();
        }
        is_awaited
    }

    /// Keeps a chosen theme for the next start. What comes back says so, and that it wins over config.toml.
    pub(super) fn keep(&self, id: ThemeId) -> Notice {
        let name = &self.themes.get(id).name;
        let shown = visible(name);
        if let Err(error) = keep_theme(&self.directories, name, self.written.as_deref()) {
            let file = visible(&self.directories.written(&self.directories.theme_file()));
            return Notice::error(format!("{shown} until you quit: {file} can't be written ({error})"));
        }
        Notice::info(match self.written.as_deref() {
            Some(written) if written == name => format!("{shown}, as config.toml says"),
            Some(written) => format!("{shown}, also at the next start, in place of theme = \"{}\"", visible(written)),
            None => format!("{shown}, also at the next start"),
        })
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
    fn auto_looks_as_the_background_asks_and_is_listed_last() {
        let (_scratch, mut files) = files("auto", Depth::True);
        assert!(files.fit(Background::Light) && !files.fit(Background::Light));
        assert_eq!(Some(files.get(ThemeId::default()).clone()), Theme::named("light"));
        let Event::Themes(listed) = files.list() else { panic!("there are themes") };
        let auto = listed.last().unwrap();
        assert_eq!((auto.id, &*auto.name), (ThemeId::default(), "auto"));
        assert_eq!(auto.detail, "dark or light: the terminal's background decides");
        assert_eq!(Some(files.get(ThemeId::default()).clone()), Theme::named("light"));
    }

    #[test]
    fn a_terminal_that_was_not_asked_decides_at_the_next_start() {
        let (_scratch, mut files) = files("dark", Depth::True);
        assert!(!files.fit(Background::Light));
        let Event::Themes(listed) = files.list() else { panic!("there are themes") };
        assert!(listed.last().unwrap().detail.ends_with(", at the next start"));
    }

    #[test]
    fn what_is_kept_says_in_place_of_what() {
        let (scratch, mut files) = files("dark", Depth::True);
        files.list();
        let keep = |files: &ThemeFiles, name: &str| files.keep(files.themes.find(name).unwrap()).text;
        assert_eq!(keep(&files, "light"), "light, also at the next start");
        files = files.instead_of(Some("dark".to_owned()));
        assert_eq!(keep(&files, "auto"), "auto, also at the next start, in place of theme = \"dark\"");
        assert!(fs::read_to_string(files.directories.theme_file()).unwrap().contains("\"auto\""));
        assert_eq!(keep(&files, "dark"), "dark, as config.toml says");
        fs::remove_dir_all(scratch.path().join("data")).unwrap();
        fs::write(scratch.path().join("data"), "in the way").unwrap();
        let refused = files.keep(files.themes.find("light").unwrap());
        assert!(
            refused.text.starts_with("light until you quit: ~/data/theme.json can't be written"),
            "{}",
            refused.text
        );
    }
}
