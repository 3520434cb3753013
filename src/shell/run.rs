//! The event loop.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::background::Listener;
use super::bookmarks::Bookmarks;
use super::browser::browse;
use super::clipboard::{copy, ways};
use super::compare::compare;
use super::decisions::DecisionsFile;
use super::editor::Editor;
use super::files::{Watch, reread};
use super::gate::Gate;
use super::input::{hear_early, listen};
use super::lending::lend;
use super::message::Message;
use super::notes::{NotesFile, Saved};
use super::session::{Session, restore};
use super::signals::{end_by, stop, watch as watch_signals};
use super::surroundings::Surroundings;
use super::themes::ThemeFiles;
use crate::command::Command;
use crate::config::Follows;
use crate::load::{Reading, line, stamp};
use crate::reader::{Copied, Effect, Event, Notice, Reader, Spot};

/// How the shell runs a reader.
#[derive(Debug)]
pub struct Options {
    /// What it looks like.
    pub themes: ThemeFiles,
    /// The program that takes what is copied, and its arguments; nothing to find a way.
    pub clipboard: Option<Vec<String>>,
    /// How files are read when they are read anew.
    pub reading: Reading,
}

/// The files that the reader writes.
#[derive(Debug)]
pub struct Files {
    /// The notes.
    pub notes: NotesFile,
    /// What the reader decided about links.
    pub decisions: DecisionsFile,
    /// How pairs of articles were left.
    pub bookmarks: Bookmarks,
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
    files: Files,
    options: Options,
    sender: Sender<Message>,
    receiver: Receiver<Message>,
    /// Whether the next message that the program runs again is about our own stop.
    stopped: bool,
    /// What stands between the keys and their reader.
    gate: Arc<Gate>,
    watch: Watch,
    /// Whether files are being read anew.
    rereading: bool,
}

