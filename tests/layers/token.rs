//! Rust source as words and signs, each with its line: as much of the language as it takes to see which paths it names.
//!
//! Comments, string and character literals are left out, so that prose about a path is not taken for its use.

use std::iter::Peekable;
use std::str::CharIndices;

/// A word (identifier, keyword, number) or a sign; `::` is one sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// What is written.
    pub(crate) text: String,
    /// Where, from 1.
    pub(crate) line: usize,
}

impl Token {
    /// Whether it is a name or a keyword.
    pub(crate) fn is_word(&self) -> bool {
        self.text.starts_with(is_word_char)
    }
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// All tokens of a file.
pub(crate) fn tokens(source: &str) -> Vec<Token> {
    let mut reader = Reader { source, chars: source.char_indices().peekable(), line: 1, tokens: Vec::new() };
    while let Some(c) = reader.next() {
        reader.read(c);
    }
    reader.tokens
}

struct Reader<'a> {
    source: &'a str,
    chars: Peekable<CharIndices<'a>>,
    line: usize,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let (_, c) = self.chars.next()?;
        self.line += usize::from(c == '\n');
        Some(c)
    }

    /// What has not been read yet.
    fn rest(&mut self) -> &str {
        let at = self.chars.peek().map_or(self.source.len(), |(at, _)| *at);
        self.source.get(at..).expect("a character's offset is a boundary")
    }

    fn push(&mut self, text: String) {
        self.tokens.push(Token { text, line: self.line });
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.next();
        }
    }

    fn read(&mut self, c: char) {
        match c {
            '/' if self.rest().starts_with('/') => self.skip_while(|c| c != '\n'),
            '/' if self.rest().starts_with('*') => self.skip_block_comment(),
            '"' => self.skip_quoted('"'),
            '\'' => self.skip_char_or_lifetime(),
            ':' if self.rest().starts_with(':') => {
                self.next();
                self.push("::".to_owned());
            }
            c if is_word_char(c) => self.read_word(c),
            c if c.is_whitespace() => {}
            c => self.push(c.to_string()),
        }
    }

    fn read_word(&mut self, first: char) {
        let mut word = first.to_string();
        while let Some((_, c)) = self.chars.next_if(|(_, c)| is_word_char(*c)) {
            word.push(c);
        }
        let fence = self.rest().chars().take_while(|c| *c == '#').count();
        let opens = self.rest().chars().nth(fence) == Some('"');
        if matches!(word.as_str(), "r" | "br" | "cr") && opens {
            self.skip_raw_string(fence);
        } else {
            self.push(word);
        }
    }

    fn skip_while(&mut self, wanted: impl Fn(char) -> bool) {
        while self.chars.peek().is_some_and(|(_, c)| wanted(*c)) {
            self.next();
        }
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0;
        self.skip(1);
        loop {
            if self.rest().starts_with("*/") {
                self.skip(2);
                if depth == 0 {
                    return;
                }
                depth -= 1;
            } else if self.rest().starts_with("/*") {
                self.skip(2);
                depth += 1;
            } else if self.next().is_none() {
                return;
            }
        }
    }

    fn skip_quoted(&mut self, end: char) {
        while let Some(c) = self.next() {
            if c == '\\' {
                self.next();
            } else if c == end {
                return;
            }
        }
    }

    fn skip_raw_string(&mut self, fence: usize) {
        let end = format!("\"{}", "#".repeat(fence));
        self.skip(fence + 1);
        while !self.rest().starts_with(&end) && self.next().is_some() {}
        self.skip(end.len());
    }

    fn skip_char_or_lifetime(&mut self) {
        let mut ahead = self.rest().chars();
        let (first, second) = (ahead.next(), ahead.next());
        if first == Some('\\') || second == Some('\'') {
            self.skip_quoted('\'');
        } else {
            self.skip_while(is_word_char);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        tokens(source).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn comments_and_literals_are_left_out() {
        let source = "a // crate::b\n/* c /* d */ e */ \"f \\\" g\" r#\"h \" i\"# b\"j\" 'k' '\\'' 'l: m";
        assert_eq!(texts(source), ["a", "b", ":", "m"]);
    }

    #[test]
    fn a_word_knows_its_line() {
        let all = tokens("a\n\"b\nc\"\nd::e");
        let lines: Vec<_> = all.iter().map(|token| (token.text.as_str(), token.line)).collect();
        assert_eq!(lines, [("a", 1), ("d", 4), ("::", 4), ("e", 4)]);
    }
}
