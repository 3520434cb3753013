//! What is asked about each line of a page before it is decided whether it is the article's.
//!
//! A feature is true of a line or not; its name says when. None of them decides anything: what each is worth, for the
//! line itself and for its neighbours, is learned (`assets/page-weights.json`).

use super::super::line::{End, Line};
use super::signal::{Score, has_year, is_ago, is_code};
use super::spine::Spine;
use super::vocabulary::Counts;
use crate::segment::credit::Credit;
use crate::text::BlockKind;

macro_rules! features {
    ($($variant:ident $name:literal,)*) => {
        /// Something that is true of a line.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum Feature {
            $(#[doc = $name] $variant,)*
        }

        impl Feature {
            /// All names, in the order of the variants: what the file of weights calls them.
            pub(super) const NAMES: &[&str] = &[$($name,)*];
        }
    };
}

features! {
    // Where there is no line any more: only asked as a neighbour.
    BeforePage "before the page",
    AfterPage "after the page",
    // Length, in words.
    Words1 "words 1",
    Words2 "words 2",
    Words3 "words 3-4",
    Words5 "words 5-8",
    Words9 "words 9-14",
    Words15 "words 15-24",
    Words25 "words 25-39",
    Words40 "words 40+",
    // How it begins and ends.
    EndStop "ends with a stop",
    EndQuestion "ends with a question mark",
    EndExclamation "ends with an exclamation mark",
    EndColon "ends with a colon",
    EndDots "ends with dots",
    SmallStart "begins small",
    DigitStart "begins with a digit",
    MarkStart "begins with a sign",
    // What it is made of.
    Capitals "mostly capital words",
    Shouted "all capitals",
    NoFunction "no function word",
    FewFunction "few function words",
    ManyFunction "many function words",
    Quoted "has quotation marks",
    Digits "many digits",
    Code "looks like code",
    Bar "has bars",
    Year "has a year",
    Ago "tells how long ago",
    // Its words: what the lists of page words say.
    Points1 "points 1",
    Points2 "points 2",
    Points3 "points 3",
    Points4 "points 4",
    Points5 "points 5+",
    Covered "only page words",
    Dense "dense with page words",
    Address "speaks to the reader",
    We "speaks of the site",
    Pointer "points on",
    PointerFirst "begins pointing on",
    Consent "about consent",
    Menu "about the menu",
    Share "about sharing",
    Comments "about comments",
    Related "about other articles",
    Subscription "about subscriptions",
    Advertisement "about advertising",
    Display "about display",
    Legal "about rights",
    // What was found out about it before.
    Banner "in a banner",
    InComments "among comments",
    InTeasers "in a box of links",
    Fact "states byline or date",
    Author "begins with the author's name",
    Foreign "in another language than the spine",
    CreditOnly "a picture's credit",
    CreditTrailing "ends with a credit",
    Twice "stands twice",
    Often "stands often",
    Apart "after a blank line",
    // What the format says.
    LinkedUnknown "links unknown",
    LinkedNone "no link",
    LinkedSome "some links",
    LinkedMuch "half links",
    LinkedAll "all links",
    Kept "kept by the extractor",
    NotKept "left out by the extractor",
    MarkedHeading "marked as heading",
    MarkedItem "marked as item",
    MarkedParagraph "marked as paragraph",
    MarkedQuotation "marked as quotation",
    MarkedCaption "marked as caption",
    MarkedNothing "marked as nothing",
    RegionMenu "in a menu",
    RegionFooter "in a footer",
    RegionForm "in a form",
    RegionAside "in an aside",
    RegionHidden "hidden",
    RegionOther "in another region",
    // Where it stands to the longest run of prose, the spine of the article.
    Spine "in the spine",
    Before1 "1-2 lines before the spine",
    Before3 "3-8 lines before the spine",
    Before9 "far before the spine",
    After1 "1-2 lines after the spine",
    After3 "3-8 lines after the spine",
    After9 "far after the spine",
    NoSpine "a page without spine",
    ProseNear "prose within 2 lines on both sides",
    ProseAbove "prose within 2 lines above",
    ProseBelow "prose within 2 lines below",
    ThemeTold "about what the article is about",
    ProseNone "no prose within 6 lines",
    TopicNone "none of the spine's words",
    TopicSome "some of the spine's words",
    TopicMuch "many of the spine's words",
    TopicTitle "half of its words in the first lines of the spine",
}

/// Before, in and after the spine of the article.
pub const ZONES: usize = 3;

