//! What words mean to the user: a file of concepts in the form of `assets/concepts`.

use std::path::Path;

use super::file_problem::FileProblem;
use super::read::read_small;
use crate::command::{Problem, quoted};
use crate::evidence::{Fault, OwnConcepts};
use crate::text::visible;

/// The concepts of a file that the settings name in a line, or of the file that is looked for without being named. The
/// second is a problem with the name, the third what is wrong in the file.
pub(super) fn choose_concepts(path: &Path, named: Option<usize>) -> (OwnConcepts, Option<Problem>, Vec<FileProblem>) {
    let told = |fault: Fault| Problem::new(visible(&fault.what)).at(fault.line);
    match read_small(path) {
        Ok(Some(text)) => {
            // Editors of some systems put a mark before the text that would become part of the first name.
            let (concepts, faults) = OwnConcepts::read(text.trim_start_matches('\u{feff}'));
            (concepts, None, FileProblem::all(path, faults.into_iter().map(told)))
        }
        Ok(None) => {
            let missing = |line| {
                let name = quoted(&path.to_string_lossy());
                Problem::new(format!("there is no file {name}")).at(line).hint("`concepts` names a file of concepts")
            };
            (OwnConcepts::default(), named.map(missing), Vec::new())
        }
        Err(problem) => (OwnConcepts::default(), None, FileProblem::all(path, [problem])),
    }
}
