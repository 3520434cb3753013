//! Which layer may use which, and which rooms may reach out of the program.

use super::file::File;
use super::table::{Kind, Layer, Table};

/// Layers of the edge of which only rooms reach out.
const PURE_BUT_FOR_ROOMS: [&str; 2] = ["note", "decision"];

/// The rooms of the edge that are no whole layer: the notes file and the Markdown beside it, the decisions file, and
/// the binary.
const SINGLE_EDGES: [&str; 4] = ["note::store", "note::markdown", "decision::store", "main"];

/// What reaches out of the program, and the only rooms that may name it.
struct Border {
    /// Names as they stand next to each other in a path.
    names: &'static [&'static str],
    /// Modules, as `note::store`.
    rooms: Vec<String>,
}

fn borders(table: &Table) -> [Border; 4] {
    let rooms = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    [
        Border { names: &["std::net", "core::net"], rooms: rooms(&[]) },
        Border { names: &["crossterm", "signal_hook"], rooms: rooms(&["shell"]) },
        Border { names: &["ratatui"], rooms: rooms(&["ui", "shell"]) },
        Border {
            names: &[
                "std::fs",
                "std::env",
                "std::process",
                "std::io",
                "std::time",
                "Instant",
                "SystemTime",
                "Timestamp::now",
                "Zoned::now",
                "directories",
                "rustix",
            ],
            rooms: edges(table),
        },
    ]
}

fn edges(table: &Table) -> Vec<String> {
    let is_edge = |layer: &&Layer| layer.kind == Kind::Edge && !PURE_BUT_FOR_ROOMS.contains(&layer.name.as_str());
    let layers = table.layers().iter().filter(is_edge);
    layers.map(|layer| layer.name.clone()).chain(SINGLE_EDGES.map(str::to_owned)).collect()
}

/// The uses in a file that go against the table, each as a sentence. Tests are held to it too.
pub(crate) fn wrong_uses(table: &Table, file: &File) -> Vec<String> {
    let Some(user) = file.module.first().filter(|name| *name != "main") else { return Vec::new() };
    let inside = file.paths().into_iter().filter(|path| path.names.len() > 1 && path.names[0] == "crate");
    let wrong = inside.filter(|path| table.allows(user, &path.names[1]) != Some(true));
    wrong.map(|path| format!("{}:{}: {user} may not use {}", file.name, path.line, path.names.join("::"))).collect()
}

/// The places in a file that reach out of the program without being a room for it, each as a sentence. Tests may.
pub(crate) fn wrong_reaches(table: &Table, file: &File) -> Vec<String> {
    let mut wrong = Vec::new();
    for border in borders(table).iter().filter(|border| !is_in(&border.rooms, file)) {
        for path in file.paths().iter().filter(|path| !file.is_test(path.line)) {
            for name in border.names.iter().filter(|name| path.mentions(name)) {
                wrong.push(format!("{}:{}: {name} belongs to {:?} alone", file.name, path.line, border.rooms));
            }
        }
    }
    wrong
}

fn is_in(rooms: &[String], file: &File) -> bool {
    let module = file.module.join("::");
    rooms.iter().any(|room| module.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with("::")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIB: &str = "//! | [`text`] | what | pure |\n//! | [`note`] | it | edge |\n//! | [`ui`] | says | ratatui |\n\
                       //! | [`load`] | here | edge |\n//! | [`shell`] | too | edge |\n";

    fn uses(name: &str, text: &str) -> usize {
        wrong_uses(&Table::read(LIB), &File::new(name, text)).len()
    }

    fn reaches(name: &str, text: &str) -> usize {
        wrong_reaches(&Table::read(LIB), &File::new(name, text)).len()
    }

    #[test]
    fn a_layer_may_use_itself_and_those_before_it() {
        assert_eq!(uses("src/ui/pane.rs", "use crate::{text, note::Note}; use super::theme;"), 0);
        assert_eq!(uses("src/main.rs", "use diptych::shell;"), 0);
        assert_eq!(uses("src/note/mod.rs", "use crate::{text::Span, ui::Theme};"), 1);
        assert_eq!(uses("src/text/fold.rs", "fn f() -> super::super::note::Note {}"), 1);
    }

    #[test]
    fn what_is_no_layer_is_no_way_around_the_table() {
        assert_eq!(uses("src/text/fold.rs", "use crate::*;"), 1);
        assert_eq!(uses("src/extra/fold.rs", "use crate::text;"), 1);
        assert_eq!(uses("src/text/fold.rs", "use crate::extra;"), 1);
    }

    #[test]
    fn files_belong_to_the_edges() {
        let text = "use std::{fs::File, collections::HashMap};";
        assert_eq!(reaches("src/load/file.rs", text), 0);
        assert_eq!(reaches("src/main.rs", text), 0);
        assert_eq!(reaches("src/note/store.rs", text), 0);
        assert_eq!(reaches("src/note/store/append.rs", text), 0);
        assert_eq!(reaches("src/note/mod.rs", text), 1);
        assert_eq!(reaches("src/note/anchor.rs", text), 1);
        assert_eq!(reaches("src/text/fold.rs", text), 1);
        assert_eq!(reaches("src/lib.rs", text), 1);
    }

    #[test]
    fn the_terminal_belongs_to_the_shell_and_drawing_to_two() {
        assert_eq!(reaches("src/shell/mod.rs", "use ratatui::crossterm::event;"), 0);
        assert_eq!(reaches("src/ui/mod.rs", "use ratatui::buffer::Buffer;"), 0);
        assert_eq!(reaches("src/ui/mod.rs", "use ratatui::crossterm::event;"), 1);
        assert_eq!(reaches("src/load/mod.rs", "fn f(a: ratatui::Frame) {}"), 1);
        assert_eq!(reaches("src/shell/mod.rs", "use std::net::TcpStream;"), 1);
    }

    #[test]
    fn tests_may_reach_out() {
        assert_eq!(reaches("src/text/fold.rs", "fn f() {}\n#[cfg(test)]\nmod tests {\n use std::fs;\n}\n"), 0);
    }
}
