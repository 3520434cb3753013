//! The page's own address, where elements and comments have it; nothing here is opened.

use scraper::{ElementRef, Html};

use crate::text::Address;

/// The comments among which that of a browser is: it stands before everything else.
const COMMENTS: usize = 8;

/// The address that the page is to be known by. A relative one is none: nothing says what it is relative to.
pub(super) fn canonical(page: &Html) -> Option<Address> {
    let is_canonical = |element: &ElementRef| {
        element.value().name() == "link" && element.attr("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"))
    };
    Address::parse(page.root_element().descendent_elements().find(is_canonical)?.attr("href")?)
}

/// The address in the comment that a browser leaves in a page that it saves: `saved from url=(0034)https://…`, or a
/// line `url: https://…` in that of SingleFile.
pub(super) fn saved_from(page: &Html) -> Option<Address> {
    let comments = page.tree.root().descendants().filter_map(|node| node.value().as_comment().map(|text| &**text));
    comments.take(COMMENTS).find_map(|text| of_browser(text).or_else(|| of_extension(text)))
}

fn of_browser(comment: &str) -> Option<Address> {
    Address::parse(comment.trim().strip_prefix("saved from url=(")?.split_once(')')?.1)
}

fn of_extension(comment: &str) -> Option<Address> {
    let mut lines = comment.lines().map(str::trim);
    lines.find(|line| line.contains("SingleFile"))?;
    lines.find_map(|line| Address::parse(line.strip_prefix("url:")?))
}

#[cfg(test)]
mod tests {
    use crate::load::format::html;

    fn address(page: &str) -> Option<String> {
        let stated = html::whole(page).markup.stated;
        stated.address.map(|address| address.as_str().to_owned())
    }

    #[test]
    fn a_page_says_where_it_stands_in_many_ways() {
        let record = r#"{"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://courier.example/pier"}}"#;
        for page in [
            r#"<meta property="og:url" content="https://x.example/">
            <link rel=canonical href="https://courier.example/pier">"#,
            r#"<link rel="canonical" href="/pier"><meta property="og:url" content="https://courier.example/pier">"#,
            &format!(r#"<script type="application/ld+json">{record}</script>"#),
            r#"<script type="application/ld+json">{"@type":"Report","url":"https://courier.example/pier"}</script>"#,
            "<!DOCTYPE html>\n<!-- saved from url=(0028)https://courier.example/pier -->\n<html>",
            "<html><!--\n Page saved with SingleFile \n url: https://courier.example/pier \n saved date: x\n-->",
        ] {
            let page = format!("{page}<h1>Pier</h1><p>It closed.</p>");
            assert_eq!(address(&page).as_deref(), Some("https://courier.example/pier"), "{page}");
        }
    }

    #[test]
    fn what_stands_in_its_text_is_not_its_own() {
        assert_eq!(address("<p><a href=\"https://a.example/\">a</a> https://b.example/</p>"), None);
        assert_eq!(address("<link rel=canonical href=\"javascript:alert(1)\"><p>It closed.</p>"), None);
    }
}
