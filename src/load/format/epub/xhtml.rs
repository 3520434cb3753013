//! What sets the pages of books apart from those of the web: XML.

/// Elements that have no content in HTML either.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// A page with its empty elements closed: to a reader of HTML `<title/>` opens a title that never ends.
pub(super) fn closed(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    for piece in page.split_inclusive('>') {
        let element = piece.strip_suffix("/>").and_then(|rest| rest.rsplit_once('<'));
        match element {
            Some((before, element)) if !VOID.contains(&name(element).as_str()) && is_name(&name(element)) => {
                out.extend([before, "<", element.trim_end(), "></", &name(element), ">"]);
            }
            _ => out.push_str(piece),
        }
    }
    out
}

fn name(element: &str) -> String {
    element.split(|c: char| c.is_whitespace()).next().unwrap_or_default().to_lowercase()
}

fn is_name(name: &str) -> bool {
    name.starts_with(char::is_alphabetic) && name.chars().all(|c| c.is_alphanumeric() || matches!(c, ':' | '-' | '_'))
}

/// How many letters a page has between its elements.
pub(super) fn letters(page: &str) -> usize {
    let body = page.split_once("<body").map_or(page, |(_, body)| body);
    let text = body.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
    text.map(|text| text.chars().filter(|c| c.is_alphabetic()).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_elements_are_closed() {
        assert_eq!(closed("<title/><p>a<br/>b<a id=\"x\" /></p>"), "<title></title><p>a<br/>b<a id=\"x\"></a></p>");
    }

    #[test]
    fn letters_of_elements_do_not_count() {
        assert_eq!(letters("<title>Book</title><body class=\"long\"><p title=\"no\">One 2</p></body>"), 3);
    }
}
