//! What the user has set, for whichever command asks; concepts of the user's own are in force from then on.

use crate::config::{Config, Directories, FileProblem, load, load_concepts};
use crate::evidence::extend;

/// The user's configuration, and what could not be used of it.
pub(super) fn user_config() -> (Config, Vec<String>) {
    let mut problems = if Directories::of_user().is_some() { Vec::new() } else { vec![HOMELESS.to_owned()] };
    let (config, faults) = load(&directories());
    extend(&config.concepts);
    problems.extend(told(&faults));
    (config, problems)
}

const HOMELESS: &str = "you have no home directory: configuration and notes are looked for in ./.diptych";

/// Puts the user's concepts in force, for commands that need nothing else of the configuration; what is wrong in them.
pub(super) fn own_concepts() -> Vec<String> {
    let (concepts, faults) = load_concepts(&directories());
    extend(&concepts);
    told(&faults)
}

/// Where the user's files are.
pub(super) fn directories() -> Directories {
    Directories::of_user().unwrap_or_else(|| Directories::below(".diptych".as_ref()))
}

fn told(faults: &[FileProblem]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}
