//! The themes that a reader can be drawn in, by their numbers: the reader says which, the themes say how it looks.

use super::styles::Theme;
use crate::reader::ThemeId;

/// A theme with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTheme {
    /// The name that `theme` in the settings has for it.
    pub name: String,
    /// What it looks like.
    pub theme: Theme,
}

/// Themes, never none. A theme keeps its number: what a reader shows does not change because others came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Themes {
    first: NamedTheme,
    others: Vec<NamedTheme>,
}

impl Themes {
    /// One theme alone; its number is the default one.
    pub fn new(first: NamedTheme) -> Self {
        Self { first, others: Vec::new() }
    }

    /// Adds a theme, or puts it in the place of the one that had its name. Gives its number.
    pub fn put(&mut self, theme: NamedTheme) -> ThemeId {
        let id = self.find(&theme.name).unwrap_or_else(|| ThemeId::new(self.others.len() + 1));
        match id.index().checked_sub(1) {
            None => self.first = theme,
            Some(place) if place < self.others.len() => self.others[place] = theme,
            Some(_) => self.others.push(theme),
        }
        id
    }

    /// The theme of a number; of one that nobody has, the first one.
    pub fn get(&self, id: ThemeId) -> &NamedTheme {
        id.index().checked_sub(1).and_then(|place| self.others.get(place)).unwrap_or(&self.first)
    }

    /// The number of a name.
    pub fn find(&self, name: &str) -> Option<ThemeId> {
        self.all().position(|theme| theme.name == name).map(ThemeId::new)
    }

    /// All of them, in the order of their numbers.
    pub fn all(&self) -> impl Iterator<Item = &NamedTheme> {
        std::iter::once(&self.first).chain(&self.others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str, theme: Theme) -> NamedTheme {
        NamedTheme { name: name.to_owned(), theme }
    }

    #[test]
    fn a_theme_keeps_its_number_when_others_come_and_when_it_is_read_again() {
        let mut themes = Themes::new(named("mine", Theme::default()));
        let dark = themes.put(named("dark", Theme::default()));
        let mine = themes.put(named("mine", Theme::monochrome()));
        themes.put(named("light", Theme::default()));
        assert_eq!((mine, themes.find("dark")), (ThemeId::default(), Some(dark)));
        assert_eq!((&*themes.get(mine).name, &themes.get(mine).theme), ("mine", &Theme::monochrome()));
        assert_eq!(themes.all().map(|theme| &*theme.name).collect::<Vec<_>>(), ["mine", "dark", "light"]);
        assert_eq!(themes.get(ThemeId::new(9)).name, "mine");
    }
}
