//! The event loop.

use std::io;
use std::time::Duration;

use super::bookmarks::Bookmarks;
use super::browser::browse;
use super::clipboard::{copy, ways};
use super::compare::{Soon, compare};
use super::console::{Console, HUNG_UP};
use super::decisions::DecisionsFile;
use super::editor::Editor;
use super::files::{Watch, reread};
use super::lending::lend;
use super::message::Message;
use super::notes::{NotesFile, Saved};
use super::session::{Session, restore};
use super::signals::end_by;
use super::surroundings::Surroundings;
use super::themes::ThemeFiles;
use crate::command::Command;
use crate::load::{Reading, line, stamp};
use crate::reader::{Copied, Effect, Event, Notice, Reader, Spot};
use crate::text::visible;

/// How long the texts are not shown before their links are there: two frames of a screen with 60 a second.
const CALM: Duration = Duration::from_millis(33);

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
    console: Console,
    files: Files,
    options: Options,
    watch: Watch,
    /// Whether files are being read anew.
    rereading: bool,
    /// Links that are waited for before a key is taken.
    soon: Option<Soon>,
}

/// Takes the terminal, unless it is taken already, and lets the user read until they leave. What comes back is what
/// could not be kept, for the user.
///
/// # Errors
/// If the terminal cannot be taken or written to. It is given back in any case.
pub fn read(
    mut reader: Reader,
    files: Files,
    options: Options,
    console: Option<Console>,
) -> anyhow::Result<Vec<String>> {
    let console = console.map_or_else(|| Console::take(reader.view.mouse, options.themes.follows()), Ok)?;
    reader.update(Event::Resize(Session::size()?));
    let mut this = Loop { reader, console, files, options, watch: Watch::default(), rereading: false, soon: None };
    let result = this.run();
    let lost = this.leave();
    result.map(|()| lost)
}

impl Loop {
    fn run(&mut self) -> anyhow::Result<()> {
        self.carry_out_effects()?;
        self.expect_links();
        let reader = &self.reader;
        let draw = |session: &mut Session, themes: &ThemeFiles| session.draw(reader, themes.get(reader.view.theme));
        self.console.begin(&mut self.options.themes, draw)?;
        self.draw_links()?;
        let mut messages = std::mem::take(&mut self.console.kept);
        while self.take_all(messages)? == Flow::GoOn {
            let Ok(first) = self.console.receiver.recv() else { break };
            messages = std::iter::once(first).chain(self.console.waiting()).collect();
        }
        Ok(())
    }

    /// Takes everything that waits before a frame is drawn: a held key must not queue up frames.
    fn take_all(&mut self, messages: Vec<Message>) -> anyhow::Result<Flow> {
        let mut changed = false;
        for message in messages {
            changed |= self.take(message)?;
            if self.carry_out_effects()? == Flow::Quit {
                return Ok(Flow::Quit);
            }
        }
        if changed {
            self.draw()?;
        }
        Ok(Flow::GoOn)
    }

    /// Draws a frame, and another one with the links where they take so long that the texts are to be seen before, and
    /// not so long that keys should be taken before.
    fn draw(&mut self) -> io::Result<()> {
        self.expect_links();
        self.draw_frame()?;
        self.draw_links()
    }

    /// Lets the texts be laid out while their links are found on another processor, and waits a little: a frame
    /// without links that is gone at once would only flicker.
    fn expect_links(&mut self) {
        let Some(soon) = self.soon.take() else { return };
        Session::lay_out(&self.reader, self.options.themes.get(self.reader.view.theme));
        match soon.recv_timeout(CALM) {
            Ok(comparison) => drop(self.reader.update(Event::Compared(Box::new(comparison)))),
            Err(_) => self.soon = Some(soon),
        }
    }

    fn draw_links(&mut self) -> io::Result<()> {
        if let Some(Ok(comparison)) = self.soon.take().map(|soon| soon.recv()) {
            self.reader.update(Event::Compared(Box::new(comparison)));
            self.draw_frame()?;
        }
        Ok(())
    }

    fn draw_frame(&mut self) -> io::Result<()> {
        self.console.session.draw(&self.reader, self.options.themes.get(self.reader.view.theme))
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
            Message::Progress => Ok(false),
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
    fn leave(&mut self) -> Vec<String> {
        let mut lost = self.keep_drafts();
        lost.extend(
            self.reader.notebook.set_aside().map(|text| format!("a note was set aside and is not saved: {text}")),
        );
        lost.extend(self.files.bookmarks.keep(&self.reader).err());
        lost
    }

    /// Saves the notes that are being written. Gives back those that the file refused, with their words: there is no
    /// screen left to keep them on.
    fn keep_drafts(&mut self) -> Vec<String> {
        self.reader.run(Command::Quit);
        let mut lost = Vec::new();
        for effect in self.reader.take_effects() {
            if let Effect::Save(draft) = effect
                && let Err(error) = self.files.notes.save(&draft, &self.reader.shelf)
            {
                lost.push(format!("{error}; the note was: {}", visible(&draft.text)));
            }
        }
        lost
    }

    fn resume(&mut self) -> anyhow::Result<bool> {
        if !self.console.resume()? {
            return Ok(false);
        }
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
        self.console.suspend()?;
        self.come_back()?;
        Ok(true)
    }

    fn carry_out_effects(&mut self) -> anyhow::Result<Flow> {
        for effect in self.reader.take_effects() {
            match effect {
                Effect::Quit => return Ok(Flow::Quit),
                Effect::Suspend => drop(self.suspend()?),
                Effect::Redraw => self.console.session.forget()?,
                Effect::SwitchMouse => self.console.session.switch_mouse(self.reader.view.mouse)?,
                Effect::Compare(pair) => self.soon = compare(&mut self.reader, pair, &self.console.sender),
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
                    let notice = browse(&address, &Surroundings::of_process(), &self.console.sender);
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
                let ended = lend(&mut self.console.session, &self.console.gate, &mut editor.command(path, line))?;
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
        if let Err(error) = reread(self.reader.shelf.clone(), self.options.reading.clone(), self.console.sender.clone())
        {
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
