//! `diptych compare A B`

use std::path::Path;

use super::args::Format;
use super::output::{columns, print};
use crate::align::align;
use crate::evidence::evidence;
use crate::load;
use crate::report::{compare_json, compare_text};
use crate::text::Pair;

pub(super) fn compare(paths: Pair<&Path>, format: Format) -> anyhow::Result<()> {
    let articles = load::pair(paths)?;
    let articles = articles.as_ref();
    let evidence = articles.map(evidence);
    let alignment = align(articles, evidence.as_ref());
    let text = match format {
        Format::Text => compare_text(articles, &alignment, columns()),
        Format::Json => compare_json(articles, &alignment),
    };
    Ok(print(&text)?)
}
