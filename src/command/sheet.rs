//! A sheet: a small TOML file that a person keeps, read line by line. Keymap, themes and settings are sheets.
//!
//! The rule: a fault costs the line that it stands in and nothing else. A file without faults is read in one go. If
//! that fails, each line is read by itself, because a TOML parser that recovers by its own means loses everything
//! behind a line without `=`. A value that stretches over several lines is understood in the first way only; no sheet
//! has one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Seen;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Problem, quoted};

/// A value as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// A string.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(i64),
    /// `true` or `false`.
    Switch(bool),
    /// The head of a section, `[name]`; its lines are entries of their own.
    Section,
    /// Something that no sheet uses, by its name in TOML.
    Other(&'static str),
}

impl Value<'_> {
    /// What it is, for a message.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Whole(_) => "a number",
            Self::Switch(_) => "true or false",
            Self::Section => "a section",
            Self::Other(kind) => kind,
        }
    }
}

/// A line with its section: `[a]` and `b = 1` give the path `a`, `b`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry<'a> {
    /// The names from the outermost section to the key; never empty.
    pub(crate) path: Vec<Cow<'a, str>>,
    /// What it says.
    pub(crate) value: Value<'a>,
    /// Where it stands, from 1.
    pub(crate) line: usize,
}

/// The entries in the order of the file, none twice, and what can't be read.
pub(crate) fn read_sheet(text: &str) -> (Vec<Entry<'_>>, Vec<Problem>) {
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    match DeTable::parse(text) {
        Ok(table) => {
            let mut found = Vec::new();
            flatten(table.into_inner(), &[], &mut found);
            found.sort_by_key(|(_, at)| *at);
            let line_of = |at: usize| starts.partition_point(|start| *start <= at);
            (found.into_iter().map(|(entry, at)| Entry { line: line_of(at), ..entry }).collect(), Vec::new())
        }
        Err(fault) => {
            let (entries, mut problems) = read_lines(text);
            if problems.is_empty() {
                let at = fault.span().map_or(0, |span| span.start);
                problems.push(Problem::new(fault.message()).at(starts.partition_point(|start| *start <= at)));
            }
            (entries, problems)
        }
    }
}

/// Appends the entries of a table with their offsets.
fn flatten<'a>(table: DeTable<'a>, path: &[Cow<'a, str>], found: &mut Vec<(Entry<'a>, usize)>) {
    for (key, value) in table {
        let at = key.span().start;
        let path: Vec<_> = path.iter().cloned().chain([key.into_inner()]).collect();
        let (value, inner) = checked(value);
        found.push((Entry { path: path.clone(), value, line: 0 }, at));
        if let Some(inner) = inner {
            flatten(inner, &path, found);
        }
    }
}

/// A value as a sheet knows it, and the table if it is one.
fn checked(value: Spanned<DeValue<'_>>) -> (Value<'_>, Option<DeTable<'_>>) {
    match value.into_inner() {
        DeValue::String(text) => (Value::Text(text), None),
        DeValue::Boolean(on) => (Value::Switch(on), None),
        DeValue::Table(table) => (Value::Section, Some(table)),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => (Value::Whole(number), None),
            Err(_) => (Value::Other("a number beyond all bounds"), None),
        },
        DeValue::Float(_) => (Value::Other("a fraction"), None),
        DeValue::Datetime(_) => (Value::Other("a date"), None),
        DeValue::Array(_) => (Value::Other("a list"), None),
    }
}

/// Reads each line by itself.
fn read_lines(text: &str) -> (Vec<Entry<'_>>, Vec<Problem>) {
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    let mut section: Vec<Cow<'_, str>> = Vec::new();
    let mut seen = BTreeMap::new();
    for (line, content) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let is_head = content.trim_start().starts_with('[');
        let found = match DeTable::parse(content) {
            Ok(table) => {
                let mut found = Vec::new();
                flatten(table.into_inner(), if is_head { &[] } else { &section }, &mut found);
                found
            }
            Err(fault) => {
                problems.push(Problem::new(fault.message()).at(line).suggest(line_advice(content)));
                if is_head { vec![(guessed_head(content), 0)] } else { Vec::new() }
            }
        };
        if let (true, Some((head, _))) = (is_head, found.last()) {
            section.clone_from(&head.path);
        }
        for (entry, _) in found {
            match seen.entry(entry.path.clone()) {
                Seen::Occupied(first) => problems.push(written_twice(&entry, *first.get()).at(line)),
                Seen::Vacant(place) => {
                    place.insert(line);
                    entries.push(Entry { line, ..entry });
                }
            }
        }
    }
    (entries, problems)
}

