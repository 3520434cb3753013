//! The reader: everything that a frame shows. Changed by `update`, drawn by `ui`, owned by `shell`.

use crate::align::{Link, LinkId};
use crate::command::Keymap;
use crate::layout::Measure;
use crate::text::{Article, Pair, SentenceId, Side};

use super::card::Card;
use super::event::Effect;
use super::finding::Finding;
use super::geometry::{Geometry, geometry};
use super::keys::Keys;
use super::notebook::Notebook;
use super::notice::Notice;
use super::pane::Pane;
use super::shelf::{ArticleId, Comparison, Shelf};
use super::view::{Size, View};

/// What is open, where the cursor is, and what lies over the text.
#[derive(Debug)]
pub struct Reader {
    /// All articles.
    pub shelf: Shelf,
    /// The two panes; nothing on a side where no article was chosen yet.
    pub panes: Pair<Option<Pane>>,
    /// The side whose cursor the keys move.
    pub focus: Side,
    /// Links of the two panes; nothing while they are being found or one pane is empty.
    pub comparison: Option<Comparison>,
    /// Which of the current sentence's links is lit, counted from the best; if none was chosen, the best one that is
    /// likely.
    pub candidate: Option<usize>,
    /// Size and switches.
    pub view: View,
    /// Cards over the text, the topmost last.
    pub cards: Vec<Card>,
    /// The notes and where they belong.
    pub notebook: Notebook,
    /// One sentence at the bottom, until the next key.
    pub notice: Option<Notice>,
    /// What the keys mean, and what was typed of a command so far.
    pub keys: Keys,
    /// What was looked for, and where one has been.
    pub finding: Finding,
    /// What the shell is to do; taken after every update.
    pub(super) effects: Vec<Effect>,
}

impl Reader {
    /// A reader over a shelf, nothing open yet.
    pub fn new(shelf: Shelf, keymap: Keymap, notebook: Notebook, view: View) -> Self {
        Self {
            shelf,
            panes: Pair::default(),
            focus: Side::Left,
            comparison: None,
            candidate: None,
            view,
            cards: Vec::new(),
            notebook,
            notice: None,
            keys: Keys::new(keymap),
            finding: Finding::default(),
            effects: Vec::new(),
        }
    }

    /// Where everything stands on the screen now.
    pub fn geometry(&self) -> Geometry {
        geometry(&self.view, self.open(), self.focus)
    }

    /// On which sides there is an article.
    pub fn open(&self) -> Pair<bool> {
        self.panes.as_ref().map(Option::is_some)
    }

    /// The pane that the keys move.
    pub fn focused(&self) -> Option<&Pane> {
        self.panes[self.focus].as_ref()
    }

    /// The two articles, if both panes are filled.
    pub fn articles(&self) -> Option<Pair<&Article>> {
        let panes = self.panes.as_ref();
        Some(Pair::new(panes.left.as_ref()?.article(), panes.right.as_ref()?.article()))
    }

    /// The numbers of both articles, if both panes are filled.
    pub fn article_ids(&self) -> Option<Pair<ArticleId>> {
        let panes = self.panes.as_ref();
        Some(Pair::new(panes.left.as_ref()?.article_id, panes.right.as_ref()?.article_id))
    }

    /// The links of a sentence, best first; none while they are being found.
    pub fn links_of(&self, side: Side, sentence: SentenceId) -> &[LinkId] {
        self.comparison.as_ref().map_or(&[], |comparison| comparison.alignment.links_of(side, sentence))
    }

    /// A link by its number.
    pub fn link(&self, id: LinkId) -> Option<&Link> {
        self.comparison.as_ref().map(|comparison| comparison.alignment.link(id))
    }

    /// The best link of a sentence, if it is likely enough to be shown unasked.
    pub fn best_link(&self, side: Side, sentence: SentenceId) -> Option<(LinkId, &Link)> {
        self.comparison.as_ref()?.alignment.best_link(side, sentence)
    }

    /// The link that is lit: the chosen candidate of the current sentence, or its best link.
    pub fn current_link(&self) -> Option<(LinkId, &Link)> {
        let pane = self.focused()?;
        let Some(candidate) = self.candidate else { return self.best_link(self.focus, pane.cursor) };
        let id = *self.links_of(self.focus, pane.cursor).get(candidate)?;
        Some((id, self.link(id)?))
    }

    /// The sentence on the other side that is lit.
    pub fn partner(&self) -> Option<SentenceId> {
        self.current_link().map(|(_, link)| link.sentences[self.focus.other()])
    }

    /// Rows of text that a side's pane shows; where the side is hidden, what it would show.
    pub fn height(&self, side: Side) -> u16 {
        let panes = self.geometry().panes;
        panes[side].or(panes[side.other()]).map_or(1, |pane| pane.text.height.max(1))
    }

    /// How a side's text is to be wrapped now.
    pub(super) fn measure(&self, side: Side) -> Measure {
        let panes = self.geometry().panes;
        let width = panes[side].or(panes[side.other()]).map_or(self.view.measure, |pane| pane.text.width);
        Measure { width: width.max(1), hyphenation: self.view.hyphenation }
    }

    /// Fits each text into the room that its pane has now; called after whatever may have changed it.
    pub(super) fn arrange(&mut self) {
        for side in Side::BOTH {
            let (measure, height) = (self.measure(side), self.height(side));
            if let Some(pane) = &mut self.panes[side] {
                pane.fit(measure, height);
            }
        }
    }

    /// Takes another size of the screen.
    pub(super) fn resize(&mut self, size: Size) {
        self.view.size = size;
        self.arrange();
    }

    /// What the shell is to do since the last call, in order.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Says what one sees and what to press, until the next key.
    pub fn welcome(&mut self) {
        self.cards.push(Card::Welcome);
    }

    /// Says something at the bottom until the next key.
    pub fn tell(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }
}
