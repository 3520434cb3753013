//! The compiled thesaurus: a hash table in one piece of bytes, made by the build script from `assets/concepts` and
//! `assets/language/*/frequency.txt`, so that nothing is parsed at start. The same form is made at run time from a
//! reader's own file.
//!
//! ```text
//! u32 bits, u32 rows, u32 concepts
//! u32 × (2^bits + 1)        where the rows of each hash bucket begin
//! u32 × rows                where each row begins in the text
//! (u16 opposite, u32 name) × concepts
//! text: rows and names
//! row:  u8 length, key, u8 band, u8 count, (u16 concept, u8 noun, u8 length, the entry's other words) × count
//! name: u8 length, name
//! ```
//!
//! A key is a mark ([`Key`]) and a folded word or a part of one. All numbers are little-endian.
//!
//! The build script reads this file too, so it uses nothing of the crate.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// No opposite.
pub(crate) const NONE: u16 = u16::MAX;

/// What a key stands for. The first of a pair is German, the second English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    /// A stem.
    Stem,
    /// The first letters of a pattern for what words begin with; the record has the letters that follow.
    Start,
    /// The last letters of a pattern for what words end with; the record has the letters before them.
    End,
}

/// The mark before a key: what it stands for, in the language with this number (German 0, English 1).
pub(crate) fn mark(key: Key, language: usize) -> u8 {
    let of = match key {
        Key::Stem => [b'g', b'e'],
        Key::Start => [b'G', b'E'],
        Key::End => [b'd', b'n'],
    };
    of[language.min(1)]
}

/// What a row says of a word: one of the concepts that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Record<'a> {
    /// The concept.
    pub(crate) concept: u16,
    /// Whether the word is a noun that can be the head of a German compound.
    pub(crate) noun: bool,
    /// The other words of the entry, stemmed, one blank apart, or the other letters of a pattern; empty for an entry of
    /// one word.
    pub(crate) others: &'a str,
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row<'a> {
    /// How common the word is in the news: 1 (in most articles) to 4; 0 if it is not among the common words.
    pub(crate) band: u8,
    records: &'a [u8],
    count: u8,
}

impl<'a> Row<'a> {
    /// The concepts of the word.
    pub(crate) fn records(self) -> impl Iterator<Item = Record<'a>> {
        let mut rest = self.records;
        (0..self.count).map_while(move |_| {
            let ([low, high, noun, length], after) = rest.split_first_chunk()?;
            let (others, after) = after.split_at_checked(usize::from(*length))?;
            rest = after;
            let others = str::from_utf8(others).unwrap_or_default();
            Some(Record { concept: u16::from_le_bytes([*low, *high]), noun: *noun == 1, others })
        })
    }
}

/// A compiled thesaurus.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    bytes: Cow<'static, [u8]>,
}

const HEAD: usize = 12;
const CONCEPT: usize = 6;

impl Table {
    /// The table in `bytes`, which [`Builder::bytes`] made.
    pub(crate) const fn new(bytes: &'static [u8]) -> Self {
        Self { bytes: Cow::Borrowed(bytes) }
    }

    fn number(&self, at: usize) -> usize {
        let bytes = self.bytes.get(at..).and_then(<[u8]>::first_chunk);
        bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize)
    }

    fn short(&self, at: usize) -> u16 {
        self.bytes.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |bytes| u16::from_le_bytes(*bytes))
    }

    fn buckets(&self) -> usize {
        1 << self.number(0)
    }

    fn concepts_at(&self) -> usize {
        HEAD + 4 * (self.buckets() + 1) + 4 * self.number(4)
    }

    fn text_at(&self) -> usize {
        self.concepts_at() + CONCEPT * self.len()
    }

    /// How many concepts it has.
    pub(crate) fn len(&self) -> usize {
        self.number(8)
    }

    /// The row of a word.
    pub(crate) fn row(&self, mark: u8, word: &str) -> Option<Row<'_>> {
        let buckets = self.buckets();
        let bucket = HEAD + 4 * (hash(mark, word) as usize & (buckets - 1));
        let offsets = HEAD + 4 * (buckets + 1);
        let text = self.text_at();
        (self.number(bucket)..self.number(bucket + 4)).find_map(|row| {
            let bytes = self.bytes.get(text + self.number(offsets + 4 * row)..)?;
            let (length, rest) = bytes.split_first()?;
            let (key, rest) = rest.split_at_checked(usize::from(*length))?;
            let (own, spelled) = key.split_first()?;
            let ([band, count], records) = rest.split_first_chunk()?;
            (*own == mark && spelled == word.as_bytes()).then_some(Row { band: *band, records, count: *count })
        })
    }

    /// The concept that says the opposite.
    pub(crate) fn opposite(&self, concept: u16) -> Option<u16> {
        Some(self.short(self.concepts_at() + CONCEPT * usize::from(concept))).filter(|other| *other != NONE)
    }

    /// The name of a concept.
    pub(crate) fn name(&self, concept: u16) -> &str {
        let at = self.text_at() + self.number(self.concepts_at() + CONCEPT * usize::from(concept) + 2);
        let named = self.bytes.get(at..).and_then(<[u8]>::split_first);
        let name = named.and_then(|(length, rest)| rest.get(..usize::from(*length)));
        name.and_then(|name| str::from_utf8(name).ok()).unwrap_or_default()
    }
}

