//! What a page states about its article: in JSON-LD, in Open Graph and other `meta` elements, in `time`.
//!
//! The page's own text is the last resort, and not of this room: what is nothing here is looked for there.

use jiff::civil::Date;
use scraper::Html;

use super::address::{canonical, saved_from};
use super::linked_data::record;
use crate::segment::{Stated, day};
use crate::text::{Address, Language};

/// What a page states, as far as it does.
pub(super) fn stated(page: &Html) -> Stated {
    let record = record(page);
    let meta = Meta::of(page);
    let site = meta.any(&["og:site_name", "application-name", "publisher", "dc.publisher", "cre:site_name"]);
    let title = record.headline.or_else(|| meta.any(&["og:title", "twitter:title", "dc.title", "title"]));
    let authors = if record.authors.is_empty() { meta.authors() } else { record.authors };
    let authors = if authors.iter().any(|name| is_name(name)) { authors } else { marked_author(page) };
    let language = record.language.or_else(|| page.root_element().attr("lang").map(str::to_owned));
    let outlet = record.publisher.or(site).map(|name| clean(&name)).filter(|name| !name.is_empty());
    Stated {
        title: title
            .map(|title| without_outlet(&clean(&title), outlet.as_deref()))
            .or_else(|| window(page, outlet.as_deref())),
        byline: byline(&authors, outlet.as_deref()),
        date: record
            .published
            .as_deref()
            .and_then(date)
            .or_else(|| meta.date())
            .or_else(|| time(page))
            .or_else(|| marked_date(page)),
        outlet,
        address: canonical(page).or_else(|| meta.address()).or(record.address).or_else(|| saved_from(page)),
        language: language.and_then(|language| known(&language)),
    }
}

/// The `meta` elements of a page, names in lower case.
struct Meta(Vec<(String, String)>);

impl Meta {
    fn of(page: &Html) -> Self {
        let elements = page.root_element().descendent_elements().filter(|element| element.value().name() == "meta");
        let pair = |element: scraper::ElementRef| {
            let name = ["property", "name", "itemprop"].iter().find_map(|key| element.attr(key))?;
            let content = element.attr("content")?.trim();
            (!content.is_empty()).then(|| (name.to_lowercase(), content.to_owned()))
        };
        Self(elements.filter_map(pair).collect())
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a String> {
        self.0.iter().filter(move |(other, _)| other == name).map(|(_, content)| content)
    }

    /// The first of some names that the page has.
    fn any(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.all(name).next()).cloned()
    }

    fn authors(&self) -> Vec<String> {
        let names = [
            "author",
            "article:author",
            "og:article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
        ];
        names
            .iter()
            .map(|name| self.all(name).cloned().collect::<Vec<_>>())
            .find(|all| all.iter().any(|name| is_name(name)))
            .unwrap_or_default()
    }

    /// The address that is given to those who share the page.
    fn address(&self) -> Option<Address> {
        ["og:url", "twitter:url"].iter().find_map(|name| Address::parse(self.all(name).next()?))
    }

    fn date(&self) -> Option<Date> {
        let names = [
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "parsely-pub-date",
            "sailthru.date",
            "last-modified",
            "cxenseparse:recs:publishtime",
        ];
        names.iter().find_map(|name| self.all(name).find_map(|text| date(text)))
    }
}

/// The day in a time stamp, or in words.
fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    let front: String = text.chars().take(10).collect();
    front.parse().ok().or_else(|| day(text))
}

/// The first `time` element that says when the article was published: one that is named so, or the only one.
fn time(page: &Html) -> Option<Date> {
    let times = || page.root_element().descendent_elements().filter(|element| element.value().name() == "time");
    let named = |element: &scraper::ElementRef| {
        let names = [element.attr("class"), element.attr("itemprop"), element.attr("pubdate").map(|_| "publ")];
        names.into_iter().flatten().any(|name| name.to_lowercase().contains("publ") || name.contains("entry-date"))
    };
    let mut days: Vec<Date> = times().filter_map(|element| date(element.attr("datetime")?)).collect();
    days.dedup();
    let published = times().find(named).and_then(|element| date(element.attr("datetime")?));
    published.or(if days.len() == 1 { days.first().copied() } else { None })
}

/// The day in the first element that is marked as the publication's: `itemprop="datePublished"`.
fn marked_date(page: &Html) -> Option<Date> {
    let marked = |element: &scraper::ElementRef| element.attr("itemprop") == Some("datePublished");
    let element = page.root_element().descendent_elements().find(marked)?;
    let text = || clean(&element.text().collect::<String>());
    element.attr("datetime").or(element.attr("content")).and_then(date).or_else(|| date(&text()))
}

/// The author that elements are marked with (`rel="author"`, `itemprop="author"`), if they all name the same one: those
/// of teasers name others.
fn marked_author(page: &Html) -> Vec<String> {
    let marked = |element: &scraper::ElementRef| {
        element.attr("rel") == Some("author") || element.attr("itemprop") == Some("author")
    };
    let texts = page
        .root_element()
        .descendent_elements()
        .filter(marked)
        .map(|element| clean(&element.text().collect::<String>()));
    let mut names: Vec<String> =
        texts.filter(|name| (2..=4).contains(&name.split(' ').count()) && is_name(name)).collect();
    names.dedup();
    if names.len() == 1 { names } else { Vec::new() }
}

/// The names of the authors in one line; addresses, and the outlet itself, are none.
fn byline(authors: &[String], outlet: Option<&str>) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for author in authors {
        let name = clean(author);
        let bare = ["von ", "Von ", "by ", "By ", "BY "].iter().find_map(|by| name.strip_prefix(by)).unwrap_or(&name);
        let own = outlet.is_some_and(|outlet| outlet.eq_ignore_ascii_case(bare));
        if is_name(bare) && !own && !names.iter().any(|other| other == bare) {
            names.push(bare.to_owned());
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}

fn is_name(text: &str) -> bool {
    !text.contains("://")
        && !text.starts_with(['@', '/'])
        && text.contains(char::is_alphabetic)
        && text.chars().count() <= 120
}

/// The title of the window, without the outlet's name at its end.
fn window(page: &Html, outlet: Option<&str>) -> Option<String> {
    let element = page.root_element().descendent_elements().find(|element| element.value().name() == "title")?;
    let title = clean(&element.text().collect::<String>());
    (!title.is_empty()).then(|| without_outlet(&title, outlet))
}

/// A title without the outlet's name after a separator.
fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    for separator in [" | ", " – ", " — ", " - ", " · ", " :: "] {
        if let Some((before, after)) = title.rsplit_once(separator)
            && before.split_whitespace().count() >= 2
            && (outlet.is_some_and(|outlet| same(outlet, after)) || separator == " | ")
        {
            return before.trim().to_owned();
        }
    }
    title.to_owned()
}

fn same(one: &str, other: &str) -> bool {
    let plain =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let (one, other) = (plain(one), plain(other));
    !one.is_empty() && !other.is_empty() && (one.contains(&other) || other.contains(&one))
}

/// White space collapsed; entities that were encoded twice decoded.
fn clean(text: &str) -> String {
    let text = if text.contains('&') && text.contains(';') {
        scraper::Html::parse_fragment(text).root_element().text().collect()
    } else {
        text.to_owned()
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn known(language: &str) -> Option<Language> {
    match language.get(..2)?.to_lowercase().as_str() {
        "de" => Some(Language::German),
        "en" => Some(Language::English),
        _ => None,
    }
}
