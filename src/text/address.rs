//! Where an article was published, as far as its file states it.
//!
//! It comes from a foreign file and may be handed to a browser, so it is not a text that looks like an address but one
//! that a parser of the URL standard took apart and wrote anew: ASCII, without blanks, controls and quotation marks.

use url::Url;

/// The address of a page in the web: `http` or `https`, with a host, without a name and a password in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address(String);

/// The longest address that is taken, in bytes: several times what any site writes.
const LONGEST: usize = 4_096;

impl Address {
    /// The address that a text is; nothing if it is none, leads elsewhere than into the web, or is relative.
    ///
    /// `https://courier.example@other.example/` is refused: it reads as if it led to the courier.
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text.trim()).ok()?;
        let is_page = matches!(url.scheme(), "http" | "https") && url.has_host();
        let has_user = !url.username().is_empty() || url.password().is_some();
        let address = String::from(url);
        let is_tame = address.len() <= LONGEST && address.chars().all(|c| c.is_ascii_graphic() && !is_quoting(c));
        (is_page && !has_user && is_tame).then_some(Self(address))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a character ends a quoted text, or an address in Markdown.
fn is_quoting(c: char) -> bool {
    matches!(c, '"' | '<' | '>' | '`' | '\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Option<String> {
        Address::parse(text).map(|address| address.as_str().to_owned())
    }

    #[test]
    fn addresses_of_pages_are_taken_and_written_as_a_browser_does() {
        for (text, address) in [
            ("https://courier.example/pier?id=7#end", "https://courier.example/pier?id=7#end"),
            (" HTTP://Courier.Example:80 ", "http://courier.example/"),
            ("https://häfen.example/größe der mole", "https://xn--hfen-loa.example/gr%C3%B6%C3%9Fe%20der%20mole"),
            ("https://courier.example/a\"b<c>`d", "https://courier.example/a%22b%3Cc%3E%60d"),
            ("https://courier.example/a\n\tb", "https://courier.example/ab"),
        ] {
            assert_eq!(parsed(text).as_deref(), Some(address), "{text}");
        }
    }

    #[test]
    fn everything_else_is_refused() {
        let long = format!("https://courier.example/{}", "a".repeat(LONGEST));
        for text in [
            "",
            "courier.example",
            "/pier",
            "//courier.example/pier",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
            "ssh://courier.example",
            "https://",
            "https://courier.example@other.example/",
            "https://a:b@courier.example/",
            "-https://courier.example",
            &long,
        ] {
            assert_eq!(parsed(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_that_a_terminal_would_obey_is_left() {
        for c in ('\u{0}'..='\u{a0}').chain("\u{202e}\u{200b}\u{e0041}".chars()) {
            for text in [format!("https://a.example/{c}x"), format!("https://a.example/?{c}x#{c}")] {
                assert!(parsed(&text).is_none_or(|address| address.chars().all(|c| c.is_ascii_graphic())), "{c:?}");
            }
        }
    }
}
