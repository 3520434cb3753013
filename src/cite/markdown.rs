//! Foreign words in Markdown: whatever they contain, they are shown as the words that they are.
//!
//! What Markdown or HTML would take for structure is escaped, what a terminal would obey is made visible.

use std::borrow::Cow;

use super::citation::Part;
use crate::text::visible;

/// A quotation in one line, and in a paragraph of the same block quote where it comes from.
pub(crate) fn push_quotation(out: &mut String, quote: &str, origin: &[Part]) {
    out.push_str("> ");
    push_line(out, quote);
    for (index, part) in origin.iter().enumerate() {
        out.push_str(if index == 0 { "\n>\n> — " } else { ", " });
        match part {
            Part::Words(words) => push_line(out, words),
            // An address has no character that would end this.
            Part::Page(address) => out.extend(["<", address.as_str(), ">"]),
        }
    }
    out.push('\n');
}

/// A line of foreign text: first made visible, so that nothing hides before a mark, then escaped.
pub(crate) fn push_line(out: &mut String, text: &str) {
    let shown = if text.chars().all(is_plain) { Cow::Borrowed(text) } else { Cow::Owned(visible(text)) };
    let mut rest = push_start(out, &shown);
    while let Some((plain, special)) = rest.bytes().position(is_mark).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(plain);
        out.push('\\');
        let mut characters = special.chars();
        out.extend(characters.next());
        rest = characters.as_str();
    }
    out.push_str(rest);
}

/// Whether a character is visible as it is. That is true of others too; these are nearly all of a text.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | 'À'..='ʯ' | '‐'..='‧')
}

/// The start of a line, where a mark could make it a heading, a list, a quotation or a rule; gives back the rest.
fn push_start<'a>(out: &mut String, text: &'a str) -> &'a str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = text.strip_suffix(rest).unwrap_or_default();
    out.push_str(number);
    if rest.starts_with(if number.is_empty() { &['#', '-', '+', '=', ':'][..] } else { &['.', ')'][..] }) {
        out.push('\\');
    }
    rest
}

/// Whether a byte can be markup inside a line, in CommonMark or what is usual beside it.
fn is_mark(byte: u8) -> bool {
    matches!(
        byte,
        b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'&' | b'~' | b'|' | b'$' | b'^' | b'{' | b'}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::is_hidden;

    fn line(text: &str) -> String {
        let mut out = String::new();
        push_line(&mut out, text);
        out
    }

    #[test]
    fn foreign_words_stay_words() {
        for (text, escaped) in [
            ("# Breaking", "\\# Breaking"),
            ("- item", "\\- item"),
            ("2026. A year", "2026\\. A year"),
            ("2026 was a year", "2026 was a year"),
            ("1) first", "1\\) first"),
            ("---", "\\---"),
            ("a <b>bold</b> &amp; *claim*", "a \\<b\\>bold\\</b\\> \\&amp; \\*claim\\*"),
            ("![x](http://a) [ref]: b", "!\\[x\\](http://a) \\[ref\\]: b"),
            ("costs $5, not `$6`", "costs \\$5, not \\`\\$6\\`"),
            ("a\\b | c", "a\\\\b \\| c"),
            ("\u{200b}# hidden", "\\# hidden"),
            ("1\u{ad}. hidden", "1\\. hidden"),
            ("a\u{1b}[31m\u{202e}b", "a␛\\[31m␥b"),
            ("", ""),
        ] {
            assert_eq!(line(text), escaped);
        }
    }

    #[test]
    fn what_is_copied_as_it_is_would_be_shown_as_it_is() {
        let plain: String = ('\u{0}'..=char::MAX).filter(|c| is_plain(*c)).collect();
        assert_eq!(visible(&plain), plain);
    }

    proptest! {
        #[test]
        fn every_mark_is_escaped_and_what_is_said_stays(text in any::<String>()) {
            let escaped = line(&text);
            prop_assert!(!escaped.contains(is_hidden));
            let mut plain = String::new();
            let mut characters = escaped.chars();
            while let Some(c) = characters.next() {
                prop_assert!(c == '\\' || !u8::try_from(c).is_ok_and(is_mark));
                plain.extend(if c == '\\' { characters.next() } else { Some(c) });
            }
            prop_assert_eq!(plain, visible(&text));
        }
    }
}
