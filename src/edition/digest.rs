//! What is compared of an article, small enough to keep of ten thousand.

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization as _;

use crate::text::{Article, BlockKind};

/// An article as far as copies are told by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// The hash of all letters and digits of the text, wherever its sentences are cut.
    pub(super) whole: u64,
    /// For each different sentence its hash and how many letters it has, ascending by hash.
    pub(super) sentences: Vec<(u64, u32)>,
    /// The letters of all different sentences.
    pub(super) letters: u32,
    /// The words of the headline, if the article has one of its own.
    pub(super) headline: Option<Vec<String>>,
    /// The outlet's letters; of an address those of its name (`www.courier.example` → `courier`).
    pub(super) outlet: Option<String>,
    /// When it was published.
    pub(super) date: Option<Date>,
}

/// The digest of an article. The headline is no part of the text: some formats have it there, others beside it.
pub fn digest(article: &Article) -> Digest {
    let (mut whole, mut sentences) = (SEED, Vec::with_capacity(article.sentences.len()));
    for sentence in &article.sentences {
        if article.blocks[sentence.block.index()].kind == BlockKind::Headline {
            continue;
        }
        let (mut hash, mut letters) = (SEED, 0);
        each_letter(article.text(sentence.span), |letter| {
            hash = mixed(hash, letter);
            whole = mixed(whole, letter);
            letters += 1;
        });
        if letters > 0 {
            sentences.push((hash, letters));
        }
    }
    sentences.sort_unstable();
    sentences.dedup_by_key(|(hash, _)| *hash);
    Digest {
        whole,
        letters: sentences.iter().map(|(_, letters)| letters).sum(),
        sentences,
        headline: (!article.title.made).then(|| words(&article.title.text)).filter(|words| !words.is_empty()),
        outlet: article.outlet.as_deref().map(outlet).filter(|outlet| !outlet.is_empty()),
        date: article.date,
    }
}

/// FNV-1a over letters instead of bytes, with its offset and prime for 64 bits.
fn mixed(hash: u64, letter: char) -> u64 {
    (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// Calls `with` for each letter and digit, in lower case and without diacritics: white space, case, the form of
/// quotation marks and whether an umlaut is one character or two make no difference.
fn each_letter(text: &str, mut with: impl FnMut(char)) {
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => with(c),
            'A'..='Z' => with(c.to_ascii_lowercase()),
            '\0'..='\x7f' => {}
            c => c.nfd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).for_each(&mut with),
        }
    }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(letters);
    words.filter(|word| !word.is_empty()).collect()
}

fn letters(text: &str) -> String {
    let mut out = String::new();
    each_letter(text, |letter| out.push(letter));
    out
}

/// What names an outlet: an address says it between `www.` and its last dot.
fn outlet(name: &str) -> String {
    let is_address = !name.contains(char::is_whitespace);
    let name = name.strip_prefix("www.").unwrap_or(name);
    letters(name.rsplit_once('.').filter(|_| is_address).map_or(name, |(name, _)| name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::sample;

    fn of(text: &str) -> Digest {
        digest(&sample::article(&[(BlockKind::Paragraph, vec![text])]))
    }

    #[test]
    fn white_space_case_and_the_form_of_characters_make_no_difference() {
        let one = of("Die Größe der Mole: „7–4“, sagte Ada.");
        assert_eq!(one, of("Die  GRÖSSE\n der Mole: \"7-4\", sagte ADA.".replace("SS", "ß").as_str()));
        assert_eq!(one.whole, of("Die Gro\u{308}ße der Mole: 7 4, sagte Ada").whole);
        assert_ne!(one.whole, of("Die Größe der Mole: „8–4“, sagte Ada.").whole);
    }

    #[test]
    fn the_text_is_the_same_however_it_is_cut_and_wherever_its_headline_stands() {
        let cut = sample::article(&[
            (BlockKind::Headline, vec!["Die Mole"]),
            (BlockKind::Paragraph, vec!["Sie bleibt.", "Vorerst."]),
        ]);
        assert_eq!(digest(&cut).whole, of("Sie bleibt. Vorerst.").whole);
    }

    #[test]
    fn an_address_names_its_outlet() {
        assert_eq!(outlet("www.courier.example"), "courier");
        assert_eq!(outlet("Harbour Courier"), "harbourcourier");
    }
}
