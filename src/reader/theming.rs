//! Choosing a theme: the list of those that there are, a preview of each, and the way back.
//!
//! The reader knows themes by name and number; their files are the shell's, what they look like is `ui`'s.

use super::card::Card;
use super::event::Effect;
use super::picker::{Choice, Item, Purpose};
use super::state::Reader;
use super::view::ThemeId;
use crate::text::visible;

/// A theme that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedTheme {
    /// Its number.
    pub id: ThemeId,
    /// Its name.
    pub name: String,
    /// Where it comes from, and what is wrong with it.
    pub detail: String,
}

impl Reader {
    /// Asks for the themes; the list opens when they are there.
    pub(super) fn choose_theme(&mut self) {
        self.effects.push(Effect::ListThemes);
    }

    /// Lists the themes, the one that is drawn selected.
    pub(super) fn list_themes(&mut self, themes: Vec<ListedTheme>) {
        let drawn = themes.iter().position(|theme| theme.id == self.view.theme);
        let items = themes.into_iter().map(|theme| Item {
            label: visible(&theme.name),
            detail: visible(&theme.detail),
            group: "",
            choice: Choice::Theme(theme.id),
        });
        let items = items.collect();
        self.open_picker(Purpose::Themes, items);
        if let (Some(Card::Picker(picker)), Some(drawn)) = (self.cards.last_mut(), drawn) {
            picker.select(drawn as isize);
        }
    }

    /// Draws a theme from now on.
    pub(super) fn keep_theme(&mut self, id: ThemeId) {
        self.view.theme = id;
        self.effects.push(Effect::KeepTheme(id));
    }
}

#[cfg(test)]
mod tests {
    use super::super::event::Event;
    use super::super::fixture::{press, reader, type_text};
    use super::*;

    const NAMES: [&str; 3] = ["terminal", "dark", "light"];

    fn listed() -> Vec<ListedTheme> {
        let theme = |(index, name): (usize, &&str)| ListedTheme {
            id: ThemeId::new(index),
            name: (*name).to_owned(),
            detail: "shipped".to_owned(),
        };
        NAMES.iter().enumerate().map(theme).collect()
    }

    /// A reader whose list of themes is open.
    fn choosing() -> Reader {
        let mut reader = reader(100, 30);
        assert_eq!(press(&mut reader, "T"), [Effect::ListThemes]);
        reader.update(Event::Themes(listed()));
        reader
    }

    fn drawn(reader: &Reader) -> &'static str {
        NAMES[reader.view.theme.index()]
    }

    #[test]
    fn each_selected_theme_is_drawn_at_once_and_esc_leads_back() {
        let mut reader = choosing();
        assert_eq!(drawn(&reader), "terminal");
        press(&mut reader, "down");
        assert_eq!(drawn(&reader), "dark");
        press(&mut reader, "down down");
        assert_eq!(drawn(&reader), "light");
        assert_eq!(press(&mut reader, "esc"), []);
        assert_eq!((drawn(&reader), reader.cards.len()), ("terminal", 0));
    }

    #[test]
    fn enter_keeps_the_theme_and_the_next_list_begins_there() {
        let mut reader = choosing();
        assert_eq!(press(&mut reader, "down enter"), [Effect::KeepTheme(ThemeId::new(1))]);
        assert_eq!((drawn(&reader), reader.cards.len()), ("dark", 0));
        reader.update(Event::Themes(listed()));
        let Some(Card::Picker(picker)) = reader.cards.last() else { panic!("the list is open") };
        assert_eq!(picker.selected, 1);
        press(&mut reader, "down esc");
        assert_eq!(drawn(&reader), "dark");
    }

    #[test]
    fn what_is_typed_previews_what_it_finds_and_nothing_else() {
        let mut reader = choosing();
        type_text(&mut reader, "lig");
        assert_eq!(drawn(&reader), "light");
        type_text(&mut reader, "x");
        assert_eq!(drawn(&reader), "terminal");
        press(&mut reader, "enter");
        assert_eq!(reader.cards.len(), 1);
    }

    #[test]
    fn a_preview_moves_nothing_else() {
        let mut reader = reader(100, 30);
        press(&mut reader, "j tab j");
        let before =
            (reader.focus, reader.panes.as_ref().map(|pane| pane.as_ref().map(|pane| (pane.cursor, pane.top))));
        reader.update(Event::Themes(listed()));
        press(&mut reader, "down enter");
        let after = (reader.focus, reader.panes.as_ref().map(|pane| pane.as_ref().map(|pane| (pane.cursor, pane.top))));
        assert_eq!(before, after);
    }
}
