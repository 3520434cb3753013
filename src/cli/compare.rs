//! `diptych compare A B`, and `diptych A B` where there is no terminal.

use std::path::Path;

use super::args::Format;
use super::output::{columns, print};
use crate::align::align;
use crate::evidence::evidence;
use crate::load;
use crate::report::{compare_json, compare_text};
use crate::text::{Article, Pair};

pub(super) fn compare(paths: Pair<&Path>, format: Format) -> anyhow::Result<()> {
    let articles = load::pair(paths)?;
    print_comparison(articles.as_ref(), format)
}

pub(super) fn print_comparison(articles: Pair<&Article>, format: Format) -> anyhow::Result<()> {
    let evidence = articles.map(evidence);
    let alignment = align(articles, evidence.as_ref());
    let text = match format {
        Format::Text => compare_text(articles, &alignment, columns()),
        Format::Json => compare_json(articles, &alignment),
    };
    Ok(print(&text)?)
}
