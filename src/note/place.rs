//! Which notes belong to an article that is open, and where.
//!
//! A library has thousands of notes, an article a few. So a note is looked at in earnest only if the article has its
//! hash, its source's name or its title, or if it may have its words: windows of the quotation are looked up in a table
//! of all windows of the article, which settles most notes of other articles with the first look-up.

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
#[derive(Debug)]
pub struct Search<'a> {
    article: &'a Article,
    finder: Finder<'a>,
    hash: OnceCell<SourceHash>,
    windows: OnceCell<Windows>,
}

impl<'a> Search<'a> {
    /// Prepares an article; what it takes is made when it is first needed.
    pub fn new(article: &'a Article) -> Self {
        Self { article, finder: Finder::new(article), hash: OnceCell::new(), windows: OnceCell::new() }
    }

    /// Where an anchor that was made in this article, or in an earlier or later state of it, belongs; nothing if it is
    /// another article's.
    pub fn find_own(&self, anchor: &Anchor) -> Option<Found> {
        let is_own = self.is_made_of(anchor) || self.is_named(anchor);
        is_own.then(|| self.finder.find(anchor, self.hash()))
    }

    /// Whether an anchor was made in this very text.
    pub fn is_made_of(&self, anchor: &Anchor) -> bool {
        anchor.hash == *self.hash()
    }

    fn hash(&self) -> &SourceHash {
        self.hash.get_or_init(|| SourceHash::of(&self.article.source.text))
    }

    /// Where an anchor belongs in the article; nothing if it is another article's.
    fn find(&self, anchor: &Anchor) -> Option<Found> {
        if let Some(found) = self.find_own(anchor) {
            return Some(found);
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
#[derive(Debug)]
struct Windows {
    bits: Vec<u64>,
}

/// Bytes of a window.
const WIDTH: usize = 16;

impl Windows {
    fn new(article: &Article) -> Self {
        let blocks = article.blocks.iter().map(|block| article.text(block.span));
        let text: String = blocks.flat_map(str::split_whitespace).collect();
        // Sixteen bits for each window: at most one look-up in sixteen answers yes wrongly.
        let mut windows = Self { bits: vec![0; (text.len() / 4).next_power_of_two()] };
        for window in text.as_bytes().windows(WIDTH).filter_map(<[u8]>::first_chunk) {
            let (word, bit) = windows.place(window);
            windows.bits[word] |= bit;
        }
        windows
    }

    /// Whether the article may have a quotation; no if it is shorter than a window, which says too little. The windows
    /// looked up lie side by side, the last one overlaps: texts with the same turns of phrase differ in some of them.
    fn may_have(&self, quote: &str) -> bool {
        let mut window = [0; WIDTH];
        let (mut filled, mut windows) = (0, 0);
        for byte in quote.split_whitespace().flat_map(str::bytes) {
            if filled == WIDTH {
                filled = 0;
                windows += 1;
                if !self.contains(&window) {
                    return false;
                }
            }
            window[filled] = byte;
            filled += 1;
        }
        // What is left is a window in itself, rotated: its oldest bytes stand where the next ones would.
        window.rotate_left(filled % WIDTH);
        (windows > 0 || filled == WIDTH) && self.contains(&window)
    }

    fn contains(&self, window: &[u8; WIDTH]) -> bool {
        let (word, bit) = self.place(window);
        self.bits[word] & bit != 0
    }

    /// Where the bit of a window is: its two halves, each multiplied by a large odd number, folded to the table's size.
    fn place(&self, window: &[u8; WIDTH]) -> (usize, u64) {
        let number = u128::from_le_bytes(*window);
        let low = (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let high = ((number >> 64) as u64).wrapping_mul(0xc2b2_ae3d_27d4_eb4f);
        let mixed = (low ^ high.rotate_left(32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let hash = (mixed >> 24) as usize;
        ((hash >> 6) & (self.bits.len() - 1), 1 << (hash & 63))
    }
}

#[cfg(test)]
mod tests;
