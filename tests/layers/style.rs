//! The numbers of the project's style, and the form of its files.

use std::collections::HashSet;

use super::file::File;
use super::token::Token;

/// What a file has at most, in lines outside tests.
const LINES: usize = 500;
/// What a line has at most, in characters; the lines of a literal, such as a screen in a test, are as wide as they are.
const COLUMNS: usize = 120;
/// What a struct has at most.
const FIELDS: usize = 12;

/// What in a file goes against the style, each as a sentence.
pub(crate) fn faults(file: &File) -> Vec<String> {
    let found = [long(file), unexplained(file), wide(file), large(file), crowded(file)];
    found.into_iter().flatten().map(|fault| format!("{}: {fault}", file.name)).collect()
}

fn long(file: &File) -> Vec<String> {
    let lines = file.lines_outside_tests();
    if lines > LINES { vec![format!("{lines} lines outside tests")] } else { Vec::new() }
}

fn unexplained(file: &File) -> Vec<String> {
    if file.text.starts_with("//! ") { Vec::new() } else { vec!["does not open with what it is for".to_owned()] }
}

fn wide(file: &File) -> Vec<String> {
    let code: HashSet<_> = file.tokens.iter().map(|token| token.line).collect();
    let lines = (1..).zip(file.text.lines());
    let held = lines.filter(|(number, line)| code.contains(number) || line.trim_start().starts_with("//"));
    let wide = held.map(|(number, line)| (number, line.chars().count())).filter(|(_, width)| *width > COLUMNS);
    wide.map(|(number, width)| format!("line {number} has {width} columns")).collect()
}

/// Structs with too many fields.
fn large(file: &File) -> Vec<String> {
    let structs = (0..file.tokens.len()).filter(|at| file.tokens[*at].text == "struct");
    let counted = structs.map(|at| (&file.tokens[at + 1].text, fields(&file.tokens[at..])));
    counted.filter(|(_, fields)| *fields > FIELDS).map(|(name, fields)| format!("{name} has {fields} fields")).collect()
}

/// The fields of the struct that begins here: the single colons directly between its braces.
fn fields(tokens: &[Token]) -> usize {
    let (mut depth, mut fields) = (0_usize, 0);
    for token in tokens.iter().skip_while(|token| !matches!(token.text.as_str(), "{" | ";")) {
        match token.text.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth = depth.saturating_sub(1),
            ":" if depth == 1 => fields += 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    fields
}

/// A folder's `mod.rs` with more in it than `mod` and `pub use`.
fn crowded(file: &File) -> Vec<String> {
    if !file.name.ends_with("/mod.rs") {
        return Vec::new();
    }
    let items = file.tokens.split(|token| token.text == ";").map(without_attributes);
    let more = items.filter(|item| !matches!(item[..], [] | ["mod", _] | ["pub", "mod", _] | ["pub", "use", ..]));
    more.map(|item| format!("more than `mod` and `pub use`: {}", item.join(" "))).collect()
}

/// The words of an item without its attributes, and without how far its `pub` reaches.
fn without_attributes(item: &[Token]) -> Vec<&str> {
    let words: Vec<_> = item.iter().map(|token| token.text.as_str()).collect();
    let start = words.iter().rposition(|word| *word == "]").map_or(0, |at| at + 1);
    match words.get(start..).unwrap_or_default() {
        ["pub", "(", "in", rest @ ..] => {
            [&["pub"], rest.rsplit(|word| *word == ")").next().unwrap_or_default()].concat()
        }
        ["pub", "(", _, ")", rest @ ..] => [&["pub"], rest].concat(),
        rest => rest.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(name: &str, text: &str) -> Vec<String> {
        faults(&File::new(name, text))
    }

    #[test]
    fn a_quiet_file_has_no_faults() {
        let text = "//! What it is for.\n\nuse std::fmt;\n\nstruct A { b: Vec<fmt::Error>, c: (u8, u8) }\n";
        assert_eq!(faults_of("src/text/a.rs", text), [""; 0]);
    }

    #[test]
    fn each_fault_is_named_once() {
        let fields: String = "a: std::fmt::Error, ".repeat(13);
        let text = format!("struct A {{ {fields} }}\n//{}\n{}", "ü".repeat(119), "\n".repeat(500));
        assert_eq!(
            faults_of("src/text/a.rs", &text),
            [
                "src/text/a.rs: 502 lines outside tests",
                "src/text/a.rs: does not open with what it is for",
                "src/text/a.rs: line 1 has 273 columns",
                "src/text/a.rs: line 2 has 121 columns",
                "src/text/a.rs: A has 13 fields",
            ]
        );
    }

    #[test]
    fn a_folder_lists_its_files_and_what_they_offer() {
        let text =
            "//! What.\n\n#[cfg(unix)]\nmod a;\npub(crate) mod b;\npub(in crate::x) use b::{C, D};\npub use a::*;\n";
        assert_eq!(faults_of("src/text/mod.rs", text), [""; 0]);
        assert_eq!(faults_of("src/text/mod.rs", "//! What.\nfn a() {}\n").len(), 1);
        assert_eq!(faults_of("src/text/mod.rs", "//! What.\nuse std::fmt;\n").len(), 1);
    }
}