/// The features of a line.
#[derive(Debug, Clone, Default)]
pub(super) struct Features {
    /// Those that hold.
    pub(super) active: Vec<Feature>,
    /// Where the line stands to the spine: 0 before it, 1 in it, 2 after it.
    pub(super) zone: usize,
}

/// What was found out about a line before its features are asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) score: Score,
    pub(super) counts: Counts,
    pub(super) section: Option<&'static str>,
    pub(super) fact: bool,
    pub(super) author: bool,
    pub(super) copies: usize,
}

impl Features {
    /// The features of a line of a page.
    pub(super) fn of(line: &Line, known: &Known, content: &[u64], spine: &Spine) -> Self {
        let mut features = Self { active: Vec::with_capacity(32), zone: spine.zone(line.number) };
        features.shape(line);
        features.made_of(line, &known.counts);
        features.words(known);
        features.known(line, known);
        features.marked(line);
        features.place(line, spine);
        features.topic(line, known.counts.theme(), content, spine);
        features
    }

    /// What is asked of a paragraph far inside of a long text: how it looks and where it stands.
    pub(super) fn of_book(line: &Line, spine: &Spine) -> Self {
        let mut features = Self { active: Vec::with_capacity(8), zone: spine.zone(line.number) };
        features.shape(line);
        features.marked(line);
        features.place(line, spine);
        features
    }

    /// What is asked beyond the first and the last line.
    pub(super) fn edge(feature: Feature) -> Self {
        Self { active: vec![feature], zone: 0 }
    }

    fn add(&mut self, holds: bool, feature: Feature) {
        if holds {
            self.active.push(feature);
        }
    }

    fn shape(&mut self, line: &Line) {
        self.active.push(match line.words {
            0..=1 => Feature::Words1,
            2 => Feature::Words2,
            3..=4 => Feature::Words3,
            5..=8 => Feature::Words5,
            9..=14 => Feature::Words9,
            15..=24 => Feature::Words15,
            25..=39 => Feature::Words25,
            _ => Feature::Words40,
        });
        match line.end {
            End::Stop => self.active.push(Feature::EndStop),
            End::Question => self.active.push(Feature::EndQuestion),
            End::Exclamation => self.active.push(Feature::EndExclamation),
            End::Colon => self.active.push(Feature::EndColon),
            End::Open => self.add(line.text.ends_with('…') || line.text.ends_with("..."), Feature::EndDots),
        }
        let first = line.text.chars().next().unwrap_or_default();
        self.add(first.is_lowercase(), Feature::SmallStart);
        self.add(first.is_ascii_digit(), Feature::DigitStart);
        self.add(
            !first.is_alphanumeric() && !matches!(first, '„' | '“' | '"' | '«' | '»' | '‚' | '\''),
            Feature::MarkStart,
        );
    }

    fn made_of(&mut self, line: &Line, counts: &Counts) {
        let (mut capital, mut digits, mut letters, mut small) = (0, 0, 0, 0);
        let mut before = ' ';
        for c in line.text.chars() {
            capital += usize::from(before.is_whitespace() && c.is_uppercase());
            digits += usize::from(c.is_ascii_digit());
            letters += usize::from(c.is_alphabetic());
            small += usize::from(c.is_lowercase());
            before = c;
        }
        self.add(line.words >= 2 && capital * 10 >= line.words * 7, Feature::Capitals);
        self.add(letters > 2 && small == 0, Feature::Shouted);
        let share = counts.function * 100 / counts.words.max(1);
        self.add(counts.words >= 3 && counts.function == 0, Feature::NoFunction);
        self.add(counts.words >= 3 && (1..25).contains(&share), Feature::FewFunction);
        self.add(counts.words >= 3 && share >= 40, Feature::ManyFunction);
        self.add(line.text.contains(['„', '“', '”', '"', '«', '»']), Feature::Quoted);
        self.add(digits * 5 >= letters + digits, Feature::Digits);
        self.add(is_code(line.text), Feature::Code);
        self.add(line.text.contains(['|', '›', '→', '»', '•', '·']) && line.words > 1, Feature::Bar);
        self.add(has_year(line.text), Feature::Year);
        self.add(is_ago(line), Feature::Ago);
    }

