//! `diptych man`: the manual page in roff, made from the arguments, from the one table of commands and the shipped
//! keys, and from what stands here: files, variables and exit codes.

use clap::CommandFactory as _;
use clap_mangen::Man;
use roff::{Inline, Roff, bold, italic, roman};

use super::args::{Arguments, EXAMPLES};
use super::output::print;
use crate::command::{Group, Keymap, keys_as_text};

/// Files that are read or written, and what is in them; on Linux without other directories in the environment.
const FILES: [(&str, &str); 9] = [
    ("~/.config/diptych/config.toml", "Settings."),
    ("~/.config/diptych/keymap.toml", "Keys of your own, beside the shipped ones."),
    ("~/.config/diptych/concepts.txt", "What words mean in your field."),
    ("~/.config/diptych/themes/*.toml", "Themes of your own."),
    ("~/.local/share/diptych/notes.jsonl", "Notes, one W3C Web Annotation a line; only ever appended to."),
    ("~/.local/share/diptych/notes.md", "The same for reading, always current."),
    ("~/.local/share/diptych/decisions.jsonl", "What was decided about links; only ever appended to."),
    ("~/.local/share/diptych/bookmarks.json", "How each pair of articles was left."),
    ("~/.local/share/diptych/theme.json", "The theme that was chosen while reading."),
];

/// Variables that change what the program does.
const VARIABLES: [(&str, &str); 8] = [
    ("TERM, COLORTERM", "How many colours there are, if config.toml does not say."),
    ("NO_COLOR", "If it is set to anything, no colour is used anywhere."),
    ("LC_ALL, LC_CTYPE, LANG", "Marks are drawn in ASCII where the locale is not UTF-8."),
    ("VISUAL, EDITOR", "The editor that an article's file is opened in."),
    ("BROWSER", "The browser that an article's page is opened in."),
    ("TMUX, SSH_TTY, SSH_CONNECTION", "Which way a copied text takes into the clipboard."),
    ("XDG_CONFIG_HOME", "Where the directory of configuration is, in place of ~/.config."),
    ("XDG_DATA_HOME", "Where the directory of notes and decisions is, in place of ~/.local/share."),
];

const EXIT: [(&str, &str); 2] = [("0", "Done."), ("2", "Bad input or usage; nothing was drawn.")];

/// Prints the manual page.
pub(super) fn print_man() -> anyhow::Result<()> {
    Ok(print(&page()?)?)
}

fn page() -> anyhow::Result<String> {
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    let forms = usages(&mut command).join("\n");
    let man = Man::new(command.clone().override_usage(forms)).manual("User Commands");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    for command in command.get_subcommands() {
        page.extend(subcommand(command)?);
    }
    let mut rest = keys();
    rest.control("SH", ["FILES"]);
    list(&mut rest, &FILES, |name| italic(name));
    rest.control("SH", ["ENVIRONMENT"]);
    list(&mut rest, &VARIABLES, |name| bold(name));
    rest.control("SH", ["EXIT STATUS"]);
    list(&mut rest, &EXIT, |name| bold(name));
    rest.control("SH", ["EXAMPLES"]);
    examples(&mut rest);
    rest.to_writer(&mut page)?;
    Ok(ascii(&String::from_utf8(page)?))
}

/// How the program and each of its commands are called.
fn usages(command: &mut clap::Command) -> Vec<String> {
    let usage = |command: &mut clap::Command| {
        let usage = command.render_usage().to_string();
        let first = usage.lines().next().unwrap_or_default();
        first.trim_start_matches("Usage: ").to_owned()
    };
    let own = usage(command);
    std::iter::once(own).chain(command.get_subcommands_mut().map(usage)).collect()
}

/// Other characters by their numbers, which every formatter reads whatever the locale is.
fn ascii(text: &str) -> String {
    let written = |c: char| if c.is_ascii() { c.to_string() } else { format!("\\[u{:04X}]", u32::from(c)) };
    text.chars().map(written).collect()
}

