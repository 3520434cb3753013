//! `diptych compare A B`

use std::path::Path;

use super::args::{Compare, Format};
use super::configured::{kept_decisions, own_concepts};
use super::output::{columns, print, warn};
use super::told::remarks;
use crate::align::{align, relations_between};
use crate::decision::{apply, rulings};
use crate::edition::{digest, editions};
use crate::evidence::evidence_of_both;
use crate::load;
use crate::report::{compare_json, compare_text};
use crate::text::{Pair, SentenceId};

pub(super) fn compare(arguments: &Compare) -> anyhow::Result<()> {
    let paths: Pair<&Path> = Pair::new(&arguments.left, &arguments.right);
    let articles = load::pair(paths, &arguments.reading.checked())?;
    let articles = articles.as_ref();
    let both = [articles.left, articles.right];
    let mut told = own_concepts();
    told.extend(remarks(&both, &editions(&both.map(digest))));
    let (decisions, faults) = kept_decisions(&arguments.deciding);
    told.extend(faults);
    warn(&told);
    let evidence = evidence_of_both(articles);
    let evidence = evidence.as_ref();
    let judge = |at: &[Pair<SentenceId>]| relations_between(articles, evidence, at);
    let alignment = apply(&align(articles, evidence), &rulings(&decisions, articles), judge);
    let text = match arguments.format {
        Format::Text => compare_text(articles, &alignment, columns()),
        Format::Json => compare_json(articles, &alignment),
    };
    Ok(print(&text)?)
}
