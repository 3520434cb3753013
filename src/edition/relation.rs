//! How two articles are one: by how much of their texts is the same, and by headline, outlet and date.

use std::cmp::Ordering;

use super::digest::Digest;

/// The least share of the longer text that is in the other one word for word, for texts to be nearly the same. Accounts
/// that take over an agency's copy and go on by themselves stay below.
const NEARLY: f64 = 0.9;
/// The same for texts of which one is whole in the other, to be called the same: what one reader keeps and another
/// drops of the same page, a caption or the line of the author, is one line in thirty.
const WHOLE: f64 = 0.97;
/// The least share of the shorter text that is in the other, for articles of one headline to be versions: an update
/// goes on with what was written, while a second account by the same house repeats single quotations.
const VERSION: f64 = 0.5;
/// Sentences that both have at least, unless the texts are the same throughout: one alone may be a line that an outlet
/// puts under everything.
const SENTENCES: usize = 2;
/// The least share of the shorter headline's words that the other has: `Update:` and the name of the outlet are added,
/// a word is exchanged.
const HEADLINE: f64 = 0.75;
/// Shorter headlines have to be the same.
const HEADLINE_WORDS: usize = 3;

/// How an article relates to an earlier one of a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edition {
    /// The place of the earlier one in the list.
    pub of: usize,
    /// What makes them one.
    pub tie: Tie,
    /// How much of the text is the same.
    pub likeness: Likeness,
    /// The share of the longer text that is in both, from 0 to 1.
    pub shared: f64,
}

/// What makes two articles one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// The same text in another outlet or under another headline.
    Text,
    /// Of one outlet and headline, with texts that differ, and nothing says which is newer.
    Version,
    /// The same, and published before the earlier one of the list.
    Older,
    /// The same, and published after it.
    Newer,
    /// The same article.
    Article,
}

impl Tie {
    /// The same from the other article's side.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::Older => Self::Newer,
            Self::Newer => Self::Older,
            same => same,
        }
    }

    /// It in two words, for a list.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "same text",
            Self::Version => "other version",
            Self::Older => "older version",
            Self::Newer => "newer version",
            Self::Article => "same article",
        }
    }
}

/// How much of two texts is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Half of the shorter one.
    Partly,
    /// Nearly all sentences.
    Nearly,
    /// One is in the other, which has next to nothing besides.
    Whole,
    /// Every letter.
    Same,
}

/// How a `later` article of a list relates to the one at `of`, if they are one at all.
pub(super) fn relation(of: usize, earlier: &Digest, later: &Digest) -> Option<Edition> {
    let (likeness, shared) = likeness(earlier, later)?;
    let tie = tie(earlier, later, likeness)?;
    Some(Edition { of, tie, likeness, shared })
}

/// How much of two texts is the same, in words and as a share of the longer one; nothing if too little is.
fn likeness(one: &Digest, other: &Digest) -> Option<(Likeness, f64)> {
    if one.whole == other.whole {
        // Without a text nothing tells that two articles are one.
        return (one.letters > 0).then_some((Likeness::Same, 1.0));
    }
    let (sentences, letters) = shared(one, other);
    let of_longer = f64::from(letters) / f64::from(one.letters.max(other.letters));
    let shorter = one.letters.min(other.letters);
    let likeness = match of_longer {
        share if share >= WHOLE && letters == shorter => Likeness::Whole,
        share if share >= NEARLY => Likeness::Nearly,
        _ => Likeness::Partly,
    };
    let enough = sentences >= SENTENCES && f64::from(letters) >= VERSION * f64::from(shorter);
    enough.then_some((likeness, of_longer))
}

/// How many sentences stand in both, and their letters.
fn shared(one: &Digest, other: &Digest) -> (usize, u32) {
    let mut others = other.sentences.iter().peekable();
    let mut found = (0, 0);
    for (hash, letters) in &one.sentences {
        while others.next_if(|(other, _)| other < hash).is_some() {}
        if others.next_if(|(other, _)| other == hash).is_some() {
            found = (found.0 + 1, found.1 + letters);
        }
    }
    found
}

fn tie(earlier: &Digest, later: &Digest, likeness: Likeness) -> Option<Tie> {
    let headline = same(earlier.headline.as_deref(), later.headline.as_deref(), is_headline_alike);
    let outlet = same(earlier.outlet.as_deref(), later.outlet.as_deref(), is_outlet_alike);
    let one_article = match (headline, outlet) {
        (_, Some(false)) => false,
        // A headline that was changed is the commonest update, but only the outlet itself can make one.
        (Some(false), outlet) => outlet == Some(true) && likeness > Likeness::Partly,
        (headline, _) => headline == Some(true) || likeness > Likeness::Partly,
    };
    if !one_article {
        return (likeness > Likeness::Partly).then_some(Tie::Text);
    }
    let order = earlier.date.zip(later.date).map(|(earlier, later)| later.cmp(&earlier));
    Some(match order {
        Some(Ordering::Greater) => Tie::Newer,
        Some(Ordering::Less) => Tie::Older,
        _ if likeness >= Likeness::Whole && headline != Some(false) => Tie::Article,
        _ => Tie::Version,
    })
}

/// Whether two facts are alike; nothing if one of them is not known.
fn same<T: ?Sized>(one: Option<&T>, other: Option<&T>, is_alike: fn(&T, &T) -> bool) -> Option<bool> {
    Some(is_alike(one?, other?))
}

fn is_headline_alike(one: &[String], other: &[String]) -> bool {
    let (shorter, longer) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if shorter.len() < HEADLINE_WORDS {
        return one == other;
    }
    let shared = shorter.iter().filter(|word| longer.contains(word)).count();
    shared as f64 >= HEADLINE * shorter.len() as f64
}

/// `courier` (of an address) and `harbourcourier` are one outlet.
fn is_outlet_alike(one: &str, other: &str) -> bool {
    one.contains(other) || other.contains(one)
}

#[cfg(test)]
mod tests;
