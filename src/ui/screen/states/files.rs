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
    insta::assert_snapshot!(shots(standing(Standing::Changed, Standing::Changed), header), @"
    40
    ▸A  Council closes … · changed: R · 53 %
    ─ B 1≠ Pier to close aft… · changed: R ─
    80
    ▸A  Council closes th… · changed: R · 53 %      B  Pier to close a… · changed: R
    120
      ▸A  Council closes the old pier · changed: R · 53 % shared          B  Pier to close aft… · changed: R · 65 % shared
    200
                 ▸A  Council closes the old pier · changed: R · 1 min · 53 % shared                               B  Pier to close after long debate · changed: R · 1 min · 65 % shared
    ");
    insta::assert_snapshot!(shots(standing(Standing::Gone, Standing::Gone), header), @"
    40
    ▸A  Council closes t… · file gone · 53 %
    ─ B 1≠ Pier to close afte… · file gone ─
    80
    ▸A  Council clo… · file gone · 53 % shared      B  Pier to close af… · file gone
    120
      ▸A  Council closes the old pier · file gone · 53 % shared           B  Pier to close afte… · file gone · 65 % shared
    200
                 ▸A  Council closes the old pier · file gone · 1 min · 53 % shared                                B  Pier to close after long debate · file gone · 1 min · 65 % shared
    ");
}

#[test]
fn what_became_of_reading_anew_is_told_whole() {
    let fault = "there is no file /home/ada/articles/harbour/pier.txt; what is open stays as it is";
    let told = |columns, rows| {
        let mut reader = standing(Standing::Gone, Standing::Changed)(columns, rows);
        reader.update(Event::Told(Notice::error(fault)));
        reader
    };
    insta::assert_snapshot!(edges(3, told), @"
    40
    ▸A  Council closes t… · file gone · 53 %
     there is no file
     /home/ada/articles/harbour/pier.txt;
     what is open stays as it is
    80
    ▸A  Council clo… · file gone · 53 % shared      B  Pier to close a… · changed: R

     there is no file /home/ada/articles/harbour/pier.txt; what is open stays as
     it is
    120
      ▸A  Council closes the old pier · file gone · 53 % shared           B  Pier to close aft… · changed: R · 65 % shared


     there is no file /home/ada/articles/harbour/pier.txt; what is open stays as it is
    200
                 ▸A  Council closes the old pier · file gone · 1 min · 53 % shared                                B  Pier to close after long debate · changed: R · 1 min · 65 % shared


     there is no file /home/ada/articles/harbour/pier.txt; what is open stays as it is
    ");
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
    insta::assert_snapshot!(edges(2, cut), @"
    40
    ▸A  Council closes … · 53 % shared · * X
     pier.txt: only the first 16 MB of its
     text were read
    80
    ▸A  Council closes th… · 53 % shared · * X      B  Pier to close … · 65 % shared

     pier.txt: only the first 16 MB of its text were read
    120
      ▸A  Council closes the old pier · 53 % shared · 1 notice: X         B  Pier to close after long debate · 65 % shared

     pier.txt: only the first 16 MB of its text were read
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared · 1 notice: X                              B  Pier to close after long debate · 1 min · 65 % shared

     pier.txt: only the first 16 MB of its text were read
    ");
    let listed = screen(&pressed(cut(80, 24), "X"));
    insta::assert_snapshot!(listed.lines().take(6).collect::<Vec<_>>().join("\n"), @"
    ▸A  Council closes th… · 53 % shared · * X      B  Pier to close … · 65 % shared
    ╭─ left out of A: enter goes there ────────────────────────────────────────────╮
    │                                                                          0/0 │
    │ read as text · UTF-8 · test                                                  │
    │ * only the first 16 MB of its text were read                                 │
    │ nothing was left out                                                         │
    ");
}

#[test]
fn faults_in_the_configuration_are_told_with_file_line_and_suggestion() {
    let fault = "keymap.toml:2: `qiut` is not a command (did you mean `quit`?) (and 4 more, printed at the end)";
    let told = |columns, rows| {
        let mut reader = reader(columns, rows);
        reader.tell(Notice::error(fault));
        reader
    };
    insta::assert_snapshot!(edges(4, told), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     By 8 votes to 4 the town council
     keymap.toml:2: `qiut` is not a command
     (did you mean `quit`?) (and 4 more,
     printed at the end)
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared


     keymap.toml:2: `qiut` is not a command (did you mean `quit`?) (and 4 more,
     printed at the end)
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
     │                                                                                                                    │


     keymap.toml:2: `qiut` is not a command (did you mean `quit`?) (and 4 more, printed at the end)
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared



     keymap.toml:2: `qiut` is not a command (did you mean `quit`?) (and 4 more, printed at the end)
    ");
    assert!(pressed(told(80, 24), "j").focused().is_some_and(|pane| pane.cursor.index() == 1));
    // At the first start both are seen.
    let mut first = told(40, 24);
    first.welcome();
    insta::assert_snapshot!(screen(&first), @"
    ▸A  Council closes the ol… · 53 % shared
     Council closes the old pier

    ▌The town council voted 7 to 4 on  1≠
    ▌Monday to close the old pier at
    ▌Westhaven. Repairs of the rotten  2≈
     piles would cost 2.1 million
     pounds, the harbour master said.

     § Traders were not asked          ·

    ╭─ welcome ────────────────────────────╮
    │ A number joins what both tell: ≈     │
    │ they agree, ≠ they differ; · only    │
    │ one.                                 │
    │ j k next sentence, c next fact of    │
    │ both, d difference, e why, enter     │
    │ across.                              │
    │ t topics, a articles, / search, i    │
    │ write a note, ? all keys, q quit.    │
    ╰──────────────────────────────────────╯
     keymap.toml:2: `qiut` is not a command
     (did you mean `quit`?) (and 4 more,
     printed at the end)
    ");
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
    insta::assert_snapshot!(edges(9, refused), @"
    40
    ▸A  Council closes the ol… · 53 % shared

    ╭─ note: enter saves, esc sets aside ──╮
    │ The town council voted 7 to 4 on Mo… │
    │ ▸Who counted?                        │
    ╰──────────────────────────────────────╯
     nothing was changed: can't write
     /mnt/shared/notes.jsonl: Permission
     denied (name a regular file that can
     be written with --notes FILE)
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     heard of the vote on the radio.


    ╭─ note on this sentence: enter saves, esc sets aside ─────────────────────────╮
    │ The town council voted 7 to 4 on Monday to close the old pier at Westhaven.  │
    │ ▸Who counted?                                                                │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     nothing was changed: can't write /mnt/shared/notes.jsonl: Permission denied
     (name a regular file that can be written with --notes FILE)
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │             ╭─ note on this sentence: enter saves, esc sets aside ───────────────────────────────────╮             │
     │             │ The town council voted 7 to 4 on Monday to close the old pier at Westhaven.            │             │
     │             │ ▸Who counted?                                                                          │             │
                   ╰────────────────────────────────────────────────────────────────────────────────────────╯
     nothing was changed: can't write /mnt/shared/notes.jsonl: Permission denied (name a regular file that can be written
     with --notes FILE)
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                          ╭─ note on this sentence: enter saves, esc sets aside ───────────────────────────────────╮
                                                           │ The town council voted 7 to 4 on Monday to close the old pier at Westhaven.            │
                                                           │ ▸Who counted?                                                                          │
                                                           ╰────────────────────────────────────────────────────────────────────────────────────────╯
     nothing was changed: can't write /mnt/shared/notes.jsonl: Permission denied (name a regular file that can be written with --notes FILE)
    ");
    let mut reader = refused(80, 24);
    press(&mut reader, "esc");
    insta::assert_snapshot!(edge(&reader, 1), @"
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     not saved; the text is there again when you write a note here
    ");
    press(&mut reader, "i");
    assert!(screen(&reader).contains("Who counted?"));
}

#[test]
fn notes_that_cannot_be_written_are_told_at_the_start() {
    let told = |columns, rows| {
        let mut reader = reader(columns, rows);
        reader.tell(Notice::error(
            "notes: nothing can be saved to /mnt/shared/notes.jsonl; another file with --notes FILE",
        ));
        reader
    };
    insta::assert_snapshot!(edges(3, told), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     notes: nothing can be saved to
     /mnt/shared/notes.jsonl; another file
     with --notes FILE
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared

     notes: nothing can be saved to /mnt/shared/notes.jsonl; another file with
     --notes FILE
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared


     notes: nothing can be saved to /mnt/shared/notes.jsonl; another file with --notes FILE
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared


     notes: nothing can be saved to /mnt/shared/notes.jsonl; another file with --notes FILE
    ");
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
    insta::assert_snapshot!(edges(4, told), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     decided until you quit,
     but not kept: can't write
     /mnt/shared/decisions.jsonl:
     Permission denied
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared


     decided until you quit, but not kept: can't write /mnt/shared/decisions.jsonl:
     Permission denied
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
     │                                                                                                                    │


     decided until you quit, but not kept: can't write /mnt/shared/decisions.jsonl: Permission denied
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared



     decided until you quit, but not kept: can't write /mnt/shared/decisions.jsonl: Permission denied
    ");
}
