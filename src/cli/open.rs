//! `diptych [PATH …]`: everything that can go wrong does so here, before the screen is touched.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::{env, fs};

use anyhow::{Context as _, bail};

use super::args::Open;
use super::configured::{decisions_file, depth, directories, kept_decisions, own_concepts, user_config, wanted_theme};
use super::output::{columns, is_screen, print, warn};
use super::told::{Told, library_editions};
use crate::align::Alignment;
use crate::config::{Ascii, Config};
use crate::decision::Decision;
use crate::journal;
use crate::layout::Hyphenation;
use crate::load::{self, Library};
use crate::note::{Problem, Store};
use crate::reader::{Arrangement, ArticleId, Glyphs, Mouse, Notebook, Notice, Reader, Scrolling, Shelf, View, closest};
use crate::report::compare_text;
use crate::shell::{
    Bookmarks, DecisionsFile, Files, NotesFile, Options, ThemeFiles, check_terminal, read, screen_size,
};
use crate::text::{Article, Pair, Side, parallel, visible};

/// Opens the reader, or prints the comparison where there is no terminal.
pub(super) fn open(arguments: &Open) -> anyhow::Result<()> {
    let reading = arguments.reading.checked();
    let mut theme_faults = Vec::new();
    let theme = wanted_theme(arguments.theme.as_deref(), &mut theme_faults)?;
    let mut library = load::library(&arguments.paths, &reading)?;
    let mut editions = library_editions(&library.articles);
    let mut told = Told::new(&library, &editions);
    if !is_screen() {
        told.problems.extend(own_concepts());
        let (decisions, faults) = kept_decisions(&arguments.deciding);
        told.problems.extend(faults);
        warn(&told.all());
        return print_closest(&Shelf::new(library.articles).with_editions(editions), &decisions);
    }
    check_terminal()?;
    let (config, faults) = user_config();
    told.problems.extend(theme_faults.into_iter().chain(faults));
    let path = arguments.notes.as_ref().unwrap_or(&config.settings.notes);
    let (store, troubles) = Store::open(path)?;
    check_notes(path, &store, &library)?;
    told.problems.extend(troubles.iter().map(of_notes));
    let notes = NotesFile::new(store);
    let decisions = decisions_file(&arguments.deciding).map(|path| DecisionsFile::open(&path));
    let (decisions, troubles) = decisions.unwrap_or_default();
    told.problems.extend(troubles.iter().map(|trouble| format!("decisions: {trouble}")));
    let (bookmarks, trouble) = Bookmarks::open(&directories().bookmarks_file());
    told.problems.extend(trouble);
    let view = view(&config, arguments);
    let themes = ThemeFiles::new(directories(), depth(&config.settings), theme.unwrap_or(config.themes));
    let clipboard = config.settings.clipboard.clone();
    let options = Options { themes, clipboard, reading: reading.clone() };
    let alone = library.articles.len() == 1;
    if alone {
        library.articles.extend(load::neighbours(&library.articles[0], &reading));
        editions = library_editions(&library.articles);
    }
    let shelf = Shelf::new(library.articles).with_editions(editions);
    let notebook = Notebook::new(notes.notes()).with_decisions(decisions.decisions());
    let mut reader = Reader::new(shelf, config.keymap, notebook, view);
    if alone {
        open_alone(&mut reader);
    } else if arguments.fresh || !open_left(&mut reader, &bookmarks) {
        open_closest(&mut reader);
    }
    tell(&mut reader, &told, &configuration_directory());
    if !bookmarks.is_welcomed() {
        reader.welcome();
    }
    let result = read(reader, Files { notes, decisions, bookmarks }, options);
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

fn print_closest(shelf: &Shelf, decisions: &[Decision]) -> anyhow::Result<()> {
    let found = closest(shelf, |pairs| align_all(shelf, pairs));
    let found = found.context("there is no terminal to read in, and one article alone is not compared")?;
    let found = found.decided(shelf, decisions);
    let articles = found.articles.map(|id| &*shelf.get(id).article);
    Ok(print(&compare_text(articles, &found.alignment, columns()))?)
}

/// Refuses a file that is something else than notes: one that is read as an article, or has lines and not one note.
fn check_notes(path: &Path, store: &Store, library: &Library) -> anyhow::Result<()> {
    let same = |article: &Arc<Article>| {
        let other = article.source.path.as_ref().and_then(|path| fs::canonicalize(path).ok());
        other.is_some() && other == fs::canonicalize(path).ok()
    };
    let shown = visible(&path.to_string_lossy());
    if library.articles.iter().any(same) {
        bail!("{shown} is an article that is being opened: choose another file for the notes");
    }
    if store.notes().next().is_none() && !store.unreadable().is_empty() {
        bail!("{shown} is no notes file, none of its lines is a note: choose another one with --notes FILE");
    }
    Ok(())
}

/// What is to be told of the notes file, with the way out where nothing can be written.
fn of_notes(trouble: &Problem) -> String {
    let way = match trouble {
        Problem::Journal(journal::Problem::ReadOnly { .. }) => "; another file with --notes FILE",
        Problem::Journal(_) | Problem::Markdown(_) => "",
    };
    format!("notes: {trouble}{way}")
}

/// Aligns pairs on all processors; so is the evidence found, which several of them need.
fn align_all(shelf: &Shelf, pairs: &[Pair<ArticleId>]) -> Vec<Alignment> {
    let ids: BTreeSet<ArticleId> = pairs.iter().flat_map(|pair| [pair.left, pair.right]).collect();
    let ids: Vec<ArticleId> = ids.into_iter().collect();
    parallel(&ids, |id| {
        shelf.get(*id).evidence();
    });
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

fn view(config: &Config, arguments: &Open) -> View {
    let settings = &config.settings;
    let ascii = arguments.ascii
        || match settings.ascii {
            Ascii::Always => true,
            Ascii::Never => false,
            Ascii::Auto => !locale_has_utf8(),
        };
    View {
        size: screen_size().unwrap_or_default(),
        glyphs: match (arguments.plain, ascii) {
            (true, _) => Glyphs::Words,
            (false, true) => Glyphs::Ascii,
            (false, false) => Glyphs::Unicode,
        },
        arrangement: if arguments.plain { Arrangement::Sentence } else { Arrangement::default() },
        mouse: if settings.mouse && !arguments.plain { Mouse::Taken } else { Mouse::Left },
        measure: settings.measure,
        hyphenation: if settings.hyphenate { Hyphenation::On } else { Hyphenation::Off },
        scrolling: if settings.linked_scrolling { Scrolling::Linked } else { Scrolling::Free },
        ..View::default()
    }
}

/// Whether the locale's characters are UTF-8, by the first of the variables that is set, as POSIX has it. Where none is
/// set nobody has said otherwise.
fn locale_has_utf8() -> bool {
    let set =
        ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    set.is_none_or(|locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}
