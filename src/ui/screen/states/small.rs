//! Searches and filters that leave nothing, and screens with next to no room.

use super::{edges, pressed};
use crate::reader::fixture::{courier, kurier, ledger, press, reader, reader_with, type_text};
use crate::reader::{Filter, Notice, Reader};
use crate::ui::screen::tests::screen;

fn searching(columns: u16, rows: u16) -> Reader {
    let mut reader = reader(columns, rows);
    press(&mut reader, "/");
    type_text(&mut reader, "lighthouse");
    reader
}

#[test]
fn a_search_that_finds_nothing_says_so_and_leaves_the_place() {
    insta::assert_snapshot!(edges(1, searching), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     /lighthouse                   no match
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     /lighthouse                                  no match   in both texts (ctrl-s)
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
     /lighthouse                                                                          no match   in both texts (ctrl-s)
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
     /lighthouse                                                                                                                                                          no match   in both texts (ctrl-s)
    ");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(searching(columns, rows), "enter")), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     no match in either text for lighthouse
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     no match in either text for lighthouse
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
     no match in either text for lighthouse
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
     no match in either text for lighthouse
    ");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(searching(columns, rows), "enter esc")), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     ≠ differs · 1 of 2 · 7 to 4 ↔…  ? help
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                   linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                                   linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn a_filter_that_nothing_passes_is_not_put_in_force() {
    let filtered = |columns, rows| {
        let mut reader =
            reader_with([courier(), ledger()], &[(0, 1, crate::align::Relation::Agrees, 0.9)], columns, rows);
        press(&mut reader, "f");
        type_text(&mut reader, "diff");
        press(&mut reader, "enter");
        assert_eq!(reader.view.filter, Filter::All);
        reader
    };
    insta::assert_snapshot!(edges(1, filtered), @"
    40
    ▸A  Council closes the ol… · 25 % shared
     there is no difference on either side
    80
    ▸A  Council closes the old … · 25 % shared      B  Pier to close … · 33 % shared
     there is no difference on either side
    120
      ▸A  Council closes the old pier · 1 min · 25 % shared               B  Pier to close after long debate · 33 % shared
     there is no difference on either side
    200
                 ▸A  Council closes the old pier · 1 min · 25 % shared                                            B  Pier to close after long debate · 1 min · 33 % shared
     there is no difference on either side
    ");
}

#[test]
fn a_filter_that_holds_everything_back_of_a_later_article_says_what_shows_it_again() {
    let filtered = |columns, rows| {
        let mut reader =
            reader_with([courier(), kurier()], &[(0, 0, crate::align::Relation::Agrees, 0.9)], columns, rows);
        reader.notice = None;
        reader.view.filter = Filter::Differences;
        reader
    };
    insta::assert_snapshot!(edges(1, filtered), @"
    40
    ▸A  Council clo… · English · 25 % shared
     nothing to show · esc           ? help
    80
    ▸A  Council close… · English · 25 % shared      B  Stadtrat sch… · German · 43 %
     no difference on this side · esc shows all     linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · English · 25 % shared             B  Stadtrat schließt die… · German · 43 % shared
     no difference on this side · esc shows all                                      linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · English · 25 % shared                                  B  Stadtrat schließt die alte Mole · 1 min · German · 43 % shared
     no difference on this side · esc shows all                                                                                                                      linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn a_list_in_which_nothing_matches_says_how_to_go_on() {
    let mut reader = reader(80, 12);
    press(&mut reader, "t");
    type_text(&mut reader, "zzz");
    insta::assert_snapshot!(screen(&reader), @"
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     Council closes the old pier                    Pier to close after long debate

    ▌The town council voted 7 to     1≠ ├───╮     · After two hours of public
    ╭─ topics: # headings, @ names, & phrases, = facts ────────────────────────────╮
    │ zzz                                                                      0/7 │
    │ nothing matches: ctrl-u shows all again                                      │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    ");
}

#[test]
fn below_40_by_10_there_is_one_sentence_in_every_state() {
    let nothing = |columns, rows| pressed(reader_with([courier(), kurier()], &[], columns, rows), "esc");
    insta::assert_snapshot!(screen(&nothing(39, 9)), @"
    ▸A  Council closes th… · English · 0 %
     The town council voted 7 to 4 on
     Monday to close the old pier at
     Westhaven.

     nothing shared


     nothing found that both tell   ? help
    ");
    insta::assert_snapshot!(screen(&nothing(24, 4)), @"
    The town council voted
    7 to 4 on Monday to
    close the old pier at
    nothing shared  ? help
    ");
    let told = |columns, rows| {
        let mut reader = reader(columns, rows);
        reader.tell(Notice::error("config.toml:1: `measure` takes columns from 30 to 76, not 9"));
        reader
    };
    insta::assert_snapshot!(screen(&told(39, 9)), @"
    ▸A  Council closes the … · 53 % shared
     The town council voted 7 to 4 on
     Monday to close the old pier at
     Westhaven.

     1≠ B  Pier to close after long debate
     By 8 votes to 4 the town council
     config.toml:1: `measure` takes
     columns from 30 to 76, not 9
    ");
    insta::assert_snapshot!(screen(&told(20, 3)), @"
    The town council
     config.toml:1:
     `measure` takes c…
    ");
    assert!(screen(&told(20, 1)).starts_with("The town council"));
}
