//! `diptych [PATH …]`: everything that can go wrong does so here. What goes wrong soon does so before the screen is
//! touched; loading that takes longer is watched on it, and an error gives it back.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::Context as _;

use super::args::{Deciding, Open};
use super::configured::{directories, kept_decisions, own_concepts, wanted_theme};
use super::desk::Desk;
use super::output::{columns, is_screen, print, warn};
use super::told::{Told, library_editions};
use crate::align::Alignment;
use crate::edition::Editions;
use crate::load::{self, Library, LoadError, Progress, Reading};
use crate::reader::{ArticleId, Notebook, Notice, Reader, Shelf, closest};
use crate::report::compare_text;
use crate::shell::{Bookmarks, Console, Files, NotesFile, Work, read, watch};
use crate::text::{Pair, Side, parallel, visible};

/// Opens the reader, or prints the comparison where there is no terminal.
pub(super) fn open(arguments: &Open) -> anyhow::Result<()> {
    let mut theme_faults = Vec::new();
    let theme = wanted_theme(arguments.theme.as_deref(), &mut theme_faults)?;
    let (paths, reading) = (arguments.paths.clone(), arguments.reading.checked());
    let work = Work::begin(move |progress| Loaded::load(&paths, &reading, progress))?;
    if !is_screen() {
        return print_closest(work.wait()?, &arguments.deciding);
    }
    // While files are being read.
    let desk = Desk::new(arguments, theme, theme_faults);
    match work.soon() {
        // What is wrong with the articles is told first.
        Ok(loaded) => {
            let loaded = loaded?;
            read_at(desk?, loaded, None, arguments)
        }
        Err(work) => {
            let mut desk = desk?;
            match watch(work, desk.loading(), desk.view.mouse, &mut desk.options.themes)? {
                // An error gives the terminal back before it is told.
                Some((loaded, console)) => read_at(desk, loaded?, Some(console), arguments),
                None => Ok(()),
            }
        }
    }
}

/// What comes of the files that were named.
struct Loaded {
    library: Library,
    editions: Editions,
    told: Told,
    /// Whether one article was named, and there are others beside it or none.
    is_alone: bool,
}

impl Loaded {
    fn load(paths: &[PathBuf], reading: &Reading, progress: &Arc<Progress>) -> Result<Self, LoadError> {
        let mut library = load::library(paths, reading, progress)?;
        let mut editions = library_editions(&library.articles);
        let told = Told::new(&library, &editions);
        let is_alone = library.articles.len() == 1;
        // Whoever has stopped wants nothing more to be read.
        if is_alone && is_screen() && !progress.is_stopped() {
            library.articles.extend(load::neighbours(&library.articles[0], reading, progress));
            editions = library_editions(&library.articles);
        }
        Ok(Self { library, editions, told, is_alone })
    }
}

/// Lets the user read what was loaded.
fn read_at(desk: Desk, loaded: Loaded, console: Option<Console>, arguments: &Open) -> anyhow::Result<()> {
    desk.check_notes(&loaded.library)?;
    let Loaded { library, editions, mut told, is_alone } = loaded;
    let Desk { keymap, view, notes, decisions, bookmarks, options, problems, .. } = desk;
    told.problems.extend(problems);
    let notes = NotesFile::new(notes);
    let shelf = Shelf::new(library.articles).with_editions(editions);
    prepare(&shelf);
    let notebook = Notebook::new(notes.notes()).with_decisions(decisions.decisions());
    let mut reader = Reader::new(shelf, keymap, notebook, view);
    if is_alone {
        open_alone(&mut reader);
    } else if arguments.fresh || !open_left(&mut reader, &bookmarks) {
        open_closest(&mut reader);
    }
    tell(&mut reader, &told, &configuration_directory());
    if !bookmarks.is_welcomed() {
        reader.welcome();
    }
    let result = read(reader, Files { notes, decisions, bookmarks }, options, console);
    // What was told at the bottom of the screen is gone with it.
    warn(&told.all());
    warn(&result?);
    Ok(())
}

