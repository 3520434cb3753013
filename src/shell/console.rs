//! The terminal, taken, with everything that comes in from outside: what both the screen while articles are being
//! loaded and the reader after it work with. It is taken once, and goes from the one to the other.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::background::Listener;
use super::gate::Gate;
use super::input::{hear_early, listen};
use super::message::Message;
use super::session::Session;
use super::signals::{stop, watch};
use super::themes::ThemeFiles;
use crate::config::Follows;
use crate::reader::Mouse;

/// Messages taken between two frames.
const WAITING: usize = 64;

/// The exit code after the terminal has gone: 128 and the number of SIGHUP, as shells say it.
pub(super) const HUNG_UP: i32 = 129;

/// The terminal and what comes in.
#[derive(Debug)]
pub struct Console {
    pub(super) session: Session,
    pub(super) sender: Sender<Message>,
    pub(super) receiver: Receiver<Message>,
    /// What stands between the keys and their reader.
    pub(super) gate: Arc<Gate>,
    /// What came in for whoever has the terminal next.
    pub(super) kept: Vec<Message>,
    /// What listens to the terminal, until the thread has it that does so from then on.
    listener: Option<Listener>,
    /// Whether the next message that the program runs again is about our own stop.
    stopped: bool,
}

impl Console {
    /// Takes the terminal, and asks it for what decides about the theme. Keys wait in it until [`Console::begin`].
    pub(super) fn take(mouse: Mouse, follows: Follows) -> io::Result<Self> {
        let (sender, receiver) = channel();
        // Signals are watched before the terminal is taken: there is no moment in which one would leave it behind. And
        // before it is measured: a change of its size in between is told afterwards.
        watch(sender.clone())?;
        let session = Session::start(mouse)?;
        let asked = match follows {
            Follows::Background => Session::ask_background()?,
            Follows::Nothing => None,
        };
        let (gate, kept, listener) = (Arc::new(Gate::default()), Vec::new(), Some(Listener::new(asked)));
        Ok(Self { session, sender, receiver, gate, kept, listener, stopped: false })
    }

    /// Draws the first frame, and begins to listen to keys: those that were typed before wait in the terminal, and the
    /// frame does not wait for the thread that reads them. Done for the second time it only draws.
    pub(super) fn begin(
        &mut self,
        themes: &mut ThemeFiles,
        draw: impl FnOnce(&mut Session, &ThemeFiles) -> io::Result<()>,
    ) -> io::Result<()> {
        let Some(mut listener) = self.listener.take() else { return draw(&mut self.session, themes) };
        self.hear_early(&mut listener, themes);
        draw(&mut self.session, themes)?;
        listen(self.gate.clone(), self.sender.clone(), listener)
    }

    /// Takes what the terminal has said of its background before the first frame, so that this has the right theme.
    /// Keys come after it.
    fn hear_early(&self, listener: &mut Listener, themes: &mut ThemeFiles) {
        // A terminal that can't be read is found out by the thread that reads it.
        for message in hear_early(listener).unwrap_or_default() {
            match message {
                Message::Background(background) => drop(themes.fit(background)),
                // The receiver is ours.
                message => drop(self.sender.send(message)),
            }
        }
    }

    /// The messages that wait already, at most as many as there can be before one would miss a frame between them.
    pub(super) fn waiting(&self) -> Vec<Message> {
        self.receiver.try_iter().take(WAITING).collect()
    }

    /// Stops like any program on Ctrl-Z, and takes the terminal again when it goes on.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        self.stopped = true;
        self.session.step_outside(stop)?
    }

    /// Takes the terminal anew after a stop that could not be caught: whoever had it meanwhile left it otherwise. Says
    /// whether there was one.
    pub(super) fn resume(&mut self) -> io::Result<bool> {
        if std::mem::take(&mut self.stopped) {
            return Ok(false);
        }
        self.session.step_outside(|| ())?;
        Ok(true)
    }
}
