//! What the reader decides, what is shown then, and what is asked to be kept.

use super::super::fixture::{courier, ledger, press, reader, reader_over, settle};
use super::super::{ArticleId, Card, Event, Reader};
use super::*;
use crate::align::Strength;
use crate::decision::Judged;
use crate::text::Side;

fn ids(left: usize, right: usize) -> Pair<SentenceId> {
    Pair::new(left, right).map(SentenceId::new)
}

/// All links as they are shown: sentences, relation, decision; those of which only candidates are made in brackets.
fn links(reader: &Reader) -> Vec<String> {
    let comparison = reader.comparison.as_ref().expect("both are compared");
    let shown = comparison.alignment.links.iter().map(|link| {
        let Pair { left, right } = link.sentences;
        let decided = link.decided.map(|ruling| format!(" {}", ruling.name())).unwrap_or_default();
        let shown = format!("{left}-{right} {}{decided}", link.relation.word());
        if link.is_likely() { shown } else { format!("({shown})") }
    });
    shown.collect()
}

fn told(reader: &Reader) -> &str {
    reader.notice.as_ref().map_or("", |notice| notice.text.as_str())
}

/// What was asked to be kept: the beginnings of both sentences, and the decision.
fn kept(effects: &[Effect]) -> Vec<String> {
    let start = |text: &str| text.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let kept = effects.iter().filter_map(|effect| match effect {
        Effect::Decide(decision) => {
            let Pair { left, right } = decision.sentences.as_ref().map(|anchor| start(&anchor.quote));
            Some(format!("{left} / {right}: {}", decision.ruling.map_or("none", Ruling::name)))
        }
        _ => None,
    });
    kept.collect()
}

/// Everything of a reader that a decision changes and that taking it back must give back.
fn state(reader: &Reader) -> String {
    let comparison = reader.comparison.as_ref().expect("both are compared");
    let cursors = reader.panes.as_ref().map(|pane| pane.as_ref().map(|pane| (pane.cursor, pane.top)));
    let (alignment, scroll) = (&comparison.alignment, &comparison.scroll);
    let topics = comparison.topics(&reader.shelf).all();
    format!(
        "{alignment:?} {scroll:?} {topics:?} {:?} {} {:?} {cursors:?} {:?}",
        comparison.shared,
        comparison.count(),
        reader.focus,
        reader.candidate
    )
}

#[test]
fn a_confirmed_link_is_marked_and_the_notice_says_how_to_undo_it() {
    let mut reader = reader(100, 30);
    let effects = press(&mut reader, "+");
    assert_eq!(kept(&effects), ["The town / By 8: confirmed"]);
    assert_eq!(links(&reader), ["0-1 differs confirmed", "1-2 agrees", "(3-3 agrees)"]);
    assert_eq!(told(&reader), "confirmed: differs; u undoes it; 1 link is not reviewed");
    assert!(kept(&press(&mut reader, "+")).is_empty());
    assert_eq!(told(&reader), "confirmed already");
}

#[test]
fn a_rejected_link_is_gone_and_can_be_asked_for_at_the_end_of_the_candidates() {
    let mut reader = reader(100, 30);
    press(&mut reader, "-");
    assert_eq!(links(&reader), ["(0-1 differs rejected)", "1-2 agrees", "(3-3 agrees)"]);
    assert_eq!((reader.partner(), told(&reader)), (None, "rejected; u undoes it; 1 link is not reviewed"));
    press(&mut reader, ";");
    assert_eq!(reader.partner(), Some(SentenceId::new(1)));
    let effects = press(&mut reader, "+");
    assert_eq!(kept(&effects), ["The town / By 8: confirmed"]);
    assert_eq!(reader.partner(), Some(SentenceId::new(1)));
}

#[test]
fn shares_numbers_and_topics_follow() {
    let mut reader = reader(100, 30);
    let before = reader.comparison.as_ref().map(|comparison| (comparison.shared.left, comparison.count()));
    press(&mut reader, "-");
    let after = reader.comparison.as_ref().map(|comparison| (comparison.shared.left, comparison.count()));
    assert!(after < before && after.is_some_and(|(_, count)| count == 1), "{before:?} {after:?}");
}

