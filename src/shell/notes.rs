//! The notes file, with the clock that the notes themselves do not ask.

use jiff::Timestamp;

use crate::note::{Anchor, Note, NoteId, Problem, Store, StoreError, Targets};
use crate::reader::{Draft, Event, Shelf, Spot, Target};

/// The notes file that this reader writes to.
#[derive(Debug)]
pub struct NotesFile {
    store: Store,
    /// The last note that was refused: saved again it must be the same one, so that it is never there twice.
    refused: Option<(Draft, Note)>,
}

impl NotesFile {
    /// The notes of an opened store.
    pub fn new(store: Store) -> Self {
        Self { store, refused: None }
    }

    /// All notes, oldest first.
    pub fn notes(&self) -> Vec<Note> {
        self.store.notes().cloned().collect()
    }

    /// Writes a note. What comes back is for the reader: the note once the file has it.
    ///
    /// # Errors
    /// One sentence that says why it is not in the file, and what to do.
    pub(super) fn save(&mut self, draft: &Draft, articles: &Shelf) -> Result<Saved, String> {
        let again = self.refused.take().filter(|(refused, _)| refused == draft).map(|(_, note)| note);
        let note = again
            .unwrap_or_else(|| Store::new_note(draft.text.clone(), targets(&draft.target, articles), Timestamp::now()));
        let problems = match self.store.add(&note) {
            Ok(problems) => problems,
            Err(error) => {
                self.refused = Some((draft.clone(), note));
                return Err(sentence(&error));
            }
        };
        Ok(Saved { event: Event::Saved(Box::new(note)), warning: warning(&problems) })
    }

    /// Deletes a note; its record stays in the file.
    ///
    /// # Errors
    /// One sentence that says why it is still there, and what to do.
    pub(super) fn delete(&mut self, id: &NoteId) -> Result<Saved, String> {
        let Some(deleted) = self.store.note(id).cloned() else {
            return Ok(Saved { event: Event::Deleted(id.clone()), warning: None });
        };
        let problems = self.store.delete(&deleted, Timestamp::now()).map_err(|error| sentence(&error))?;
        Ok(Saved { event: Event::Deleted(deleted.id), warning: warning(&problems) })
    }
}

/// What the notes file has now, and what did not go well beside it.
#[derive(Debug)]
pub(super) struct Saved {
    /// For the reader.
    pub(super) event: Event,
    /// The page beside the file could not be written, or lines in the file could not be read.
    pub(super) warning: Option<String>,
}

fn targets(target: &Target, shelf: &Shelf) -> Targets {
    let anchor = |spot: Spot| Anchor::new(&shelf.get(spot.article).article, spot.span);
    match *target {
        Target::Sentence(spot) => Targets::One(anchor(spot)),
        Target::Linked { spots, relation } => {
            Targets::Pair { anchors: Box::new(spots.map(anchor)), relation: Some(relation) }
        }
    }
}

/// An error with its causes and its way out, in one line.
fn sentence(error: &StoreError) -> String {
    let mut text = format!("nothing was changed: {error}");
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    format!("{text} ({})", error.hint())
}

fn warning(problems: &[Problem]) -> Option<String> {
    problems.first().map(|problem| format!("saved, but {problem}"))
}
