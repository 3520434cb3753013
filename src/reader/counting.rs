//! Commands with a number before them: how often, or which one.

use super::notice::Notice;
use super::state::Reader;
use crate::align::LinkId;
use crate::command::{Command, Group};
use crate::text::SentenceId;

impl Reader {
    /// Runs a command as it was typed, with the number before it.
    pub(super) fn run_counted(&mut self, command: Command, count: Option<usize>) {
        if is_jump(command) {
            self.jump(|reader| reader.run_times(command, count));
        } else {
            self.run_times(command, count);
        }
    }

    fn run_times(&mut self, command: Command, count: Option<usize>) {
        match (command, count) {
            (Command::GoStart | Command::GoEnd, Some(number)) => self.go_paragraph(number),
            (Command::GoToPartner, Some(number)) => self.go_link_number(number),
            (_, Some(times)) if repeats(command) => self.repeat(command, times),
            _ => self.run(command),
        }
    }

    /// Runs a command until it changes nothing any more, at most `times`.
    fn repeat(&mut self, command: Command, times: usize) {
        for _ in 0..times {
            let before = self.return_here();
            self.run(command);
            if self.return_here() == before {
                return;
            }
        }
    }

    /// Goes to a paragraph by its number, as the stubs of connectors give it; a heading counts as one.
    fn go_paragraph(&mut self, number: usize) {
        let Some(pane) = self.focused() else { return };
        let blocks = &pane.article().blocks;
        let block = blocks.get(number.saturating_sub(1)).or(blocks.last());
        if let Some(first) = block.map(|block| block.first) {
            self.put_cursor(self.focus, first);
        }
    }

    /// Goes to a link by the number that is shown beside it.
    fn go_link_number(&mut self, number: usize) {
        let count = self.comparison.as_ref().map_or(0, super::Comparison::count);
        let Some((id, sentence)) = self.link_numbered(number) else {
            self.tell(Notice::info(format!("there is no link {number}: they go up to {count}")));
            return;
        };
        self.put_cursor_with(self.focus, sentence, id);
    }

    fn link_numbered(&self, number: usize) -> Option<(LinkId, SentenceId)> {
        let comparison = self.comparison.as_ref()?;
        let mut ids = (0..comparison.alignment.links.len()).map(LinkId::new);
        let id = ids.find(|id| comparison.number(*id) == Some(number))?;
        Some((id, comparison.alignment.link(id).sentences[self.focus]))
    }
}

/// Whether a command takes a number as how often.
fn repeats(command: Command) -> bool {
    matches!(command.group(), Group::Moving | Group::Linked)
        || matches!(command, Command::NextMatch | Command::PreviousMatch | Command::NextNote | Command::PreviousNote)
        || matches!(command, Command::GoBack | Command::GoForward)
}

/// Whether a command may lead so far away that one wants to come back.
fn is_jump(command: Command) -> bool {
    use Command as C;
    match command.group() {
        Group::Moving => matches!(command, C::NextHeading | C::PreviousHeading | C::GoStart | C::GoEnd),
        Group::Linked => {
            !matches!(command, C::NextCandidate | C::PreviousCandidate | C::LevelPartner | C::ShowEvidence)
        }
        Group::Notes => matches!(command, C::NextNote | C::PreviousNote),
        Group::Finding => matches!(command, C::NextMatch | C::PreviousMatch),
        _ => false,
    }
}
