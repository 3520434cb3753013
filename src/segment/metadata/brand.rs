//! Names that a page has for itself, and how much speaks for each: a page tells its outlet in many weak ways.
//!
//! ```text
//! Streit um die Brücke | Bote     the window          Bote » Feed       the feed
//! Bote Logo, Bote Homepage        the way home        Über Bote         what one can do about it
//! © 2025 Bote GmbH                who owns it         www.bote.example  where it stands
//! ```

use std::collections::{HashMap, HashSet};

use super::outlet::{copyright, ends_as_name};
use crate::segment::line::Line;
use crate::segment::list::lists;

/// What speaks for a name.
#[derive(Debug, Default)]
struct Votes {
    /// The first way in which it is written.
    name: String,
    /// The ways in which the page tells it.
    ways: HashSet<&'static str>,
    points: f64,
}

/// A name needs so many points.
const ENOUGH: f64 = 2.5;

/// The name that most speaks for, if enough does; `furniture` are the lines that are no text of the article.
pub(super) fn brand(furniture: &[&Line]) -> Option<String> {
    let mut all: HashMap<String, Votes> = HashMap::new();
    for line in furniture.iter().filter(|line| line.words <= MOST) {
        for (name, way, points) in told(line.text) {
            let votes = all.entry(plain(&name)).or_insert_with(|| Votes { name, ..Votes::default() });
            if votes.ways.insert(way) {
                votes.points += points;
            }
        }
    }
    let hosts: HashSet<String> = furniture.iter().flat_map(|line| hosts(line.text)).collect();
    let lines: Vec<String> = furniture.iter().filter(|line| line.words <= 12).map(|line| plain(line.text)).collect();
    for (key, votes) in all.iter_mut().filter(|(key, _)| key.len() > 2) {
        let said = lines.iter().filter(|line| line.contains(key)).count().saturating_sub(votes.ways.len());
        let alone = lines.iter().any(|line| line == key);
        votes.points += said.min(3) as f64 * 0.5 + f64::from(u8::from(alone));
        votes.points += 1.5 * f64::from(u8::from(hosts.contains(key)));
    }
    let mut found: Vec<Votes> = all.into_iter().filter(|(key, _)| key.len() > 2).map(|(_, votes)| votes).collect();
    found.sort_by(|one, other| other.points.total_cmp(&one.points).then_with(|| one.name.cmp(&other.name)));
    found.into_iter().next().filter(|votes| votes.points >= ENOUGH).map(|votes| votes.name)
}

/// No line that tells the outlet has more words.
const MOST: usize = 30;

/// What stands before a name, with the way in which it tells it.
const BEFORE: [(&str, &str); 22] = [
    ("über ", "about"),
    ("about ", "about"),
    ("werben auf ", "advertise"),
    ("werben bei ", "advertise"),
    ("advertise on ", "advertise"),
    ("advertise with ", "advertise"),
    ("work at ", "work"),
    ("work for ", "work"),
    ("jobs at ", "work"),
    ("arbeiten bei ", "work"),
    ("contact ", "contact"),
    ("kontakt zu ", "contact"),
    ("welcome to ", "visit"),
    ("willkommen bei ", "visit"),
    ("support ", "support"),
    ("search ", "search"),
    ("suche auf ", "search"),
    ("suche in ", "search"),
    ("inside ", "inside"),
    ("more from ", "more"),
    ("mehr von ", "more"),
    ("folge ", "follow"),
];

/// What stands behind one.
const BEHIND: [(&str, &str, f64); 8] = [
    (" homepage", "home", 3.0),
    (" home page", "home", 3.0),
    (" startseite", "home", 3.0),
    (" - back to home", "home", 3.0),
    (" logo", "logo", 3.0),
    (" staff", "staff", 1.0),
    ("-newsletter", "newsletter", 1.0),
    (" newsletter", "newsletter", 1.0),
];

