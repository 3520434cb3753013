//! The event loop.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::compare::compare;
use super::decisions::DecisionsFile;
use super::input::listen;
use super::message::Message;
use super::notes::{NotesFile, Saved};
use super::session::{Mouse, Session, restore};
use super::signals::{end_by, stop, watch};
use crate::command::Command;
use crate::reader::{Effect, Event, Notice, Reader};
use crate::ui::Theme;

/// How the shell runs a reader.
#[derive(Debug)]
pub struct Options {
    /// What it looks like.
    pub theme: Theme,
    /// Whose the mouse is.
    pub mouse: Mouse,
}

/// Whether the loop goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    GoOn,
    Quit,
}

/// Everything that the loop works with.
struct Loop {
    reader: Reader,
    session: Session,
    notes: NotesFile,
    decisions: DecisionsFile,
    options: Options,
    sender: Sender<Message>,
    receiver: Receiver<Message>,
    /// Whether the next message that the program runs again is about our own stop.
    stopped: bool,
}

/// Takes the terminal and lets the user read until they leave.
///
/// # Errors
/// If the terminal cannot be taken or written to. It is given back in any case.
pub fn read(mut reader: Reader, notes: NotesFile, decisions: DecisionsFile, options: Options) -> anyhow::Result<()> {
    let (sender, receiver) = channel();
    // Signals are watched before the terminal is taken: there is no moment in which one would leave it behind. And
    // before it is measured: a change of its size in between is told afterwards.
    watch(sender.clone())?;
    reader.update(Event::Resize(Session::size()?));
    let session = Session::start(options.mouse)?;
    let mut this = Loop { reader, session, notes, decisions, options, sender, receiver, stopped: false };
    this.carry_out_effects()?;
    this.draw()?;
    // Keys that were typed meanwhile wait in the terminal; the first frame does not wait for this thread.
    listen(this.sender.clone())?;
    let result = this.run();
    this.keep_drafts();
    result
}

impl Loop {
    fn run(&mut self) -> anyhow::Result<()> {
        while let Ok(first) = self.receiver.recv() {
            let mut changed = false;
            // Everything that waits is taken before a frame is drawn: a held key must not queue up frames.
            for message in std::iter::once(first).chain(self.waiting()) {
                changed |= self.take(message)?;
                if self.carry_out_effects()? == Flow::Quit {
                    return Ok(());
                }
            }
            if changed {
                self.draw()?;
            }
        }
        Ok(())
    }

    /// The messages that wait already, at most as many as there can be before one would miss a frame between them.
    fn waiting(&self) -> Vec<Message> {
        self.receiver.try_iter().take(WAITING).collect()
    }

    fn draw(&mut self) -> io::Result<()> {
        self.session.draw(&self.reader, &self.options.theme)
    }

    /// Takes a message. Says whether the screen has to be drawn again.
    fn take(&mut self, message: Message) -> anyhow::Result<bool> {
        match message {
            Message::Event(event) => Ok(self.reader.update(event)),
            Message::Resized => Ok(self.reader.update(Event::Resize(Session::size()?))),
            Message::Terminate(signal) => {
                self.keep_drafts();
                restore();
                end_by(signal)?;
                Ok(false)
            }
            Message::Stop => self.suspend(),
            Message::Continued => self.resume(),
            Message::HungUp => {
                self.keep_drafts();
                // There is nobody to tell; if it was an error of reading, there is something to restore.
                restore();
                std::process::exit(HUNG_UP)
            }
        }
    }

    /// Saves the notes that are being written when something other than the user ends the reader.
    fn keep_drafts(&mut self) {
        self.reader.run(Command::Quit);
        for effect in self.reader.take_effects() {
            if let Effect::Save(draft) = effect {
                // There is no screen left to say on that the file refused it.
                let _ = self.notes.save(&draft, &self.reader.shelf);
            }
        }
    }

    /// Takes the terminal anew after a stop that could not be caught: whoever had it meanwhile left it otherwise.
    fn resume(&mut self) -> anyhow::Result<bool> {
        if std::mem::take(&mut self.stopped) {
            return Ok(false);
        }
        self.session.step_outside(|| ())?;
        self.reader.update(Event::Resize(Session::size()?));
        Ok(true)
    }

    fn suspend(&mut self) -> anyhow::Result<bool> {
        self.stopped = true;
        self.session.step_outside(stop)??;
        self.reader.update(Event::Resize(Session::size()?));
        Ok(true)
    }

    fn carry_out_effects(&mut self) -> anyhow::Result<Flow> {
        for effect in self.reader.take_effects() {
            match effect {
                Effect::Quit => return Ok(Flow::Quit),
                Effect::Suspend => drop(self.suspend()?),
                Effect::Redraw => self.session.forget()?,
                Effect::Compare(pair) => compare(&mut self.reader, pair, &self.sender),
                Effect::Save(draft) => {
                    let saved = self.notes.save(&draft, &self.reader.shelf);
                    if self.is_refused(saved) {
                        // What was asked for after it, such as quitting, would take the unsaved text away.
                        return Ok(Flow::GoOn);
                    }
                }
                Effect::Decide(decision) => {
                    if let Some(told) = self.decisions.keep(*decision).unwrap_or_else(Some) {
                        self.reader.tell(Notice::error(told));
                    }
                }
                Effect::Delete(id) => {
                    let deleted = self.notes.delete(&id);
                    self.is_refused(deleted);
                }
            }
        }
        Ok(Flow::GoOn)
    }

    /// Passes on what became of a note. Says whether the notes file refused it.
    fn is_refused(&mut self, result: Result<Saved, String>) -> bool {
        let refused = result.is_err();
        let (event, warning) = match result {
            Ok(saved) => (Some(saved.event), saved.warning),
            Err(error) => (None, Some(error)),
        };
        let told = warning.map(|warning| Event::Told(Notice::error(warning)));
        for event in event.into_iter().chain(told) {
            self.reader.update(event);
        }
        refused
    }
}

/// Messages taken between two frames.
const WAITING: usize = 64;

/// The exit code after the terminal has gone: 128 and the number of SIGHUP, as shells say it.
const HUNG_UP: i32 = 129;
