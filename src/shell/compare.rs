//! Comparing two articles, always in a thread of its own: the texts are laid out meanwhile.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::{io, thread};

use super::message::Message;
use crate::decision::Decision;
use crate::reader::{ArticleId, Comparison, Event, Notice, Reader, Shelf};
use crate::text::Pair;

/// A comparison that is there before anybody would miss it.
pub(super) type Soon = Receiver<Comparison>;

/// Begins to compare what the reader asked for. The result of long texts reaches it as an event, that of short ones is
/// to be waited for before a key is taken: whoever presses `d` as soon as a pair of news articles is on the screen
/// finds its differences.
pub(super) fn compare(reader: &mut Reader, pair: Pair<ArticleId>, sender: &Sender<Message>) -> Option<Soon> {
    let (shelf, decisions) = (reader.shelf.clone(), reader.notebook.decisions.all().to_vec());
    let started = if reader.shelf.is_short(pair) {
        soon(shelf, pair, decisions).map(Some)
    } else {
        later(shelf, pair, decisions, sender.clone()).map(|()| None)
    };
    started.unwrap_or_else(|error| {
        reader.tell(Notice::error(format!("the articles are not compared: no thread could be started ({error})")));
        None
    })
}

fn soon(shelf: Shelf, pair: Pair<ArticleId>, decisions: Vec<Decision>) -> io::Result<Soon> {
    let (sender, receiver) = channel();
    in_thread(move || {
        // If the reader has ended meanwhile, nobody waits for it.
        let _ = sender.send(Comparison::new(&shelf, pair).decided(&shelf, &decisions));
    })?;
    Ok(receiver)
}

fn later(shelf: Shelf, pair: Pair<ArticleId>, decisions: Vec<Decision>, sender: Sender<Message>) -> io::Result<()> {
    in_thread(move || {
        // What is decided meanwhile is put in force when the reader takes the comparison.
        let comparison = Comparison::new(&shelf, pair).decided(&shelf, &decisions);
        // Of a book they take longer than anybody waits for a list to open.
        comparison.topics(&shelf);
        comparison.prepare(&shelf);
        let _ = sender.send(Message::Event(Event::Compared(Box::new(comparison))));
        // So that the first decision finds it there.
        for id in [pair.left, pair.right] {
            shelf.get(id).footing();
        }
    })
}

fn in_thread(work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name("compare".to_owned()).spawn(work).map(drop)
}
