//! The lines of a page: what a browser would show as a line of its own, in the order of the page.
//!
//! Blocks (`p`, `div`, `li`, …) and `br` end a line; white space is one blank; the rows of a table of short cells are
//! lines with commas between the cells. Each line knows the element that makes it what it is, how much of it is links,
//! and the regions of the page that it lies in.

use ego_tree::NodeRef;
use scraper::{Html, Node};

use super::page::DEEPEST;
use super::region::{Regions, region};
use crate::load::format::length::is_full;
use crate::text::BlockKind;

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct WalkedLine {
    /// Its text, white space collapsed.
    pub(super) text: String,
    /// What its element says it is.
    pub(super) kind: Option<BlockKind>,
    /// The region that it lies in.
    pub(super) region: Option<&'static str>,
    /// The share of its characters that are links.
    pub(super) linked: f32,
}

/// All lines of a page.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// In the order of the page.
    pub(super) lines: Vec<WalkedLine>,
    /// Whether something was nested too deep to be read.
    pub(super) cut: bool,
}

/// The lines of a page.
pub(super) fn lines(page: &Html) -> Walked {
    let mut walker = Walker::default();
    walker.walk(*page.root_element());
    walker.end_line();
    walker.regions.settle(&mut walker.walked.lines);
    walker.walked
}

/// Where the walk is in the tree.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    kind: Option<BlockKind>,
    region: Option<usize>,
    linked: bool,
    depth: usize,
    /// Whether white space stands as it is written.
    verbatim: bool,
    /// Whether it is a row of a table of data.
    row: bool,
}

#[derive(Default)]
struct Walker {
    walked: Walked,
    regions: Regions,
    text: String,
    /// Whether white space was read since the last character.
    blank: bool,
    /// Characters without white space: all, and those in links.
    chars: usize,
    linked: usize,
    place: Place,
}

/// What is to be done next: the tree is deeper than any stack of calls.
enum Step<'a> {
    Enter(NodeRef<'a, Node>, Place),
    /// A block ends.
    Break(Place),
    /// A cell of a table of short cells ends.
    Cell,
}

impl Walker {
    fn walk(&mut self, root: NodeRef<Node>) {
        let mut steps = vec![Step::Enter(root, Place::default())];
        while let Some(step) = steps.pop() {
            match step {
                Step::Enter(node, place) => self.enter(node, place, &mut steps),
                Step::Break(place) => {
                    self.end_line();
                    self.place = place;
                }
                Step::Cell => {
                    if self.text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '%' | '“' | '"')) {
                        self.text.push(',');
                    }
                    self.blank = true;
                }
            }
        }
    }

    fn enter<'a>(&mut self, node: NodeRef<'a, Node>, place: Place, steps: &mut Vec<Step<'a>>) {
        let element = match node.value() {
            Node::Text(text) => return self.push(text, place),
            Node::Element(element) => element,
            _ => return,
        };
        let name = element.name();
        if is_silent(name) {
            return;
        }
        if place.depth >= DEEPEST {
            self.walked.cut = true;
            return;
        }
        let mut inside = Place { depth: place.depth + 1, row: is_data_row(&node), ..place };
        inside.linked |= name == "a" && element.attr("href").is_some();
        inside.verbatim |= name == "pre";
        if let Some(reason) = region(element) {
            inside.region = Some(self.regions.open(reason, place.region));
        }
        if name == "br" {
            self.end_line();
            self.place = place;
            return;
        }
        self.blank |= stands_apart(&node);
        if place.row && is_cell(&node) {
            steps.push(Step::Cell);
        } else if is_block(name) {
            self.end_line();
            inside.kind = kind(element, place.kind);
            self.place = inside;
            steps.push(Step::Break(place));
        }
        steps.extend(node.children().rev().map(|child| Step::Enter(child, inside)));
    }

    fn push(&mut self, text: &str, place: Place) {
        for c in text.chars() {
            if place.verbatim && c == '\n' {
                self.end_line();
            } else if c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' {
                self.blank = true;
            } else {
                if is_full(self.text.len(), self.blank) {
                    self.end_line();
                }
                if self.text.is_empty() {
                    self.place = place;
                } else if self.blank {
                    self.text.push(' ');
                }
                self.blank = false;
                self.text.push(c);
                self.chars += 1;
                self.linked += usize::from(place.linked);
            }
        }
    }

    fn end_line(&mut self) {
        let text = std::mem::take(&mut self.text);
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
        if !text.is_empty() {
            let Place { kind, region, .. } = self.place;
            self.regions.note(region, self.chars - self.linked);
            let linked = self.linked as f32 / self.chars.max(1) as f32;
            self.walked.lines.push(WalkedLine { text: text.to_owned(), kind, region: None, linked });
        }
        (self.chars, self.linked, self.blank) = (0, 0, false);
    }
}

