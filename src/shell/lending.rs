//! The terminal lent to another program, until that ends.
//!
//! Meanwhile its keys are not read here, and what the terminal sends to whoever is in front is not for us: Ctrl-C and
//! Ctrl-\\ end the other program or not, as it likes; Ctrl-Z stops both, because a shell waits for both.

use std::io::{self, IsTerminal as _};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use super::gate::Gate;
use super::session::Session;
use super::signals::wake;

/// Whether another program has the terminal.
static LENT: AtomicBool = AtomicBool::new(false);

/// Whether another program has the terminal.
#[cfg(unix)]
pub(super) fn is_lent() -> bool {
    LENT.load(Ordering::SeqCst)
}

/// Gives the terminal to a program and takes it back when that has ended; how it ended, or why it did not begin.
///
/// # Errors
/// If the terminal can't be taken back.
pub(super) fn lend(session: &mut Session, gate: &Gate, command: &mut Command) -> io::Result<io::Result<ExitStatus>> {
    gate.close(wake);
    LENT.store(true, Ordering::SeqCst);
    let ended = session.step_outside(|| command.stdin(keys()?).status());
    LENT.store(false, Ordering::SeqCst);
    gate.open();
    ended
}

/// Where the other program reads its keys: not from the articles that were piped in.
#[cfg(unix)]
fn keys() -> io::Result<Stdio> {
    if io::stdin().is_terminal() {
        return Ok(Stdio::inherit());
    }
    Ok(std::fs::File::options().read(true).write(true).open("/dev/tty")?.into())
}

#[cfg(not(unix))]
fn keys() -> io::Result<Stdio> {
    if io::stdin().is_terminal() {
        return Ok(Stdio::inherit());
    }
    Ok(std::fs::File::options().read(true).write(true).open("CONIN$")?.into())
}