#[test]
fn a_candidate_that_is_confirmed_stays_lit() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j j j ; +");
    assert_eq!(reader.partner(), Some(SentenceId::new(3)));
    let link = reader.current_link().map(|(_, link)| (link.strength, link.score, link.decided));
    assert_eq!(link, Some((Strength::Firm, 0.05, Some(Ruling::Confirmed))));
}

#[test]
fn the_reader_says_how_a_link_relates() {
    let mut reader = reader(100, 30);
    let effects = press(&mut reader, "r a");
    assert_eq!(kept(&effects), ["The town / By 8: related"]);
    assert_eq!(links(&reader)[0], "0-1 agrees related");
    press(&mut reader, "r v");
    assert_eq!(links(&reader)[0], "0-1 verbatim related");
    assert_eq!(told(&reader), "set to verbatim; u undoes it; 1 link is not reviewed");
    press(&mut reader, "u u");
    assert_eq!(links(&reader)[0], "0-1 differs");
}

#[test]
fn two_sentences_are_linked_by_hand_from_either_side() {
    for (keys, back) in [("j j r l tab G r l", Side::Right), ("tab G r l tab j j r l", Side::Left)] {
        let mut reader = reader(100, 30);
        let effects = press(&mut reader, keys);
        assert_eq!(kept(&effects), ["Traders were / A crane: linked"], "{keys}");
        assert!(links(&reader).iter().any(|link| link.starts_with("2-3") && link.ends_with("linked")), "{keys}");
        assert_eq!((reader.focus, reader.marked()), (back, None));
        press(&mut reader, "r d");
        let link = reader.current_link().map(|(_, link)| (link.sentences, link.decided));
        assert_eq!(link, Some((ids(2, 3), Some(Ruling::Linked(Some(Relation::Differs))))));
        press(&mut reader, "-");
        assert_eq!(links(&reader).len(), 3, "what was not found is no candidate");
    }
}

#[test]
fn a_link_by_hand_is_given_up_by_esc_or_by_the_same_sentence_and_begun_anew_by_another() {
    let mut reader = reader(100, 30);
    press(&mut reader, "r l");
    assert_eq!(reader.marked(), Some((Side::Left, SentenceId::new(0))));
    press(&mut reader, "j r l");
    assert_eq!(reader.marked(), Some((Side::Left, SentenceId::new(1))));
    press(&mut reader, "esc");
    assert_eq!((reader.marked(), told(&reader)), (None, "no link was made"));
    press(&mut reader, "r l r l");
    assert_eq!((reader.marked(), told(&reader)), (None, "no link was made"));
    press(&mut reader, "r l x");
    assert_eq!(reader.marked(), Some((Side::Right, SentenceId::new(1))));
    press(&mut reader, "r esc");
    assert!(reader.marked().is_some(), "esc ends the chord first");
}

#[test]
fn what_is_shown_as_a_link_already_is_confirmed_when_it_is_linked_by_hand() {
    let mut reader = reader(100, 30);
    let effects = press(&mut reader, "r l enter r l");
    assert_eq!(kept(&effects), ["The town / By 8: confirmed"]);
    let effects = press(&mut reader, "r l enter r l");
    assert_eq!((kept(&effects), told(&reader)), (Vec::new(), "linked already: confirmed"));
}

#[test]
fn everything_is_taken_back_in_order_and_can_be_done_again() {
    let mut reader = reader(100, 30);
    let mut states = vec![state(&reader)];
    for keys in ["+", "r a", "-", "j r l tab G r l", "r d", "tab j j"] {
        press(&mut reader, keys);
        states.push(state(&reader));
    }
    // The last keys only moved: the way back goes to where each decision was made.
    press(&mut reader, "k k");
    for before in states[..5].iter().rev() {
        let effects = press(&mut reader, "u");
        assert_eq!(kept(&effects).len(), 1);
        let links = |state: &str| state.split(" Pair").next().map(str::to_owned);
        assert_eq!(links(&state(&reader)), links(before));
    }
    press(&mut reader, "u");
    assert!(told(&reader).starts_with("nothing to take back"), "{}", told(&reader));
    for _ in 0..5 {
        assert_eq!(kept(&press(&mut reader, "ctrl-r")).len(), 1);
    }
    assert_eq!(links(&reader), ["(0-1 differs rejected)", "1-2 agrees", "1-3 differs linked", "(3-3 agrees)"]);
    press(&mut reader, "ctrl-r");
    assert_eq!(told(&reader), "nothing to do again: nothing was taken back");
}

