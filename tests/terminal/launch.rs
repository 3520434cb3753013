//! What to start, and in what surroundings.

use std::ffi::OsString;

use portable_pty::CommandBuilder;

use super::home::Home;
use super::program::Program;

/// The size of a terminal in cells; neither may be 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    /// Columns.
    pub(crate) cols: u16,
    /// Rows.
    pub(crate) rows: u16,
}

/// What a shell with job control does around a program: it says when the program is stopped, waits for a line, and
/// lets the program go on.
const SHELL: &str = r#""$0" "$@"; echo "[stopped $?]"; read -r line; fg >/dev/null; echo "[ended $?]""#;

/// A program that is about to be started. Unless said otherwise it has a terminal of 80×24 cells and a fresh home.
pub(crate) struct Launch {
    words: Vec<OsString>,
    size: Size,
    home: Home,
    variables: Vec<(String, String)>,
}

impl Launch {
    /// diptych with these arguments.
    pub(crate) fn diptych(args: &[&str]) -> Self {
        Self::command(env!("CARGO_BIN_EXE_diptych"), args)
    }

    /// Any program, found as the shell finds it.
    pub(crate) fn command(program: &str, args: &[&str]) -> Self {
        let words = [program].iter().chain(args).map(OsString::from).collect();
        Self { words, size: Size { cols: 80, rows: 24 }, home: Home::new(), variables: Vec::new() }
    }

    /// In a terminal of this size.
    pub(crate) fn size(mut self, size: Size) -> Self {
        self.size = size;
        self
    }

    /// In a home that others have lived in or will live in.
    pub(crate) fn home(mut self, home: &Home) -> Self {
        self.home = home.clone();
        self
    }

    /// With a variable in its environment, such as `NO_COLOR`.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// As the job of a shell, which is what Ctrl-Z needs: a program that leads the terminal's session can't be stopped.
    /// When it stops, the shell writes `[stopped 148]` (128 and the number of SIGTSTP) and waits for Enter; then the
    /// program goes on, and when it ends the shell writes `[ended 0]` or what its exit code is.
    pub(crate) fn in_a_shell(mut self) -> Self {
        self.words.splice(0..0, ["sh", "-mc", SHELL].map(OsString::from));
        self
    }

    /// Starts it.
    pub(crate) fn start(self) -> Program {
        let mut command = CommandBuilder::from_argv(self.words);
        command.env_clear();
        for (name, value) in self.home.environment() {
            command.env(name, value);
        }
        for (name, value) in &self.variables {
            command.env(name, value);
        }
        command.cwd(self.home.path());
        Program::start_command(&command, self.size, self.home)
    }
}
