//! Lists over the texts at every width: topics, articles, notes, commands, help, themes.

use jiff::Timestamp;

use super::{pressed, whole};
use crate::note::{Anchor, Note, Targets};
use crate::reader::fixture::{courier, ledger, observer, press, reader, reader_over, type_text};
use crate::reader::{Event, ListedTheme, Reader, ThemeId};

#[test]
fn topics_at_every_width() {
    insta::assert_snapshot!(whole(|columns, rows| pressed(reader(columns, rows), "t")), @"");
}

#[test]
fn articles_at_every_width() {
    let articles =
        |columns, rows| pressed(reader_over([courier(), ledger(), observer(), courier()], columns, rows), "a");
    insta::assert_snapshot!(whole(articles), @"");
}

#[test]
fn notes_at_every_width() {
    let noted = |columns, rows| {
        let mut reader = reader(columns, rows);
        let (courier, ledger) = (courier(), ledger());
        let anchor = |article: &crate::text::Article, at: usize| Anchor::new(article, article.sentences[at].span);
        let targets = [Targets::One(anchor(&courier, 1)), Targets::One(anchor(&ledger, 2))];
        let texts = [
            "Whose estimate is this?",
            "The same sum as in the Courier: one source? Ask the harbour master's office for the report, and for who paid for it.",
        ];
        for (text, (targets, salt)) in texts.iter().zip(targets.into_iter().zip(1..)) {
            let note = Note::new(*text, targets, Timestamp::UNIX_EPOCH, salt);
            reader.update(Event::Saved(Box::new(note)));
        }
        pressed(reader, "M j")
    };
    insta::assert_snapshot!(whole(noted), @"");
}

#[test]
fn commands_at_every_width() {
    let commands = |columns, rows| {
        let mut reader = reader(columns, rows);
        press(&mut reader, ":");
        type_text(&mut reader, "link");
        reader
    };
    insta::assert_snapshot!(whole(commands), @"");
}

#[test]
fn help_at_every_width() {
    insta::assert_snapshot!(whole(|columns, rows| pressed(reader(columns, rows), "?")), @"");
}

#[test]
fn themes_at_every_width() {
    let themes = |columns, rows| -> Reader {
        let mut reader = reader(columns, rows);
        let listed =
            ["terminal", "dark", "seaside"].iter().zip(["shipped", "shipped", "yours: line 3: `x` is not a role"]);
        let listed = listed.enumerate().map(|(at, (name, detail))| ListedTheme {
            id: ThemeId::new(at),
            name: (*name).to_owned(),
            detail: (*detail).to_owned(),
        });
        reader.update(Event::Themes(listed.collect()));
        reader
    };
    insta::assert_snapshot!(whole(themes), @"");
}
