//! Quotations found again, moved, or given up rather than guessed.

use proptest::prelude::*;

use super::*;
use crate::note::fixture::{article, sentence};

const TEXT: &str = "The council voted seven to four to close the old pier on Monday night. \
    Repairs would have cost 2.1 million pounds, the harbour master said. Traders were not consulted before the vote. \
    The council will meet again in June.\n\nA ferry line wants to use the western quay instead. \
    It has leased two ships from a yard in Bremen. The first of them is due before the summer.";

fn anchored(text: &str, part: &str) -> Anchor {
    let article = article(text);
    Anchor::new(&article, sentence(&article, part))
}

/// What is found of the sentence with `part` after the text was edited, as the words under it.
fn found(text: &str, part: &str, edit: impl Fn(&str) -> String) -> (Found, String) {
    let edited = article(&edit(text));
    let found = reanchor(&anchored(text, part), &edited);
    (found, found.span().map(|span| edited.text(span).to_owned()).unwrap_or_default())
}

fn replaced(text: &str, part: &str, from: &str, to: &str) -> (Found, String) {
    assert!(text.contains(from), "the edit changes the text");
    found(text, part, |text| text.replace(from, to))
}

#[test]
fn an_unchanged_text_gives_the_span() {
    let article = article(TEXT);
    for sentence in &article.sentences {
        assert_eq!(reanchor(&Anchor::new(&article, sentence.span), &article), Found::Same(sentence.span));
    }
}

#[test]
fn a_span_is_not_believed_without_its_quotation() {
    let mut anchor = anchored(TEXT, "Traders");
    let right = anchor.span;
    anchor.span = Span::new(3, 20);
    assert_eq!(reanchor(&anchor, &article(TEXT)), Found::Exact(right));
    anchor.span = Span::new(9_000, 10_000);
    assert_eq!(reanchor(&anchor, &article(TEXT)), Found::Exact(right));
}

#[test]
fn lines_that_are_wrapped_anew_change_nothing() {
    let (found, words) = found(TEXT, "Traders", |text| text.replace(' ', "\n").replace("\n\n", "\n \t"));
    assert!(matches!(found, Found::Exact(_)));
    assert_eq!(squeeze(&words), "Traders were not consulted before the vote.");
}

#[test]
fn a_sentence_that_has_moved_is_found_by_its_words() {
    let (found, words) = found(TEXT, "Traders", |text| {
        let (first, second) = text.split_once("\n\n").unwrap();
        format!("{second}\n\n{first}")
    });
    assert!(matches!(found, Found::Exact(_)));
    assert_eq!(words, "Traders were not consulted before the vote.");
}

#[test]
fn another_word_is_moved_and_another_value_is_an_orphan() {
    let (moved, words) = replaced(TEXT, "Repairs", "harbour master", "harbour engineer");
    assert!(matches!(moved, Found::Moved(_)));
    assert_eq!(words, "Repairs would have cost 2.1 million pounds, the harbour engineer said.");
    for (part, from, to) in [
        ("Repairs", "2.1", "3.1"),
        ("Repairs", "million", "billion"),
        ("council voted", "seven", "eight"),
        ("council voted", "Monday", "Tuesday"),
        ("Traders", "not ", ""),
        ("Traders", "before", "after"),
        ("leased", "Bremen", "Bremerhaven"),
        ("A ferry line", "wants", "does not want"),
    ] {
        assert_eq!(replaced(TEXT, part, from, to).0, Found::Orphan, "{from} → {to}");
    }
}

#[test]
fn a_deleted_sentence_is_an_orphan() {
    let (found, _) = replaced(TEXT, "Traders", "Traders were not consulted before the vote. ", "");
    assert_eq!(found, Found::Orphan);
}

#[test]
fn likeness_is_no_reason_where_negations_are_not_known() {
    let anchor = anchored(TEXT, "Repairs");
    let mut edited = article(&TEXT.replace("harbour master", "harbour engineer"));
    assert!(matches!(reanchor(&anchor, &edited), Found::Moved(_)));
    edited.language = Language::Other;
    assert_eq!(reanchor(&anchor, &edited), Found::Orphan);
}