#[test]
fn taking_back_gives_the_exact_state_before_the_decision() {
    for keys in ["+", "-", "r a", "r v", "j j j ; +", "j j j ; -"] {
        let mut reader = reader(100, 12);
        let (way, decision) = keys.rsplit_once(' ').unwrap_or(("", keys));
        let (way, decision) =
            if decision.len() == 1 && !"+-".contains(decision) { ("", keys) } else { (way, decision) };
        // Whoever has moved has the partner in view.
        press(&mut reader, &format!("j k {way}"));
        let before = state(&reader);
        press(&mut reader, decision);
        assert_ne!(state(&reader), before, "{keys}");
        let effects = press(&mut reader, "u");
        assert_eq!(state(&reader), before, "{keys}");
        assert!(kept(&effects)[0].ends_with(": none"), "{keys}");
    }
}

#[test]
fn what_was_taken_back_is_forgotten_after_another_decision() {
    let mut reader = reader(100, 30);
    press(&mut reader, "+ u - ctrl-r");
    assert_eq!(told(&reader), "nothing to do again: nothing was taken back");
    assert_eq!(links(&reader)[0], "(0-1 differs rejected)");
}

#[test]
fn taking_back_goes_to_the_sentences_from_wherever_the_cursor_is() {
    let mut reader = reader(100, 30);
    press(&mut reader, "+ G u");
    assert_eq!(reader.focused().map(|pane| pane.cursor), Some(SentenceId::new(0)));
    assert_eq!(told(&reader), "taken back: confirmed; ctrl-r does it again");
    press(&mut reader, "tab G ctrl-r");
    assert_eq!(reader.focused().map(|pane| pane.cursor), Some(SentenceId::new(1)));
}

#[test]
fn decisions_hold_when_the_sides_are_exchanged_and_when_the_articles_are_opened_again() {
    let mut reader = reader_over([courier(), ledger(), courier()], 100, 30);
    press(&mut reader, "- j r v x");
    assert_eq!(links(&reader), ["(1-0 differs rejected)", "2-1 verbatim related", "(3-3 agrees)"]);
    reader.open_article(Side::Left, ArticleId::new(0));
    settle(&mut reader);
    press(&mut reader, "u");
    assert_eq!(told(&reader), "taken back: relation set by you, in articles that are not open; ctrl-r does it again");
    reader.open_article(Side::Right, ArticleId::new(1));
    settle(&mut reader);
    assert_eq!(links(&reader), ["(0-1 differs rejected)", "1-2 agrees", "(3-3 agrees)"]);
    // The same text under another number is the same article.
    reader.open_article(Side::Left, ArticleId::new(2));
    settle(&mut reader);
    assert_eq!(links(&reader)[0], "(0-1 differs rejected)");
}

#[test]
fn what_was_decided_before_is_in_force_at_the_start() {
    let articles = [courier(), ledger()];
    let both = Pair::new(&*articles[0], &*articles[1]);
    let mut reader = reader(100, 30);
    let decisions = vec![
        Decision::new(both.flip(), ids(2, 1), Some(Ruling::Related(Relation::Differs))),
        Decision::new(both, ids(0, 1), Some(Ruling::Rejected)),
    ];
    reader.notebook = super::super::Notebook::default().with_decisions(decisions);
    press(&mut reader, "x x");
    assert_eq!(links(&reader), ["(0-1 differs rejected)", "1-2 differs related", "(3-3 agrees)"]);
    let effects = press(&mut reader, "; +");
    press(&mut reader, "u");
    assert_eq!(kept(&effects), ["The town / By 8: confirmed"]);
    assert_eq!(links(&reader)[0], "(0-1 differs rejected)", "what was decided before counts again");
}

