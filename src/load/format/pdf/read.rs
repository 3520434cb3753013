//! The way from a document to its text, on a thread that may fail.

use super::{flow, size};
use std::sync::Once;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use pdf_extract::{Dictionary, Document, Object, decode_text_string};

use crate::load::format::{Part, Refusal, fact};
use crate::segment::Stated;

/// The name of threads of which a panic says something about a file, not about the program.
pub(crate) const CAUGHT: &str = "caught";

/// How long a document may take. Books of several hundred pages take a second or two.
const PATIENCE: Duration = Duration::from_secs(10);

/// Nested objects are read by functions that call each other.
const STACK: usize = 32 << 20;

const PASSWORD: Refusal = Refusal::Foreign("a PDF with a password", "save it without one, or copy its text to a file");
const UNREADABLE: Refusal =
    Refusal::Foreign("a PDF that can't be read", "try `pdftotext FILE - | diptych show -`, or save its text");
const SLOW: Refusal =
    Refusal::Foreign("a PDF that takes too long to read", "try `pdftotext FILE - | diptych show -`, or save its text");
const TOO_LARGE: Refusal =
    Refusal::Foreign("a PDF that unpacks to more than there is room for", "save the article's pages alone");
const PICTURE: Refusal =
    Refusal::Foreign("a PDF without text: it is a picture of pages", "run it through OCR, for example `ocrmypdf`");

/// Whether some bytes are a PDF; a few may stand before it.
pub(in crate::load::format) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// Reads a document.
///
/// # Errors
/// If it has no text, or cannot be read.
pub(in crate::load::format) fn read(bytes: &[u8]) -> Result<Part, Refusal> {
    if !size::is_bounded(bytes) {
        return Err(TOO_LARGE);
    }
    let (pages, stated) = extracted(bytes.to_vec())?;
    let text = flow::text(&pages);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 20 {
        return Err(PICTURE);
    }
    let mut part = Part { text, ..Part::default() };
    // The titles that programs give are often names of files: one counts if the first lines say it.
    let title = stated.title.filter(|title| fact::says(part.text.lines().take(12), title));
    part.markup.stated = Stated { title, ..stated };
    Ok(part)
}

/// The text of each page and what the document states, by a thread of its own.
fn extracted(bytes: Vec<u8>) -> Result<(Vec<String>, Stated), Refusal> {
    quiet();
    let (sender, receiver) = channel();
    let work = move || {
        // Nobody may listen any more.
        let _ = sender.send(pages(&bytes));
    };
    let thread = thread::Builder::new().name(CAUGHT.to_owned()).stack_size(STACK).spawn(work);
    thread.map_err(|_| UNREADABLE)?;
    match receiver.recv_timeout(PATIENCE) {
        Ok(result) => result,
        Err(RecvTimeoutError::Timeout) => Err(SLOW),
        // The sender is gone without a word: a panic.
        Err(RecvTimeoutError::Disconnected) => Err(UNREADABLE),
    }
}

/// Keeps panics of such threads from being told: their files are.
fn quiet() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let tell = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if thread::current().name() != Some(CAUGHT) {
                tell(panic);
            }
        }));
    });
}

fn pages(bytes: &[u8]) -> Result<(Vec<String>, Stated), Refusal> {
    let mut document = Document::load_mem(bytes).map_err(|_| UNREADABLE)?;
    if document.is_encrypted() && document.decrypt("").is_err() {
        return Err(PASSWORD);
    }
    let stated = stated(&document);
    let mut pages = Vec::new();
    for number in 1..=document.get_pages().len() {
        let mut page = String::new();
        let mut output = pdf_extract::PlainTextOutput::new(&mut page);
        // A page that cannot be read costs itself.
        let _ = pdf_extract::output_doc_page(&document, &mut output, number as u32);
        pages.push(page);
    }
    Ok((pages, stated))
}

/// What a document states about itself.
fn stated(document: &Document) -> Stated {
    let info = document.trailer.get(b"Info").and_then(|info| document.dereference(info));
    let Ok((_, Object::Dictionary(info))) = info else { return Stated::default() };
    Stated {
        title: said(info, b"Title"),
        byline: said(info, b"Author").and_then(|name| fact::byline(&name)),
        ..Stated::default()
    }
}

fn said(info: &Dictionary, key: &[u8]) -> Option<String> {
    let text = decode_text_string(info.get(key).ok()?).ok()?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests;
