//! Gold files: articles cut into sentences by hand, and the pairs that tell the same fact.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;
use diptych::evidence::{Evidence, evidence};
use diptych::text::{Article, Block, BlockId, BlockKind, Language, Pair, Sentence, SentenceId, Source, Span, Title};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    language: String,
    /// The language of each article, where they are of several.
    #[serde(default)]
    languages: BTreeMap<String, String>,
    articles: BTreeMap<String, Vec<GoldSentence>>,
    pairs: Vec<GoldPair>,
    article_pairs: Option<Vec<(String, String)>>,
}

#[derive(Deserialize)]
struct GoldSentence {
    id: String,
    span: (usize, usize),
}

#[derive(Deserialize)]
struct GoldPair {
    a: String,
    b: String,
    strength: String,
    relation: String,
    #[serde(default)]
    fact: String,
}

/// A pair of gold sentences; only pairs that tell the same fact are listed.
#[derive(Clone)]
pub(crate) struct Told {
    /// Told for sure, not merely touched.
    pub(crate) strong: bool,
    /// The two accounts differ about it.
    pub(crate) differs: bool,
    /// What they tell, in the reader's words.
    pub(crate) fact: String,
}

/// An article with what it offers for comparison.
pub(crate) struct Account {
    pub(crate) article: Article,
    pub(crate) evidence: Evidence,
}

/// A sentence: the number of its article in the case, and its own in the article.
pub(crate) type Place = (usize, usize);

/// The languages of two articles: what figures are told by.
pub(crate) fn languages(a: &Account, b: &Account) -> &'static str {
    match (a.article.language, b.article.language) {
        (Language::German, Language::German) => "German",
        (Language::English, Language::English) => "English",
        _ => "German-English",
    }
}

/// One event: its articles, which of them were compared, and what they tell in common.
pub(crate) struct Case {
    pub(crate) name: String,
    /// Whether it is of our own making: real articles of the press count more.
    pub(crate) own: bool,
    pub(crate) accounts: Vec<Account>,
    /// Pairs of articles, the first before the second.
    pub(crate) compared: Vec<(usize, usize)>,
    /// By article and sentence of both sides, either order.
    pub(crate) pairs: BTreeMap<(Place, Place), Told>,
}

impl Case {
    /// What the gold says about two sentences.
    pub(crate) fn told(&self, a: Place, b: Place) -> Option<&Told> {
        self.pairs.get(&(a, b)).or_else(|| self.pairs.get(&(b, a)))
    }

    /// What the gold says about a sentence of either of two articles.
    pub(crate) fn told_between(&self, articles: Pair<usize>, at: Pair<SentenceId>) -> Option<&Told> {
        self.told((articles.left, at.left.index()), (articles.right, at.right.index()))
    }

    /// The gold's pairs between two articles.
    pub(crate) fn between(&self, articles: Pair<usize>) -> impl Iterator<Item = (Pair<SentenceId>, &Told)> {
        let at = move |((a, b), told): (&(Place, Place), _)| {
            let pair = if a.0 == articles.left { Pair::new(a, b) } else { Pair::new(b, a) };
            let here = (pair.left.0, pair.right.0) == (articles.left, articles.right);
            here.then(|| (pair.map(|place| SentenceId::new(place.1)), told))
        };
        self.pairs.iter().filter_map(at)
    }
}

/// All cases in a folder, by name.
pub(crate) fn read(folder: &Path, own: bool) -> anyhow::Result<Vec<Case>> {
    let mut folders: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    folders.sort_by_key(std::fs::DirEntry::file_name);
    folders.iter().map(|entry| case(&entry.path(), own).with_context(|| entry.path().display().to_string())).collect()
}

fn case(folder: &Path, own: bool) -> anyhow::Result<Case> {
    let file: File = serde_json::from_str(&std::fs::read_to_string(folder.join("gold.json"))?)?;
    let mut places = BTreeMap::new();
    let mut accounts = Vec::new();
    let names: Vec<&String> = file.articles.keys().collect();
    for (index, (name, sentences)) in file.articles.iter().enumerate() {
        let text = std::fs::read_to_string(folder.join(name))?;
        let code = file.languages.get(name).unwrap_or(&file.language);
        let language = if code == "de" { Language::German } else { Language::English };
        let article = article(text, language, sentences);
        places.extend(sentences.iter().enumerate().map(|(number, sentence)| (sentence.id.clone(), (index, number))));
        accounts.push(Account { evidence: evidence(&article), article });
    }
    let all = (0..names.len()).flat_map(|a| (a + 1..names.len()).map(move |b| (a, b)));
    let position = |name: &String| names.iter().position(|other| *other == name).context("an unknown article");
    let compared = match &file.article_pairs {
        Some(pairs) => pairs.iter().map(|(a, b)| Ok((position(a)?, position(b)?))).collect::<anyhow::Result<_>>()?,
        None => all.collect(),
    };
    let place = |id: &String| places.get(id).copied().context("an unknown sentence");
    let told = |pair: &GoldPair| {
        let (strong, differs) = (pair.strength == "strong", pair.relation == "differs");
        let told = Told { strong, differs, fact: pair.fact.clone() };
        Ok(((place(&pair.a)?, place(&pair.b)?), told))
    };
    let pairs = file.pairs.iter().map(told).collect::<anyhow::Result<_>>()?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Case { name, own, accounts, compared, pairs })
}

/// An article whose blocks are the gold's sentences, gathered where nothing but blanks without a line break is between
/// them.
fn article(text: String, language: Language, gold: &[GoldSentence]) -> Article {
    let mut blocks: Vec<Block> = Vec::new();
    let mut sentences = Vec::new();
    for (number, sentence) in gold.iter().enumerate() {
        let span = Span::new(sentence.span.0, sentence.span.1);
        let joined = blocks.last().is_some_and(|block| !Span::new(block.span.end, span.start).of(&text).contains('\n'));
        match blocks.last_mut().filter(|_| joined) {
            Some(block) => {
                block.span = block.span.union(span);
                block.len += 1;
            }
            None => blocks.push(Block {
                kind: BlockKind::Paragraph,
                span,
                first: SentenceId::new(number),
                len: 1,
                speaker: None,
            }),
        }
        sentences.push(Sentence { span, block: BlockId::new(blocks.len() - 1) });
    }
    let source = Source::new("gold", text);
    let (byline, date, outlet, address, dropped) = (None, None, None, None, Vec::new());
    Article {
        source,
        title: Title::default(),
        byline,
        date,
        outlet,
        address,
        language,
        blocks,
        sentences,
        dropped,
        kicker: None,
    }
}
