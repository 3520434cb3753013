//! A list that is narrowed by typing: articles, topics, commands, notes.

use tui_input::Input;

use super::pane::Pane;
use super::shelf::ArticleId;
use super::trail::Stop;
use super::view::Filter;
use super::view::ThemeId;
use crate::command::Command;
use crate::layout::{Measure, Place};
use crate::note::NoteId;
use crate::text::{Pair, SentenceId, Side};
use crate::topic::{Fuzzy, Ranked, TopicId};

/// What a picker lists and what choosing does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Articles, for the pane of this side.
    Articles(Side),
    /// Places to jump to; both panes preview.
    Topics,
    /// Every command with its keys; choosing runs it.
    Palette,
    /// The same, grouped and in the table's order.
    Help,
    /// Notes on what is open, orphans first.
    Notes,
    /// Marks, and the places that jumps started from.
    Places,
    /// What to show of the texts.
    Filters,
    /// What was left out of the page of this side's article; choosing goes to where it stood.
    Dropped(Side),
    /// Themes; the whole screen previews.
    Themes,
    /// What was decided about the two articles; both panes preview.
    Decisions,
}

impl Purpose {
    /// Whether what is selected is shown at once, and taken back if nothing is chosen.
    pub(super) fn previews(self) -> bool {
        matches!(self, Self::Topics | Self::Themes | Self::Decisions)
    }
}

/// What is chosen with a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// An article.
    Article(ArticleId),
    /// A topic of the pair.
    Topic(TopicId),
    /// A command.
    Command(Command),
    /// A note.
    Note(NoteId),
    /// A sentence.
    Sentence(SentenceId),
    /// A place to return to.
    Place(Stop),
    /// What to show.
    Filter(Filter),
    /// A theme.
    Theme(ThemeId),
    /// Two sentences about which something is decided.
    Decision(Pair<SentenceId>),
}

/// A row of a picker.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What the query is matched with.
    pub label: String,
    /// What is shown beside it: keys, counts, a date.
    pub detail: String,
    /// The group it is listed under, if the list is grouped.
    pub group: &'static str,
    /// What choosing it means.
    pub choice: Choice,
}

/// The index of what is sought in: labels, and of a decision both sentences.
fn fuzzy(purpose: Purpose, items: &[Item]) -> Fuzzy {
    if purpose == Purpose::Decisions {
        // So much of either sentence that both have a part in what a search looks at.
        let start = |text: &str| text.chars().take(140).collect::<String>();
        let both: Vec<String> = items.iter().map(|item| start(&item.label) + " " + &start(&item.detail)).collect();
        return Fuzzy::new(both.iter().map(String::as_str));
    }
    Fuzzy::new(items.iter().map(|item| item.label.as_str()))
}

/// Where a pane was, to return to the exact place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whereabouts {
    cursor: SentenceId,
    top: Place,
    /// What `top` means something for; in another measure the byte that stood there is looked for.
    measure: Measure,
    offset: usize,
}

impl Whereabouts {
    /// Where a pane is now.
    pub(super) fn of(pane: &Pane) -> Self {
        let flow = &pane.flow;
        Self { cursor: pane.cursor, top: pane.top, measure: flow.measure(), offset: flow.offset_at(pane.top) }
    }

    /// Puts a pane back.
    pub(super) fn restore(self, pane: &mut Pane) {
        pane.cursor = self.cursor;
        let is_same = pane.flow.measure() == self.measure;
        pane.top = if is_same { self.top } else { pane.flow.place_at(self.offset) };
    }
}

/// Where everything was before a preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Return {
    /// The focused side.
    pub focus: Side,
    /// The lit candidate.
    pub candidate: Option<usize>,
    /// Where the panes were.
    pub panes: Pair<Option<Whereabouts>>,
    /// The place of the cursor.
    pub(super) here: Option<Stop>,
    /// The theme that was drawn.
    pub theme: ThemeId,
}

