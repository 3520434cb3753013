//! The way from a source to an article.

use super::block::{Piece, pieces};
use super::credit::Credit;
use super::furniture::{Judgement, Page};
use super::language::language;
use super::line::{End, Line, lines, marked_lines, trim};
use super::markup::{Markup, Stated};
use super::metadata::{
    Fact, Headline, chosen, facts, headline, made_title, outlet, signed_and_dated, stated_headline, window_outlet,
};
use super::sentence::sentences;
use crate::text::{
    Article, Block, BlockId, BlockKind, Dropped, Language, Sentence, SentenceId, Source, Span, Title, visible,
};

/// Reads a source as an article: metadata, blocks and sentences, the page around it left out.
///
/// Total: every text gives an article. Every character that is no blank lies in exactly one block or one dropped span;
/// byline and date are dropped spans with that reason. A text without anything to read gives an article without
/// sentences.
pub fn article(source: Source) -> Article {
    marked_article(source, &Markup::default())
}

/// Reads a source whose format says something about its lines or about the article.
///
/// What the format states goes before what is found in the text. Total like [`article`]; what lies between the lines of
/// the markup is neither read nor told as dropped.
pub fn marked_article(source: Source, markup: &Markup) -> Article {
    let lines = if markup.lines.is_empty() { lines(&source.text) } else { marked_lines(&source.text, &markup.lines) };
    let stated = &markup.stated;
    let page = Page::new(&lines);
    let facts = facts(&source.text, &lines, &page);
    let mut judgement = page.judge(&facts);
    drop_facts(&lines, &facts, &mut judgement.dropped);
    let headline = find_headline(&lines, &mut judgement, &facts, &page, stated);
    let mut dropped = judgement.dropped;
    let (outlet, alone) =
        outlet(&lines, &dropped, headline.and_then(|found| found.outlet), headline.map(|found| found.line)).unzip();
    if let Some(line) = alone.flatten().filter(|line| dropped[*line] != Some("title")) {
        dropped[line] = Some("outlet");
    }
    let kept: Vec<Line> =
        lines.iter().zip(&dropped).filter(|(_, reason)| reason.is_none()).map(|(line, _)| *line).collect();
    let language = match language(kept.iter().map(|line| line.text)) {
        Language::Other => stated.language.unwrap_or(Language::Other),
        told => told,
    };
    let pieces = with_headline(&kept, headline.map(|headline| (headline.line, headline.text)), language);
    let (blocks, sentences) = segmented(&source.text, &pieces, language);
    let kicker = kicker(&lines, &dropped, &page);
    let (byline, day) = signed_and_dated(&facts, &page, headline.map(|headline| headline.line));
    let shown = byline.map(one_line);
    Article {
        title: title(headline.map(|headline| headline.text).or(stated.title.as_deref()), &source, &blocks, &sentences),
        byline: chosen(stated.byline.as_deref(), shown.as_deref(), stated.outlet.as_deref()).map(str::to_owned),
        kicker,
        date: stated.date.or(day),
        address: stated.address.clone(),
        outlet: stated.outlet.clone().or_else(|| outlet.as_deref().map(one_line)),
        language,
        dropped: left_out(&source.text, &lines, &dropped, &blocks),
        blocks,
        sentences,
        source,
    }
}

/// The short line above the headline, if it is one: no item of a menu, no path to a section.
fn kicker(lines: &[Line], dropped: &[Option<&str>], page: &Page) -> Option<String> {
    let at = dropped.iter().position(|reason| *reason == Some("kicker"))?;
    let line = lines.get(at)?;
    let item = line.mark.is_some_and(|mark| mark.kind == Some(BlockKind::ListItem));
    let path = line.text.contains(['|', '›', '»', '/', '[', '_', '©']);
    let words = line.text.contains(char::is_alphabetic) && line.words <= 8;
    (words && !item && !path && line.end != End::Colon && page.is_plain(at)).then(|| one_line(line.text))
}

fn is_caption(line: &Line) -> bool {
    line.credit == Some(Credit::Trailing)
}

