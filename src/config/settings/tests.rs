//! Good settings apply, every other is told with its line.

use std::path::Path;

use super::*;

fn read(text: &str) -> (Settings, Vec<String>) {
    let (written, problems) = WrittenSettings::read(text);
    let directories = Directories::below(Path::new("/root"));
    (written.check(&directories), problems.iter().map(ToString::to_string).collect())
}

fn problem(line: &str) -> String {
    let (settings, problems) = read(&format!("mouse = false\n{line}\nhyphenate = false\n"));
    assert!(!settings.mouse && !settings.hyphenate, "the other lines apply");
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems[0].clone()
}

#[test]
fn without_a_file_everything_is_set() {
    let (settings, problems) = read("");
    assert_eq!(problems, [""; 0]);
    let expected = Settings {
        theme: None,
        colours: Colours::Auto,
        ascii: Ascii::Auto,
        notes: PathBuf::from("/root/data/notes.jsonl"),
        concepts: PathBuf::from("/root/config/concepts.txt"),
        measure: 76,
        hyphenate: true,
        mouse: true,
        linked_scrolling: true,
        clipboard: None,
    };
    assert_eq!(settings, expected);
}

#[test]
fn every_setting_can_be_set() {
    let (settings, problems) = read(
        "theme = \"mine\"\ncolours = \"256\"\nascii = \"never\"\nnotes = \"/n.jsonl\"\nconcepts = \"/c.txt\"\nmeasure = 30\n\
         hyphenate = false\nmouse = false\nlinked_scrolling = false\nclipboard = \"clip 'to here'\"\n",
    );
    assert_eq!(problems, [""; 0]);
    let expected = Settings {
        theme: Some("mine".to_owned()),
        colours: Colours::Exactly(Depth::Indexed),
        ascii: Ascii::Never,
        notes: PathBuf::from("/n.jsonl"),
        concepts: PathBuf::from("/c.txt"),
        measure: 30,
        hyphenate: false,
        mouse: false,
        linked_scrolling: false,
        clipboard: Some(vec!["clip".to_owned(), "to here".to_owned()]),
    };
    assert_eq!(settings, expected);
}

#[test]
fn every_name_that_is_suggested_is_a_setting() {
    for name in NAMES {
        let (_, problems) = read(&format!("{name} = 1.5\n"));
        assert!(problems[0].starts_with(&format!("line 1: `{name}` takes ")), "{problems:?}");
    }
}

#[test]
fn the_example_in_the_documentation_is_right() {
    let example: String = include_str!("../settings.rs")
        .lines()
        .skip_while(|line| !line.contains("```toml"))
        .skip(1)
        .take_while(|line| !line.contains("```"))
        .filter_map(|line| line.strip_prefix("//! "))
        .fold(String::new(), |text, line| text + line + "\n");
    assert_eq!(example.lines().count(), NAMES.len());
    assert_eq!(read(&example).1, [""; 0]);
}

#[test]
fn the_settings_in_the_page_on_configuration_are_those_without_a_file() {
    let page = include_str!("../../../docs/configuration.md");
    let example = page.split("```").find_map(|block| block.strip_prefix("toml\n")).expect("the page has an example");
    // What has no value without a file stands in the example as a comment.
    let lines = || example.lines().map(|line| line.strip_prefix("# ").unwrap_or(line));
    assert!(NAMES.iter().all(|name| lines().any(|line| line.starts_with(&format!("{name} = ")))), "{example}");
    let (written, problems) = read(example);
    let (without, _) = read("");
    assert_eq!(problems, [""; 0]);
    let notes = PathBuf::from("/root/.local/share/diptych/notes.jsonl");
    assert_eq!(written, Settings { theme: Some("terminal".to_owned()), notes, ..without });
}

#[test]
fn the_notes_are_found_from_home_or_from_the_configuration() {
    assert_eq!(read("notes = '~/a/n.jsonl'").0.notes, Path::new("/root/a/n.jsonl"));
    assert_eq!(read("notes = 'n.jsonl'").0.notes, Path::new("/root/config/n.jsonl"));
    assert_eq!(read("notes = '~n.jsonl'").0.notes, Path::new("/root/config/~n.jsonl"));
}

#[test]
fn an_unknown_setting_is_told_with_the_one_that_is_meant() {
    assert_eq!(problem("hyphenat = true"), "line 2: `hyphenat` is not a setting (did you mean `hyphenate`?)");
    assert!(problem("colour = true").starts_with("line 2: `colour` is not a setting (did you mean `colours`?)"));
    assert!(problem("wallpaper = true").starts_with("line 2: `wallpaper` is not a setting (there are theme, "));
}

#[test]
fn a_section_is_told_once() {
    let (_, problems) = read("[display]\nmouse = true\ntheme = 1\n");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with("line 1: `display` is not a setting"), "{problems:?}");
}

#[test]
fn values_of_the_wrong_sort_are_told_with_what_is_wanted() {
    for (line, expected) in [
        ("measure = 77", "`measure` takes columns from 30 to 76, not 77"),
        ("measure = -1", "`measure` takes columns from 30 to 76, not -1"),
        ("measure = 65566", "`measure` takes columns from 30 to 76, not 65566"),
        ("measure = '60'", "`measure` takes columns from 30 to 76, not text"),
        ("linked_scrolling = 'yes'", "`linked_scrolling` takes true or false, not text (without quotes)"),
        ("ascii = true", "`ascii` takes \"auto\" or \"always\" or \"never\", not true or false"),
        ("ascii = 'alway'", "`ascii` takes \"auto\" or \"always\" or \"never\", not `alway` (did you mean `always`?)"),
        (
            "colours = '257'",
            "`colours` takes \"auto\" or \"16\" or \"256\" or \"truecolor\", not `257` (did you mean `256`?)",
        ),
        ("colours = 256", "`colours` takes \"auto\" or \"16\" or \"256\" or \"truecolor\", not a number"),
        ("theme = ['a']", "`theme` takes text in quotes, not a list"),
        ("theme = ' '", "`theme` is empty"),
        ("clipboard = true", "`clipboard` takes text in quotes, not true or false"),
        (
            "clipboard = \"wl-copy 'x\"",
            "`clipboard` is not a command: `wl-copy 'x` (a program and its arguments; a quotation mark that opens must \
             close)",
        ),
        ("notes = 2025-01-27", "`notes` takes text in quotes, not a date"),
    ] {
        assert_eq!(problem(line), format!("line 2: {expected}"));
    }
}
