//! `diptych show FILE`

use super::args::{Format, Show};
use super::output::{columns, print, warn};
use super::told::notices;
use crate::load;
use crate::report::{Dropped, article_json, article_text};

/// Prints every article of the file, one after the other.
pub(super) fn show(arguments: &Show) -> anyhow::Result<()> {
    let reading = arguments.reading.checked();
    let (articles, dropped) = if arguments.dropped {
        (load::pages(&arguments.file, &reading)?, Dropped::Shown)
    } else {
        (load::articles(&arguments.file, &reading)?, Dropped::Hidden)
    };
    warn(&notices(&articles.iter().collect::<Vec<_>>()));
    let texts: Vec<String> = match arguments.format {
        Format::Text => articles.iter().map(|article| article_text(article, dropped, columns())).collect(),
        Format::Json => articles.iter().map(article_json).collect(),
    };
    let between = if arguments.format == Format::Text { "\n\n" } else { "" };
    Ok(print(&texts.join(between))?)
}