fn written_twice(entry: &Entry<'_>, first: usize) -> Problem {
    let hint = match entry.value {
        Value::Section => "put the lines of both under one head",
        _ => "the first one counts; leave one out",
    };
    Problem::new(format!("{} is in line {first} already", quoted(&entry.path.join(".")))).hint(hint)
}

/// The section that a head with a fault, such as `[reading`, is most likely meant to open.
fn guessed_head(content: &str) -> Entry<'_> {
    let name = content.split('#').next().unwrap_or_default();
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '"' | '\''));
    Entry { path: vec![Cow::Borrowed(name)], value: Value::Section, line: 0 }
}

/// How the line should look.
fn line_advice(content: &str) -> Option<String> {
    let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | '\'' | ' ' | '\t');
    match content.split_once('=') {
        _ if content.trim_start().starts_with('[') => Some("a section's head is `[name]`".to_owned()),
        None => Some("a line is `key = value`".to_owned()),
        Some((key, _)) if key.trim().is_empty() || !key.chars().all(bare) => {
            Some("what stands before `=` needs quotes, as in `\"]c\" = …`".to_owned())
        }
        Some((_, value)) if value.trim().is_empty() => Some("a line is `key = value`".to_owned()),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each entry as `line path value`.
    fn told(text: &str) -> (Vec<String>, Vec<String>) {
        let (entries, problems) = read_sheet(text);
        let told = |entry: &Entry<'_>| match &entry.value {
            Value::Text(text) => format!("{} {} = {text}", entry.line, entry.path.join(".")),
            value => format!("{} {} is {}", entry.line, entry.path.join("."), value.kind()),
        };
        (entries.iter().map(told).collect(), problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn entries_come_in_the_order_of_the_file_with_their_lines() {
        let (entries, problems) = told("b = 1\na = true\n[s]\n\"]c\" = 'x' # why\ns.t = 1.5\n");
        let expected =
            ["1 b is a number", "2 a is true or false", "3 s is a section", "4 s.]c = x", "5 s.s is a section"];
        assert_eq!(entries[..5], expected);
        assert_eq!(entries[5], "5 s.s.t is a fraction");
        assert_eq!(problems, [""; 0]);
    }

    #[test]
    fn a_fault_costs_its_own_line_only() {
        let (entries, problems) = told("[s]\na = 'x'\n]c = 'y'\nfoo\nb = \nd = \"open\ne = 'z'\n");
        assert_eq!(entries, ["1 s is a section", "2 s.a = x", "7 s.e = z"]);
        let starts: Vec<_> = problems.iter().filter_map(|problem| problem.split(':').next()).collect();
        assert_eq!(starts, ["line 3", "line 4", "line 5", "line 6"]);
        assert!(problems[0].contains("needs quotes"), "{problems:?}");
        assert!(problems[1].contains("`key = value`"), "{problems:?}");
    }

    #[test]
    fn a_key_that_comes_twice_keeps_its_first_value() {
        let (entries, problems) = told("a = 'x'\na = 'y'\n");
        assert_eq!(entries, ["1 a = x"]);
        assert_eq!(problems, ["line 2: `a` is in line 1 already (the first one counts; leave one out)"]);
    }

    #[test]
    fn a_section_that_comes_twice_keeps_all_its_lines() {
        let (entries, problems) = told("[s]\na = 'x'\n[t]\na = 'x'\n[s]\nb = 'y'\n");
        assert_eq!(entries, ["1 s is a section", "2 s.a = x", "3 t is a section", "4 t.a = x", "6 s.b = y"]);
        assert_eq!(problems, ["line 5: `s` is in line 1 already (put the lines of both under one head)"]);
    }

    #[test]
    fn a_head_with_a_fault_still_opens_its_section() {
        let (entries, problems) = told("[s # note\na = 'x'\n");
        assert_eq!(entries, ["1 s is a section", "2 s.a = x"]);
        assert_eq!(problems.len(), 1);
    }

    #[test]
    fn a_byte_order_mark_and_dos_line_ends_are_no_fault() {
        for fault in ["", "foo\r\n"] {
            let (entries, problems) = told(&format!("\u{feff}[s]\r\na = 'x'\r\n{fault}"));
            assert_eq!(entries, ["1 s is a section", "2 s.a = x"]);
            assert_eq!(problems.len(), fault.lines().count());
        }
    }

    #[test]
    fn a_fault_that_no_single_line_shows_is_still_told() {
        let (_, problems) = told("a = 1\n[a.b]\nc = 1\n");
        assert_eq!(problems.len(), 1, "{problems:?}");
    }

    #[test]
    fn deep_nesting_is_a_problem_and_not_a_crash() {
        for text in [format!("a = {}", "[".repeat(100_000)), format!("{}a = 1", "a.".repeat(100_000))] {
            assert_eq!(told(&text).1.len(), 1);
        }
    }
}
