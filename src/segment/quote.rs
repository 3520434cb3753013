//! Quotation marks and brackets, as sentences and blocks need them.
//!
//! A mark's shape does not say its side: `“` opens an English quotation and closes a German one, `»` does both. What
//! stands next to it decides.

/// Whether a character is a quotation mark of any style.
pub(super) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '„'
            | '“'
            | '”'
            | '‟'
            | '»'
            | '«'
            | '›'
            | '‹'
            | '‚'
            | '‘'
            | '’'
            | '\''
            | '「'
            | '」'
            | '『'
            | '』'
    )
}

/// Whether a character may close what stands before it: a quotation mark or a bracket.
pub(super) fn closes(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）') || (is_quote(c) && !matches!(c, '„' | '‚' | '「' | '『'))
}

/// Whether a character may open what stands after it: a quotation mark or a bracket.
pub(super) fn opens(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '（' | '¿' | '¡') || (is_quote(c) && !matches!(c, '」' | '』'))
}

/// Whether a quotation mark after `before` closes a quotation that is open there. The mark before it tells: `“` closes
/// what `„` opened and `”` what `“` did, `"` what a `"` opened that stands at the beginning of a word.
pub(super) fn closes_quotation(before: &str, mark: char) -> bool {
    let kin: &[char] = match mark {
        '“' | '”' => &['„', '“', '”'],
        '"' => &['„', '"'],
        '«' | '»' => &['«', '»'],
        _ => return false,
    };
    let Some((outside, last)) = before.rfind(kin).and_then(|at| before.split_at_checked(at)) else { return false };
    let at_head = outside.chars().next_back().is_none_or(|c| c.is_whitespace() || opens(c));
    match last.chars().next() {
        Some('„') => true,
        Some('“') => mark == '”',
        Some('"') => at_head,
        Some('«' | '»') => at_head && !last.starts_with(mark),
        _ => false,
    }
}

/// What stands between the marks, if the whole text is one quotation: `„…“`, `“…”`, `"…"`, `»…«`, `«…»`, and the mixed
/// form `„…"` of scraped pages. A final full stop after the closing mark is allowed.
pub(super) fn quoted(text: &str) -> Option<&str> {
    let text = text.strip_suffix(['.', ',']).unwrap_or(text);
    let mut chars = text.chars();
    let (open, close) = (chars.next()?, chars.next_back()?);
    let fits: &[char] = match open {
        '„' => &['“', '”', '"'],
        '“' => &['”', '"'],
        '"' => &['"'],
        '»' => &['«'],
        '«' => &['»'],
        _ => &[],
    };
    let inner = chars.as_str();
    (fits.contains(&close) && !inner.contains(fits)).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_closes_what_the_one_before_it_opened() {
        for (before, mark) in
            [("„Ja.", '“'), ("“Yes.", '”'), ("\"Yes.", '"'), ("„Ja.", '"'), ("»Ja.", '«'), ("«Ja.", '»')]
        {
            assert!(closes_quotation(before, mark), "{before}{mark}");
        }
        for (before, mark) in
            [("Ja.", '“'), ("“Yes”. No.", '“'), ("\"Yes\". No.", '"'), ("»Ja«. Nein.", '»'), ("girls.", '’')]
        {
            assert!(!closes_quotation(before, mark), "{before}{mark}");
        }
    }

    #[test]
    fn a_text_is_quoted_if_one_quotation_is_all_of_it() {
        assert_eq!(quoted("„Wir bleiben hier“"), Some("Wir bleiben hier"));
        assert_eq!(quoted("„Wir bleiben hier\""), Some("Wir bleiben hier"));
        assert_eq!(quoted("“We stay.”"), Some("We stay."));
        assert_eq!(quoted("»Wir bleiben«."), Some("Wir bleiben"));
        assert_eq!(quoted("„Ja“ und „Nein“"), None);
        assert_eq!(quoted("\"Yes\" and \"no\""), None);
        assert_eq!(quoted("„Ja“, sagte sie."), None);
        assert_eq!(quoted("\""), None);
        assert_eq!(quoted(""), None);
    }
}
