//! The way into a clipboard, which differs with where the terminal is; the reader is told which one was taken.
//!
//! ```text
//! a command of the user's own                      whatever it does
//! inside tmux                                      its buffer, and by OSC 52 the terminal that it runs in
//! over SSH                                         OSC 52: the clipboard is where the terminal is
//! Wayland, X, macOS, Windows                       their own tools, if they are there
//! anything else                                    OSC 52
//! ```
//!
//! A program has taken the text if it ends with success; otherwise the next way is tried. Whether a terminal has taken
//! it nobody learns: it does not answer, and many are set to refuse.

use std::io;

use super::surroundings::{Surroundings, System};
use super::tool::{Refused, give};
use crate::reader::{Copied, Notice};

/// The most text that is sent to a terminal, in bytes: in Base64 it is 100,000 characters long, where xterm and others
/// give up.
const LONGEST: usize = 74_994;

/// A way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// The command that the user has set.
    Own(Vec<String>),
    /// tmux, which passes it on.
    Tmux,
    /// A tool of the desktop: its name and arguments.
    Tool(&'static [&'static str]),
    /// The tool of Windows, which takes UTF-16.
    Windows,
    /// A control sequence to the terminal.
    Terminal,
}

/// The ways that there are, the first to be tried in front.
pub(super) fn ways(own: Option<&[String]>, around: &Surroundings) -> Vec<Way> {
    let mut ways: Vec<Way> = own.map(|words| Way::Own(words.to_vec())).into_iter().collect();
    let offered = [
        (around.is_set(&["TMUX"]), Way::Tmux),
        (around.is_set(&["SSH_CONNECTION", "SSH_TTY"]), Way::Terminal),
        (around.is_set(&["WAYLAND_DISPLAY"]), Way::Tool(&["wl-copy"])),
        (around.is_set(&["DISPLAY"]), Way::Tool(&["xclip", "-selection", "clipboard"])),
        (around.is_set(&["DISPLAY"]), Way::Tool(&["xsel", "--clipboard", "--input"])),
        (around.system == System::Mac, Way::Tool(&["pbcopy"])),
        (around.system == System::Windows || around.is_set(&["WSL_DISTRO_NAME"]), Way::Windows),
        (true, Way::Terminal),
    ];
    for (_, way) in offered.into_iter().filter(|(is, _)| *is) {
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

/// Takes a text along by the first way that takes it, and says which one that was, and what was wrong with those
/// before. `terminal` writes a text to the terminal's clipboard.
pub(super) fn copy(copied: &Copied, ways: &[Way], mut terminal: impl FnMut(&str) -> io::Result<()>) -> Notice {
    let mut failed = Vec::new();
    for way in ways {
        match way.take(&copied.text, &mut terminal) {
            Ok(()) => return Notice::info(format!("{} {}{}", copied.what, way.done(), told(&failed))),
            // Nobody asked for a tool that is not installed.
            Err(Refused::Missing) if !matches!(way, Way::Own(_)) => {}
            Err(Refused::Missing) => failed.push(format!("there is no program {}", way.name())),
            Err(Refused::Failed(why)) => failed.push(format!("{} {why}", way.name())),
        }
    }
    Notice::error(format!("the {} was not copied{}", copied.what, told(&failed)))
}

fn told(failed: &[String]) -> String {
    if failed.is_empty() { String::new() } else { format!(" ({})", failed.join("; ")) }
}

impl Way {
    fn take(&self, text: &str, terminal: &mut impl FnMut(&str) -> io::Result<()>) -> Result<(), Refused> {
        match self {
            Self::Own(words) => give(words, text.into()),
            Self::Tmux => give(&owned(&["tmux", "load-buffer", "-w", "-"]), text.into()),
            Self::Tool(words) => give(&owned(words), text.into()),
            Self::Windows => give(&owned(&["clip.exe"]), text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
            Self::Terminal if text.len() > LONGEST => {
                Err(Refused::Failed(format!("takes no more than {} KB", LONGEST / 1_000)))
            }
            Self::Terminal => terminal(text).map_err(|error| Refused::Failed(format!("can't be reached: {error}"))),
        }
    }

    fn name(&self) -> &str {
        match self {
            Self::Own(words) => words.first().map_or("", String::as_str),
            Self::Tmux => "tmux",
            Self::Tool(words) => words.first().unwrap_or(&""),
            Self::Windows => "clip.exe",
            Self::Terminal => "the terminal",
        }
    }

    /// What was done, as the rest of a sentence.
    fn done(&self) -> String {
        match self {
            Self::Tmux => "copied with tmux: to its buffer, and to the terminal around it if that allows it".to_owned(),
            Self::Terminal => "sent to the terminal by OSC 52: it may or may not allow it".to_owned(),
            _ => format!("copied with {}", self.name()),
        }
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::NoticeKind;

    fn around(system: System, variable: fn(&str) -> Option<String>) -> Surroundings {
        Surroundings { system, variable, has: |_| false }
    }

    fn names(own: Option<&str>, around: &Surroundings) -> Vec<String> {
        let own = own.map(|own| vec![own.to_owned()]);
        ways(own.as_deref(), around).iter().map(|way| way.name().to_owned()).collect()
    }

    fn set(name: &str, names: &[&str]) -> Option<String> {
        names.contains(&name).then(|| "x".to_owned())
    }

    #[test]
    fn the_way_depends_on_where_the_terminal_is() {
        let nothing = around(System::Unix, |_| None);
        assert_eq!(names(None, &nothing), ["the terminal"]);
        assert_eq!(names(Some("mine"), &nothing), ["mine", "the terminal"]);
        let everything = around(System::Unix, |name| set(name, &["TMUX", "SSH_TTY", "WAYLAND_DISPLAY", "DISPLAY"]));
        assert_eq!(names(Some("mine"), &everything), ["mine", "tmux", "the terminal", "wl-copy", "xclip", "xsel"]);
        let desktop = around(System::Unix, |name| set(name, &["DISPLAY"]));
        assert_eq!(names(None, &desktop), ["xclip", "xsel", "the terminal"]);
        let remote = around(System::Mac, |name| set(name, &["SSH_CONNECTION"]));
        assert_eq!(names(None, &remote), ["the terminal", "pbcopy"]);
        assert_eq!(names(None, &around(System::Mac, |_| None)), ["pbcopy", "the terminal"]);
        assert_eq!(names(None, &around(System::Windows, |_| None)), ["clip.exe", "the terminal"]);
        let wsl = around(System::Unix, |name| set(name, &["WSL_DISTRO_NAME"]));
        assert_eq!(names(None, &wsl), ["clip.exe", "the terminal"]);
    }

    fn own(script: &str) -> Way {
        Way::Own(["sh", "-c", script].map(str::to_owned).to_vec())
    }

    fn copied(text: &str, ways: &[Way]) -> (Notice, String) {
        let mut sent = String::new();
        let copied = Copied { what: "sentence", text: text.to_owned() };
        let notice = copy(&copied, ways, |text| {
            sent.push_str(text);
            Ok(())
        });
        (notice, sent)
    }

    #[cfg(unix)]
    #[test]
    fn it_is_said_which_way_was_taken_and_what_failed_before() {
        let (notice, sent) = copied("a", &[own("cat >/dev/null"), Way::Terminal]);
        assert_eq!((notice.text.as_str(), sent.as_str()), ("sentence copied with sh", ""));
        let (notice, sent) = copied("a", &[own("exit 1"), Way::Tool(&["/nowhere/at/all"]), Way::Terminal]);
        let said = "sentence sent to the terminal by OSC 52: it may or may not allow it (sh ended with exit status: 1)";
        assert_eq!((notice.text.as_str(), sent.as_str()), (said, "a"));
        let (notice, _) = copied("a", &[Way::Own(vec!["/nowhere/mine".into()]), own("true")]);
        assert_eq!(notice.text, "sentence copied with sh (there is no program /nowhere/mine)");
    }

    #[test]
    fn a_terminal_is_not_given_more_than_it_takes() {
        let (notice, sent) = copied(&"a".repeat(LONGEST), &[Way::Terminal]);
        assert_eq!((notice.kind, sent.len()), (NoticeKind::Info, LONGEST));
        let (notice, sent) = copied(&"a".repeat(LONGEST + 1), &[Way::Terminal]);
        assert_eq!(notice.text, "the sentence was not copied (the terminal takes no more than 74 KB)");
        assert_eq!((notice.kind, sent.len()), (NoticeKind::Error, 0));
    }
}
