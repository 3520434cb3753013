//! From an article to its evidence: each sentence is cut into words once, and every kind is read from them.

use jiff::civil::Date;
use rust_stemmers::Stemmer;

use super::claim::claim;
use super::clock::times;
use super::date::dates;
use super::item::{Evidence, Name, Quotation, SPELLINGS, SentenceEvidence};
use super::language::stemmer;
use super::name::names;
use super::quantity::quantities;
use super::quotation::quotations;
use super::score::scores;
use super::term::{Stems, terms};
use super::token::Tokens;
use crate::text::hash::hash;
use crate::text::{Article, Pair, parallel};

/// What can be compared in each sentence of an article.
pub fn evidence(article: &Article) -> Evidence {
    let read = |sentence: &crate::text::Sentence| Tokens::new(&article.source.text, sentence.span, article.language);
    let sentences: Vec<Tokens> = article.sentences.iter().map(read).collect();
    let stemmer = stemmer(article.language);
    let mut stems = Stems::default();
    let mut found: Vec<_> = sentences
        .iter()
        .zip(names(&sentences))
        .map(|(tokens, names)| sentence_evidence(tokens, names, article.date, &mut stems, stemmer.as_ref()))
        .collect();
    for (sentence, span) in article.blocks.iter().flat_map(|block| quotations(article, block)) {
        if let (Some(found), Some(tokens)) = (found.get_mut(sentence), sentences.get(sentence)) {
            found.quotations.push(Quotation { span, words: tokens.within(span) });
        }
    }
    Evidence::new(found)
}

/// The same for two articles, on two processors if there are.
pub fn evidence_of_both(articles: Pair<&Article>) -> Pair<Evidence> {
    let both = [articles.left, articles.right];
    let mut found = parallel(&both, |article| evidence(article)).into_iter();
    Pair::from_fn(|_| found.next().unwrap_or_default())
}

/// The most values of a kind in one sentence. What has more is a table that lost its lines, and comparing all with all
/// takes the square of it.
const VALUES: usize = 64;

fn sentence_evidence<'a>(
    tokens: &'a Tokens,
    names: Vec<Name>,
    today: Option<Date>,
    stems: &mut Stems<'a>,
    stemmer: Option<&Stemmer>,
) -> SentenceEvidence {
    let mut taken = vec![false; tokens.len()];
    let mut scores = scores(tokens, &mut taken);
    let mut dates = dates(tokens, today, &mut taken);
    let mut times = times(tokens, &mut taken);
    let mut quantities = quantities(tokens, stemmer, &mut taken);
    scores.truncate(VALUES);
    dates.truncate(VALUES);
    times.truncate(VALUES);
    quantities.truncate(VALUES);
    let terms = terms(tokens, stems, stemmer);
    let wording = tokens.list.iter().map(|token| hash(&token.folded)).collect();
    SentenceEvidence {
        claim: claim(tokens, &names),
        terms,
        names,
        quantities,
        scores,
        dates,
        times,
        quotations: Vec::new(),
        wording,
        spelling: spelling(tokens),
        data: tokens.is_data(),
    }
}

/// The hashes of every four letters in a row.
fn spelling(tokens: &Tokens) -> Vec<u32> {
    let words = tokens.list.iter().map(|token| token.folded.as_bytes());
    let text: Vec<u8> =
        words.flat_map(|word| std::iter::once(b' ').chain(word.iter().copied())).chain([b' ']).collect();
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the high bits of a product are well mixed.
    let key = |row: &[u8]| {
        let number = row.iter().fold(0u32, |number, byte| number << 8 | u32::from(*byte));
        number.wrapping_mul(0x9e37_79b9) >> (32 - SPELLINGS.ilog2())
    };
    text.windows(4).map(key).collect()
}
