//! The decisions file, with the clock that the decisions themselves do not ask.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::decision::{Decision, Store, hint};
use crate::journal::{JournalError, Problem};

/// Where this reader keeps its decisions. A decision that could not be kept is tried again with the next one.
#[derive(Debug, Default)]
pub struct DecisionsFile {
    /// Nothing if decisions are to hold for this session only.
    path: Option<PathBuf>,
    /// Nothing while the file can't be opened.
    store: Option<Store>,
    unsaved: Vec<Decision>,
}

impl DecisionsFile {
    /// The decisions file at a path, and what is to be told of it. One that can't be opened is no reason not to read:
    /// then decisions hold for the session.
    pub fn open(path: &Path) -> (Self, Vec<String>) {
        let path = path.to_owned();
        match Store::open(&path) {
            Ok((store, problems)) => {
                let told = problems.iter().map(ToString::to_string).collect();
                (Self { path: Some(path), store: Some(store), unsaved: Vec::new() }, told)
            }
            Err(error) => (Self { path: Some(path), ..Self::default() }, vec![sentence(&error)]),
        }
    }

    /// What was decided before, in order.
    pub fn decisions(&self) -> Vec<Decision> {
        self.store.as_ref().map(Store::decisions).unwrap_or_default()
    }

    /// Keeps a decision. What comes back is to be told: something went wrong beside it.
    ///
    /// # Errors
    /// One sentence that says why it is not in the file, and what to do.
    pub(super) fn keep(&mut self, decision: Decision) -> Result<Option<String>, String> {
        let Some(path) = self.path.clone() else { return Ok(None) };
        self.unsaved.push(decision);
        let problems = self.save(&path).map_err(|error| {
            let error = sentence(&error);
            format!("decided until you quit, but not kept: {error}")
        })?;
        self.unsaved.clear();
        Ok(problems.first().map(|problem| format!("kept, but {problem}")))
    }

    fn save(&mut self, path: &Path) -> Result<Vec<Problem>, JournalError> {
        let store = match &mut self.store {
            Some(store) => store,
            empty => empty.insert(Store::open(path)?.0),
        };
        store.add(&self.unsaved, Timestamp::now())
    }
}

/// An error with its causes and its way out, in one line.
fn sentence(error: &JournalError) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    format!("{text} ({})", hint(error))
}
