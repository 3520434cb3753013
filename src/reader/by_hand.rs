//! Linking by hand: the reader marks a sentence, goes to the other side in any way, and links it with the one there.

use super::event::Spot;
use super::notice::Notice;
use super::state::Reader;
use crate::align::Ruling;
use crate::command::Command;
use crate::text::{Pair, SentenceId, Side};

impl Reader {
    /// Marks the current sentence, or links it with the marked one of the other side. The same sentence again gives up,
    /// another one of the same side is marked instead.
    pub(super) fn link_by_hand(&mut self) {
        let Some(cursor) = self.focused().map(|pane| pane.cursor).filter(|_| self.comparison.is_some()) else {
            self.tell_uncompared();
            return;
        };
        match self.marked() {
            Some((side, sentence)) if side == self.focus && sentence == cursor => self.give_up_linking(),
            Some((side, sentence)) if side != self.focus => {
                self.notebook.decisions.marked = None;
                self.link_sentences(Pair::from_fn(|at| if at == side { sentence } else { cursor }));
            }
            _ => {
                self.notebook.decisions.marked = self.spot(self.focus, cursor);
                let key = self.key_hint(Command::LinkByHand, "there links both, esc gives up");
                self.tell(Notice::info(format!("go to the partner on the other side{key}")));
            }
        }
    }

    /// Links two sentences; what is shown as a link already is confirmed.
    fn link_sentences(&mut self, sentences: Pair<SentenceId>) {
        let mut links = self.comparison.iter().flat_map(|comparison| &comparison.alignment.links);
        let shown = links.find(|link| link.sentences == sentences && link.is_likely()).map(|link| link.decided);
        match shown {
            None => self.decide(sentences, Ruling::Linked(None)),
            Some(None) => self.decide(sentences, Ruling::Confirmed),
            Some(Some(ruling)) => {
                self.light(sentences);
                self.tell(Notice::info(format!("linked already: {}", ruling.words())));
            }
        }
    }

    /// The sentence that is marked for a link by hand, if it is still in a pane.
    pub fn marked(&self) -> Option<(Side, SentenceId)> {
        let Spot { article, span } = self.notebook.decisions.marked?;
        let shows = |side: &Side| self.panes[*side].as_ref().is_some_and(|pane| pane.article_id == article);
        let side = Side::BOTH.into_iter().find(shows)?;
        let article = self.panes[side].as_ref()?.article();
        let sentence = article.sentence_at(span.start);
        (article.sentence(sentence).span == span).then_some((side, sentence))
    }

    /// Forgets the marked sentence.
    pub(super) fn give_up_linking(&mut self) {
        self.notebook.decisions.marked = None;
        self.tell(Notice::info("no link was made"));
    }
}
