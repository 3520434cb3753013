//! Standard output: how wide it is, and a reader that stopped listening.

use std::io::{self, IsTerminal as _, Write as _};

use crate::load::LoadError;
use crate::note::StoreError;
use crate::shell::screen_size;
use crate::text::visible;

/// Columns of printed text where standard output is no terminal.
const COLUMNS: usize = 80;

/// Whether somebody looks at a screen there.
pub(super) fn is_screen() -> bool {
    io::stdout().is_terminal()
}

/// Columns for printed text: the terminal's, but no more than one reads well.
pub(super) fn columns() -> usize {
    if is_screen() { screen_size().map_or(COLUMNS, |size| usize::from(size.columns)).clamp(20, 100) } else { COLUMNS }
}

/// Prints all of it. If whoever reads has enough (`| head`), that is no error.
///
/// # Errors
/// If standard output cannot be written to.
pub(super) fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// Prints an error to standard error: what happened, what caused it, what to try. File names in it are made visible.
pub(super) fn complain(error: &anyhow::Error) {
    let mut out = io::stderr().lock();
    let _ = writeln!(out, "error: {}", visible(&error.to_string()));
    for cause in error.chain().skip(1) {
        let _ = writeln!(out, "caused by: {}", visible(&cause.to_string()));
    }
    if let Some(hint) = hint(error) {
        let _ = writeln!(out, "hint: {}", visible(&hint));
    }
}

/// Prints what is wrong with the arguments. They may be names of files that a shell put there.
pub(super) fn complain_of_usage(text: &str) {
    let mut out = io::stderr().lock();
    for line in text.lines() {
        let _ = writeln!(out, "{}", visible(line));
    }
}

/// How many problems are printed one by one: a directory may have a thousand of a kind.
const TOLD: usize = 10;

/// Prints what could not be used of what was asked for, one line each, and of very many how many there are.
pub(super) fn warn(problems: &[String]) {
    warn_of_each(problems.iter().take(TOLD));
    let mut out = io::stderr().lock();
    if problems.len() > TOLD {
        let _ = writeln!(out, "diptych: and {} more", problems.len() - TOLD);
    }
}

/// Prints what could not be used, all of it: whoever asks for the keys may be looking for what is wrong with them.
pub(super) fn warn_of_each<'a>(problems: impl IntoIterator<Item = &'a String>) {
    let mut out = io::stderr().lock();
    for problem in problems {
        let _ = writeln!(out, "diptych: {}", visible(problem));
    }
}

fn hint(error: &anyhow::Error) -> Option<String> {
    let load = error.downcast_ref::<LoadError>().map(LoadError::hint);
    load.or_else(|| error.downcast_ref::<StoreError>().map(|error| error.hint().to_owned()))
}