const TWICE: &str = "Asked about the pier, the mayor was short. He would not comment. The council left the room. \
    Asked about the ferry, the engineer was long-winded. He would not comment. Nobody believed it.";

#[test]
fn context_decides_between_the_same_words() {
    let second = sentence(&article(TWICE), "He would")
        .shifted(TWICE.rfind("He would").unwrap() - TWICE.find("He would").unwrap());
    let anchor = Anchor::new(&article(TWICE), second);
    let edited = format!("New lead in front. {TWICE}");
    assert_eq!(reanchor(&anchor, &article(&edited)), Found::Exact(second.shifted(edited.len() - TWICE.len())));
}

#[test]
fn the_double_of_a_deleted_sentence_is_not_taken_for_it() {
    let (found, _) = replaced(TWICE, "He would", "short. He would not comment.", "short.");
    assert_eq!(found, Found::Orphan);
}

#[test]
fn between_equals_nothing_is_guessed() {
    let text = "Before it. He would not comment. After it.";
    let doubled = "Before it. He would not comment. After it. Before it. He would not comment. After it.";
    assert_eq!(found(text, "He would", |_| doubled.into()).0, Found::Orphan);
    let twice_in_a_row = "Before it. He would not comment. He would not comment. After it.";
    assert_eq!(found(text, "He would", |_| twice_in_a_row.into()).0, Found::Orphan);
}

#[test]
fn the_look_alike_of_a_deleted_sentence_is_not_taken_for_it() {
    let text = "The pier in the north was closed by the council for safety reasons. A band played. \
        The pier in the south was closed by the council for safety reasons. People went home.";
    let gone = "The pier in the north was closed by the council for safety reasons. ";
    assert_eq!(replaced(text, "north", gone, "").0, Found::Orphan);
    assert!(matches!(replaced(text, "north", "A band played.", "").0, Found::Exact(_)));
}

#[test]
fn words_that_are_part_of_another_sentence_now_are_not_the_sentence() {
    let text = "It was a long day. The council agreed.\n\nNobody cheered.";
    let (found, _) =
        found(text, "agreed", |_| "It is wrong that \"The council agreed.\" Nobody cheered at all.".into());
    assert_eq!(found, Found::Orphan);
}

#[test]
fn a_heading_inside_a_sentence_needs_its_context() {
    let text = "Council closes pier\n\nThe meeting was long.";
    assert_eq!(
        found(text, "closes", |_| "Nobody expected that Council closes pier tomorrow. The end.".into()).0,
        Found::Orphan
    );
}

#[test]
fn an_anchor_without_words_is_an_orphan() {
    assert_eq!(reanchor(&Anchor::default(), &article(TEXT)), Found::Orphan);
    assert_eq!(reanchor(&Anchor::default(), &article("")), Found::Orphan);
    assert_eq!(reanchor(&anchored(TEXT, "Traders"), &article("")), Found::Orphan);
}

/// Sentences that differ in little but their numbers, as in texts about one event.
fn sentences() -> impl Strategy<Value = Vec<String>> {
    let openings = prop_oneof!["The council", "The harbour master", "A spokesman", "The ferry line"];
    let verbs = prop_oneof!["spent", "asked for", "had expected", "was refused"];
    let ends = prop_oneof!["for the repair of the pier", "in the year before the storm", "from the town in the end"];
    let sentence = (openings, verbs, 1..9_u32, ends)
        .prop_map(|(who, did, number, what)| format!("{who} {did} about {number} million pounds {what}."));
    proptest::collection::vec(sentence, 3..12)
}

#[derive(Debug, Clone)]
enum Edit {
    Delete,
    Swap(prop::sample::Index),
    Duplicate(prop::sample::Index),
    Number,
    Word,
}

