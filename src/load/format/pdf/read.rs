//! The way from a document to its text, on a thread that may fail.

use super::tame::{LONGEST, tame};
use super::{flow, size};
use std::panic::{AssertUnwindSafe, catch_unwind};
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

/// Whether some bytes are a PDF.
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
    let Extracted { pages, lost, stated } = extracted(bytes.to_vec())?;
    let text = flow::text(&pages);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 20 {
        return Err(if lost > 0 { UNREADABLE } else { PICTURE });
    }
    let notices = if lost > 0 { vec![format!("{lost} pages could not be read and are missing")] } else { Vec::new() };
    let mut part = Part { text, notices, ..Part::default() };
    // The titles that programs give are often names of files: one counts if the first lines say it.
    let title = stated.title.filter(|title| fact::says(part.text.lines().take(12), title));
    part.markup.stated = Stated { title, ..stated };
    Ok(part)
}

/// What is in a document.
struct Extracted {
    /// The text of each page.
    pages: Vec<String>,
    /// How many of them could not be read.
    lost: usize,
    /// What the document states about itself.
    stated: Stated,
}

/// Reads a document by a thread of its own.
fn extracted(bytes: Vec<u8>) -> Result<Extracted, Refusal> {
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

fn pages(bytes: &[u8]) -> Result<Extracted, Refusal> {
    let mut document = Document::load_mem(bytes).map_err(|_| UNREADABLE)?;
    if document.is_encrypted() && document.decrypt("").is_err() {
        return Err(PASSWORD);
    }
    let stated = stated(&document);
    tame(&mut document);
    let (mut pages, mut lost) = (Vec::new(), 0);
    for (number, id) in document.get_pages() {
        let mut page = String::new();
        if document.get_page_content(id).is_ok_and(|content| content.len() > LONGEST) {
            lost += 1;
            continue;
        }
        let mut output = pdf_extract::PlainTextOutput::new(&mut page);
        // A page that cannot be read costs itself. Nothing is left half done: the next one has an output of its own.
        let read = AssertUnwindSafe(|| pdf_extract::output_doc_page(&document, &mut output, number));
        lost += usize::from(!catch_unwind(read).is_ok_and(|read| read.is_ok()));
        pages.push(page);
    }
    Ok(Extracted { pages, lost, stated })
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
