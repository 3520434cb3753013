//! The regions of a page: what its elements, roles and class names put outside the article.
//!
//! A name is a hint. Pages call a wrapper around everything `content-with-sidebar`, so a region that holds much of what
//! the page has to read is none.

use scraper::node::Element;

use super::walk::WalkedLine;

/// The part of the page that an element opens, as the reason to leave it out; nothing if it opens none.
pub(super) fn region(element: &Element) -> Option<&'static str> {
    let by_name = match element.name() {
        "nav" | "menu" => Some("menu"),
        "footer" => Some("footer"),
        "aside" => Some("aside"),
        "button" | "form" | "input" | "label" | "option" | "legend" => Some("form"),
        _ => None,
    };
    by_name.or_else(|| hidden(element)).or_else(|| by_role(element)).or_else(|| by_class(element))
}

fn hidden(element: &Element) -> Option<&'static str> {
    let style: String = element
        .attr("style")
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    let none = style.contains("display:none") || style.contains("visibility:hidden");
    (none || element.attr("hidden").is_some() || element.attr("aria-hidden") == Some("true")).then_some("hidden")
}

fn by_role(element: &Element) -> Option<&'static str> {
    match element.attr("role")? {
        "navigation" | "menu" | "menubar" | "tablist" | "toolbar" => Some("menu"),
        "contentinfo" => Some("footer"),
        "complementary" => Some("aside"),
        "search" | "form" | "button" => Some("form"),
        "dialog" | "alertdialog" | "alert" => Some("dialog"),
        _ => None,
    }
}

/// Words that developers name the parts around an article with, by the reason.
const NAMES: [(&str, &str); 9] = [
    ("consent", "cookie|cookies|consent|gdpr|cmp|usercentrics|didomi|onetrust|cookiebar|cookiebanner"),
    (
        "menu",
        "nav|navi|navbar|navigation|menu|menue|mainmenu|submenu|breadcrumb|breadcrumbs|skip|skiplink|skiplinks|\
         toolbar|topbar|pagination|pager|toc",
    ),
    ("share", "share|shares|sharing|sharebar|social|socialmedia|socials|bookmarks|addthis|shariff|sharedaddy"),
    ("comments", "comment|comments|commentlist|respond|disqus|kommentar|kommentare|kommentarbereich|leserkommentare"),
    (
        "related",
        "related|relatedposts|recommended|recommendation|recommendations|recirculation|recirc|mostread|\
         meistgelesen|trending|popular|teaser|teasers|teaserlist|outbrain|taboola|readmore|\
         morearticles|crosslinks|yarpp|prevnext",
    ),
    ("subscription", "newsletter|newsletters|subscribe|subscription|signup|paywall|abo|abobox|paygate|regwall|piano"),
    (
        "advertisement",
        "ad|ads|advert|adverts|advertisement|advertising|anzeige|werbung|sponsor|sponsored|promo|\
         promobox|banner|adslot|adbox",
    ),
    ("footer", "footer|colophon|imprint|impressum|copyright|sitefooter|pagefooter"),
    (
        "aside",
        "sidebar|widget|widgets|authorbox|authorbio|autorenbox|biography|aboutauthor|tagcloud|tags|taglist|keywords",
    ),
];

fn by_class(element: &Element) -> Option<&'static str> {
    if matches!(element.name(), "html" | "body" | "main" | "article" | "p" | "h1") {
        return None;
    }
    let names = [element.attr("id"), element.attr("class")];
    let words = names.into_iter().flatten().flat_map(words);
    let mut found = None;
    for word in words {
        let reason =
            NAMES.iter().find(|(_, names)| names.split('|').any(|name| name == word)).map(|(reason, _)| *reason);
        found = found.or(reason);
    }
    found
}

/// The words of a class attribute: `article__share-bar relatedPosts` has five.
fn words(names: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in names.chars() {
        if !c.is_alphabetic() || (c.is_uppercase() && before.is_lowercase()) {
            words.push(String::new());
        }
        if c.is_alphabetic()
            && let Some(word) = words.last_mut()
        {
            word.extend(c.to_lowercase());
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The regions that a walk came through, and how much there is to read in each.
#[derive(Debug, Default)]
pub(super) struct Regions {
    all: Vec<Region>,
    /// The region of each line.
    of: Vec<Option<usize>>,
    /// Characters of each line that are no links.
    chars: Vec<usize>,
}

#[derive(Debug)]
struct Region {
    reason: &'static str,
    outer: Option<usize>,
    chars: usize,
}

/// A line with fewer characters outside of links is no paragraph.
const PARAGRAPH: usize = 80;

impl Regions {
    /// Opens a region inside another one.
    pub(super) fn open(&mut self, reason: &'static str, outer: Option<usize>) -> usize {
        self.all.push(Region { reason, outer, chars: 0 });
        self.all.len() - 1
    }

    /// The next line lies in a region and has so many characters that are no links.
    pub(super) fn note(&mut self, region: Option<usize>, chars: usize) {
        self.of.push(region);
        self.chars.push(chars);
    }

    /// Gives each line the reason of the outermost region that it lies in; regions with more than a third of the
    /// page's paragraphs are none.
    pub(super) fn settle(&mut self, lines: &mut [WalkedLine]) {
        let mut all = 0;
        for (region, chars) in self.of.iter().zip(&self.chars).filter(|(_, chars)| **chars >= PARAGRAPH) {
            all += chars;
            let mut at = *region;
            while let Some(index) = at {
                self.all[index].chars += chars;
                at = self.all[index].outer;
            }
        }
        for (line, region) in lines.iter_mut().zip(&self.of) {
            let mut at = *region;
            while let Some(index) = at {
                let Region { reason, outer, chars } = self.all[index];
                if chars * 3 <= all {
                    line.region = Some(reason);
                }
                at = outer;
            }
        }
    }
}
