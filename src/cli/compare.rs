//! `diptych compare A B`

use std::path::Path;

use super::args::{Compare, Format};
use super::configured::own_concepts;
use super::output::{columns, print, warn};
use super::told::remarks;
use crate::align::align;
use crate::edition::{digest, editions};
use crate::evidence::evidence_of_both;
use crate::load;
use crate::report::{compare_json, compare_text};
use crate::text::Pair;

pub(super) fn compare(arguments: &Compare) -> anyhow::Result<()> {
    let paths: Pair<&Path> = Pair::new(&arguments.left, &arguments.right);
    let articles = load::pair(paths, &arguments.reading.checked())?;
    let articles = articles.as_ref();
    let both = [articles.left, articles.right];
    let mut told = own_concepts();
    told.extend(remarks(&both, &editions(&both.map(digest))));
    warn(&told);
    let evidence = evidence_of_both(articles);
    let alignment = align(articles, evidence.as_ref());
    let text = match arguments.format {
        Format::Text => compare_text(articles, &alignment, columns()),
        Format::Json => compare_json(articles, &alignment),
    };
    Ok(print(&text)?)
}
