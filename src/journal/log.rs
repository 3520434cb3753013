//! A journal in memory: its bytes, what they amount to, and the lines that can't be read.

use std::collections::HashMap;

use jiff::Timestamp;

use super::content::Content;

/// A line that is no record: kept in the file as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its number in the file, from 1.
    pub line: usize,
    /// Why it can't be read, in a few words.
    pub reason: String,
}

/// Where a line stands in the file, without its end and the blanks around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    start: usize,
    end: usize,
}

/// A line about something: when it was written, and where it stands.
type Known = (Option<Timestamp>, Place);

/// All that a journal says.
#[derive(Debug)]
pub struct Log<C: Content> {
    bytes: Vec<u8>,
    lines: usize,
    content: C,
    /// For everything that there is a record about, all lines about it.
    known: HashMap<C::Key, Vec<Known>>,
    unreadable: Vec<Unreadable>,
}

impl<C: Content> Default for Log<C> {
    fn default() -> Self {
        Self { bytes: Vec::new(), lines: 0, content: C::default(), known: HashMap::new(), unreadable: Vec::new() }
    }
}

impl<C: Content> Log<C> {
    /// Reads a whole file.
    pub fn parse(bytes: Vec<u8>) -> Self {
        let mut log = Self { bytes, ..Self::default() };
        log.read_from(0);
        log
    }

    /// Reads what was appended to the file. A last line without its end is read anew, with what continues it.
    pub fn extend(&mut self, more: &[u8]) {
        let torn = !self.ends_with_newline() && !more.starts_with(b"\n");
        let start = self.bytes.len();
        self.bytes.extend_from_slice(more);
        if torn {
            *self = Self::parse(std::mem::take(&mut self.bytes));
        } else {
            self.read_from(start);
        }
    }

    /// The file's bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What the lines amount to.
    pub fn content(&self) -> &C {
        &self.content
    }

    /// The bytes at a place.
    pub fn slice(&self, place: Place) -> &[u8] {
        self.bytes.get(place.start..place.end).unwrap_or_default()
    }

    /// The lines that can't be read, in order.
    pub fn unreadable(&self) -> &[Unreadable] {
        &self.unreadable
    }

    /// Whether a line can be appended right away; true for an empty file.
    pub fn ends_with_newline(&self) -> bool {
        self.bytes.last().is_none_or(|byte| *byte == b'\n')
    }

    /// Whether the file has a line about something, byte for byte.
    pub fn has_line(&self, about: &C::Key, line: &[u8]) -> bool {
        self.lines_about(about).iter().any(|(_, place)| self.slice(*place) == line)
    }

    /// Whether the file has something about a thing that was written at `time` or later.
    pub fn knows(&self, about: &C::Key, time: Timestamp) -> bool {
        self.lines_about(about).iter().any(|(written, _)| *written >= Some(time))
    }

    fn lines_about(&self, about: &C::Key) -> &[Known] {
        self.known.get(about).map_or(&[], Vec::as_slice)
    }

    fn read_from(&mut self, mut start: usize) {
        let bytes = std::mem::take(&mut self.bytes);
        for whole in bytes.get(start..).unwrap_or_default().split_inclusive(|byte| *byte == b'\n') {
            let line = trimmed(whole, self.lines == 0);
            // The newline that ends a line which was read without it begins no new one.
            if whole != b"\n" || start == 0 || bytes.get(start - 1) == Some(&b'\n') {
                self.lines += 1;
            }
            if !line.is_empty() {
                let end = start + whole.trim_ascii_end().len();
                self.take_up(line, Place { start: end - line.len(), end }, &bytes);
            }
            start += whole.len();
        }
        self.bytes = bytes;
    }

    fn take_up(&mut self, line: &[u8], place: Place, bytes: &[u8]) {
        let record = match C::read(line) {
            Ok(record) => record,
            Err(reason) => return self.unreadable.push(Unreadable { line: self.lines, reason }),
        };
        let (about, time) = C::about(&record);
        let known = self.known.entry(about).or_default();
        let is_line = |other: Place| bytes.get(other.start..other.end) == Some(line);
        if !known.iter().any(|(written, other)| *written == time && is_line(*other)) {
            known.push((time, place));
            self.content.apply(record, place);
        }
    }
}

/// A line without blanks around it and without the mark that some editors put at the start of a file.
fn trimmed(line: &[u8], first: bool) -> &[u8] {
    let line = if first { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line) } else { line };
    line.trim_ascii()
}
