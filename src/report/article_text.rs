//! One cleaned article as text for people.

use std::fmt::Write as _;

use super::paragraph::{hanging, paragraph};
use crate::text::{Article, Block, BlockKind, visible};

/// Whether what was left out is printed after the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dropped {
    /// Only the article.
    Hidden,
    /// The article, then each dropped part with the reason.
    Shown,
}

/// The article in lines of at most `width` cells: kicker, title, metadata and reading time, blocks set apart by type.
pub fn article_text(article: &Article, dropped: Dropped, width: usize) -> String {
    let mut out = String::new();
    if let Some(kicker) = &article.kicker {
        let _ = writeln!(out, "{}", paragraph(&visible(kicker), "", width));
    }
    out.push_str(&paragraph(&article.title.shown(), "", width));
    let minutes = format!("{} min", article.minutes());
    let stated = metadata(article);
    let line = if stated.is_empty() { minutes } else { format!("{stated} · {minutes}") };
    let _ = writeln!(out, "\n{}", paragraph(&line, "", width));
    let mut previous = None;
    // The headline stands above the metadata already.
    for block in article.blocks.iter().filter(|block| block.kind != BlockKind::Headline) {
        if !(block.kind == BlockKind::ListItem && previous == Some(BlockKind::ListItem)) {
            out.push('\n');
        }
        previous = Some(block.kind);
        out.push_str(&block_text(article, block, width));
        out.push('\n');
    }
    if dropped == Dropped::Shown {
        out.push_str(&dropped_text(article, width));
    }
    out
}

/// Byline, outlet and date, as far as they are known.
pub(super) fn metadata(article: &Article) -> String {
    let date = article.date.map(|date| date.to_string());
    let parts = [article.byline.clone(), article.outlet.clone(), date];
    parts.into_iter().flatten().map(|part| visible(&part)).collect::<Vec<_>>().join(" · ")
}

fn block_text(article: &Article, block: &Block, width: usize) -> String {
    let text = article.text(block.span);
    match block.kind {
        BlockKind::Heading => hanging(text, "## ", "   ", width),
        BlockKind::ListItem => hanging(text, "  • ", "    ", width),
        BlockKind::Quotation => paragraph(text, "  > ", width),
        BlockKind::Question => hanging(text, "? ", "  ", width),
        BlockKind::Caption => hanging(text, "[ ", "  ", width),
        BlockKind::Headline | BlockKind::Paragraph => paragraph(text, "", width),
    }
}

fn dropped_text(article: &Article, width: usize) -> String {
    let mut out = format!("\n---- left out: {} ----\n", article.dropped.len());
    for dropped in &article.dropped {
        let label = format!("{:>14}: ", dropped.reason);
        let _ = writeln!(out, "{}", hanging(article.text(dropped.span), &label, "                ", width));
    }
    out
}
