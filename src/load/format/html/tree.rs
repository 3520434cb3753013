//! The tree of a page's elements.

use scraper::Html;

/// Parses a page as browsers do: any text gives a tree.
pub(super) fn parse(page: &str) -> Html {
    Html::parse_document(page)
}
