//! The terminal while the reader has it: one owner, one door in and one out.
//!
//! Whatever ends the reader goes through [`restore`]: leaving normally and errors by `Drop`, a panic in any thread by
//! the panic hook, signals by the event loop. It may be called any number of times.

use std::fmt;
use std::io::{self, BufWriter, Stdout, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{Command, cursor, execute, terminal};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::background;
use crate::load;
use crate::reader::{Glyphs, Loading, Mouse, Reader, Size};
use crate::ui::{LoadingScreen, Screen, Theme};

/// The screen that is assumed where a terminal says that it has no size, as serial lines and some containers do: what
/// terminals had before there were windows.
const ASSUMED: Size = Size { columns: 80, rows: 24 };

/// Whether the terminal is ours at the moment.
static HELD: AtomicBool = AtomicBool::new(false);

/// Clicks, wheel and motion with a button held, in the coordinates that know no limit of 223 columns. Other motion is
/// not asked for: nothing would use it, and an idle reader would wake for it.
struct EnableClicks;

/// Undoes [`EnableClicks`].
struct DisableClicks;

impl Command for EnableClicks {
    fn write_ansi(&self, f: &mut impl fmt::Write) -> fmt::Result {
        f.write_str("\x1b[?1000h\x1b[?1002h\x1b[?1006h")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        crossterm::event::EnableMouseCapture.execute_winapi()
    }
}

impl Command for DisableClicks {
    fn write_ansi(&self, f: &mut impl fmt::Write) -> fmt::Result {
        f.write_str("\x1b[?1006l\x1b[?1002l\x1b[?1000l")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        crossterm::event::DisableMouseCapture.execute_winapi()
    }
}

/// Whether there is a terminal to draw on and to read keys from.
///
/// # Errors
/// If there is none, with what to do instead.
pub fn check_terminal() -> anyhow::Result<()> {
    terminal::size().map_err(anyhow::Error::from).and_then(|_| super::signals::check_keys()).map_err(|error| {
        error.context("there is no terminal to read in; `diptych A B | cat` prints the comparison instead")
    })
}

/// The size of the terminal that standard output is, if it is one.
pub fn screen_size() -> Option<Size> {
    Session::size().ok()
}

/// The terminal, taken.
#[derive(Debug)]
pub(super) struct Session {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    mouse: Mouse,
    /// What is drawn on, if the terminal did not say how large it is when it was taken.
    assumed: Option<Rect>,
}

impl Session {
    /// Takes the terminal: raw mode, alternate screen, mouse, bracketed paste, and word of
    /// coming to the front.
    pub(super) fn start(mouse: Mouse) -> io::Result<Self> {
        restore_on_panic();
        // A frame is written at once: a screen that is built before one's eyes is not calm.
        let writer = BufWriter::with_capacity(1 << 16, io::stdout());
        let backend = CrosstermBackend::new(writer);
        let assumed = measure()?.is_none().then(|| area(ASSUMED));
        // A terminal that does not know its size would be drawn on as one of no size.
        let terminal = match assumed {
            Some(area) => Terminal::with_options(backend, TerminalOptions { viewport: Viewport::Fixed(area) })?,
            None => Terminal::new(backend)?,
        };
        let session = Self { terminal, mouse, assumed };
        // The session is there already: if only a part can be taken, it gives that back.
        take(mouse)?;
        Ok(session)
    }

    /// The size of the screen now; [`ASSUMED`] where the terminal does not know it.
    pub(super) fn size() -> io::Result<Size> {
        Ok(measure()?.unwrap_or(ASSUMED))
    }

    /// Asks the terminal for its background, if it is one that can be asked. Says when; the answer comes in with the
    /// keys.
    pub(super) fn ask_background() -> io::Result<Option<Instant>> {
        let term = std::env::var("TERM").unwrap_or_default();
        if cfg!(not(unix)) || !background::answers(&term) {
            return Ok(None);
        }
        let mut out = io::stdout();
        out.write_all(background::QUESTION.as_bytes())?;
        out.flush()?;
        Ok(Some(Instant::now()))
    }

    /// Draws a frame; only cells that changed are written.
    pub(super) fn draw(&mut self, reader: &Reader, theme: &Theme) -> io::Result<()> {
        let screen = Screen::new(reader, theme);
        self.fit(reader.view.size)?;
        self.put(&screen, reader.view.glyphs, || screen.point())
    }

    /// Does for a frame what can be done before it is known whole: its texts are laid out, and stay so.
    pub(super) fn lay_out(reader: &Reader, theme: &Theme) {
        let area = area(reader.view.size);
        Screen::new(reader, theme).render(area, &mut Buffer::empty(area));
    }

    /// Draws a frame of what is seen while articles are being loaded.
    pub(super) fn draw_loading(&mut self, loading: &Loading, theme: &Theme) -> io::Result<()> {
        let screen = LoadingScreen::new(loading, theme);
        self.fit(loading.size)?;
        self.put(&screen, loading.glyphs, || screen.point())
    }

    /// Draws on what the reader takes for the screen, where the terminal itself did not say how large that is.
    fn fit(&mut self, size: Size) -> io::Result<()> {
        let wanted = area(size);
        if self.assumed.is_some_and(|assumed| assumed != wanted) {
            self.assumed = Some(wanted);
            self.terminal.resize(wanted)?;
        }
        Ok(())
    }

    fn put(&mut self, screen: impl Widget, glyphs: Glyphs, point: impl FnOnce() -> Option<Position>) -> io::Result<()> {
        self.terminal.draw(|frame| {
            frame.render_widget(screen, frame.area());
            // A screen reader says the line in which the terminal's cursor stands; for everybody else it stays hidden.
            if let (Glyphs::Words, Some(place)) = (glyphs, point()) {
                frame.set_cursor_position(place);
            }
        })?;
        Ok(())
    }

    /// Takes the mouse, or leaves it to the terminal.
    pub(super) fn switch_mouse(&mut self, mouse: Mouse) -> io::Result<()> {
        self.mouse = mouse;
        match mouse {
            Mouse::Taken => execute!(io::stdout(), EnableClicks),
            Mouse::Left => execute!(io::stdout(), DisableClicks),
        }
    }

    /// Forgets what is on the screen, so that the next frame is written whole. The terminal is not asked for anything:
    /// one that does not answer must not stall us.
    pub(super) fn forget(&mut self) -> io::Result<()> {
        self.terminal.resize(area(Self::size()?))
    }

    /// Sends a text to the terminal's clipboard. Whether it takes it is not to be learnt.
    pub(super) fn send_to_clipboard(text: &str) -> io::Result<()> {
        execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))
    }

    /// Gives the terminal back, runs `outside`, takes it again.
    pub(super) fn step_outside<T>(&mut self, outside: impl FnOnce() -> T) -> io::Result<T> {
        restore();
        let result = outside();
        take(self.mouse)?;
        self.forget()?;
        Ok(result)
    }
}