/// Takes the terminal and lets the user read until they leave. What comes back is what could not be kept, for the user.
///
/// # Errors
/// If the terminal cannot be taken or written to. It is given back in any case.
pub fn read(mut reader: Reader, files: Files, options: Options) -> anyhow::Result<Option<String>> {
    let (sender, receiver) = channel();
    // Signals are watched before the terminal is taken: there is no moment in which one would leave it behind. And
    // before it is measured: a change of its size in between is told afterwards.
    watch_signals(sender.clone())?;
    reader.update(Event::Resize(Session::size()?));
    let session = Session::start(reader.view.mouse)?;
    let gate = Arc::new(Gate::default());
    let (watch, stopped, rereading) = (Watch::default(), false, false);
    let mut this = Loop { reader, session, files, options, sender, receiver, stopped, gate, watch, rereading };
    let asked = match this.options.themes.follows() {
        Follows::Background => Session::ask_background()?,
        Follows::Nothing => None,
    };
    let mut listener = Listener::new(asked);
    this.carry_out_effects()?;
    this.hear_early(&mut listener);
    this.draw()?;
    // Keys that were typed meanwhile wait in the terminal; the first frame does not wait for this thread.
    listen(this.gate.clone(), this.sender.clone(), listener)?;
    let result = this.run();
    let lost = this.leave();
    result.map(|()| lost)
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

    /// Takes what the terminal has said of its background before the first frame, so that this has the right theme.
    /// Keys come after it.
    fn hear_early(&mut self, listener: &mut Listener) {
        // A terminal that can't be read is found out by the thread that reads it.
        for message in hear_early(listener).unwrap_or_default() {
            match message {
                Message::Background(background) => drop(self.options.themes.fit(background)),
                // The receiver is ours.
                message => drop(self.sender.send(message)),
            }
        }
    }

    /// The messages that wait already, at most as many as there can be before one would miss a frame between them.
    fn waiting(&self) -> Vec<Message> {
        self.receiver.try_iter().take(WAITING).collect()
    }

    fn draw(&mut self) -> io::Result<()> {
        self.session.draw(&self.reader, self.options.themes.get(self.reader.view.theme))
    }

    /// Takes a message. Says whether the screen has to be drawn again.
    fn take(&mut self, message: Message) -> anyhow::Result<bool> {
        match message {
            Message::Event(event) => {
                let looked = matches!(event, Event::Key(_)) && self.watch.glance(&mut self.reader);
                self.rereading &= !matches!(event, Event::Reread(_));
                Ok(self.reader.update(event) || looked)
            }
            Message::InFront => Ok(self.watch.look(&mut self.reader)),
            Message::Background(background) => Ok(self.options.themes.fit(background)),
            Message::Resized => Ok(self.reader.update(Event::Resize(Session::size()?))),
            Message::Terminate(signal) => {
                self.leave();
                restore();
                end_by(signal)?;
                Ok(false)
            }
            Message::Stop => self.suspend(),
            Message::Continued => self.resume(),
            Message::HungUp => {
                self.leave();
                // There is nobody to tell; if it was an error of reading, there is something to restore.
                restore();
                std::process::exit(HUNG_UP)
            }
        }
    }

    /// Keeps what is to be there again: notes that are being written when something other than the user ends the
    /// reader, and where one was. Says what could not be kept.
    fn leave(&mut self) -> Option<String> {
        self.keep_drafts();
        self.files.bookmarks.keep(&self.reader).err()
    }

    fn keep_drafts(&mut self) {
        self.reader.run(Command::Quit);
        for effect in self.reader.take_effects() {
            if let Effect::Save(draft) = effect {
                // There is no screen left to say on that the file refused it.
                let _ = self.files.notes.save(&draft, &self.reader.shelf);
            }
        }
    }

    /// Takes the terminal anew after a stop that could not be caught: whoever had it meanwhile left it otherwise.
    fn resume(&mut self) -> anyhow::Result<bool> {
        if std::mem::take(&mut self.stopped) {
            return Ok(false);
        }
        self.session.step_outside(|| ())?;
        self.come_back()?;
        Ok(true)
    }

    /// The screen may have another size after others had the terminal, and the files another content.
    fn come_back(&mut self) -> anyhow::Result<()> {
        self.reader.update(Event::Resize(Session::size()?));
        self.watch.look(&mut self.reader);
        Ok(())
    }

    fn suspend(&mut self) -> anyhow::Result<bool> {
        self.stopped = true;
        self.session.step_outside(stop)??;
        self.come_back()?;
        Ok(true)
    }

    fn carry_out_effects(&mut self) -> anyhow::Result<Flow> {
        for effect in self.reader.take_effects() {
            match effect {
                Effect::Quit => return Ok(Flow::Quit),
                Effect::Suspend => drop(self.suspend()?),
                Effect::Redraw => self.session.forget()?,
                Effect::SwitchMouse => self.session.switch_mouse(self.reader.view.mouse)?,
                Effect::Compare(pair) => compare(&mut self.reader, pair, &self.sender),
                Effect::ListThemes => drop(self.reader.update(self.options.themes.list())),
                Effect::KeepTheme(theme) => self.reader.tell(self.options.themes.keep(theme)),
                Effect::Save(draft) => {
                    let saved = self.files.notes.save(&draft, &self.reader.shelf);
                    if self.is_refused(saved) {
                        // What was asked for after it, such as quitting, would take the unsaved text away.
                        return Ok(Flow::GoOn);
                    }
                }
                Effect::Decide(decision) => {
                    if let Some(told) = self.files.decisions.keep(*decision).unwrap_or_else(Some) {
                        self.reader.tell(Notice::error(told));
                    }
                }
                Effect::Delete(id) => {
                    let deleted = self.files.notes.delete(&id);
                    self.is_refused(deleted);
                }
                Effect::Copy(copied) => self.copy(&copied),
                Effect::Edit(spot) => self.edit(spot)?,
                Effect::Browse(address) => {
                    let notice = browse(&address, &Surroundings::of_process(), &self.sender);
                    self.reader.tell(notice);
                }
                Effect::Reread => self.reread(),
            }
        }
        Ok(Flow::GoOn)
    }

    fn copy(&mut self, copied: &Copied) {
        let ways = ways(self.options.clipboard.as_deref(), &Surroundings::of_process());
        let notice = copy(copied, &ways, Session::send_to_clipboard);
        self.reader.tell(notice);
    }

    /// Opens an article's file in the user's editor and waits until that is closed.
    fn edit(&mut self, spot: Spot) -> anyhow::Result<()> {
        let article = self.reader.shelf.get(spot.article).article.clone();
        let Some(path) = &article.source.path else { return Ok(()) };
        if stamp(path).is_none() {
            self.reader.tell(Notice::error("there is no file to edit any more"));
            return Ok(());
        }
        let notice = match Editor::of_user(&Surroundings::of_process()) {
            Ok(editor) => {
                let line = line(&article, spot.span);
                let ended = lend(&mut self.session, &self.gate, &mut editor.command(path, line))?;
                self.come_back()?;
                editor.told(&ended, line, article.source.format)
            }
            Err(fault) => Some(Notice::error(fault)),
        };
        if let Some(notice) = notice {
            self.reader.tell(notice);
        }
        Ok(())
    }

    /// Reads the files that have changed, one time at a time.
    fn reread(&mut self) {
        if std::mem::replace(&mut self.rereading, true) {
            return;
        }
        self.reader.tell(Notice::info("reading what has changed"));
        if let Err(error) = reread(self.reader.shelf.clone(), self.options.reading.clone(), self.sender.clone()) {
            self.rereading = false;
            self.reader.tell(Notice::error(format!("no file is read anew: no thread could be started ({error})")));
        }
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