/// A list with a search field.
#[derive(Debug)]
pub struct Picker {
    /// What is listed.
    pub purpose: Purpose,
    /// The search field.
    pub query: Input,
    /// All rows.
    pub items: Vec<Item>,
    fuzzy: Fuzzy,
    /// The rows that match the query, best first; all rows in order if it is empty.
    pub hits: Vec<Ranked>,
    /// The selected one of `hits`.
    pub selected: usize,
    /// Where closing without a choice leads back to.
    pub before: Return,
    /// The line that the mouse has made the first one; without it the selected one stands in the middle.
    first: Option<usize>,
    /// The hit that was pressed last, if nothing else has been done since.
    pub(super) pressed: Option<usize>,
}

/// A line of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The title of a group.
    Group(&'static str),
    /// One of the hits, by its place among them.
    Hit(usize),
}

impl Picker {
    /// A picker with an empty query.
    pub(super) fn new(purpose: Purpose, items: Vec<Item>, before: Return) -> Self {
        let fuzzy = fuzzy(purpose, &items);
        let hits = fuzzy.rank("");
        Self { purpose, query: Input::default(), items, fuzzy, hits, selected: 0, before, first: None, pressed: None }
    }

    /// Ranks the rows anew; the best one is selected. A query that begins with the sign of a group finds rows of this
    /// group only.
    pub(super) fn search(&mut self) {
        let (group, term) = self.scope();
        let mut hits = self.fuzzy.rank(term);
        if let Some(group) = group {
            hits.retain(|hit| self.items[hit.index].group == group);
        }
        self.hits = hits;
        self.selected = 0;
        (self.first, self.pressed) = (None, None);
    }

    /// What is sought, without the sign of a group in front of it.
    pub fn term(&self) -> &str {
        self.scope().1
    }

    fn scope(&self) -> (Option<&'static str>, &str) {
        let query = self.query.value();
        let begun = |group: &&'static str| group.chars().next().filter(|sign| !sign.is_alphanumeric());
        let mut groups = self.items.iter().map(|item| item.group);
        let found = groups.find_map(|group| Some((Some(group), query.strip_prefix(begun(&group)?)?)));
        found.map_or((None, query), |(group, term)| (group, term.trim_start()))
    }

    /// Takes rows out of the list; the selection stays as near as it can.
    pub(super) fn retain(&mut self, keep: impl FnMut(&Item) -> bool) {
        self.items.retain(keep);
        self.fuzzy = fuzzy(self.purpose, &self.items);
        let selected = self.selected;
        self.search();
        self.select(selected as isize);
    }

    /// Moves the selection by rows and stops at the ends. Says whether it moved.
    pub(super) fn select(&mut self, by: isize) -> bool {
        let before = self.selected;
        self.selected = self.selected.saturating_add_signed(by).min(self.hits.len().saturating_sub(1));
        (self.first, self.pressed) = (None, None);
        self.selected != before
    }

    /// Selects a hit, with this line as the first that is seen.
    pub(super) fn put(&mut self, hit: usize, first: usize) {
        (self.selected, self.first, self.pressed) = (hit, Some(first), None);
    }

    /// The hits, with the names of their groups between them while nothing is typed.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut group = "";
        for (index, hit) in self.hits.iter().enumerate() {
            let item = &self.items[hit.index];
            if self.term().is_empty() && item.group != group {
                group = item.group;
                lines.push(Line::Group(group));
            }
            lines.push(Line::Hit(index));
        }
        lines
    }

    /// Which of the lines is the first that is seen where there is room for `height` of them: the selected one is
    /// among them.
    pub fn first_line(&self, lines: &[Line], height: usize) -> usize {
        let selected = lines.iter().position(|line| *line == Line::Hit(self.selected)).unwrap_or(0);
        let last = lines.len().saturating_sub(height);
        let chosen = self.first.map(|first| first.min(last));
        let shows = |first: &usize| (*first..first + height).contains(&selected);
        chosen.filter(shows).unwrap_or_else(|| selected.saturating_sub(height.saturating_sub(1) / 2).min(last))
    }

    /// The selected row, if any matches.
    pub fn selected_item(&self) -> Option<&Item> {
        self.hits.get(self.selected).map(|hit| &self.items[hit.index])
    }
}
