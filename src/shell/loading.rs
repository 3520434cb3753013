//! The screen while articles are being loaded: what one sees, what one may press, until there is a reader.
//!
//! It sleeps as the reader does: until a key, a signal, or word that loading has got further. Of that it draws twenty
//! frames a second at most; keys, and the end, are answered at once.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::console::{Console, HUNG_UP};
use super::message::Message;
use super::session::{Session, restore};
use super::signals::end_by;
use super::themes::ThemeFiles;
use super::work::Work;
use crate::load::Counts;
use crate::reader::{Loaded, Loading, LoadingEffect, LoadingEvent, Mouse};

/// Between two frames that nobody has asked for.
const FRAME: Duration = Duration::from_millis(50);

/// How long files that were begun are waited for after a stop: long enough for any that is not stuck.
const GRACE: Duration = Duration::from_millis(250);

/// Takes the terminal and shows how far the work is until it is done: what was loaded, and the terminal for the reader.
/// What was typed for the reader is kept in it. Nothing if the user has quit.
///
/// # Errors
/// If the terminal cannot be taken or written to. It is given back in any case.
pub fn watch<T: Send + 'static>(
    work: Work<T>,
    loading: Loading,
    mouse: Mouse,
    themes: &mut ThemeFiles,
) -> anyhow::Result<Option<(T, Console)>> {
    let console = Console::take(mouse, themes.follows())?;
    let mut this = Watching { work, loading, console, themes, drawn: Instant::now(), is_news: true, ends: None };
    this.loading.update(LoadingEvent::Resize(Session::size()?));
    let sender = this.console.sender.clone();
    this.work.progress.on_news(move || drop(sender.send(Message::Progress)));
    this.look();
    let loading = &this.loading;
    this.console.begin(this.themes, |session, themes| session.draw_loading(loading, themes.get(loading.theme)))?;
    let Some(result) = this.run()? else { return Ok(None) };
    let Watching { loading, mut console, .. } = this;
    console.kept.extend(loading.into_kept().into_iter().map(Message::Event));
    Ok(Some((result, console)))
}

struct Watching<'a, T> {
    work: Work<T>,
    loading: Loading,
    console: Console,
    themes: &'a mut ThemeFiles,
    /// When the last frame was drawn.
    drawn: Instant,
    /// Whether loading has got further since it was looked at.
    is_news: bool,
    /// When files that were begun are waited for no longer.
    ends: Option<Instant>,
}

/// What comes of a message.
enum Taken {
    Nothing,
    Draw,
    Quit,
}

impl<T: Send + 'static> Watching<'_, T> {
    /// What was loaded; nothing if the user quits.
    fn run(&mut self) -> anyhow::Result<Option<T>> {
        loop {
            if let Some(result) = self.work.done() {
                return Ok(Some(result));
            }
            let mut changed = false;
            let first = self.next();
            for message in first.into_iter().chain(self.console.waiting()) {
                match self.take(message)? {
                    Taken::Nothing => {}
                    Taken::Draw => changed = true,
                    Taken::Quit => return Ok(None),
                }
            }
            let now = Instant::now();
            if self.is_news && (changed || now >= self.drawn + FRAME) {
                changed |= self.look();
            }
            if self.ends.is_some_and(|end| now >= end) {
                self.ends = None;
                self.work.progress.abandon();
            }
            if changed {
                self.draw()?;
            }
        }
    }

    /// The next message. Nothing if there is something to do before it comes.
    fn next(&self) -> Option<Message> {
        let frame = self.is_news.then(|| self.drawn + FRAME);
        match frame.into_iter().chain(self.ends).min() {
            Some(end) => self.console.receiver.recv_timeout(end.saturating_duration_since(Instant::now())).ok(),
            // There is always a sender: ours.
            None => self.console.receiver.recv().ok(),
        }
    }

    fn take(&mut self, message: Message) -> anyhow::Result<Taken> {
        let event = match message {
            Message::Event(event) => LoadingEvent::Input(event),
            Message::Progress => {
                self.is_news = true;
                return Ok(Taken::Nothing);
            }
            Message::Background(background) => {
                return Ok(if self.themes.fit(background) { Taken::Draw } else { Taken::Nothing });
            }
            Message::Resized => LoadingEvent::Resize(Session::size()?),
            Message::InFront => return Ok(Taken::Nothing),
            Message::Stop => return self.suspend(),
            Message::Continued => return if self.console.resume()? { self.come_back() } else { Ok(Taken::Nothing) },
            Message::Terminate(signal) => {
                restore();
                end_by(signal)?;
                return Ok(Taken::Nothing);
            }
            Message::HungUp => {
                restore();
                std::process::exit(HUNG_UP)
            }
        };
        let changed = self.loading.update(event);
        let taken = self.carry_out_effects()?;
        Ok(if changed && matches!(taken, Taken::Nothing) { Taken::Draw } else { taken })
    }

    fn carry_out_effects(&mut self) -> anyhow::Result<Taken> {
        for effect in self.loading.take_effects() {
            match effect {
                LoadingEffect::Quit => return Ok(Taken::Quit),
                LoadingEffect::Suspend => return self.suspend(),
                LoadingEffect::Redraw => self.console.session.forget()?,
                LoadingEffect::Stop => {
                    self.work.progress.stop();
                    self.ends = Some(Instant::now() + GRACE);
                }
            }
        }
        Ok(Taken::Nothing)
    }

    fn suspend(&mut self) -> anyhow::Result<Taken> {
        self.console.suspend()?;
        self.come_back()
    }

    /// The screen may have another size after others had the terminal.
    fn come_back(&mut self) -> anyhow::Result<Taken> {
        self.loading.update(LoadingEvent::Resize(Session::size()?));
        Ok(Taken::Draw)
    }

    /// Looks how far it is. Says whether that is seen.
    fn look(&mut self) -> bool {
        self.is_news = false;
        let counts = self.work.progress.look();
        self.loading.update(LoadingEvent::Loaded(loaded(counts)))
    }

    fn draw(&mut self) -> anyhow::Result<()> {
        self.console.session.draw_loading(&self.loading, self.themes.get(self.loading.theme))?;
        self.drawn = Instant::now();
        Ok(())
    }
}

/// The same in the words of the reader.
fn loaded(counts: Counts) -> Loaded {
    let share = counts.of(10_000);
    let name = |file: PathBuf| match file.to_str() {
        Some("-") => "standard input".to_owned(),
        _ => file.to_string_lossy().into_owned(),
    };
    let file = counts.file.map(name);
    Loaded { files: counts.files, done: counts.done, failed: counts.failed, share, file }
}
