//! `diptych show FILE`

use super::args::{Format, Show};
use super::output::{columns, print};
use crate::load;
use crate::report::{Dropped, article_json, article_text};

pub(super) fn show(arguments: &Show) -> anyhow::Result<()> {
    let (article, dropped) = if arguments.dropped {
        (load::page(&arguments.file)?, Dropped::Shown)
    } else {
        (load::article(&arguments.file)?, Dropped::Hidden)
    };
    let text = match arguments.format {
        Format::Text => article_text(&article, dropped, columns()),
        Format::Json => article_json(&article),
    };
    Ok(print(&text)?)
}
