//! The walls of the house: every path that a source file names, held against the table of layers in `src/lib.rs`, and
//! the numbers of the project's style.
//!
//! A layer may use itself and the layers before it. What reaches out of the program (files, clock, environment,
//! terminal) is kept to the rooms that `border.rs` names.

mod border;
mod file;
mod path;
mod style;
mod table;
mod token;

use std::collections::BTreeSet;

use file::File;
use table::Table;

fn table() -> Table {
    Table::read(include_str!("../../src/lib.rs"))
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_use_keeps_to_the_layers() {
    let (table, files) = (table(), File::below("src"));
    let faults: Vec<_> = files.iter().flat_map(|file| border::wrong_uses(&table, file)).collect();
    assert_none(&faults);
}

#[test]
fn only_the_rooms_made_for_it_reach_out_of_the_program() {
    let (table, files) = (table(), File::below("src"));
    let faults: Vec<_> = files.iter().flat_map(|file| border::wrong_reaches(&table, file)).collect();
    assert_none(&faults);
}

#[test]
fn the_table_has_every_folder_of_the_source() {
    let (table, files) = (table(), File::below("src"));
    let folders: BTreeSet<_> = files.iter().filter(|file| file.module.len() > 1).map(|file| &file.module[0]).collect();
    let missing: Vec<_> = folders.iter().filter(|folder| table.rank(folder).is_none()).collect();
    assert!(missing.is_empty(), "no row in the table of src/lib.rs: {missing:?}");
    assert!(table.layers().len() >= 14, "the table of src/lib.rs was not read");
}

#[test]
fn every_file_keeps_to_the_style() {
    let files: Vec<_> = ["src", "tests", "benches", "examples"].into_iter().flat_map(File::below).collect();
    assert_none(&files.iter().flat_map(style::faults).collect::<Vec<_>>());
}

#[test]
fn the_source_was_really_looked_at() {
    let files = File::below("src");
    let inside = files.iter().flat_map(File::paths).filter(|path| path.names.len() > 1 && path.names[0] == "crate");
    let (files, inside) = (files.len(), inside.count());
    assert!(files >= 15 && inside >= 15, "only {files} files and {inside} paths into the crate were found");
}
