//! What an extractor of articles would keep of a page: `trafilatura`, the best of those measured on pages of the press.
//!
//! Its answer is one witness among others. It takes a teaser for a paragraph now and then, and leaves out headlines,
//! captions and leads, so no line lives or dies by it alone.

use std::collections::HashSet;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use trafilatura::{ExtractionFocus, Options, extract};

use super::tree::parse;
use super::walk::{WalkedLine, lines};

/// How long a page may take; then it is read without this witness.
const PATIENCE: Duration = Duration::from_secs(2);

/// For each line of a page whether the extractor keeps it; nothing if it finds no article, fails or takes too long.
pub(super) fn kept(page: &str, all: &[WalkedLine]) -> Option<Vec<bool>> {
    let content = content(page.to_owned())?;
    let kept: Vec<String> = lines(&parse(&content).tree).lines.iter().map(|line| plain(&line.text)).collect();
    let text = kept.join(" ");
    let kept: HashSet<String> = kept.into_iter().collect();
    let keeps = |line: &WalkedLine| {
        let plain = plain(&line.text);
        kept.contains(&plain) || (plain.len() >= 25 && text.contains(&plain))
    };
    let kept: Vec<bool> = all.iter().map(keeps).collect();
    // An extractor that keeps little of what there is to read has gone astray.
    let is_paragraph = |line: &&WalkedLine| line.text.len() >= 100 && line.region.is_none() && line.linked < 0.5;
    let chars = |line: &WalkedLine| line.text.len();
    let there: usize = all.iter().filter(is_paragraph).map(chars).sum();
    let taken: usize =
        all.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(line, _)| line).filter(is_paragraph).map(chars).sum();
    (taken * 4 >= there).then_some(kept)
}

/// What the extractor keeps, as a page. It works on a thread of its own, because it is not ours to stop.
fn content(page: String) -> Option<String> {
    let (answer, answered) = mpsc::channel();
    let options = Options::default().with_fallback(true).with_focus(ExtractionFocus::FavorPrecision);
    let work = move || answer.send(extract(&page, &options).ok().map(|result| result.content_html));
    thread::Builder::new().spawn(work).ok()?;
    answered.recv_timeout(PATIENCE).ok().flatten()
}

/// Letters and digits only: both sides collapse white space and decode entities in their own way.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