/// What a command does, and its options: a section of its own, because there is one page for all.
fn subcommand(command: &clap::Command) -> anyhow::Result<Vec<u8>> {
    let mut head = Roff::default();
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name());
    head.control("SH", [name.to_uppercase().as_str()]);
    head.text([roman(command.get_about().map(ToString::to_string).unwrap_or_default() + ".")]);
    let mut page = Vec::new();
    head.to_writer(&mut page)?;
    let (mut section, heading) = (Vec::new(), b".SH OPTIONS\n");
    Man::new(command.clone()).render_options_section(&mut section)?;
    let options = section.windows(heading.len()).position(|line| line == heading).map(|at| at + heading.len());
    page.extend(section.drain(options.unwrap_or(0)..));
    Ok(page)
}

/// All commands with the shipped keys.
fn keys() -> Roff {
    let (mut page, keymap) = (Roff::default(), Keymap::default());
    page.control("SH", ["KEYS"]);
    page.text([
        roman("The keys as they are shipped, what they do, and the names that keymap.toml has for it; "),
        bold("diptych keys"),
        roman(" prints them with yours. Digits before a key say how often, or which one."),
    ]);
    for group in Group::ALL {
        page.control("SS", [group.title()]);
        for command in group.commands() {
            page.control("TP", []);
            page.text([bold(keys_as_text(&keymap, command))]);
            page.text([roman(command.about()), roman(" ("), italic(command.name()), roman(").")]);
        }
    }
    page
}

fn list(page: &mut Roff, rows: &[(&str, &str)], name: fn(&str) -> Inline) {
    for (named, text) in rows {
        page.control("TP", []);
        page.text([name(named)]);
        page.text([roman(*text)]);
    }
}

/// The lines of the help's examples, each with its command in front.
fn examples(page: &mut Roff) {
    for line in EXAMPLES.lines().filter_map(|line| line.strip_prefix("  ")) {
        let (command, text) = line.split_once("   ").unwrap_or((line, ""));
        page.control("TP", []);
        page.text([bold(command.trim())]);
        page.text([roman(text.trim())]);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    use super::*;

    #[test]
    fn every_command_and_every_option_is_in_the_page() {
        let page = page().unwrap();
        let plain = page.replace("\\-", "-").replace("\\&", "").replace("\\*(Aq", "'").replace("\\[u2026]", "…");
        for command in crate::command::Command::ALL {
            assert!(
                plain.contains(command.about()) && plain.contains(&format!("\\fI{}\\fR", command.name())),
                "{command:?}"
            );
        }
        let options =
            ["--notes", "--fresh", "--theme", "--plain", "--ascii", "--encoding", "--field", "--dropped", "--format"];
        for option in options {
            assert!(plain.contains(option), "{option}");
        }
        for section in ["DIPTYCH SHOW", "DIPTYCH COMPARE", "DIPTYCH MAN", "KEYS", "FILES", "ENVIRONMENT", "EXIT STATUS"]
        {
            assert!(
                plain.lines().any(|line| line.trim_start_matches(".SH ").trim_matches('"') == section),
                "{section}"
            );
        }
        assert_eq!(plain.matches(".SH OPTIONS").count(), 1);
        for usage in ["\\fBdiptych\\fR [OPTIONS] [PATHS]...", "\\fBdiptych\\fR compare [OPTIONS] <LEFT> <RIGHT>"] {
            assert!(plain.contains(usage), "{plain}");
        }
    }

    #[test]
    fn the_files_are_those_that_the_readme_lists() {
        let readme = include_str!("../../README.md");
        for (path, _) in FILES {
            let name = path.rsplit('/').find(|part| !part.contains('*')).unwrap();
            assert!(readme.contains(name), "{name}");
        }
    }

    #[test]
    fn a_formatter_finds_no_fault_in_it() {
        let formatter = Command::new("groff")
            .args(["-man", "-Tutf8", "-ww", "-z"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn();
        // Not every system has one.
        let Ok(mut formatter) = formatter else { return };
        formatter.stdin.take().unwrap().write_all(page().unwrap().as_bytes()).unwrap();
        let output = formatter.wait_with_output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}