/// Opens the two articles that were left last, as they were left; says whether there were such. Of two articles that
/// were named the first stays on the left.
fn open_left(reader: &mut Reader, bookmarks: &Bookmarks) -> bool {
    let Some((bookmark, pair)) = bookmarks.latest(&reader.shelf) else { return false };
    let is_turned = reader.shelf.len() == 2 && pair.left > pair.right;
    let (bookmark, pair) = if is_turned { (bookmark.flipped(), pair.flip()) } else { (bookmark, pair) };
    reader.open_pair(pair);
    reader.take_up(&bookmark);
    true
}

fn print_closest(loaded: Loaded, deciding: &Deciding) -> anyhow::Result<()> {
    let Loaded { library, editions, mut told, .. } = loaded;
    told.problems.extend(own_concepts());
    let (decisions, faults) = kept_decisions(deciding);
    told.problems.extend(faults);
    warn(&told.all());
    let shelf = Shelf::new(library.articles).with_editions(editions);
    let found = closest(&shelf, |pairs| align_all(&shelf, pairs));
    let found = found.context("there is no terminal to read in, and one article alone is not compared")?;
    let found = found.decided(&shelf, &decisions);
    let articles = found.articles.map(|id| &*shelf.get(id).article);
    Ok(print(&compare_text(articles, &found.alignment, columns()))?)
}

/// Begins to look for what can be compared in two articles while everything else is made ready: it is the larger part
/// of a start. Of long ones the first screen has no need of it and comes first.
fn prepare(shelf: &Shelf) {
    let ids: Vec<ArticleId> = shelf.ids().collect();
    if let [left, right] = ids[..]
        && shelf.is_short(Pair::new(left, right))
    {
        let shelf = shelf.clone();
        // Without a thread it is found when it is needed.
        let _ = thread::Builder::new().name("evidence".to_owned()).spawn(move || shelf.prepare(&ids));
    }
}

/// Aligns pairs on all processors; so is the evidence found, which several of them need.
fn align_all(shelf: &Shelf, pairs: &[Pair<ArticleId>]) -> Vec<Alignment> {
    let ids: BTreeSet<ArticleId> = pairs.iter().flat_map(|pair| [pair.left, pair.right]).collect();
    let ids: Vec<ArticleId> = ids.into_iter().collect();
    shelf.prepare(&ids);
    parallel(pairs, |pair| shelf.align(*pair))
}

/// Opens the two articles that share most facts. Two alone are no choice, and of very long ones the first two that are
/// not one article are opened: their links come after the first screen.
fn open_closest(reader: &mut Reader) {
    let shelf = reader.shelf.clone();
    let bytes: usize = shelf.ids().map(|id| shelf.get(id).article.source.text.len()).sum();
    if let ([left, right], _) | ([left, right, ..], true) = (&*shelf.choice(), bytes > CHOICE) {
        reader.open_pair(Pair::new(*left, *right));
    } else if let Some(found) = closest(&shelf, |pairs| align_all(&shelf, pairs)) {
        reader.open_compared(found);
    }
}

/// Bytes of text among which the pair to open is chosen: less than a tenth of a second.
const CHOICE: usize = 1_000_000;

/// Opens the only article that was named, and the list to choose another one from: what lies in the same directory.
fn open_alone(reader: &mut Reader) {
    reader.open_article(Side::Left, ArticleId::new(0));
    if reader.shelf.len() > 1 {
        reader.open_articles(Side::Right);
    } else {
        reader.tell(Notice::info("one article: name two files or a directory to compare"));
    }
}

/// Shows the first problem, or what is first of the remarks if all is well, and how many more there are.
fn tell(reader: &mut Reader, told: &Told, directory: &str) {
    let (first, notice): (_, fn(String) -> Notice) = match (told.problems.first(), told.remarks.first()) {
        (Some(problem), _) => (problem, Notice::error),
        (None, Some(remark)) => (remark, Notice::info),
        (None, None) => return,
    };
    let more = match told.problems.len() + told.remarks.len() {
        1 => String::new(),
        count => format!(" (and {} more, printed at the end)", count - 1),
    };
    // The line at the bottom is short: which of the user's files it is stands in the file's name.
    let first = first.replace(directory, "");
    reader.tell(notice(format!("{first}{more}")));
}

/// The directory of the user's configuration as problems name it, with the stroke before the file.
fn configuration_directory() -> String {
    visible(&directories().config.join("").to_string_lossy())
}
