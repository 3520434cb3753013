//! A program in a pseudo-terminal, and the terminal's side of the conversation.
//!
//! Nothing here sleeps. A thread reads what the program writes and hands it over; whoever waits, waits for the next
//! piece until a deadline, and a wait that fails says what was on the screen.
//!
//! ```text
//! test ── keys, size, signals ──────────────▶ program
//!      ◀─ screen ── emulator ◀─ pieces ─ thread ◀─┘
//! ```

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use super::home::Home;
use super::launch::{Launch, Size};
use super::left_behind;

/// How long anything may take. Far more than it needs: a loaded machine makes a test slow, not red.
const DEADLINE: Duration = Duration::from_secs(20);

/// A running program and its terminal. It is killed when this value goes away.
pub(crate) struct Program {
    terminal: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    pieces: Receiver<Vec<u8>>,
    ended: Receiver<ExitStatus>,
    status: Option<ExitStatus>,
    emulator: vt100::Parser,
    output: Vec<u8>,
    settings: String,
    home: Home,
}

impl Program {
    /// Starts diptych with these arguments in a terminal of this size, with a home of its own.
    pub(crate) fn start(args: &[&str], size: Size) -> Self {
        Launch::diptych(args).size(size).start()
    }

    /// Starts what [`Launch`] has put together.
    pub(crate) fn start_command(command: &CommandBuilder, size: Size, home: Home) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).expect("a pseudo-terminal can be opened");
        let settings = settings(&*pair.master);
        let mut child = pair.slave.spawn_command(command.clone()).expect("the program can be started");
        // As long as we held the program's end open, its output would never end.
        drop(pair.slave);
        let (sender, ended) = mpsc::channel();
        thread::spawn(move || sender.send(child.wait().expect("a started program can be waited for")));
        Self {
            pieces: pieces(pair.master.try_clone_reader().expect("the terminal can be read")),
            keys: pair.master.take_writer().expect("the writer is taken once"),
            terminal: pair.master,
            ended,
            status: None,
            emulator: vt100::Parser::new(cells(size.rows), cells(size.cols), 0),
            output: Vec::new(),
            settings,
            home,
        }
    }

    /// The home it was started in.
    pub(crate) fn home(&self) -> &Home {
        &self.home
    }

    /// What is on the screen, as far as it has been read: one line for each row, without the blanks at its end.
    pub(crate) fn screen(&self) -> String {
        self.emulator.screen().contents()
    }

    /// The screen with its colours, cursor and modes.
    pub(crate) fn emulator(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    /// Everything it has written, as far as it has been read.
    pub(crate) fn output(&self) -> &[u8] {
        &self.output
    }

    /// Reads until the screen is as wanted; gives the screen.
    ///
    /// # Panics
    /// If that does not happen before the deadline or the program's end.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, wanted: impl Fn(&str) -> bool) -> String {
        let deadline = Instant::now() + DEADLINE;
        loop {
            let screen = self.screen();
            if wanted(&screen) {
                return screen;
            }
            let end = match self.read(deadline) {
                Ok(()) => continue,
                Err(RecvTimeoutError::Timeout) => "the deadline passed",
                Err(RecvTimeoutError::Disconnected) => "the program ended",
            };
            panic!("{end} before the screen was as wanted:\n{screen}");
        }
    }

    /// Reads until this text is on the screen; gives the screen.
    ///
    /// # Panics
    /// As [`wait_until`](Self::wait_until).
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) -> String {
        self.wait_until(|screen| screen.contains(text))
    }

    /// How many bytes it writes within a time: 0 for a program that rests.
    pub(crate) fn bytes_within(&mut self, time: Duration) -> usize {
        let (before, deadline) = (self.output.len(), Instant::now() + time);
        while self.read(deadline).is_ok() {}
        self.output.len() - before
    }

    /// Types text or the bytes that keys send: `"\r"` for Enter, `"\u{1b}"` for Esc, `"\u{1b}[6~"` for page down.
    pub(crate) fn type_keys(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("the terminal takes keys");
    }

    /// Gives the terminal another size; the program is told by SIGWINCH.
    pub(crate) fn resize(&mut self, size: Size) {
        self.emulator.set_size(cells(size.rows), cells(size.cols));
        self.terminal.resize(pty_size(size)).expect("a terminal can be resized");
    }

    /// Sends a signal (`"TERM"`, `"HUP"`, …) to whoever has the terminal: the program, also if a shell started it.
    ///
    /// # Panics
    /// If nobody has it any more.
    #[track_caller]
    pub(crate) fn signal(&self, name: &str) {
        assert!(self.sent(name), "nobody is there to get the signal {name}");
    }

    fn sent(&self, name: &str) -> bool {
        let Some(leader) = self.terminal.process_group_leader() else { return false };
        // The shell's own `kill` is there where the program of that name is not.
        let kill = [r#"kill -s "$0" "$1" 2>/dev/null"#, name, &leader.to_string()];
        Command::new("sh").arg("-c").args(kill).status().expect("a shell can be started").success()
    }

    /// Reads until the program has ended; gives how.
    ///
    /// # Panics
    /// If it goes on, or something that it started keeps the terminal.
    #[track_caller]
    pub(crate) fn wait_exit(&mut self) -> ExitStatus {
        let deadline = Instant::now() + DEADLINE;
        while self.read(deadline).is_ok() {}
        match self.ended.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(status) => self.status.insert(status).clone(),
            Err(_) => self.status.clone().unwrap_or_else(|| panic!("it goes on, with this screen:\n{}", self.screen())),
        }
    }

    /// Asserts that the terminal is as the program found it: settings, screen, cursor, colours and modes.
    #[track_caller]
    pub(crate) fn assert_terminal_restored(&self) {
        assert_eq!(settings(&*self.terminal), self.settings, "the terminal's settings were changed");
        let left = left_behind::left_behind(&self.output, self.emulator());
        assert!(left.is_empty(), "left behind: {left:?}");
    }

    /// Reads one piece, or until the deadline.
    fn read(&mut self, deadline: Instant) -> Result<(), RecvTimeoutError> {
        let piece = self.pieces.recv_timeout(deadline.saturating_duration_since(Instant::now()))?;
        self.emulator.process(&piece);
        self.output.extend(piece);
        Ok(())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if self.status.is_none() && self.ended.try_recv().is_err() {
            // It may have ended in this moment, which is as good.
            self.sent("KILL");
        }
    }
}

/// What is read from the terminal, piece by piece; it ends when nobody has the terminal any more.
fn pieces(mut terminal: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (sender, pieces) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = [0; 1 << 13];
        while let Ok(count @ 1..) = terminal.read(&mut buffer) {
            if sender.send(buffer.iter().copied().take(count).collect()).is_err() {
                break;
            }
        }
    });
    pieces
}

/// All that `stty` could change, in a form that can be compared and read.
fn settings(terminal: &dyn MasterPty) -> String {
    format!("{:?}", terminal.get_termios().expect("a terminal has settings"))
}

fn pty_size(size: Size) -> PtySize {
    PtySize { rows: size.rows, cols: size.cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a terminal has at least one row and one column")
}
