//! What the reader decided, in this session and before, and what of it can be taken back.

use super::event::Spot;
use crate::align::Ruling;
use crate::decision::{Decision, remember};

/// All decisions, and those of this session as steps that one can go back and forth.
#[derive(Debug, Default)]
pub struct Decisions {
    /// What counts, in the order in which it was decided.
    all: Vec<Decision>,
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The sentence that a link by hand begins with.
    pub(super) marked: Option<Spot>,
}

/// A decision of this session.
#[derive(Debug, Clone)]
struct Step {
    decision: Decision,
    /// What had been decided about the sentences before.
    before: Option<Ruling>,
}

impl Step {
    /// The decision that takes it back.
    fn taken_back(&self) -> Decision {
        Decision { ruling: self.before, ..self.decision.clone() }
    }
}

impl Decisions {
    /// What was decided before this session.
    pub fn new(all: Vec<Decision>) -> Self {
        Self { all, ..Self::default() }
    }

    /// What counts, in the order in which it was decided.
    pub fn all(&self) -> &[Decision] {
        &self.all
    }

    /// Takes a decision about sentences of which `before` was decided; what was undone can't be done again after it.
    pub(super) fn push(&mut self, decision: Decision, before: Option<Ruling>) {
        remember(&mut self.all, decision.clone());
        self.undone.clear();
        self.done.push(Step { decision, before });
    }

    /// Goes a step back. Gives what was decided in it, and the decision that takes it back.
    pub(super) fn undo(&mut self) -> Option<(Option<Ruling>, Decision)> {
        let step = self.done.pop()?;
        let back = step.taken_back();
        remember(&mut self.all, back.clone());
        let what = step.decision.ruling;
        self.undone.push(step);
        Some((what, back))
    }

    /// Goes forth again a step that was gone back. Gives its decision.
    pub(super) fn redo(&mut self) -> Option<Decision> {
        let step = self.undone.pop()?;
        remember(&mut self.all, step.decision.clone());
        let decision = step.decision.clone();
        self.done.push(step);
        Some(decision)
    }
}
