//! diptych reads two accounts of one story side by side: which passages tell the same fact, where they differ about it,
//! and what only one of them says.
//!
//! This page is the map. Each layer knows only those above it in this list; a test (`tests/layers`) holds every path
//! that a file names against it. The pure ones open no file, ask no clock and know no terminal.
//!
//! | layer | what it does | |
//! | --- | --- | --- |
//! | [`text`] | span, side, pair, article; text made comparable and harmless | pure |
//! | [`segment`] | source text → blocks → sentences → words; the page around the article is left out | pure |
//! | [`edition`] | which articles are one twice, versions of one, or one text in two outlets | pure |
//! | [`evidence`] | what can be compared in a sentence: quantities, dates, names, quotations, terms | pure |
//! | [`align`] | features → score → links → passages; relation | pure |
//! | [`topic`] | what one can jump to, and its fuzzy search | pure |
//! | [`layout`] | wrapping, hyphenation, rows, linked scrolling: width in, rows out | pure |
//! | [`cite`] | passages and pairs with where they come from, as text and as Markdown | pure |
//! | [`journal`] | files of records that are only ever appended to: lock, append, read what others wrote | edge |
//! | [`note`] | note, anchor, re-anchoring (pure); the notes file (edge) | edge |
//! | [`decision`] | what the reader decides about links, put in force (pure); the decisions file (edge) | edge |
//! | [`command`] | the one table of commands; keys → commands | pure |
//! | [`reader`] | what is open and where the cursor is: `update(command) → effect` | pure |
//! | [`ui`] | widgets that draw `&Reader` | ratatui |
//! | [`load`] | file, directory, standard input, sample → article | edge |
//! | [`config`] | directories, keymap, themes → checked values and the list of problems | edge |
//! | [`report`] | text and JSON on standard output | edge |
//! | [`shell`] | the terminal, the event loop, workers, effects: the only crossterm, the only clock | edge |
//! | [`cli`] | the arguments as typed and as checked | edge |
//!
//! ```text
//! bytes → load → article → evidence → alignment → layout → frame
//! key   → keymap → command → reader.update → effect → shell → draw, only if something changed
//! ```

pub mod align;
pub mod cite;
pub mod cli;
pub mod command;
pub mod config;
pub mod decision;
pub mod edition;
pub mod evidence;
pub mod journal;
pub mod layout;
pub mod load;
pub mod note;
pub mod reader;
pub mod report;
pub mod segment;
pub mod shell;
pub mod text;
pub mod topic;
pub mod ui;