    fn words(&mut self, known: &Known) {
        let counts = &known.counts;
        match known.score.points {
            ..=0 => {}
            1 => self.active.push(Feature::Points1),
            2 => self.active.push(Feature::Points2),
            3 => self.active.push(Feature::Points3),
            4 => self.active.push(Feature::Points4),
            _ => self.active.push(Feature::Points5),
        }
        self.add(counts.is_covered(), Feature::Covered);
        self.add(counts.density() >= 25, Feature::Dense);
        self.add(counts.address > 0, Feature::Address);
        self.add(counts.we > 0, Feature::We);
        self.add(counts.pointers > 0, Feature::Pointer);
        self.add(counts.points_first, Feature::PointerFirst);
        if let Some(theme) = counts.theme() {
            self.active.push(match theme {
                "consent" => Feature::Consent,
                "menu" => Feature::Menu,
                "share" => Feature::Share,
                "comments" => Feature::Comments,
                "related" => Feature::Related,
                "subscription" => Feature::Subscription,
                "advertisement" => Feature::Advertisement,
                "display" => Feature::Display,
                _ => Feature::Legal,
            });
        }
    }

    fn known(&mut self, line: &Line, known: &Known) {
        match known.section {
            Some("consent") => self.active.push(Feature::Banner),
            Some("comments") => self.active.push(Feature::InComments),
            Some(_) => self.active.push(Feature::InTeasers),
            None => {}
        }
        self.add(known.fact, Feature::Fact);
        self.add(known.author && line.words >= 6, Feature::Author);
        self.add(line.credit == Some(Credit::Only), Feature::CreditOnly);
        self.add(line.credit == Some(Credit::Trailing), Feature::CreditTrailing);
        self.add(known.copies == 2, Feature::Twice);
        self.add(known.copies > 2, Feature::Often);
        self.add(line.apart, Feature::Apart);
    }

    fn marked(&mut self, line: &Line) {
        let Some(mark) = line.mark else {
            return self.active.push(Feature::LinkedUnknown);
        };
        self.active.push(match mark.linked {
            None => Feature::LinkedUnknown,
            Some(share) if share <= 0.0 => Feature::LinkedNone,
            Some(share) if share < 0.3 => Feature::LinkedSome,
            Some(share) if share < 0.8 => Feature::LinkedMuch,
            Some(_) => Feature::LinkedAll,
        });
        match mark.kept {
            Some(true) => self.active.push(Feature::Kept),
            Some(false) => self.active.push(Feature::NotKept),
            None => {}
        }
        match mark.kind {
            Some(BlockKind::Heading | BlockKind::Headline) => self.active.push(Feature::MarkedHeading),
            Some(BlockKind::ListItem) => self.active.push(Feature::MarkedItem),
            Some(BlockKind::Quotation) => self.active.push(Feature::MarkedQuotation),
            Some(BlockKind::Caption) => self.active.push(Feature::MarkedCaption),
            Some(BlockKind::Paragraph | BlockKind::Question) => self.active.push(Feature::MarkedParagraph),
            None => self.add(mark.kept.is_some(), Feature::MarkedNothing),
        }
        match mark.region {
            Some("menu") => self.active.push(Feature::RegionMenu),
            Some("footer") => self.active.push(Feature::RegionFooter),
            Some("form" | "dialog") => self.active.push(Feature::RegionForm),
            Some("aside") => self.active.push(Feature::RegionAside),
            Some("hidden") => self.active.push(Feature::RegionHidden),
            Some(_) => self.active.push(Feature::RegionOther),
            None => {}
        }
    }

    fn place(&mut self, line: &Line, spine: &Spine) {
        let index = line.number;
        self.active.push(match spine.range() {
            None => Feature::NoSpine,
            Some(range) if index < range.start => match range.start - index {
                1..=2 => Feature::Before1,
                3..=8 => Feature::Before3,
                _ => Feature::Before9,
            },
            Some(range) if index >= range.end => match index + 1 - range.end {
                1..=2 => Feature::After1,
                3..=8 => Feature::After3,
                _ => Feature::After9,
            },
            Some(_) => Feature::Spine,
        });
        let (above, below) = (spine.prose_above(index), spine.prose_below(index));
        match (above <= 2, below <= 2) {
            (true, true) => self.active.push(Feature::ProseNear),
            (true, false) => self.active.push(Feature::ProseAbove),
            (false, true) => self.active.push(Feature::ProseBelow),
            _ => self.add(above > 6 && below > 6, Feature::ProseNone),
        }
    }

    fn topic(&mut self, line: &Line, theme: Option<&'static str>, content: &[u64], spine: &Spine) {
        if let Some((share, early)) = spine.topic(line, content) {
            self.active.push(match share {
                0..=14 => Feature::TopicNone,
                15..=49 => Feature::TopicSome,
                _ => Feature::TopicMuch,
            });
            self.add(early >= 50, Feature::TopicTitle);
        }
        self.add(spine.tells(theme), Feature::ThemeTold);
        self.add(spine.is_foreign(line), Feature::Foreign);
    }
}