#[test]
fn links_that_are_not_reviewed_are_gone_through_one_by_one() {
    let mut reader = reader(100, 30);
    press(&mut reader, "] u");
    assert_eq!(reader.focused().map(|pane| pane.cursor), Some(SentenceId::new(1)));
    press(&mut reader, "[ u + ] u");
    assert_eq!(reader.focused().map(|pane| pane.cursor), Some(SentenceId::new(1)));
    press(&mut reader, "+ [ u");
    assert_eq!(told(&reader), "no link that is not reviewed above");
    press(&mut reader, "u [ u");
    assert_eq!(reader.focused().map(|pane| pane.cursor), Some(SentenceId::new(1)));
}

#[test]
fn several_links_of_one_sentence_are_reviewed_one_after_the_other() {
    let mut reader = reader(100, 30);
    // The second sentence gets another likely partner that is not decided about, as the engine would find it.
    let comparison = reader.comparison.as_mut().expect("both are compared");
    let mut found = comparison.alignment.links.clone();
    found.push(crate::align::Link { sentences: ids(1, 3), score: 0.6, ..found[1].clone() });
    comparison.alignment = comparison.alignment.with_links(found);
    press(&mut reader, "] u");
    assert_eq!(reader.partner(), Some(SentenceId::new(2)));
    press(&mut reader, "] u");
    assert_eq!((reader.partner(), reader.candidate), (Some(SentenceId::new(3)), Some(1)));
    press(&mut reader, "[ u");
    assert_eq!((reader.partner(), reader.candidate), (Some(SentenceId::new(2)), None));
    press(&mut reader, "- ] u");
    assert_eq!(told(&reader), "no link that is not reviewed below");
    assert_eq!(reader.partner(), Some(SentenceId::new(3)));
}

#[test]
fn where_nothing_is_linked_there_is_nothing_to_decide_but_by_hand() {
    let mut reader = reader(100, 30);
    for keys in ["o +", "-", "r a"] {
        assert!(kept(&press(&mut reader, keys)).is_empty());
        assert!(told(&reader).contains("only here") && told(&reader).contains("rl links"), "{}", told(&reader));
    }
    reader.panes.right = None;
    reader.comparison = None;
    press(&mut reader, "r l");
    assert_eq!((reader.marked(), told(&reader)), (None, "one article is open: a chooses another one"));
}

#[test]
fn decisions_are_made_from_the_evidence_card_too() {
    let mut reader = reader(100, 30);
    press(&mut reader, "e +");
    assert!(matches!(reader.cards.last(), Some(Card::Evidence)));
    press(&mut reader, "-");
    assert!(reader.cards.is_empty(), "there is nothing left to show");
    assert_eq!(links(&reader)[0], "(0-1 differs rejected)");
}

#[test]
fn a_comparison_that_was_begun_before_a_decision_respects_it() {
    let mut reader = reader(100, 30);
    let pair = reader.article_ids().expect("both are open");
    let late = super::super::Comparison::new(&reader.shelf, pair);
    press(&mut reader, "-");
    reader.update(Event::Compared(Box::new(late)));
    let rejected = reader.comparison.as_ref().map(|comparison| comparison.rulings().clone());
    assert_eq!(rejected, Some([(ids(0, 1), Ruling::Rejected)].into()));
}

#[test]
fn what_two_sentences_share_is_looked_up_once() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j j j ; +");
    let evidence = |reader: &Reader| reader.current_link().map(|(_, link)| link.evidence.clone());
    let before: Option<Vec<_>> = evidence(&reader);
    press(&mut reader, "u ctrl-r");
    assert_eq!(evidence(&reader), before);
    let judged: Option<Judged> = reader.current_link().map(|(_, link)| (link.relation, link.evidence.clone()));
    assert!(judged.is_some());
}