fn edits() -> impl Strategy<Value = Vec<(prop::sample::Index, Edit)>> {
    let edit = prop_oneof![
        Just(Edit::Delete),
        any::<prop::sample::Index>().prop_map(Edit::Swap),
        any::<prop::sample::Index>().prop_map(Edit::Duplicate),
        Just(Edit::Number),
        Just(Edit::Word),
    ];
    proptest::collection::vec((any::<prop::sample::Index>(), edit), 1..6)
}

/// Sentences with the numbers that they have for life; the copy of a sentence has the number of its original.
type Numbered = Vec<(usize, String)>;

fn edited(sentences: &[String], edits: Vec<(prop::sample::Index, Edit)>) -> Numbered {
    let mut sentences: Numbered = sentences.iter().cloned().enumerate().collect();
    for ((at, edit), fresh) in edits.into_iter().zip(100..) {
        let at = at.index(sentences.len());
        match edit {
            Edit::Delete if sentences.len() > 1 => drop(sentences.remove(at)),
            Edit::Delete => {}
            Edit::Swap(with) => {
                let with = with.index(sentences.len());
                sentences.swap(at, with);
            }
            Edit::Duplicate(to) => sentences.insert(to.index(sentences.len()), sentences[at].clone()),
            Edit::Number => {
                let words = sentences[at].1.split(' ');
                let changed = words.map(|it| if it.parse::<u32>().is_ok() { fresh.to_string() } else { it.to_owned() });
                sentences[at].1 = changed.collect::<Vec<_>>().join(" ");
            }
            Edit::Word => sentences[at].1 = sentences[at].1.replace("spent", "paid").replace(" asked", " begged"),
        }
    }
    sentences
}

fn text_of(sentences: &Numbered) -> String {
    sentences.iter().map(|(_, sentence)| sentence.as_str()).collect::<Vec<_>>().join(" ")
}

/// The number in a sentence.
fn amount(sentence: &str) -> Option<u32> {
    sentence.split(' ').find_map(|word| word.parse().ok())
}

proptest! {
    #[test]
    fn on_the_unchanged_text_every_sentence_is_the_same(sentences in sentences()) {
        let article = article(&sentences.join(" "));
        for sentence in &article.sentences {
            prop_assert_eq!(reanchor(&Anchor::new(&article, sentence.span), &article), Found::Same(sentence.span));
        }
    }

    #[test]
    fn after_edits_no_note_is_on_another_sentence(before in sentences(), edits in edits()) {
        let after = edited(&before, edits);
        let (old, new) = (article(&before.join(" ")), article(&text_of(&after)));
        for (number, sentence) in old.sentences.iter().enumerate() {
            let anchor = Anchor::new(&old, sentence.span);
            if let Some(span) = reanchor(&anchor, &new).span() {
                let landed = new.sentences.iter().position(|it| it.span == span).expect("a whole sentence");
                if anchor.lookalike < 100 {
                    prop_assert_eq!(after[landed].0, number, "{} in {:?}", anchor.quote, after);
                }
                prop_assert_eq!(amount(new.text(span)), amount(&anchor.quote));
            }
        }
    }

    #[test]
    fn a_single_quotation_that_still_stands_alone_is_always_found(before in sentences(), edits in edits()) {
        let (old, new) = (article(&before.join(" ")), article(&text_of(&edited(&before, edits))));
        for sentence in &old.sentences {
            let anchor = Anchor::new(&old, sentence.span);
            let here = new.sentences.iter().filter(|it| new.text(it.span) == anchor.quote);
            if anchor.lookalike < 100 && here.count() == 1 {
                let found = reanchor(&anchor, &new).span().map(|span| new.text(span));
                prop_assert_eq!(found, Some(anchor.quote.as_str()));
            }
        }
    }

    #[test]
    fn no_anchor_and_no_text_is_a_panic(
        text in any::<String>(), other in any::<String>(), start in 0..40_usize, len in 0..40_usize,
    ) {
        let anchor = Anchor::new(&article(&text), Span::new(start, start + len));
        let other = article(&other);
        if let Some(span) = reanchor(&anchor, &other).span() {
            prop_assert!(!other.text(span).is_empty());
        }
    }
}
