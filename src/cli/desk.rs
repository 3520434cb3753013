//! What a reader works with besides articles: settings, keys, themes, and the files that are written. None of it needs
//! an article, so it is laid out while these are being loaded.

use std::path::PathBuf;
use std::sync::Arc;
use std::{env, fs};

use anyhow::bail;

use super::args::Open;
use super::configured::{decisions_file, depth, directories, user_config};
use crate::command::Keymap;
use crate::config::{Ascii, Settings, ThemeChoice};
use crate::journal;
use crate::layout::Hyphenation;
use crate::load::Library;
use crate::note::{Problem, Store};
use crate::reader::{Arrangement, Glyphs, Loading, Mouse, Scrolling, View};
use crate::shell::{Bookmarks, DecisionsFile, Options, ThemeFiles, check_terminal, screen_size};
use crate::text::{Article, visible};

/// Everything but the articles.
pub(super) struct Desk {
    pub(super) keymap: Keymap,
    pub(super) view: View,
    pub(super) notes: Store,
    /// As it was named.
    notes_file: PathBuf,
    pub(super) decisions: DecisionsFile,
    pub(super) bookmarks: Bookmarks,
    pub(super) options: Options,
    /// What could not be used, to be told.
    pub(super) problems: Vec<String>,
}

impl Desk {
    /// Reads the user's files. What the command line's theme has is known already, and what is wrong with it.
    ///
    /// # Errors
    /// If there is no terminal to read in, or the notes can't be read.
    pub(super) fn new(arguments: &Open, theme: Option<ThemeChoice>, mut problems: Vec<String>) -> anyhow::Result<Self> {
        check_terminal()?;
        let (config, faults) = user_config();
        problems.extend(faults);
        let notes_file = arguments.notes.as_ref().unwrap_or(&config.settings.notes).clone();
        let (notes, troubles) = Store::open(&notes_file)?;
        problems.extend(troubles.iter().map(of_notes));
        let decisions = decisions_file(&arguments.deciding).map(|path| DecisionsFile::open(&path));
        let (decisions, troubles) = decisions.unwrap_or_default();
        problems.extend(troubles.iter().map(|trouble| format!("decisions: {trouble}")));
        let (bookmarks, trouble) = Bookmarks::open(&directories().bookmarks_file());
        problems.extend(trouble);
        let view = view(&config.settings, arguments);
        let themes = ThemeFiles::new(directories(), depth(&config.settings), theme.unwrap_or(config.themes))
            .instead_of(config.settings.theme.clone());
        let options = Options { themes, clipboard: config.settings.clipboard, reading: arguments.reading.checked() };
        Ok(Self { keymap: config.keymap, view, notes, notes_file, decisions, bookmarks, options, problems })
    }

    /// What is seen while articles are being loaded.
    pub(super) fn loading(&self) -> Loading {
        let View { size, glyphs, theme, .. } = self.view;
        Loading::new(self.keymap.clone(), size, glyphs, theme)
    }

    /// Refuses a file that is something else than notes: one that is read as an article, or has lines and not one note.
    pub(super) fn check_notes(&self, library: &Library) -> anyhow::Result<()> {
        let shown = visible(&self.notes_file.to_string_lossy());
        // Mostly there is no such file yet; and there may be many articles.
        let own = fs::canonicalize(&self.notes_file).ok();
        let is_own = |article: &Arc<Article>| {
            let path = article.source.path.as_ref();
            path.and_then(|path| fs::canonicalize(path).ok()) == own
        };
        if own.is_some() && library.articles.iter().any(is_own) {
            bail!("{shown} is an article that is being opened: choose another file for the notes");
        }
        if self.notes.notes().next().is_none() && !self.notes.unreadable().is_empty() {
            bail!("{shown} is no notes file, none of its lines is a note: choose another one with --notes FILE");
        }
        Ok(())
    }
}

/// What is to be told of the notes file, with the way out where nothing can be written.
fn of_notes(trouble: &Problem) -> String {
    let way = match trouble {
        Problem::Journal(journal::Problem::ReadOnly { .. }) => "; another file with --notes FILE",
        Problem::Journal(_) | Problem::Markdown(_) => "",
    };
    format!("notes: {trouble}{way}")
}

fn view(settings: &Settings, arguments: &Open) -> View {
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
