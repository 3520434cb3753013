//! A program that is given a text and has to be done with it soon.

use std::io::{self, ErrorKind, Write as _};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long it may take: what a clipboard needs is a hundredth of it, and a screen that stands still for longer is
/// noticed.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often it is asked whether it is done.
const PACE: Duration = Duration::from_millis(4);

/// Why a program did not take a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refused {
    /// There is no such program.
    Missing,
    /// What went wrong, as the end of a sentence that begins with its name.
    Failed(String),
}

/// Gives a text to a program and waits for its success. No shell is involved. What it prints is thrown away, because
/// the screen is ours; programs that keep a clipboard go on in the background with whatever they were given, so that
/// there is no pipe to read from either.
///
/// # Errors
/// If it is not there, ends otherwise than with success, or has not ended after a second: then it is ended.
pub(super) fn give(words: &[String], text: Vec<u8>) -> Result<(), Refused> {
    let Some((program, arguments)) = words.split_first() else { return Err(Refused::Missing) };
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    apart(&mut command);
    let mut child = command.spawn().map_err(|error| refused(&error))?;
    feed(&mut child, text).map_err(|error| refused(&error))?;
    match end(&mut child) {
        Ok(Some(status)) if status.success() => Ok(()),
        Ok(Some(status)) => Err(Refused::Failed(format!("ended with {status}"))),
        Ok(None) => {
            // It may have ended in this moment; there is nobody to tell that it can't be ended.
            let _ = child.kill().and_then(|()| child.wait());
            Err(Refused::Failed("did not end within a second".to_owned()))
        }
        Err(error) => Err(refused(&error)),
    }
}

/// Keeps a program out of what the terminal sends to whoever is in front, such as Ctrl-C.
#[cfg(unix)]
pub(super) fn apart(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
pub(super) fn apart(_: &mut Command) {}

/// Writes the text on a thread of its own: a program that does not read would hold us up.
fn feed(child: &mut Child, text: Vec<u8>) -> io::Result<()> {
    let Some(mut pipe) = child.stdin.take() else { return Ok(()) };
    // A program that knows enough ends without reading all; whether it was content its status tells.
    thread::Builder::new().name("feed".to_owned()).spawn(move || drop(pipe.write_all(&text)))?;
    Ok(())
}

/// How it ended; nothing if it goes on.
fn end(child: &mut Child) -> io::Result<Option<ExitStatus>> {
    let begun = Instant::now();
    loop {
        let status = child.try_wait()?;
        if status.is_some() || begun.elapsed() > PATIENCE {
            return Ok(status);
        }
        thread::sleep(PACE);
    }
}

fn refused(error: &io::Error) -> Refused {
    match error.kind() {
        ErrorKind::NotFound => Refused::Missing,
        _ => Refused::Failed(format!("can't be started: {error}")),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;

    use super::*;

    fn shell(script: &str, argument: &str) -> Vec<String> {
        ["sh", "-c", script, argument].map(str::to_owned).to_vec()
    }

    #[test]
    fn a_program_gets_the_whole_text_and_success_is_success() {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join("taken");
        let text = "größer\n".repeat(50_000);
        // A part of it stays behind with all that it was given, as keepers of a clipboard do.
        let keeper = "cat > \"$0\"; sleep 30 & echo noise; echo noise >&2";
        assert_eq!(give(&shell(keeper, &path.to_string_lossy()), text.clone().into()), Ok(()));
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }

    #[test]
    fn everything_else_is_a_failure_that_says_what_it_was() {
        let failed = |what: &str| Err(Refused::Failed(what.to_owned()));
        assert_eq!(give(&shell("exit 3", ""), b"a".to_vec()), failed("ended with exit status: 3"));
        assert_eq!(give(&shell("exec sleep 30", ""), vec![b'a'; 1 << 20]), failed("did not end within a second"));
        assert_eq!(give(&["/nowhere/at/all".to_owned()], Vec::new()), Err(Refused::Missing));
        assert_eq!(give(&[], Vec::new()), Err(Refused::Missing));
    }

    #[test]
    fn a_program_that_reads_nothing_may_be_content() {
        assert_eq!(give(&shell("exit 0", ""), vec![b'a'; 1 << 20]), Ok(()));
    }
}