/// The size that the terminal says; nothing if it says none.
fn measure() -> io::Result<Option<Size>> {
    let (columns, rows) = terminal::size()?;
    Ok((columns > 0 && rows > 0).then_some(Size { columns, rows }))
}

fn area(size: Size) -> Rect {
    Rect::new(0, 0, size.columns, size.rows)
}

impl Drop for Session {
    fn drop(&mut self) {
        restore();
    }
}

fn take(mouse: Mouse) -> io::Result<()> {
    HELD.store(true, Ordering::SeqCst);
    terminal::enable_raw_mode()?;
    let mut out = io::stdout();
    execute!(out, EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange, cursor::Hide)?;
    if mouse == Mouse::Taken {
        execute!(out, EnableClicks)?;
    }
    Ok(())
}

/// Leaves the terminal as it was found. Errors have nobody to go to: the terminal may be gone.
pub(super) fn restore() {
    if HELD.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        let _ = execute!(out, DisableClicks, DisableFocusChange, DisableBracketedPaste);
        let _ = execute!(out, LeaveAlternateScreen, cursor::Show);
        let _ = out.flush();
        let _ = terminal::disable_raw_mode();
    }
}

/// A panic in any thread gives the terminal back first, then tells what happened, then ends the program: a reader whose
/// worker is gone would wait for it for ever.
fn restore_on_panic() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let tell = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            // Nobody waits for a thread that reads a damaged document: it was given up before the screen was opened.
            if std::thread::current().name() == Some(load::CAUGHT) {
                return;
            }
            restore();
            tell(panic);
            std::process::exit(101);
        }));
    });
}
