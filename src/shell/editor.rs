//! The user's editor: which one, and how it is told a line.

use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};

use super::surroundings::{Surroundings, System};
use crate::config::words;
use crate::reader::Notice;

/// How an editor is told where to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// `+12 file`
    Plus,
    /// `file:12`
    Colon,
    /// `-g file:12`
    Goto,
}

/// Editors by the names of their programs. Those of which nothing is known open a file at its beginning.
const PLACES: [(Place, &str); 3] = [
    (Place::Plus, "vi vim nvim view gvim mvim ex elvis nano pico emacs emacsclient mg jove joe jed ne kak micro gedit"),
    (Place::Colon, "hx helix subl sublime_text zed zeditor"),
    (Place::Goto, "code code-insiders codium vscodium cursor"),
];

/// What opens a file where the user has said nothing; the first that is there.
const USUAL: [&str; 3] = ["nano", "vim", "vi"];

/// An editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Editor {
    words: Vec<String>,
    place: Option<Place>,
}

impl Editor {
    /// The editor in `$VISUAL`, else in `$EDITOR`, else one that is usual.
    ///
    /// # Errors
    /// A sentence for the user if the variable holds no command.
    pub(super) fn of_user(around: &Surroundings) -> Result<Self, String> {
        let set = ["VISUAL", "EDITOR"].iter().find_map(|name| Some((name, (around.variable)(name)?)));
        let Some((name, command)) = set else { return Ok(Self::new(vec![usual(around).to_owned()])) };
        words(&command).map(Self::new).ok_or_else(|| format!("${name} is not a command: {command}"))
    }

    fn new(words: Vec<String>) -> Self {
        let stem = words.first().map(Path::new).and_then(Path::file_stem).unwrap_or_default();
        let stem = stem.to_string_lossy().to_lowercase();
        let knows = |(_, names): &&(Place, &str)| names.split(' ').any(|name| name == stem);
        let place = PLACES.iter().find(knows).map(|(place, _)| *place);
        Self { words, place }
    }

    /// What it is called.
    pub(super) fn name(&self) -> String {
        let program = self.words.first().map(Path::new).and_then(Path::file_name).unwrap_or_default();
        program.to_string_lossy().into_owned()
    }

    /// What is to be said when it has ended: that it failed, or that it could not be told the line. `format` is that of
    /// the file.
    pub(super) fn told(&self, ended: &io::Result<ExitStatus>, line: Option<usize>, format: &str) -> Option<Notice> {
        let name = self.name();
        match ended {
            Err(error) => {
                Some(Notice::error(format!("{name} can't be started: {error}; $EDITOR names another editor")))
            }
            Ok(status) if !status.success() => Some(Notice::error(format!("{name} ended with {status}"))),
            Ok(_) if line.is_none() => Some(Notice::info(format!(
                "the file was opened at its beginning: of {format} it is not known on which line a sentence stands"
            ))),
            Ok(_) if self.place.is_none() => {
                Some(Notice::info(format!("the file was opened at its beginning: {name} is not known to take a line")))
            }
            Ok(_) => None,
        }
    }

    /// The command that opens a file, at a line if one is known.
    pub(super) fn command(&self, file: &Path, line: Option<usize>) -> Command {
        // A name that begins with a stroke would be taken for an option, one that begins with a plus for a line.
        let is_plain = file.is_absolute() || !file.to_string_lossy().starts_with(['-', '+']);
        let file = if is_plain { file.to_owned() } else { Path::new(".").join(file) };
        let (program, arguments) = self.words.split_first().map_or(("", &[][..]), |(first, rest)| (first, rest));
        let mut command = Command::new(program);
        command.args(arguments);
        let mut with_line = file.clone().into_os_string();
        match self.place.zip(line) {
            None => command.arg(file),
            Some((Place::Plus, line)) => command.arg(format!("+{line}")).arg(file),
            Some((place, line)) => {
                with_line.push(format!(":{line}"));
                command.args((place == Place::Goto).then_some("-g")).arg(with_line)
            }
        };
        command
    }
}

fn usual(around: &Surroundings) -> &'static str {
    match around.system {
        System::Windows => "notepad",
        _ => USUAL.into_iter().find(|name| (around.has)(name)).unwrap_or("vi"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(editor: &str, file: &str) -> String {
        let command = Editor::new(words(editor).unwrap()).command(Path::new(file), Some(12));
        let arguments = command.get_args().map(|word| word.to_string_lossy().into_owned());
        [command.get_program().to_string_lossy().into_owned()]
            .into_iter()
            .chain(arguments)
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn each_editor_is_told_the_line_in_its_own_way() {
        for (editor, expected) in [
            ("vi", "vi|+12|a b.txt"),
            ("/usr/bin/nvim -p", "/usr/bin/nvim|-p|+12|a b.txt"),
            ("nano -w", "nano|-w|+12|a b.txt"),
            ("emacsclient -t", "emacsclient|-t|+12|a b.txt"),
            ("kak", "kak|+12|a b.txt"),
            ("micro", "micro|+12|a b.txt"),
            ("hx", "hx|a b.txt:12"),
            ("subl --wait", "subl|--wait|a b.txt:12"),
            ("code --wait", "code|--wait|-g|a b.txt:12"),
            ("'/opt/My Editors/codium' -w", "/opt/My Editors/codium|-w|-g|a b.txt:12"),
            ("ed", "ed|a b.txt"),
            ("my-editor --fast", "my-editor|--fast|a b.txt"),
        ] {
            assert_eq!(line(editor, "a b.txt"), expected);
        }
    }

    #[test]
    fn a_file_is_never_an_option() {
        assert_eq!(line("vi", "-c!sh"), "vi|+12|./-c!sh");
        assert_eq!(line("vi", "+!sh"), "vi|+12|./+!sh");
        assert_eq!(line("vi", "/tmp/-x"), "vi|+12|/tmp/-x");
    }

    #[test]
    fn without_a_line_the_file_is_opened() {
        let command = Editor::new(vec!["code".into()]).command(Path::new("a.html"), None);
        assert_eq!(command.get_args().collect::<Vec<_>>(), ["a.html"]);
    }

    fn of_user(system: System, variable: fn(&str) -> Option<String>, has: fn(&str) -> bool) -> Result<String, String> {
        Editor::of_user(&Surroundings { system, variable, has }).map(|editor| editor.words.join("|"))
    }

    #[test]
    fn the_visual_editor_goes_first_then_the_other_then_what_is_there() {
        let both = |name: &str| Some(if name == "VISUAL" { "nano -w" } else { "ed" }.to_owned());
        assert_eq!(of_user(System::Unix, both, |_| true), Ok("nano|-w".into()));
        let one = |name: &str| (name == "EDITOR").then(|| "ed".to_owned());
        assert_eq!(of_user(System::Unix, one, |_| true), Ok("ed".into()));
        assert_eq!(of_user(System::Unix, |_| None, |name| name.starts_with("vi")), Ok("vim".into()));
        assert_eq!(of_user(System::Mac, |_| None, |_| false), Ok("vi".into()));
        assert_eq!(of_user(System::Windows, |_| None, |_| false), Ok("notepad".into()));
    }

    #[test]
    fn half_a_quotation_is_told_with_its_variable() {
        let half = |name: &str| (name == "EDITOR").then(|| "vi 'x".to_owned());
        assert_eq!(of_user(System::Unix, half, |_| true), Err("$EDITOR is not a command: vi 'x".into()));
    }
}
