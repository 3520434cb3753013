//! Files that are not as they should be: changed, gone, cut because they are too large; settings with faults; notes and
//! decisions that cannot be kept.

use super::{edge, edges, pressed, shots};
use crate::reader::fixture::{courier, ledger, press, reader, reader_over, type_text};
use crate::reader::{ArticleId, Event, Notice, Reader, Standing};
use crate::text::{Article, Source};
use crate::ui::screen::tests::screen;

fn standing(left: Standing, right: Standing) -> impl Fn(u16, u16) -> Reader {
    move |columns, rows| {
        let mut reader = reader(columns, rows);
        let standings = vec![(ArticleId::new(0), Some(left)), (ArticleId::new(1), Some(right))];
        reader.update(Event::Looked(standings));
        reader
    }
}

#[test]
fn a_file_that_has_changed_says_so_on_either_side_also_where_one_is_in_the_strip() {
    let header = |reader: &Reader| {
        let shown = screen(reader);
        shown.lines().filter(|line| line.contains("changed") || line.contains("gone")).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(shots(standing(Standing::Changed, Standing::Changed), header), @"");
    insta::assert_snapshot!(shots(standing(Standing::Gone, Standing::Gone), header), @"");
}

#[test]
fn what_became_of_reading_anew_is_told_whole() {
    let fault = "there is no file /home/ada/articles/harbour/pier.txt; what is open stays as it is";
    let told = |columns, rows| {
        let mut reader = standing(Standing::Gone, Standing::Changed)(columns, rows);
        reader.update(Event::Told(Notice::error(fault)));
        reader
    };
    insta::assert_snapshot!(edges(3, told), @"");
}

#[test]
fn a_text_that_was_cut_says_that_there_is_something_to_know() {
    let cut = |columns, rows| {
        let notice = "only the first 16 MB of its text were read".to_owned();
        let courier = courier();
        let source = Source { notices: vec![notice.clone()], ..courier.source.clone() };
        let article = Article { source, ..Article::clone(&courier) };
        let mut reader = reader_over([article.into(), ledger()], columns, rows);
        reader.tell(Notice::info(format!("pier.txt: {notice}")));
        reader
    };
    insta::assert_snapshot!(edges(2, cut), @"");
    let listed = screen(&pressed(cut(80, 24), "X"));
    insta::assert_snapshot!(listed.lines().take(6).collect::<Vec<_>>().join("\n"), @"");
}

#[test]
fn faults_in_the_configuration_are_told_with_file_line_and_suggestion() {
    let fault = "keymap.toml:2: `qiut` is not a command (did you mean `quit`?) (and 4 more, printed at the end)";
    let told = |columns, rows| {
        let mut reader = reader(columns, rows);
        reader.tell(Notice::error(fault));
        reader
    };
    insta::assert_snapshot!(edges(4, told), @"");
    assert!(pressed(told(80, 24), "j").focused().is_some_and(|pane| pane.cursor.index() == 1));
    // At the first start both are seen.
    let mut first = told(40, 24);
    first.welcome();
    insta::assert_snapshot!(screen(&first), @"");
}

/// A note that the file refuses: the shell says why, the field stays open.
fn refused(columns: u16, rows: u16) -> Reader {
    let mut reader = reader(columns, rows);
    press(&mut reader, "i");
    type_text(&mut reader, "Who counted?");
    press(&mut reader, "enter");
    let fault = "nothing was changed: can't write /mnt/shared/notes.jsonl: Permission denied (name a regular file that \
                 can be written with --notes FILE)";
    reader.update(Event::Told(Notice::error(fault)));
    reader
}

#[test]
fn notes_that_cannot_be_written_are_told_below_the_note_which_stays() {
    insta::assert_snapshot!(edges(9, refused), @"");
    let mut reader = refused(80, 24);
    press(&mut reader, "esc");
    insta::assert_snapshot!(edge(&reader, 1), @"");
    press(&mut reader, "i");
    assert!(screen(&reader).contains("Who counted?"));
}

#[test]
fn notes_that_cannot_be_written_are_told_at_the_start() {
    let told = |columns, rows| {
        let mut reader = reader(columns, rows);
        reader.tell(Notice::error("nothing can be saved to /mnt/shared/notes.jsonl"));
        reader
    };
    insta::assert_snapshot!(edges(2, told), @"");
}

#[test]
fn a_decision_that_cannot_be_kept_holds_until_the_end() {
    let told = |columns, rows| {
        let mut reader = reader(columns, rows);
        press(&mut reader, "+");
        let fault = "decided until you quit, but not kept: can't write /mnt/shared/decisions.jsonl: Permission denied";
        reader.update(Event::Told(Notice::error(fault)));
        reader
    };
    insta::assert_snapshot!(edges(3, told), @"");
}
