//! Looking through what was decided: the list of all decisions about the open pair, the rejected links too, which no
//! mark shows any more. Both panes show the selected one, and it can be taken back.

use super::card::Card;
use super::event::Effect;
use super::notice::Notice;
use super::picker::{Choice, Item, Purpose};
use super::state::Reader;
use crate::align::Ruling;
use crate::command::Command;
use crate::text::{Article, Pair, SentenceId, cells, shorten, visible};

/// Cells of a sentence that are listed, and sought in.
const CELLS: usize = 400;

impl Reader {
    /// Lists what is decided about the two articles, in the order of the left one, from the cursor on.
    pub(super) fn open_decisions(&mut self) {
        let (Some(articles), Some(comparison)) = (self.articles(), &self.comparison) else {
            return self.tell(Notice::info("decisions are about two articles side by side"));
        };
        let rulings = comparison.rulings();
        let width = rulings.values().map(|ruling| cells(&name(*ruling))).max().unwrap_or(0);
        let items: Vec<Item> = rulings.iter().map(|(at, ruling)| item(articles, *at, *ruling, width)).collect();
        if items.is_empty() {
            let confirms = self.key_hint(Command::ConfirmLink, "confirms a link");
            return self.tell(Notice::info(format!("nothing is decided about these two articles yet{confirms}")));
        }
        let nearest = self.nearest(rulings.keys().copied());
        self.open_picker(Purpose::Decisions, items);
        self.select_item(nearest);
        self.preview();
    }

    /// Which of some pairs is the lit one, or the first that does not lie before the cursor.
    fn nearest(&self, mut pairs: impl Iterator<Item = Pair<SentenceId>> + Clone) -> usize {
        let lit = self.current_link().map(|(_, link)| link.sentences);
        let cursor = self.focused().map(|pane| pane.cursor);
        let is_lit = pairs.clone().position(|at| Some(at) == lit);
        is_lit.or_else(|| pairs.position(|at| Some(at[self.focus]) >= cursor)).unwrap_or(0)
    }

    /// Shows two sentences in both panes and lights what is known between them, a rejected link too.
    pub(super) fn show_decision(&mut self, at: Pair<SentenceId>) {
        self.show_places(at.map(Some));
        let mut links = self.links_of(self.focus, at[self.focus]).iter().filter_map(|id| self.link(*id));
        self.candidate = links.position(|link| link.sentences == at);
    }

    /// Takes the decision about two sentences back, whatever was decided since; undoing brings it back.
    pub(super) fn take_back(&mut self, at: Pair<SentenceId>) {
        let Some(comparison) = &self.comparison else { return };
        let Some(before) = comparison.rulings().get(&at).copied() else { return };
        let decision = comparison.decision(&self.shelf, at, None);
        self.notebook.decisions.push(decision.clone(), Some(before));
        self.effects.push(Effect::Decide(Box::new(decision)));
        self.rule(at, None);
        self.leave_out(at);
        let undo = self.key_hint(Command::UndoDecision, "decides it again");
        self.tell(Notice::info(format!("taken back: {}{undo}", before.words())));
    }

    /// Takes a decision out of the list; a list of none is closed.
    fn leave_out(&mut self, at: Pair<SentenceId>) {
        let Some(Card::Picker(picker)) = self.cards.last_mut() else { return };
        picker.retain(|item| item.choice != Choice::Decision(at));
        // The candidates of a sentence are others now.
        picker.before.candidate = None;
        if picker.items.is_empty() {
            self.close_card();
        } else {
            self.preview();
        }
    }
}

/// `rejected  what A says                what B says`
fn item(articles: Pair<&Article>, at: Pair<SentenceId>, ruling: Ruling, width: usize) -> Item {
    let said = articles.zip(at).map(|(article, id)| {
        let line = article.sentence_text(id).split_whitespace().collect::<Vec<_>>().join(" ");
        shorten(&visible(&line), CELLS).into_owned()
    });
    let label = format!("{:<width$}  {}", name(ruling), said.left);
    Item { label, detail: said.right, group: "", choice: Choice::Decision(at) }
}

