//! The page that is read beside the notes file.

use proptest::prelude::*;

use super::*;
use crate::align::Relation;
use crate::note::note::Targets;
use crate::text::Pair;

fn anchor(quote: &str, outlet: Option<&str>) -> Anchor {
    Anchor {
        source: "press/harbour_1.txt".into(),
        title: "Pier closed".into(),
        outlet: outlet.map(str::to_owned),
        date: Some(jiff::civil::date(2026, 5, 3)),
        quote: quote.into(),
        ..Anchor::default()
    }
}

fn note(text: &str, targets: Targets) -> Note {
    Note::new(text, targets, "2026-05-04T08:30:00Z".parse().unwrap(), 0)
}

#[test]
fn a_note_on_a_pair_has_both_quotations_the_relation_and_the_text() {
    let anchors = Pair::new(anchor("The vote was\n7–4.", Some("Courier")), anchor("They voted 8–4.", None));
    let mut note = note("Who counted?\nAsk both.\n\n  Later.", Targets::pair(anchors, Some(Relation::Differs)));
    note.modified = Some("2026-05-05T09:00:00Z".parse().unwrap());
    note.rivals = vec!["Nobody counted.".into()];
    let expected = format!(
        "{MARK}\n
# Notes

## 2026-05-04 08:30 UTC, changed 2026-05-05 09:00 UTC

> The vote was 7–4.
>
> — Pier closed, Courier, 2026-05-03, press/harbour\\_1.txt

> They voted 8–4.
>
> — Pier closed, 2026-05-03, press/harbour\\_1.txt

**differs**

Who counted?\\
Ask both.

\u{a0}\u{a0}Later.

**Another version, written at the same time:**

Nobody counted.
"
    );
    assert_eq!(markdown([&note].into_iter()), expected);
}

#[test]
fn a_line_that_ends_in_a_backslash_does_not_join_the_next() {
    let shown = markdown([&note("a\\\nb", Targets::One(anchor("q", None)))].into_iter());
    assert!(shown.ends_with("\n\na\\\\\\\nb\n"), "{shown}");
}

proptest! {
    #[test]
    fn no_text_makes_a_line_that_begins_a_block(quote in ".*", text in any::<String>(), title in any::<String>()) {
        let anchor = Anchor { title, ..anchor(&quote, None) };
        let page = markdown([&note(&text, Targets::One(anchor))].into_iter());
        let (head, body) = page.split_at(page.find("## ").expect("the heading"));
        prop_assert_eq!(head, format!("{MARK}\n\n# Notes\n\n"));
        let begins = |line: &str| line.starts_with(['#', '-', '+', '=', '<', '\t', ' ', '~', '`', '|', '*']);
        prop_assert!(!body.lines().skip(1).any(begins));
        prop_assert_eq!(body.lines().filter(|line| line.starts_with('>')).count(), 3);
    }
}
