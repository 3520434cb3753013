//! What is the case with the open pair, in the few words that the screen has room for: why there is no link anywhere,
//! in the status row and where a partner would stand, and what the two are beside each other, in the header.

use super::screen::Painter;
use crate::command::Command;
use crate::edition::Tie;
use crate::reader::{Filter, Unlinked};
use crate::text::Side;

/// Why the current sentence has no link where none has one, or why all of the text is dimmed: the longest that fits is
/// to be shown. Nothing in the ordinary case.
pub(super) fn case_words(painter: &Painter) -> Option<[String; 2]> {
    let reader = painter.reader;
    let Some(unlinked) = reader.unlinked() else {
        return reader.is_all_held_back().then(|| held_back(painter, reader.view.filter));
    };
    Some(match unlinked {
        Unlinked::Alone if reader.has_others() => {
            with_keys(painter, "one article", &[(Command::OpenArticles, "chooses another one to compare")])
        }
        Unlinked::Alone => [
            "one article: start with two files or a directory to compare".to_owned(),
            "one article: start with two".to_owned(),
        ],
        Unlinked::Finding => {
            let short = finding(painter);
            [format!("{short} {} read and search meanwhile", painter.glyphs.dot), short]
        }
        Unlinked::NothingShared => {
            let candidates =
                reader.focused().is_some_and(|pane| !reader.links_of(reader.focus, pane.cursor).is_empty());
            let mut ways = Vec::new();
            ways.extend(candidates.then_some((Command::NextCandidate, "unlikely partners")));
            ways.extend(reader.has_others().then_some((Command::OpenArticles, "other articles")));
            let [long, _] = with_keys(painter, "nothing found that both tell", &ways);
            let [_, short] = with_keys(painter, "nothing shared", &ways);
            [long, short]
        }
    })
}

/// A state and the keys that lead out of it, and both without what the keys do.
fn with_keys(painter: &Painter, said: &str, ways: &[(Command, &str)]) -> [String; 2] {
    let dot = painter.glyphs.dot;
    let keys = ways.iter().filter_map(|(command, does)| Some((painter.reader.keys.of(*command)?, does)));
    let (long, short): (String, String) =
        keys.map(|(key, does)| (format!(" {dot} {key} {does}"), format!(" {dot} {key}"))).unzip();
    [format!("{said}{long}"), format!("{said}{short}")]
}

fn held_back(painter: &Painter, filter: Filter) -> [String; 2] {
    let said = format!("no {} on this side", filter.noun());
    let [long, _] = with_keys(painter, &said, &[(Command::ClearMarks, "shows all")]);
    let [_, short] = with_keys(painter, "nothing to show", &[(Command::ClearMarks, "")]);
    [long, short]
}

fn finding(painter: &Painter) -> String {
    format!("finding links {}", painter.glyphs.ellipsis)
}

/// What stands in the place of a partner that there is none of.
pub(super) fn no_partner(painter: &Painter) -> String {
    match painter.reader.unlinked() {
        Some(Unlinked::Finding) => finding(painter),
        Some(Unlinked::NothingShared) => "nothing shared".to_owned(),
        Some(Unlinked::Alone) | None => "only here".to_owned(),
    }
}

/// Behind what a link says, if both texts are one: there agreement says nothing.
pub(super) fn caution(painter: &Painter) -> Option<&'static str> {
    painter.reader.tie(Side::Left).map(|_| "confirms nothing")
}

/// What a side's article is beside the other one: a copy, a version, in another language. Nothing in the ordinary case.
pub(super) fn beside(painter: &Painter, side: Side) -> Option<&'static str> {
    let tie = painter.reader.tie(side).map(Tie::word);
    tie.or_else(|| painter.reader.languages().map(|languages| languages[side].name()))
}
