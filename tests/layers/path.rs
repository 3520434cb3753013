//! The paths that a file names, in `use` and anywhere else, with `use` groups written out and `super` followed.

use super::token::Token;

/// A path as a file names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path {
    /// Its names. A path into this crate begins with `crate`, whatever way it was written.
    pub(crate) names: Vec<String>,
    /// Where it is named, from 1.
    pub(crate) line: usize,
}

impl Path {
    /// Whether the names of `other`, such as `std::fs`, stand next to each other somewhere in this path.
    pub(crate) fn mentions(&self, other: &str) -> bool {
        let other: Vec<_> = other.split("::").collect();
        self.names.windows(other.len()).any(|names| names == other)
    }
}

/// All paths in `tokens`, which stand in the module `module` (its names below the crate, none for the crate itself).
pub(crate) fn paths(module: &[String], tokens: &[Token]) -> Vec<Path> {
    let mut walk = Walk { module: module.to_vec(), inline: Vec::new(), depth: 0, found: Vec::new() };
    let mut at = 0;
    while at < tokens.len() {
        at = walk.step(tokens, at);
    }
    walk.found
}

struct Walk {
    module: Vec<String>,
    /// At which depth of braces each `mod name {` that is still open was opened.
    inline: Vec<usize>,
    depth: usize,
    found: Vec<Path>,
}

impl Walk {
    /// Reads what begins at `at`; gives where the next thing begins.
    fn step(&mut self, tokens: &[Token], at: usize) -> usize {
        match tokens[at].text.as_str() {
            "mod" if text(tokens, at + 2) == "{" => {
                self.module.push(tokens[at + 1].text.clone());
                self.inline.push(self.depth);
                self.depth += 1;
                return at + 3;
            }
            "{" => self.depth += 1,
            "}" => self.close(),
            _ if tokens[at].is_word() => return self.tree(tokens, at, &[]),
            _ => {}
        }
        at + 1
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.inline.last() == Some(&self.depth) {
            self.inline.pop();
            self.module.pop();
        }
    }

    /// Reads `a::b`, `a::*` or `a::{b, c::d}` from `at` on, below the names `before`; gives where it ends.
    fn tree(&mut self, tokens: &[Token], mut at: usize, before: &[String]) -> usize {
        let (mut names, line) = (before.to_vec(), tokens[at].line);
        loop {
            names.push(tokens[at].text.clone());
            at += 1;
            if text(tokens, at) != "::" {
                break;
            }
            match tokens.get(at + 1) {
                Some(next) if next.text == "{" => return self.group(tokens, at + 2, &names),
                Some(next) if next.is_word() || next.text == "*" => at += 1,
                _ => break,
            }
        }
        self.found.push(Path { names: self.resolved(names), line });
        at
    }

    fn group(&mut self, tokens: &[Token], mut at: usize, before: &[String]) -> usize {
        while at < tokens.len() && tokens[at].text != "}" {
            let begins = tokens[at].is_word() || tokens[at].text == "*";
            at = match tokens[at].text.as_str() {
                "as" => at + 2,
                _ if begins => self.tree(tokens, at, before),
                _ => at + 1,
            };
        }
        at + 1
    }

    /// The same path from the crate down, if it is one into this crate.
    fn resolved(&self, mut names: Vec<String>) -> Vec<String> {
        let mut from = match names[0].as_str() {
            "self" | "super" if names.len() > 1 => self.module.clone(),
            _ => return names,
        };
        while names.len() > 1 && matches!(names[0].as_str(), "self" | "super") {
            if names.remove(0) == "super" {
                from.pop();
            }
        }
        from.insert(0, "crate".to_owned());
        from.extend(names);
        from
    }
}

fn text(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| &token.text)
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn named(source: &str) -> Vec<String> {
        let module = ["note".to_owned(), "store".to_owned()];
        paths(&module, &tokens(source)).iter().map(|path| path.names.join("::")).filter(|p| p.contains("::")).collect()
    }

    #[test]
    fn groups_are_written_out() {
        let source = "use crate::{text::{Span, Pair as P}, align::*};\nuse std::{fs, time::Instant};";
        assert_eq!(
            named(source),
            ["crate::text::Span", "crate::text::Pair", "crate::align::*", "std::fs", "std::time::Instant"]
        );
    }

    #[test]
    fn super_is_followed_out_of_files_and_inline_modules() {
        let source = "use super::Note; fn f(a: super::super::ui::Theme) { {} }\n\
                      mod tests { use super::*; use super::super::super::ui; }\nuse self::a::b;";
        assert_eq!(
            named(source),
            ["crate::note::Note", "crate::ui::Theme", "crate::note::store::*", "crate::ui", "crate::note::store::a::b"]
        );
    }

    #[test]
    fn a_path_in_the_middle_of_an_expression_counts() {
        assert_eq!(named("let x = f(&Instant::now(), $crate::ui::<T>::g());"), ["Instant::now", "crate::ui"]);
    }
}
