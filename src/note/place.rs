//! Which notes belong to an article that is open, and where.
//!
//! A library has thousands of notes, an article a few. So a note is looked at in earnest only if the article has its
//! hash, its source's name or its title, or if it may have its words: two windows of the quotation are looked up in a
//! table of all windows of the article, which settles a note of another article in the time of two look-ups.

use std::cell::OnceCell;

use super::anchor::{Anchor, SourceHash};
use super::note::{Note, NoteId, Targets};
use super::reanchor::{Finder, Found};
use crate::text::{Article, Side};

/// A note of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The note.
    pub note: NoteId,
    /// Which of its two targets is meant, if it is about a pair: the side on which it stood when the note was written.
    pub side: Option<Side>,
    /// Where it stands now.
    pub found: Found,
}

/// The notes of an article, in the order of `notes`: those that were written on it, found or orphaned, and those of
/// other texts whose very words it has.
pub fn places<'a>(notes: impl IntoIterator<Item = &'a Note>, article: &Article) -> Vec<Place> {
    let search = Search::new(article);
    let mut found = Vec::new();
    for note in notes {
        let mut push = |side, anchor| {
            let place = search.find(anchor).map(|found| Place { note: note.id.clone(), side, found });
            found.extend(place);
        };
        match &note.targets {
            Targets::One(anchor) => push(None, anchor),
            Targets::Pair { anchors, .. } => Side::BOTH.into_iter().for_each(|side| push(Some(side), &anchors[side])),
        }
    }
    found
}

/// An article, prepared for being asked about many notes.
struct Search<'a> {
    article: &'a Article,
    finder: Finder<'a>,
    hash: OnceCell<SourceHash>,
    windows: OnceCell<Windows>,
}

impl<'a> Search<'a> {
    fn new(article: &'a Article) -> Self {
        Self { article, finder: Finder::new(article), hash: OnceCell::new(), windows: OnceCell::new() }
    }

    /// Where an anchor belongs in the article; nothing if it is another article's.
    fn find(&self, anchor: &Anchor) -> Option<Found> {
        let hash = self.hash.get_or_init(|| SourceHash::of(&self.article.source.text));
        if anchor.hash == *hash || self.is_named(anchor) {
            return Some(self.finder.find(anchor, hash));
        }
        let windows = self.windows.get_or_init(|| Windows::new(self.article));
        let may_have = windows.may_have(&anchor.quote);
        may_have.then(|| self.finder.find_words(anchor)).flatten().map(Found::Elsewhere)
    }

    /// Whether the article has the name or the title of the annotated one, and is not known to be another outlet's.
    fn is_named(&self, anchor: &Anchor) -> bool {
        let article = self.article;
        let same_name = anchor.source == article.source.name && anchor.source != "-";
        let same_outlet = anchor.outlet.is_none() || article.outlet.is_none() || anchor.outlet == article.outlet;
        let same_title = !anchor.title.is_empty() && anchor.title == article.title.text;
        let file = file_name(&anchor.source);
        let same_file = file.is_some() && file == file_name(&article.source.name);
        same_name || same_outlet && (same_title || same_file)
    }
}

/// What a path ends in; nothing for standard input.
fn file_name(source: &str) -> Option<&str> {
    source.rsplit(['/', '\\']).next().filter(|name| !matches!(*name, "" | "-"))
}

/// All windows of [`WIDTH`] bytes of an article's text without its white space, as a table of bits by hash: it may say
/// yes wrongly, never no.
struct Windows {
    bits: Vec<u64>,
}

/// Bytes of a window: the first and the last of a quotation are looked up.
const WIDTH: usize = 16;

impl Windows {
    fn new(article: &Article) -> Self {
        let blocks = article.blocks.iter().map(|block| article.text(block.span));
        let text: String = blocks.flat_map(str::split_whitespace).collect();
        // Sixteen bits for each window keep wrong answers below one in a hundred for a pair of look-ups.
        let mut windows = Self { bits: vec![0; (text.len() / 4).next_power_of_two()] };
        for window in text.as_bytes().windows(WIDTH) {
            let (word, bit) = windows.place(window);
            windows.bits[word] |= bit;
        }
        windows
    }

    /// Whether the article may have a quotation; no if it is shorter than a window, which says too little.
    fn may_have(&self, quote: &str) -> bool {
        let dense = |c: &char| !c.is_whitespace();
        self.has(quote.chars().filter(dense)) && self.has_reversed(quote.chars().rev().filter(dense))
    }

    fn has(&self, characters: impl Iterator<Item = char>) -> bool {
        let start: String = characters.take(WIDTH).collect();
        start.as_bytes().first_chunk::<WIDTH>().is_some_and(|window| self.contains(window))
    }

    fn has_reversed(&self, characters: impl Iterator<Item = char>) -> bool {
        let end: String = characters.take(WIDTH).collect::<Vec<_>>().into_iter().rev().collect();
        end.as_bytes().last_chunk::<WIDTH>().is_some_and(|window| self.contains(window))
    }

    fn contains(&self, window: &[u8]) -> bool {
        let (word, bit) = self.place(window);
        self.bits[word] & bit != 0
    }

    /// Where the bit of a window is: FNV-1a, folded to the size of the table.
    fn place(&self, window: &[u8]) -> (usize, u64) {
        let hash = window.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let hash = (hash ^ (hash >> 32)) as usize;
        ((hash >> 6) & (self.bits.len() - 1), 1 << (hash & 63))
    }
}

#[cfg(test)]
mod tests;