/// Elements whose text nobody sees.
fn is_silent(name: &str) -> bool {
    matches!(
        name,
        "head"
            | "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "embed"
            | "canvas"
            | "audio"
            | "video"
            | "select"
            | "datalist"
            | "textarea"
            | "map"
            | "applet"
            | "noembed"
            | "noframes"
            | "dialog"
    )
}

/// Elements that stand on lines of their own.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "html"
            | "body"
            | "address"
            | "article"
            | "aside"
            | "blockquote"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "thead"
            | "tfoot"
            | "caption"
            | "tr"
            | "td"
            | "th"
            | "ul"
            | "button"
            | "label"
            | "option"
            | "img"
            | "picture"
            | "input"
    )
}

/// What an element says that its text is, inside an element that says `outer`.
fn kind(element: &scraper::node::Element, outer: Option<BlockKind>) -> Option<BlockKind> {
    let class = element.attr("class").unwrap_or_default().to_lowercase();
    match element.name() {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockKind::Heading),
        "figcaption" => Some(BlockKind::Caption),
        _ if class.contains("caption") || class.contains("bildunterschrift") => Some(BlockKind::Caption),
        "blockquote" => Some(BlockKind::Quotation),
        "li" => Some(BlockKind::ListItem),
        "p" => outer.or(Some(BlockKind::Paragraph)),
        _ => outer.filter(|kind| *kind != BlockKind::Paragraph),
    }
}

/// Whether an element stands right behind another one of its kind: links of a bar, parts of a byline. The page's style
/// sets them apart; a first letter that is set large is no such part.
fn stands_apart(node: &NodeRef<Node>) -> bool {
    let is_part = |name: &str| matches!(name, "a" | "span" | "time" | "small" | "cite" | "strong");
    let long = |other: &NodeRef<Node>| {
        let text = other.descendants().filter_map(|inner| inner.value().as_text());
        text.flat_map(|text| text.chars()).take(2).count() == 2
    };
    is_part(name(node)) && node.prev_sibling().is_some_and(|other| is_part(name(&other)) && long(&other))
}

fn is_cell(node: &NodeRef<Node>) -> bool {
    matches!(name(node), "td" | "th")
}

/// Whether an element is a row of a table of data: all of its cells are short and none has blocks in it.
fn is_data_row(row: &NodeRef<Node>) -> bool {
    let short = |cell: NodeRef<Node>| {
        let (mut chars, mut blocks) = (0, false);
        for inner in cell.descendants().skip(1).take(60) {
            match inner.value() {
                Node::Text(text) => chars += text.trim().len(),
                Node::Element(element) => {
                    blocks |= is_block(element.name()) && !matches!(element.name(), "p" | "img" | "div");
                }
                _ => {}
            }
        }
        chars <= 80 && !blocks
    };
    let mut cells = row.children().filter(is_cell);
    cells.clone().nth(1).is_some() && cells.all(short)
}

fn name<'a>(node: &NodeRef<'a, Node>) -> &'a str {
    node.value().as_element().map_or("", scraper::node::Element::name)
}
