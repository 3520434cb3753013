//! `diptych [PATH …]`: everything that can go wrong does so here, before the screen is touched.

use std::env;

use anyhow::Context as _;

use super::args::{Format, Open};
use super::compare::print_comparison;
use super::output::{is_screen, warn};
use crate::config::{Ascii, Config, Directories, load as load_config};
use crate::layout::Hyphenation;
use crate::load::{self, Library};
use crate::note::Store;
use crate::reader::{ArticleId, Glyphs, Notebook, Notice, Reader, Scrolling, Shelf, View, closest};
use crate::shell::{Mouse, NotesFile, Options, check_terminal, read};
use crate::text::Side;
use crate::ui::theme::Theme;

/// Opens the reader, or prints the comparison where there is no terminal.
pub(super) fn open(arguments: &Open) -> anyhow::Result<()> {
    let mut library = load::library(&arguments.paths)?;
    let mut problems: Vec<String> = library.problems.iter().map(ToString::to_string).collect();
    if !is_screen() {
        warn(&problems);
        return print_closest(library);
    }
    check_terminal()?;
    let (config, faults) = user_config();
    problems.extend(faults);
    let path = arguments.notes.as_ref().unwrap_or(&config.settings.notes);
    let (store, troubles) = Store::open(path)?;
    problems.extend(troubles.iter().map(ToString::to_string));
    let notes = NotesFile::new(store);
    let options = Options { theme: theme(&config), mouse: mouse(&config) };
    let view = view(&config, arguments);
    let alone = library.articles.len() == 1;
    if alone {
        library.articles.extend(load::neighbours(&library.articles[0]));
    }
    let shelf = shelf(library);
    let mut reader = Reader::new(shelf, config.keymap, Notebook::new(notes.notes()), view);
    match closest(&reader.shelf).filter(|_| !alone) {
        Some(pair) => reader.open_pair(pair),
        None => open_alone(&mut reader),
    }
    tell(&mut reader, &problems);
    let result = read(reader, notes, options);
    // What was told at the bottom of the screen is gone with it.
    warn(&problems);
    result
}

/// The articles, with their evidence if there is a choice to be made among them.
fn shelf(library: Library) -> Shelf {
    let shelf = Shelf::new(library.articles);
    let ids: Vec<ArticleId> = shelf.ids().collect();
    if ids.len() > 2 {
        load::parallel(&ids, |id| {
            shelf.get(*id).evidence();
        });
    }
    shelf
}

fn print_closest(library: Library) -> anyhow::Result<()> {
    let shelf = shelf(library);
    let pair = closest(&shelf).context("there is no terminal to read in, and one article alone is not compared")?;
    let opened = pair.map(|id| shelf.get(id));
    print_comparison(opened.map(|opened| &*opened.article), Format::Text)
}

/// Opens the only article that was named, and the list to choose another one from: what lies in the same directory.
fn open_alone(reader: &mut Reader) {
    reader.open_article(Side::Left, ArticleId::new(0));
    if reader.shelf.len() > 1 {
        reader.open_articles(Side::Right);
    } else {
        reader.tell(Notice::info("one article: name two files or a directory to compare"));
    }
}

/// Shows the first problem, and how many more there are.
fn tell(reader: &mut Reader, problems: &[String]) {
    let Some(first) = problems.first() else { return };
    let more = match problems.len() {
        1 => String::new(),
        count => format!(" (and {} more, printed at the end)", count - 1),
    };
    reader.tell(Notice::error(format!("{first}{more}")));
}

/// The user's configuration, and what could not be used of it.
pub(super) fn user_config() -> (Config, Vec<String>) {
    let mut problems = Vec::new();
    let directories = Directories::of_user().unwrap_or_else(|| {
        problems.push("you have no home directory: configuration and notes are looked for in ./.diptych".to_owned());
        Directories::below(".diptych".as_ref())
    });
    let (config, faults) = load_config(&directories);
    problems.extend(faults.iter().map(ToString::to_string));
    (config, problems)
}

/// The theme of the configuration, unless the user wants no colour anywhere (<https://no-color.org>).
fn theme(config: &Config) -> Theme {
    let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if no_color { Theme::monochrome() } else { config.theme.clone() }
}

fn mouse(config: &Config) -> Mouse {
    if config.settings.mouse { Mouse::Taken } else { Mouse::Left }
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
        glyphs: if ascii { Glyphs::Ascii } else { Glyphs::Unicode },
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
