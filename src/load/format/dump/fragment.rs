//! Bare text nodes: every piece of text between two tags on a line of its own, so that links and emphasis break
//! sentences.
//!
//! ```text
//! But a report by
//! the university          the link
//! , out on Monday, says
//! ```

use super::raw::Raw;

/// Whether the lines of a text are fragments: some begin with what ends a clause.
pub(super) fn are_fragments(lines: &[Raw]) -> bool {
    let apart = lines.iter().filter(|line| line.apart).count();
    let broken = lines.iter().filter(|line| closes(line.text) || is_small(line.text)).count();
    let closed =
        lines.windows(2).filter(|pair| closes(pair[1].text) && pair[0].text.ends_with(char::is_alphanumeric)).count();
    apart * 3 <= lines.len() && (closed >= 2 || closed + broken >= 6)
}

/// Whether a text begins with a mark that belongs to what stands before it.
pub(super) fn closes(text: &str) -> bool {
    let mut chars = text.chars();
    let mark = chars
        .next()
        .is_some_and(|c| matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '“' | '”' | '’' | '»'));
    let dots = text.starts_with("..") || text.starts_with("“ ") && text.len() < 4;
    mark && !dots && chars.next().is_none_or(|c| c.is_whitespace() || closes_too(c))
}

fn closes_too(c: char) -> bool {
    matches!(c, '“' | '”' | '"' | '’' | '»' | ')' | ',' | '.' | ';' | ':' | '!' | '?')
}

/// Whether a text ends with a mark after which no blank stands.
pub(super) fn opens_at_end(text: &str) -> bool {
    text.ends_with(['(', '[', '„', '«', '‚']) || text.ends_with(" “") || text.ends_with(" \"")
}

/// Whether a text begins as a byline does: it stands below a headline, and is no part of it.
fn is_byline(text: &str) -> bool {
    let name = |rest: &str| rest.starts_with(char::is_uppercase) && rest.split_whitespace().count() <= 5;
    ["by ", "von "].iter().any(|by| text.strip_prefix(by).is_some_and(name))
}

fn is_small(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// Words after which no line of a page ends: what follows them is missing.
const OPEN: &str = "der|die|das|dem|den|des|ein|eine|einer|eines|einem|einen|und|oder|von|vom|zu|zum|zur|mit|bei|\
     beim|in|im|auf|an|am|aus|für|nach|über|unter|vor|durch|gegen|ohne|um|als|wie|dass|the|a|an|and|or|of|to|in|on|at|by|for|from|\
     with|as|that|than|into|over|about|between|via|is|was|are|were|le|la|les|de|du|des|et|el|los|las|y|il|di|del|della|\
     het|een|en|van|op";

/// Whether a line goes on in the next one. `words` is how many words it has with what was joined to it before.
pub(super) fn goes_on(lines: &[Raw], index: usize, words: usize) -> bool {
    let (line, next) = (&lines[index], &lines[index + 1]);
    if next.apart || next.is_item() || is_byline(next.text) {
        return false;
    }
    let ends = line.text.ends_with(['.', '!', '?', '…', ':', '"', '“', '”', '«', '»']);
    let last = line.text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let open = words >= 2 && OPEN.split('|').any(|word| word == last)
        || line.text.ends_with([',', '(', '„', '–']) && words >= 3;
    let long = words >= 5 || next.text.split_whitespace().count() >= 5;
    // A link inside a sentence stands between two fragments: what follows it tells.
    let inside = lines.get(index + 2).is_some_and(|after| {
        !after.apart && (closes(after.text) || is_small(after.text)) && next.text.split_whitespace().count() <= 8
    });
    closes(next.text) && !(ends && words <= 2)
        || open
        || !ends && long && is_small(next.text)
        || !ends && words >= 6 && inside && !line.text.ends_with(char::is_uppercase)
}