/// What was decided, in two words.
fn name(ruling: Ruling) -> String {
    match ruling {
        Ruling::Related(relation) => format!("set to {}", relation.word()),
        Ruling::Linked(Some(relation)) => format!("by hand: {}", relation.word()),
        Ruling::Confirmed | Ruling::Rejected | Ruling::Linked(None) => ruling.words().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Picker;
    use super::super::fixture::{press, reader, type_text};
    use super::*;
    use crate::text::Side;

    fn ids(left: usize, right: usize) -> Pair<SentenceId> {
        Pair::new(left, right).map(SentenceId::new)
    }

    /// A reader that has rejected the first link, set the second one, and linked two sentences by hand.
    fn decided() -> Reader {
        let mut reader = reader(100, 30);
        press(&mut reader, "- j r d g g j j r l tab g g r l g g tab g g");
        reader
    }

    fn list(reader: &Reader) -> &Picker {
        match reader.cards.last() {
            Some(Card::Picker(picker)) => picker,
            other => panic!("no list but {other:?}"),
        }
    }

    fn listed(reader: &Reader) -> Vec<String> {
        let words = |label: &str| label.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
        list(reader).hits.iter().map(|hit| words(&list(reader).items[hit.index].label)).collect()
    }

    fn cursors(reader: &Reader) -> Pair<SentenceId> {
        Pair::from_fn(|side: Side| reader.panes[side].as_ref().map(|pane| pane.cursor).expect("both are open"))
    }

    #[test]
    fn all_decisions_are_listed_in_the_order_of_the_text_and_the_rejected_ones_too() {
        let mut reader = decided();
        press(&mut reader, "r r");
        assert_eq!(
            listed(&reader),
            ["rejected The town council voted", "set to differs Repairs of", "by hand Traders were not"]
        );
    }

    #[test]
    fn both_panes_show_the_selected_one_and_esc_leads_back() {
        let mut reader = decided();
        let before = (cursors(&reader), reader.candidate);
        press(&mut reader, "r r");
        assert_eq!((cursors(&reader), reader.partner()), (ids(0, 1), Some(SentenceId::new(1))));
        press(&mut reader, "down");
        assert_eq!((cursors(&reader), reader.partner()), (ids(1, 2), Some(SentenceId::new(2))));
        press(&mut reader, "esc");
        assert_eq!(((cursors(&reader), reader.candidate), reader.cards.len()), (before, 0));
    }

    #[test]
    fn enter_goes_there_and_back_returns() {
        let mut reader = decided();
        press(&mut reader, "r r down down enter");
        assert_eq!((cursors(&reader), reader.cards.len()), (ids(2, 0), 0));
        press(&mut reader, "ctrl-o");
        assert_eq!(cursors(&reader).left, SentenceId::new(0));
    }

    #[test]
    fn what_was_decided_and_both_sentences_can_be_sought() {
        let mut reader = decided();
        for (query, expected) in [("reje", ids(0, 1)), ("harbour master put", ids(1, 2)), ("silence", ids(2, 0))] {
            press(&mut reader, "r r");
            type_text(&mut reader, query);
            assert_eq!(list(&reader).selected_item().map(|item| &item.choice), Some(&Choice::Decision(expected)));
            press(&mut reader, "esc");
        }
    }

    #[test]
    fn a_key_in_the_list_takes_the_decision_back_and_undoing_decides_it_again() {
        let mut reader = decided();
        press(&mut reader, "r r");
        let effects = press(&mut reader, "ctrl-x");
        assert!(matches!(effects.as_slice(), [Effect::Decide(decision)] if decision.ruling.is_none()), "{effects:?}");
        assert_eq!(listed(&reader).len(), 2);
        assert_eq!(cursors(&reader), ids(1, 2), "the next one is shown");
        press(&mut reader, "ctrl-x ctrl-x");
        assert_eq!(reader.cards.len(), 0, "a list of nothing is closed");
        press(&mut reader, "g g");
        assert_eq!(reader.partner(), Some(SentenceId::new(1)), "the rejected link is there again");
        press(&mut reader, "u u u");
        assert!(reader.notice.as_ref().is_some_and(|notice| notice.text.starts_with("again: rejected")));
        press(&mut reader, "r r");
        assert_eq!(listed(&reader).len(), 3);
    }

    #[test]
    fn where_nothing_is_decided_no_list_opens() {
        let mut reader = reader(100, 30);
        press(&mut reader, "r r");
        assert!(reader.cards.is_empty() && reader.notice.as_ref().is_some_and(|notice| notice.text.contains("; + ")));
    }
}
