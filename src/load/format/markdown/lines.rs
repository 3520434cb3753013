//! The blocks of Markdown as lines of text, each run of it with its place in the file.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::segment::MarkedLine;
use crate::text::{BlockKind, Origin, Span};

/// Lines in the making.
pub(super) struct Lines<'a> {
    file: &'a str,
    /// Where Markdown begins in the file.
    start: usize,
    text: String,
    pieces: Vec<(usize, usize)>,
    marks: Vec<MarkedLine>,
    /// Where the current line begins in the text.
    line: usize,
    /// Bytes of the current line that lead elsewhere.
    linked: usize,
    /// What the current line is in, outermost first.
    inside: Vec<BlockKind>,
    /// Where the description of the current picture begins.
    picture: Option<usize>,
    links: usize,
    /// Whether the lines of a paragraph are what a hard wrap made of it.
    wrapped: bool,
}

/// The longest line that counts as wrapped, in bytes.
const WIDEST_WRAP: usize = 120;

/// A picture's description with fewer words names it only.
const DESCRIPTION: usize = 3;

impl<'a> Lines<'a> {
    /// Lines of a file that is Markdown from `start` on.
    pub(super) fn new(file: &'a str, start: usize) -> Self {
        let start = if start == 0 && file.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { start };
        Self {
            file,
            start,
            text: String::new(),
            pieces: Vec::new(),
            marks: Vec::new(),
            line: 0,
            linked: 0,
            inside: Vec::new(),
            picture: None,
            links: 0,
            wrapped: true,
        }
    }

    /// Adds a line that stands elsewhere in the file, before all others.
    pub(super) fn say(&mut self, text: &str, at: Option<usize>, kind: BlockKind) {
        self.push(text, at.unwrap_or(0));
        self.end(kind);
    }

    /// Reads the whole file.
    pub(super) fn read(&mut self) {
        let file = self.file;
        let Some(source) = file.get(self.start..) else { return };
        self.wrapped = is_wrapped(source);
        for (event, range) in Parser::new_ext(source, options()).into_offset_iter() {
            self.take(event, self.start + range.start, self.start + range.end);
        }
        self.end_block();
    }

    /// The text, its places in the file, and its lines.
    pub(super) fn finish(self) -> (String, Origin, Vec<MarkedLine>) {
        let mut origin = Origin::default();
        for (text, file) in self.pieces {
            origin.push(text, file);
        }
        (self.text, origin, self.marks)
    }

    fn take(&mut self, event: Event, start: usize, end: usize) {
        match event {
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.close(tag),
            // Same length, so that places stay right; the lines of a block of code are one paragraph.
            Event::Text(text) => self.push(&text.replace('\n', " "), start),
            Event::Code(text) => {
                let inside = self.file.get(start..end).and_then(|source| source.find(&*text));
                self.push(&text, start + inside.unwrap_or(0));
            }
            Event::Html(_) => self.push_html(start, end),
            Event::InlineHtml(tag) if tag.to_lowercase().starts_with("<br") => self.push(" ", start),
            Event::SoftBreak if self.wrapped => self.push(" ", start),
            Event::SoftBreak | Event::HardBreak => self.end_block(),
            _ => {}
        }
    }

    fn open(&mut self, tag: &Tag) {
        match tag {
            Tag::Heading { .. } => self.enter(BlockKind::Heading),
            Tag::BlockQuote(_) => self.enter(BlockKind::Quotation),
            Tag::Item => self.enter(BlockKind::ListItem),
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::TableHead | Tag::TableRow => self.end_block(),
            Tag::TableCell if self.text.len() > self.line => self.text.push_str(", "),
            Tag::Link { .. } => self.links += 1,
            Tag::Image { .. } => self.picture = Some(self.text.len()),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.end_block();
                self.inside.pop();
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::TableHead | TagEnd::TableRow => {
                self.end_block();
            }
            TagEnd::Link => self.links = self.links.saturating_sub(1),
            TagEnd::Image => self.end_picture(),
            _ => {}
        }
    }

    fn enter(&mut self, kind: BlockKind) {
        self.end_block();
        self.inside.push(kind);
    }

    /// Adds a run of text to the current line.
    fn push(&mut self, text: &str, at: usize) {
        if text.trim().is_empty() && self.text.len() == self.line {
            return;
        }
        if self.pieces.last().is_none_or(|(_, last)| *last <= at) {
            self.pieces.push((self.text.len(), at));
        }
        self.text.push_str(text);
        if self.links > 0 {
            self.linked += text.len();
        }
    }

    /// The text between the elements of raw HTML; scripts and comments have none.
    fn push_html(&mut self, start: usize, end: usize) {
        let Some(html) = self.file.get(start..end) else { return };
        if html.contains("<!--") || html.contains("-->") || html.to_lowercase().contains("script") {
            return;
        }
        let mut at = start;
        for piece in html.split_inclusive(['<', '>']) {
            if let Some(text) = piece.strip_suffix('<').or((!piece.ends_with('>')).then_some(piece)) {
                self.push(&text.replace('\n', " "), at);
            }
            at += piece.len();
        }
    }

    /// A picture that stands for itself is a caption if its description says something; others are left out.
    fn end_picture(&mut self) {
        let Some(start) = self.picture.take() else { return };
        let words = self.text.get(start..).map_or(0, |text| text.split_whitespace().count());
        if start == self.line && words >= DESCRIPTION {
            self.linked = 0;
            self.end(BlockKind::Caption);
            return;
        }
        self.text.truncate(start);
        self.linked = self.linked.min(start - self.line);
        self.pieces.retain(|(text, _)| *text < start);
    }

    fn end_block(&mut self) {
        let kind = self.inside.last().copied().unwrap_or(BlockKind::Paragraph);
        self.end(kind);
    }

    /// Ends the current line, if there is anything on it.
    fn end(&mut self, kind: BlockKind) {
        let span = Span::new(self.line, self.text.len());
        if span.of(&self.text).trim().is_empty() {
            self.text.truncate(self.line);
            self.pieces.retain(|(text, _)| *text < span.start);
        } else {
            let linked = self.linked as f32 / span.len() as f32;
            // Strokes below a paragraph make a heading of it that nobody meant.
            let long = span.of(&self.text).split_whitespace().count() > 30;
            let kind = if kind == BlockKind::Heading && long { BlockKind::Paragraph } else { kind };
            self.marks.push(MarkedLine { span, kind: Some(kind), linked: Some(linked), ..MarkedLine::default() });
            self.text.push('\n');
        }
        self.line = self.text.len();
        self.linked = 0;
    }
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_WIKILINKS
}

/// Whether lines that another one follows directly are short enough to be wrapped: some programs write a paragraph a
/// line without blank lines between, and such paragraphs must stay apart.
fn is_wrapped(source: &str) -> bool {
    let mut lines = source.lines().peekable();
    let (mut followed, mut long) = (0, 0);
    while let Some(line) = lines.next() {
        let marked = |line: &str| line.trim().is_empty() || line.starts_with(['#', '|', '-', '*', '>', '=', '!']);
        if !marked(line) && lines.peek().is_some_and(|next| !marked(next)) {
            followed += 1;
            long += usize::from(line.len() > WIDEST_WRAP);
        }
    }
    long * 4 <= followed
}
