//! The thread that waits for keys.

use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{self as term, Event};

use super::background::{Heard, Listener};
use super::gate::Gate;
use super::keys::message;
use super::message::Message;

/// What a terminal sends by itself comes in one piece: a key after which nothing came for so long was typed alone.
const ONE_PIECE: Duration = Duration::from_millis(50);

/// How long after the question the first frame waits for the answer, at most. A terminal on the same machine needs one
/// or two; one that never answers costs so much, and only whoever has asked for `auto`.
const QUICK: Duration = Duration::from_millis(10);

/// What the terminal has sent until the first frame is to be drawn: the answer to the question, if it is quick, and
/// keys that were typed before it.
///
/// # Errors
/// If the terminal can't be read.
pub(super) fn hear_early(listener: &mut Listener) -> std::io::Result<Vec<Message>> {
    let mut early = Vec::new();
    while let Some(asked) = listener.asked() {
        // What is there already is read also when the time is over: the links may have taken longer. A poll of no time
        // at all would look at nothing.
        let left = QUICK.saturating_sub(asked.elapsed()).max(Duration::from_millis(1));
        if early.len() > MOST_EARLY || !term::poll(left)? {
            break;
        }
        // Before the first frame no answer is late.
        early.extend(messages(hear(listener, || asked)?));
    }
    Ok(early)
}

/// So many keys before the first frame are somebody leaning on the keyboard.
const MOST_EARLY: usize = 256;

/// Starts reading the terminal as long as the gate is open. The thread ends with the program: nothing can interrupt a
/// read for good, and nothing has to.
pub(super) fn listen(gate: Arc<Gate>, sender: Sender<Message>, mut listener: Listener) -> std::io::Result<()> {
    thread::Builder::new().name("input".to_owned()).spawn(move || {
        loop {
            gate.pass();
            let Ok(heard) = hear(&mut listener, Instant::now) else {
                let _ = sender.send(Message::HungUp);
                return;
            };
            if messages(heard).into_iter().any(|message| sender.send(message).is_err()) {
                return;
            }
        }
    })?;
    Ok(())
}

/// What comes in next. Waits for the next event only, or where something is held back, for as long as one piece takes.
/// `now` says when it came in.
fn hear(listener: &mut Listener, now: impl Fn() -> Instant) -> std::io::Result<Heard> {
    if listener.holds() && !term::poll(ONE_PIECE)? {
        return Ok(Heard::Typed(listener.release()));
    }
    Ok(listener.take(term::read()?, now()))
}

fn messages(heard: Heard) -> Vec<Message> {
    let typed = |events: Vec<Event>| events.into_iter().filter_map(message).collect();
    match heard {
        Heard::Typed(events) => typed(events),
        Heard::Answer(background) => background.map(Message::Background).into_iter().collect(),
    }
}