/// Leaves out what states something about the article, and credits without a caption.
fn drop_facts(lines: &[Line], facts: &[Option<Fact>], dropped: &mut [Option<&'static str>]) {
    for (index, line) in lines.iter().enumerate() {
        if let Some(fact) = facts[index] {
            dropped[index] = Some(fact.reason);
        } else if dropped[index].is_none() && line.credit == Some(Credit::Only) {
            dropped[index] = Some("credit");
        }
    }
}

/// The blocks of the kept lines, the headline one of its own: it tells a fact like any sentence.
fn with_headline(kept: &[Line], headline: Option<(usize, &str)>, language: Language) -> Vec<Piece> {
    let at = headline.and_then(|(number, text)| Some((kept.iter().position(|line| line.number == number)?, text)));
    let Some((at, text)) = at else { return pieces(kept, language) };
    let end = kept[at].span.end;
    let mut all = pieces(&kept[..at], language);
    all.push(Piece::new(BlockKind::Headline, Span::new(end - text.len(), end)));
    all.extend(pieces(&kept[at + 1..], language));
    all
}

/// Finds the headline. Leaves out what stands above it and where it stands again, and itself if its line says more.
fn find_headline<'a>(
    lines: &[Line<'a>],
    judgement: &mut Judgement,
    facts: &[Option<Fact>],
    page: &Page,
    stated: &Stated,
) -> Option<Headline<'a>> {
    let dropped = &mut judgement.dropped;
    let mut free: Vec<bool> =
        lines.iter().zip(&*dropped).map(|(line, reason)| reason.is_none() && !is_caption(line)).collect();
    let paragraph = (0..lines.len()).find(|index| page.prose()[*index] && free[*index]).unwrap_or(lines.len());
    let headline = match &stated.title {
        Some(title) => stated_headline(lines, title)?,
        None => headline(lines, &judgement.text, facts, page, paragraph)?,
    };
    free[headline.line] = true;
    for index in (0..lines.len()).filter(|index| free[*index]) {
        let line = &lines[index];
        let above = index < headline.line && line.words <= 12 && line.end != End::Stop;
        dropped[index] = match index {
            index if index == headline.line && line.text.ends_with(headline.text) => None,
            index if index == headline.line || line.text == headline.text => Some("title"),
            _ if window_outlet(line.text, headline.text).is_some() => Some("title"),
            index if above && index + 1 == headline.line => Some("kicker"),
            _ if above => Some("menu"),
            _ => None,
        };
    }
    Some(headline)
}

/// Blocks with their sentences.
fn segmented(source: &str, pieces: &[Piece], language: Language) -> (Vec<Block>, Vec<Sentence>) {
    let mut all = Vec::new();
    let mut blocks = Vec::with_capacity(pieces.len());
    for (index, piece) in pieces.iter().enumerate() {
        let first = SentenceId::new(all.len());
        let block = BlockId::new(index);
        let found = sentences(piece.span.of(source), language);
        all.extend(found.into_iter().map(|span| Sentence { span: span.shifted(piece.span.start), block }));
        let Piece { kind, span, speaker } = *piece;
        blocks.push(Block { kind, span, first, len: all.len() - first.index(), speaker });
    }
    (blocks, all)
}

/// What is in no block: lines with their reasons, and the marks at the ends of lines that stay.
fn left_out(source: &str, lines: &[Line], dropped: &[Option<&'static str>], blocks: &[Block]) -> Vec<Dropped> {
    let mut out = Vec::new();
    let mut block = 0;
    for (line, reason) in lines.iter().zip(dropped) {
        if let Some(reason) = reason {
            out.push(Dropped { span: line.outer, reason });
            continue;
        }
        while blocks.get(block).is_some_and(|block| block.span.end <= line.span.start) {
            block += 1;
        }
        let span = blocks.get(block).map_or(line.span, |block| block.span);
        let around = [Span::new(line.outer.start, span.start), Span::new(span.end, line.outer.end)];
        for part in around.into_iter().filter(|part| line.outer.covers(*part)) {
            let (text, start) = trim(part.of(source), part.start);
            if !text.is_empty() {
                out.push(Dropped { span: Span::new(start, start + text.len()), reason: "mark" });
            }
        }
    }
    out
}

/// The headline, or one made from the lead; from the name of the source if there is nothing to read.
fn title(headline: Option<&str>, source: &Source, blocks: &[Block], sentences: &[Sentence]) -> Title {
    if let Some(headline) = headline {
        return Title { text: one_line(headline), made: false };
    }
    let lead = blocks.iter().find(|block| block.kind == BlockKind::Paragraph).or(blocks.first());
    let sentence =
        lead.and_then(|block| sentences.get(block.first.index())).map_or("", |sentence| sentence.span.of(&source.text));
    let made = [made_title(sentence), one_line(sentence), one_line(&visible(&source.name))];
    let text = made.into_iter().find(|text| !text.is_empty());
    Title { text: text.unwrap_or_else(|| "…".to_owned()), made: true }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
