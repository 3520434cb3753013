//! Signals, and the terminal going away.

#[cfg(unix)]
mod unix {
    use std::fs::File;
    use std::io;
    use std::os::fd::{AsFd, OwnedFd};
    use std::sync::mpsc::Sender;
    use std::thread;

    use rustix::event::{PollFd, PollFlags, poll};
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::{emulate_default_handler, raise};

    use crate::shell::lending::is_lent;
    use crate::shell::message::Message;

    /// Starts the threads that wait for signals and for a hang-up.
    pub(in crate::shell) fn watch(sender: Sender<Message>) -> io::Result<()> {
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
        let hang_up = sender.clone();
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in signals.forever() {
                let message = match signal {
                    // The shell that both were started from waits until both stand still.
                    SIGTSTP if is_lent() => {
                        let _ = stop();
                        continue;
                    }
                    SIGCONT | SIGINT | SIGQUIT if is_lent() => continue,
                    SIGTSTP => Message::Stop,
                    SIGCONT => Message::Continued,
                    SIGWINCH => Message::Resized,
                    signal => Message::Terminate(signal),
                };
                if sender.send(message).is_err() {
                    return;
                }
            }
        })?;
        let terminal = terminal()?;
        thread::Builder::new().name("hang-up".to_owned()).spawn(move || {
            wait_for_hang_up(&terminal);
            let _ = hang_up.send(Message::HungUp);
        })?;
        Ok(())
    }

    /// The terminal that keys come from: standard input, or what controls the process if articles come from there.
    fn terminal() -> io::Result<OwnedFd> {
        let stdin = io::stdin();
        if rustix::termios::isatty(&stdin) {
            return stdin.as_fd().try_clone_to_owned();
        }
        Ok(File::options().read(true).write(true).open("/dev/tty")?.into())
    }

    /// Whether there is a terminal to read keys from.
    pub(in crate::shell) fn check_keys() -> anyhow::Result<()> {
        terminal()?;
        Ok(())
    }

    /// Sleeps until the terminal is gone. Reading would spin then: a terminal without its other end is always readable
    /// and never has a byte. A poll without wanted events reports errors and hang-ups only.
    fn wait_for_hang_up(terminal: &OwnedFd) {
        loop {
            let mut watched = [PollFd::new(terminal, PollFlags::empty())];
            match poll(&mut watched, None) {
                Err(rustix::io::Errno::INTR) => {}
                Ok(_) if !watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) => {}
                Ok(_) | Err(_) => return,
            }
        }
    }

    /// Lets whoever waits for the terminal look up: as if its size had changed.
    pub(in crate::shell) fn wake() -> io::Result<()> {
        raise(SIGWINCH)
    }

    /// Stops the process as the terminal's own Ctrl-Z would; returns when it runs again.
    pub(in crate::shell) fn stop() -> io::Result<()> {
        emulate_default_handler(SIGTSTP)
    }

    /// Ends the process as the signal would have, so that whoever started it sees by what it ended.
    pub(in crate::shell) fn end_by(signal: i32) -> io::Result<()> {
        emulate_default_handler(signal)
    }
}

#[cfg(not(unix))]
mod other {
    use std::io;
    use std::sync::mpsc::Sender;

    use crate::shell::message::Message;

    /// Where there are no signals, the console reports closing and Ctrl-C as events.
    pub(in crate::shell) fn watch(_sender: Sender<Message>) -> io::Result<()> {
        Ok(())
    }

    /// The console is always there.
    pub(in crate::shell) fn check_keys() -> anyhow::Result<()> {
        Ok(())
    }

    /// Nothing reaches who waits for the console.
    pub(in crate::shell) fn wake() -> io::Result<()> {
        Ok(())
    }

    /// There is nothing to stop to.
    pub(in crate::shell) fn stop() -> io::Result<()> {
        Ok(())
    }

    /// There is no signal to end by.
    pub(in crate::shell) fn end_by(_signal: i32) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(not(unix))]
pub(super) use other::{check_keys, end_by, stop, wake, watch};
#[cfg(unix)]
pub(super) use unix::{check_keys, end_by, stop, wake, watch};