/// The names that a line tells.
fn told(text: &str) -> Vec<(String, &'static str, f64)> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let feed = text.split_once(" » ").filter(|(_, after)| after.to_lowercase().contains("feed"));
    let mut names: Vec<(&str, &'static str, f64)> = feed.map(|(name, _)| (name, "feed", 4.0)).into_iter().collect();
    for (words, way) in BEFORE {
        names.extend(strip_before(text, words).map(|name| (name, way, 1.5)));
    }
    for (words, way, points) in BEHIND {
        names.extend(strip_behind(text, words).map(|name| (name, way, points)));
    }
    names.extend(text.split_once(" Logo ").map(|(name, _)| (name, "logo", 3.0)));
    let whole = names
        .into_iter()
        .filter(|(name, _, _)| is_name(name))
        .map(|(name, way, points)| (name.to_owned(), way, points));
    whole
        .chain(copyright(text).map(|name| {
            let points = if ends_as_name(&name) { 3.0 } else { 2.0 };
            (name, "copyright", points)
        }))
        .collect()
}

fn strip_before<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let (front, rest) = text.split_at_checked(words.len())?;
    (front.to_lowercase() == words).then_some(rest)
}

fn strip_behind<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let (rest, end) = text.split_at_checked(text.len().checked_sub(words.len())?)?;
    (end.to_lowercase() == words).then_some(rest)
}

/// What is no name of an outlet, though it is written as one.
const NONE: &str = "alle|all|us|me|uns|mich|this|these|you|your|our|my|we|author|authors|autor|autorin|\
     autoren|team|home|site|\
     website|newsletter|zur|zum|the|more|all|cookies|daily|weekly|free|kostenlose|kostenloser|privacy|it|what|how|\
     unser|unsere|unseren|ihr|ihre|dein|deine|to|help|wordpress|facebook|twitter|youtube|instagram|advertising|support";

fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let small = |word: &str| lists("&|of|and|und|der|die|das|für|the|blog|online", word);
    let first = words.first().is_some_and(|word| {
        !lists(NONE, &word.to_lowercase()) || (words.len() > 1 && lists("the", &word.to_lowercase()))
    });
    let capital =
        words.iter().all(|word| small(word) || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    let domain = words.len() == 1 && hosts(text).next().is_some();
    first
        && (capital || domain)
        && words.len() <= 4
        && (words.len() == 1 || !words.iter().take(1).any(|word| word.chars().all(|c| c.is_ascii_digit())))
        && words.iter().all(|word| !lists("us|uns|author|autor|team", &word.to_lowercase()))
        && !text.contains([':', ',', '?', '!', '@', '(', '[', '»', '|', '/'])
}

/// A name without what pages write differently: case, blanks, the article before it, the domain behind it.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let bare =
        ["the ", "der ", "die ", "das "].iter().find_map(|article| lower.strip_prefix(article)).unwrap_or(&lower);
    let bare = DOMAINS.iter().find_map(|domain| bare.strip_suffix(domain)).unwrap_or(bare);
    bare.chars().filter(|c| c.is_alphanumeric()).collect()
}

const DOMAINS: [&str; 8] = [".com", ".de", ".at", ".ch", ".org", ".net", ".co.uk", ".info"];

/// The names of the hosts in a text, without what stands around them: `bote` of `www.bote.de` and of `info@bote.de`.
fn hosts(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    let host = |word: &str| {
        let word = word.trim_start_matches("http://").trim_start_matches("https://");
        let word = word.rsplit('@').next()?.trim_start_matches("www.").split('/').next()?;
        let name = DOMAINS.iter().find_map(|domain| word.trim_end_matches(['.', ',']).strip_suffix(domain))?;
        let name = name.rsplit('.').next()?;
        (name.len() > 2).then(|| name.chars().filter(|c| c.is_alphanumeric()).collect())
    };
    lower
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"' | ':'))
        .filter_map(host)
        .collect::<Vec<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::line::lines;

    fn named(page: &str) -> Option<String> {
        let lines = lines(page);
        brand(&lines.iter().collect::<Vec<_>>())
    }

    #[test]
    fn a_name_is_told_in_several_ways() {
        for page in [
            "Seaside Post » Feed Seaside Post » Comments Feed",
            "Seaside Post Homepage",
            "Seaside Post Logo small",
            "About Seaside Post\nWork at Seaside Post",
            "About Seaside Post\nwww.seasidepost.com",
            "© 2025 Seaside Post Ltd\nSeaside Post",
        ] {
            assert_eq!(named(page).as_deref(), Some("Seaside Post"), "{page}");
        }
    }

    #[test]
    fn one_weak_way_is_not_enough() {
        for page in ["About Us\nContact Us", "About Boats", "© 2025 Northern Holdings Inc", "Search\nHome"] {
            assert_eq!(named(page), None, "{page}");
        }
    }
}
