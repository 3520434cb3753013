//! What the user has set, for whichever command asks; concepts of the user's own are in force from then on.

use std::env;
use std::path::PathBuf;

use super::args::Deciding;
use crate::config::{Colours, Config, Directories, FileProblem, Settings, ThemeChoice};
use crate::config::{choose_themes, load, load_concepts};
use crate::decision::{Decision, kept};
use crate::evidence::extend;
use crate::ui::theme::Depth;

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

/// The theme that the command line names, if it names one; what is wrong in its file is put to the `problems`.
///
/// # Errors
/// If there is no such theme, with the one that may be meant.
pub(super) fn wanted_theme(name: Option<&str>, problems: &mut Vec<String>) -> anyhow::Result<Option<ThemeChoice>> {
    let Some(name) = name else { return Ok(None) };
    let (choice, problem, faults) = choose_themes(name, &directories());
    if let Some(problem) = problem {
        anyhow::bail!(problem.advice());
    }
    problems.extend(told(&faults));
    Ok(Some(choice))
}

/// How many colours are drawn: none where the user wants none anywhere (<https://no-color.org>), else what the settings
/// or the terminal's own variables say.
pub(super) fn depth(settings: &Settings) -> Depth {
    let variable = |name| env::var(name).unwrap_or_default();
    match settings.colours {
        _ if !variable("NO_COLOR").is_empty() => Depth::Colourless,
        Colours::Exactly(depth) => depth,
        // A console of Windows names no terminal, and has had all colours since 2016.
        Colours::Auto if cfg!(windows) && variable("TERM").is_empty() => Depth::True,
        Colours::Auto => Depth::of_terminal(&variable("TERM"), &variable("COLORTERM")),
    }
}

/// Where decisions are kept; nowhere if they are not asked for.
pub(super) fn decisions_file(deciding: &Deciding) -> Option<PathBuf> {
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
