//! Comparing two articles: at once if they are short, in a thread of its own if the reader would feel it.

use std::sync::mpsc::Sender;
use std::thread;

use super::message::Message;
use crate::decision::Decision;
use crate::reader::{ArticleId, Comparison, Event, Notice, Reader, Shelf};
use crate::text::Pair;

/// Bytes of text in both articles up to which a comparison is made before the next frame: a few milliseconds. The links
/// of a pair of news articles are there with its first frame.
const AT_ONCE: usize = 100_000;

/// Compares what the reader asked for; the result reaches it as an event, now or later.
pub(super) fn compare(reader: &mut Reader, pair: Pair<ArticleId>, sender: &Sender<Message>) {
    if reader.shelf.bytes(pair) <= AT_ONCE {
        let comparison = Comparison::new(&reader.shelf, pair);
        reader.update(Event::Compared(Box::new(comparison)));
        return;
    }
    let decisions = reader.notebook.decisions.all().to_vec();
    if let Err(error) = compare_in_thread(reader.shelf.clone(), pair, decisions, sender.clone()) {
        reader.tell(Notice::error(format!("the articles are not compared: no thread could be started ({error})")));
    }
}

fn compare_in_thread(
    shelf: Shelf,
    pair: Pair<ArticleId>,
    decisions: Vec<Decision>,
    sender: Sender<Message>,
) -> std::io::Result<()> {
    thread::Builder::new().name("compare".to_owned()).spawn(move || {
        // What is decided meanwhile is put in force when the reader takes the comparison.
        let comparison = Comparison::new(&shelf, pair).decided(&shelf, &decisions);
        comparison.prepare(&shelf);
        // The reader may have ended meanwhile; then nobody waits for it.
        let _ = sender.send(Message::Event(Event::Compared(Box::new(comparison))));
        // So that the first decision finds it there.
        for id in [pair.left, pair.right] {
            shelf.get(id).footing();
        }
    })?;
    Ok(())
}
