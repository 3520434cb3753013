//! What the user has set, for whichever command asks; concepts of the user's own are in force from then on.

use std::path::PathBuf;

use super::args::Deciding;
use crate::config::{Config, Directories, FileProblem, load, load_concepts};
use crate::decision::{Decision, kept};
use crate::evidence::extend;

/// The user's configuration, and what could not be used of it.
pub(super) fn user_config() -> (Config, Vec<String>) {
    let (directories, mut problems) = match Directories::of_user() {
        Some(directories) => (directories, Vec::new()),
        None => (Directories::below(".diptych".as_ref()), vec![HOMELESS.to_owned()]),
    };
    let (config, faults) = load(&directories);
    extend(&config.concepts);
    problems.extend(told(&faults));
    (config, problems)
}

const HOMELESS: &str = "you have no home directory: configuration and notes are looked for in ./.diptych";

/// Puts the user's concepts in force, for commands that need nothing else of the configuration; what is wrong in them.
pub(super) fn own_concepts() -> Vec<String> {
    let directories = Directories::of_user().unwrap_or_else(|| Directories::below(".diptych".as_ref()));
    let (concepts, faults) = load_concepts(&directories);
    extend(&concepts);
    told(&faults)
}

/// Where decisions are kept; nowhere if they are not asked for.
pub(super) fn decisions_file(deciding: &Deciding) -> Option<PathBuf> {
    let directories = || Directories::of_user().unwrap_or_else(|| Directories::below(".diptych".as_ref()));
    (!deciding.without_decisions).then(|| directories().decisions_file())
}

/// What was decided, for commands that print links, and what is to be told of it: without the file they print them as
/// they are found.
pub(super) fn kept_decisions(deciding: &Deciding) -> (Vec<Decision>, Vec<String>) {
    match decisions_file(deciding).map(|path| kept(&path)) {
        None => (Vec::new(), Vec::new()),
        Some(Ok((decisions, problems))) => (decisions, problems.iter().map(ToString::to_string).collect()),
        Some(Err(error)) => {
            let chain = anyhow::Error::from(error).chain().map(ToString::to_string).collect::<Vec<_>>();
            (Vec::new(), vec![format!("your decisions are not in these links: {}", chain.join(": "))])
        }
    }
}

fn told(faults: &[FileProblem]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}
