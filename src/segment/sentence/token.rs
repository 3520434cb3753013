//! The words around a place and their shapes.

use super::super::abbreviation::Borders;
use super::super::quote::opens;
use super::{from, until};

/// The longest token and the most characters between two sentences that are looked at: bounds, so that no text of marks
/// alone takes quadratic time.
pub(super) const FAR: usize = 40;

/// The first `count` characters of a text.
pub(super) fn head(text: &str, count: usize) -> &str {
    until(text, text.chars().take(count).map(char::len_utf8).sum())
}

/// The letters, digits and inner marks directly before a place: `F.A.Z`, `Tel.-Nr`, `30`, `war’s`.
pub(super) fn last_token(before: &str) -> &str {
    const INNER: [char; 6] = ['.', '-', '/', '&', '’', '\''];
    let inside = |c: &char| c.is_alphanumeric() || INNER.contains(c);
    let len: usize = before.chars().rev().take(FAR).take_while(inside).map(char::len_utf8).sum();
    from(before, before.len() - len).trim_start_matches(INNER)
}

/// What follows a place, without blanks, opening marks, dashes and a mark of omission.
pub(super) fn next_word(after: &str) -> &str {
    let between = |c: &char| c.is_whitespace() || opens(*c) || matches!(c, '–' | '—' | '-' | '…' | ']' | ')');
    from(after, after.chars().take(FAR).take_while(between).map(char::len_utf8).sum())
}

/// The letters and digits at the head of a text.
pub(super) fn first_word(text: &str) -> &str {
    until(text, text.chars().take(FAR).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum())
}

/// An abbreviation with the single letters before it that belong to it: `B` after `z. ` is `z.B`.
pub(super) fn spelled_out(before: &str, token: &str) -> String {
    let mut spelled = token.to_owned();
    let mut before = before.strip_suffix(token).unwrap_or_default();
    for _ in 0..3 {
        let Some(shorter) = before.trim_end().strip_suffix('.') else { break };
        let part = last_token(shorter);
        if !is_initial(part) || part.len() > 2 {
            break;
        }
        spelled = format!("{part}.{spelled}");
        before = shorter.strip_suffix(part).unwrap_or_default();
    }
    spelled
}

/// Whether a word after a stop without a blank is part of an address or a file name: `Beispiel.de`, `Org`.
pub(super) fn is_address(next: &str, borders: &Borders) -> bool {
    let len: usize = next.chars().take(FAR).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let mut tail = from(next, len).chars();
    let ending = len <= 3 && !borders.starts(until(next, len));
    ending
        || (tail.next().is_some_and(|c| matches!(c, '.' | '/' | '@' | '_'))
            && tail.next().is_some_and(char::is_alphanumeric))
}

pub(super) fn is_number(token: &str) -> bool {
    !token.is_empty() && token.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a token is one letter or ends in one: `K`, `J.-P`, `Karl-H`, but not `USB-C`.
pub(super) fn is_initial(token: &str) -> bool {
    let (first, letter) = token.rsplit_once(['.', '-']).unwrap_or(("", token));
    let capitals = first.len() > 1 && first.chars().all(char::is_uppercase);
    let mut chars = letter.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none() && !capitals
}

pub(super) fn is_roman(token: &str) -> bool {
    !token.is_empty() && token.len() <= 5 && token.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Whether a token is letters with stops between them: `F.A.Z`, `U.S`, `Ph.D`.
pub(super) fn is_initialism(token: &str) -> bool {
    let short = |part: &str| (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic);
    token.contains('.') && token.split('.').all(short)
}
