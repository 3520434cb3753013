//! The thread that waits for keys.

use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

use super::gate::Gate;
use super::keys::message;
use super::message::Message;

/// Starts reading the terminal, as long as the gate is open. The thread ends with the program: nothing can interrupt a
/// read for good, and nothing has to.
pub(super) fn listen(gate: Arc<Gate>, sender: Sender<Message>) -> std::io::Result<()> {
    thread::Builder::new().name("input".to_owned()).spawn(move || {
        loop {
            gate.pass();
            let Ok(event) = crossterm::event::read() else {
                let _ = sender.send(Message::HungUp);
                return;
            };
            if let Some(message) = message(event)
                && sender.send(message).is_err()
            {
                return;
            }
        }
    })?;
    Ok(())
}
