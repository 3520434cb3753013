//! An article: what a reader would call the text, without the page around it.

use jiff::civil::Date;
use serde::Serialize;

use super::{Address, BlockId, SentenceId, Source, Span};

/// The language that an article is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Language {
    /// German.
    #[serde(rename = "de")]
    German,
    /// English.
    #[serde(rename = "en")]
    English,
    /// Any other: read and wrapped, compared by what needs no knowledge of the language.
    #[serde(rename = "und")]
    Other,
}

impl Language {
    /// It in a word, as it stands in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::German => "German",
            Self::English => "English",
            Self::Other => "unknown language",
        }
    }
}

/// The headline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Title {
    /// One line, without leading or trailing blanks; never empty in a loaded article.
    pub text: String,
    /// Whether it was made from the lead or the file's name because the source does not say one.
    pub made: bool,
}

impl Title {
    /// The headline as it is shown: in brackets if it is not the article's own.
    pub fn shown(&self) -> String {
        if self.made { format!("[{}]", self.text) } else { self.text.clone() }
    }
}

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The headline, where it stands in the text; its words are the article's [`Title`].
    Headline,
    /// A heading between paragraphs.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list, without its mark.
    ListItem,
    /// A paragraph that is nothing but a quotation.
    Quotation,
    /// A question of an interview.
    Question,
    /// The caption of a picture.
    Caption,
}

/// A block: sentences that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// From its first to its last character, without surrounding blanks.
    pub span: Span,
    /// The first of its sentences.
    pub first: SentenceId,
    /// How many sentences it has; at least one.
    pub len: usize,
    /// Who speaks in it, with the colon; nothing where nobody is named.
    pub speaker: Option<Span>,
}

impl Block {
    /// The numbers of its sentences.
    pub fn sentences(&self) -> impl DoubleEndedIterator<Item = SentenceId> + use<> {
        (self.first.index()..self.first.index() + self.len).map(SentenceId::new)
    }
}

/// A sentence: the smallest unit that can be linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its text in the source; inside its block's span, in order, without overlap.
    pub span: Span,
    /// The block that it is part of.
    pub block: BlockId,
}

/// A part of the page that was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dropped {
    /// Where it stands.
    pub span: Span,
    /// Which rule left it out, in a word or two.
    pub reason: &'static str,
}

/// A text as it is read: metadata, blocks and sentences, all of them spans of its source.
#[derive(Debug, Clone)]
pub struct Article {
    /// Where it came from.
    pub source: Source,
    /// The headline.
    pub title: Title,
    /// The short line above the headline that names place or theme.
    pub kicker: Option<String>,
    /// Who wrote it, as the page says it, without "Von" or "By".
    pub byline: Option<String>,
    /// When it was published.
    pub date: Option<Date>,
    /// Where it was published.
    pub outlet: Option<String>,
    /// The page that it was published on, if its file states that.
    pub address: Option<Address>,
    /// What it is written in.
    pub language: Language,
    /// In reading order.
    pub blocks: Vec<Block>,
    /// In reading order; every block's sentences stand together.
    pub sentences: Vec<Sentence>,
    /// What was left out, in order.
    pub dropped: Vec<Dropped>,
}

/// How many words are read in a minute: for German 260 and for English 238 by Brysbaert (2019), *How many words do we
/// read per minute?*; the slower one is promised.
const WORDS_A_MINUTE: usize = 238;

/// Bytes of a text whose words are counted: a tenth of a millisecond.
const COUNTED: usize = 100_000;

impl Article {
    /// The source's text under a span.
    pub fn text(&self, span: Span) -> &str {
        span.of(&self.source.text)
    }

    /// Where a part of the text stands in the decoded file.
    pub fn in_file(&self, span: Span) -> Span {
        self.source.origin.in_file(span)
    }

    /// How long it takes to read, in minutes; at least one. The words of a long text are reckoned from those of its
    /// beginning.
    pub fn minutes(&self) -> usize {
        let (mut words, mut counted) = (0, 0);
        for block in &self.blocks {
            if counted > COUNTED {
                break;
            }
            words += self.text(block.span).split_whitespace().count();
            counted += block.span.len();
        }
        let all: usize = self.blocks.iter().map(|block| block.span.len()).sum();
        let words = (words as u128 * all as u128 / counted.max(1) as u128) as usize;
        words.div_ceil(WORDS_A_MINUTE).max(1)
    }

    /// A sentence. An id of another article gives the nearest sentence of this one.
    ///
    /// # Panics
    /// If the article has no sentence: then there is no id to ask for.
    pub fn sentence(&self, id: SentenceId) -> &Sentence {
        &self.sentences[id.index().min(self.sentences.len() - 1)]
    }

    /// The source's text of a sentence, with line breaks as they stand in the file.
    pub fn sentence_text(&self, id: SentenceId) -> &str {
        self.text(self.sentence(id).span)
    }

    /// The block of a sentence.
    pub fn block_of(&self, id: SentenceId) -> &Block {
        &self.blocks[self.sentence(id).block.index()]
    }

    /// All sentence numbers in reading order.
    pub fn sentence_ids(&self) -> impl DoubleEndedIterator<Item = SentenceId> + use<> {
        (0..self.sentences.len()).map(SentenceId::new)
    }

    /// All block numbers in reading order.
    pub fn block_ids(&self) -> impl DoubleEndedIterator<Item = BlockId> + use<> {
        (0..self.blocks.len()).map(BlockId::new)
    }

    /// The sentence at a byte offset, or the nearest one before it; the first if there is none before.
    pub fn sentence_at(&self, offset: usize) -> SentenceId {
        SentenceId::new(self.sentences.partition_point(|sentence| sentence.span.start <= offset).saturating_sub(1))
    }
}