/// FNV-1a, 32 bits, over the mark and the word.
fn hash(mark: u8, word: &str) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = std::iter::once(mark).chain(word.bytes()).fold(0x811c_9dc5, step);
    // The low bits of FNV are its weakest.
    hash ^ hash >> 15
}

/// A row while it is collected: the band, and for each record concept, noun and other words.
type Entry = (u8, Vec<(u16, bool, String)>);

/// Collects words and concepts for a [`Table`].
#[derive(Debug, Default)]
pub(crate) struct Builder {
    rows: BTreeMap<Vec<u8>, Entry>,
    /// Opposite and name of each concept.
    concepts: Vec<(u16, String)>,
}

impl Builder {
    /// Adds a concept and says its number, which the words name; nothing if there are too many.
    pub(crate) fn concept(&mut self, opposite: Option<u16>, name: &str) -> Option<u16> {
        let number = u16::try_from(self.concepts.len()).ok().filter(|number| *number != NONE)?;
        self.concepts.push((opposite.unwrap_or(NONE), name.to_owned()));
        Some(number)
    }

    /// Adds a word, or a part of one, to a concept.
    pub(crate) fn word(&mut self, mark: u8, word: &str, record: Record) {
        let (_, records) = self.rows.entry(key(mark, word)).or_default();
        if records.len() < usize::from(u8::MAX) {
            records.push((record.concept, record.noun, record.others.to_owned()));
        }
    }

    /// Says how common a word is. Where several words have one stem, the commonest counts.
    pub(crate) fn band(&mut self, mark: u8, word: &str, band: u8) {
        let (own, _) = self.rows.entry(key(mark, word)).or_default();
        *own = if *own == 0 { band } else { band.min(*own) };
    }

    /// The table's bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let bits = self.rows.len().max(1).ilog2() + 1;
        let mut buckets: Vec<Vec<&Vec<u8>>> = vec![Vec::new(); 1 << bits];
        for spelled in self.rows.keys() {
            let (mark, word) = spelled.split_first().unwrap_or((&0, &[]));
            let bucket = hash(*mark, str::from_utf8(word).unwrap_or_default()) as usize & (buckets.len() - 1);
            buckets[bucket].push(spelled);
        }
        let mut text = Vec::new();
        let (mut starts, mut offsets, mut concepts) = (Vec::new(), Vec::new(), Vec::new());
        for bucket in &buckets {
            starts.extend((offsets.len() as u32 / 4).to_le_bytes());
            for spelled in bucket {
                offsets.extend((text.len() as u32).to_le_bytes());
                self.push_row(spelled, &mut text);
            }
        }
        starts.extend((offsets.len() as u32 / 4).to_le_bytes());
        for (opposite, name) in &self.concepts {
            concepts.extend(opposite.to_le_bytes());
            concepts.extend((text.len() as u32).to_le_bytes());
            push_short(name.as_bytes(), &mut text);
        }
        let head = [bits, self.rows.len() as u32, self.concepts.len() as u32].map(u32::to_le_bytes);
        [head.concat(), starts, offsets, concepts, text].concat()
    }

    fn push_row(&self, spelled: &Vec<u8>, text: &mut Vec<u8>) {
        let Some((band, records)) = self.rows.get(spelled) else { return };
        push_short(spelled, text);
        text.extend([*band, records.len() as u8]);
        for (concept, noun, others) in records {
            text.extend(concept.to_le_bytes());
            text.push(u8::from(*noun));
            push_short(others.as_bytes(), text);
        }
    }

    /// The table itself.
    pub(crate) fn table(&self) -> Table {
        Table { bytes: Cow::Owned(self.bytes()) }
    }
}

fn key(mark: u8, word: &str) -> Vec<u8> {
    [&[mark], word.as_bytes()].concat()
}

/// Appends a text of at most 255 bytes with its length before it.
fn push_short(short: &[u8], to: &mut Vec<u8>) {
    let length = short.len().min(usize::from(u8::MAX));
    to.push(length as u8);
    to.extend(short.iter().take(length));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_built_is_found_again() {
        let mut builder = Builder::default();
        let rise = builder.concept(Some(1), "rise").unwrap();
        let fall = builder.concept(Some(0), "fall").unwrap();
        let mark = mark(Key::Stem, 0);
        let record = |concept| Record { concept, noun: false, others: "knie in" };
        for word in 0..200 {
            builder.word(mark, &format!("wort{word}"), record(if word % 2 == 0 { rise } else { fall }));
        }
        builder.band(mark, "wort7", 2);
        builder.band(mark, "wort7", 3);
        let table = builder.table();
        let row = table.row(mark, "wort7").unwrap();
        assert_eq!((row.band, row.records().collect::<Vec<_>>()), (2, vec![record(fall)]));
        assert!((0..200).all(|word| table.row(mark, &format!("wort{word}")).is_some()));
        assert_eq!(table.row(mark, "wort"), None);
        assert_eq!((table.name(fall), table.opposite(fall)), ("fall", Some(rise)));
    }
}
