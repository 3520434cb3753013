//! Deciding: the reader confirms the lit link, rejects it or says how it relates, and takes that back. A decision is in
//! force at once; that it is kept is the shell's business.

use super::event::Effect;
use super::moving::Direction;
use super::notice::Notice;
use super::state::Reader;
use crate::align::{Relation, Ruling};
use crate::command::Command;
use crate::decision::{Decision, sentences_of};
use crate::text::{Pair, SentenceId};

impl Reader {
    /// Runs a command of this family.
    pub(super) fn run_deciding(&mut self, command: Command) {
        match command {
            Command::ConfirmLink => self.confirm_link(),
            Command::RejectLink => self.reject_link(),
            Command::RelateAgrees => self.relate(Relation::Agrees),
            Command::RelateDiffers => self.relate(Relation::Differs),
            Command::RelateVerbatim => self.relate(Relation::Verbatim),
            Command::LinkByHand => self.link_by_hand(),
            Command::OpenDecisions => self.open_decisions(),
            Command::UndoDecision => self.undo_decision(),
            Command::RedoDecision => self.redo_decision(),
            Command::NextUnreviewed => self.go_unreviewed(Direction::Forward),
            Command::PreviousUnreviewed => self.go_unreviewed(Direction::Backward),
            _ => {}
        }
    }

    /// The sentences of the lit link, and what is decided about it.
    fn lit(&self) -> Option<(Pair<SentenceId>, Option<Ruling>)> {
        self.current_link().map(|(_, link)| (link.sentences, link.decided))
    }

    fn confirm_link(&mut self) {
        match self.lit() {
            Some((sentences, None | Some(Ruling::Rejected))) => self.decide(sentences, Ruling::Confirmed),
            Some((_, Some(ruling))) => self.tell(Notice::info(format!("{} already", ruling.words()))),
            None => self.tell_no_link("confirm"),
        }
    }

    fn reject_link(&mut self) {
        match self.lit() {
            Some((_, Some(Ruling::Rejected))) => self.tell(Notice::info("rejected already")),
            Some((sentences, _)) => self.decide(sentences, Ruling::Rejected),
            None => self.tell_no_link("reject"),
        }
    }

    /// Sets how the lit link relates. One by hand stays one by hand.
    fn relate(&mut self, relation: Relation) {
        let Some((sentences, decided)) = self.lit() else { return self.tell_no_link("relate") };
        let ruling = match decided {
            Some(Ruling::Linked(_)) => Ruling::Linked(Some(relation)),
            _ => Ruling::Related(relation),
        };
        if decided == Some(ruling) {
            self.tell(Notice::info(format!("set to {} already", relation.word())));
        } else {
            self.decide(sentences, ruling);
        }
    }

    fn tell_no_link(&mut self, what: &str) {
        if self.tell_uncompared() {
            return;
        }
        let by_hand = self.key_hint(Command::LinkByHand, "links two sentences by hand");
        self.tell(Notice::info(format!("only here: no link to {what}{by_hand}")));
    }

    /// Puts a decision about two sentences of the open articles in force and has it kept.
    pub(super) fn decide(&mut self, sentences: Pair<SentenceId>, ruling: Ruling) {
        let Some(comparison) = &self.comparison else { return };
        let before = comparison.rulings().get(&sentences).copied();
        let decision = comparison.decision(&self.shelf, sentences, Some(ruling));
        self.notebook.decisions.push(decision.clone(), before);
        self.effects.push(Effect::Decide(Box::new(decision)));
        self.rule(sentences, Some(ruling));
        self.light(sentences);
        let relation = self.current_link().map_or("", |(_, link)| link.relation.word());
        let said = match ruling {
            Ruling::Confirmed => format!("confirmed: {relation}"),
            Ruling::Rejected => "rejected".to_owned(),
            Ruling::Related(_) => format!("set to {relation}"),
            Ruling::Linked(_) => format!("linked by hand: {relation}"),
        };
        let undo = self.key_hint(Command::UndoDecision, "undoes it");
        self.tell(Notice::info(format!("{said}{undo}; {}", self.unreviewed_count())));
    }

    /// Puts a ruling in force, or takes the one that is away.
    pub(super) fn rule(&mut self, sentences: Pair<SentenceId>, ruling: Option<Ruling>) {
        let Some(comparison) = &mut self.comparison else { return };
        let mut rulings = comparison.rulings().clone();
        match ruling {
            Some(ruling) => drop(rulings.insert(sentences, ruling)),
            None => drop(rulings.remove(&sentences)),
        }
        comparison.rule(&self.shelf, rulings);
    }

    /// Goes to two sentences and lights their link, if there is one that is not rejected; a cursor that is there stays.
    pub(super) fn light(&mut self, sentences: Pair<SentenceId>) {
        let (side, here) = (self.focus, sentences[self.focus]);
        if self.focused().is_some_and(|pane| pane.cursor != here) {
            self.put_cursor(side, here);
        }
        let mut links = self.links_of(side, here).iter().filter_map(|id| self.link(*id));
        let place = links.position(|link| link.sentences == sentences && !link.is_rejected());
        let is_best = self.best_link(side, here).is_some_and(|(_, link)| link.sentences == sentences);
        self.candidate = place.filter(|_| !is_best);
        self.show_partner();
    }

    fn undo_decision(&mut self) {
        let Some((what, decision)) = self.notebook.decisions.undo() else {
            return self.tell(Notice::info("nothing to take back: nothing was decided since the start"));
        };
        let again = self.key_hint(Command::RedoDecision, "does it again");
        let said = match (what, decision.ruling) {
            (None, Some(before)) => format!("again: {}", before.words()),
            _ => format!("taken back: {}", words(what)),
        };
        self.step_to(decision, &said, &again);
    }

    fn redo_decision(&mut self) {
        let Some(decision) = self.notebook.decisions.redo() else {
            return self.tell(Notice::info("nothing to do again: nothing was taken back"));
        };
        let back = self.key_hint(Command::UndoDecision, "undoes it");
        let said = format!("again: {}", words(decision.ruling));
        self.step_to(decision, &said, &back);
    }

    /// Puts a decision of before in force, if the open articles are those that it is about, and has it kept.
    fn step_to(&mut self, decision: Decision, said: &str, hint: &str) {
        let place = self.articles().and_then(|articles| sentences_of(&decision, articles));
        let elsewhere = if place.is_some() { "" } else { ", in articles that are not open" };
        if let Some(sentences) = place {
            self.rule(sentences, decision.ruling);
            self.light(sentences);
        }
        self.effects.push(Effect::Decide(Box::new(decision)));
        self.tell(Notice::info(format!("{said}{elsewhere}{hint}")));
    }

    /// `; u undoes it`, with the first key of a command; nothing if it has none.
    pub(super) fn key_hint(&self, command: Command, does: &str) -> String {
        self.keys.of(command).map(|key| format!("; {key} {does}")).unwrap_or_default()
    }
}

fn words(ruling: Option<Ruling>) -> &'static str {
    ruling.map_or("decision", Ruling::words)
}

#[cfg(test)]
mod tests;
