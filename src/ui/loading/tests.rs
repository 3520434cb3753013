//! What is seen while articles are being loaded, at every width.

use super::*;
use crate::command::{KeyCode, Keymap};
use crate::reader::{Event, Loaded, LoadingEvent, Size, ThemeId};

fn loading(columns: u16, rows: u16) -> Loading {
    loading_in(Glyphs::Unicode, columns, rows)
}

fn loading_in(glyphs: Glyphs, columns: u16, rows: u16) -> Loading {
    let mut loading = Loading::new(Keymap::default(), Size { columns, rows }, glyphs, ThemeId::default());
    loading.update(LoadingEvent::Loaded(Loaded {
        files: 1_204,
        done: 412,
        failed: 3,
        share: 3_421,
        file: Some("articles/pier.html".to_owned()),
    }));
    loading
}

fn buffer(loading: &Loading, theme: &Theme) -> Buffer {
    let Size { columns, rows } = loading.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    LoadingScreen::new(loading, theme).render(buffer.area, &mut buffer);
    buffer
}

/// The screen as text; blanks at the ends of lines do not count.
fn screen(loading: &Loading) -> String {
    let buffer = buffer(loading, &Theme::default());
    let rows = buffer.content.chunks(usize::from(buffer.area.width.max(1)));
    let lines = rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>());
    lines.map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

#[test]
fn at_40_columns() {
    insta::assert_snapshot!(screen(&loading(40, 12)), @"


     reading articles

     ━━━━━━━━━━━━────────────────────────
     412 of 1,204 files              34 %
     articles/pier.html
     3 could not be read



    esc stop   q quit
    ");
}

#[test]
fn at_80_columns() {
    insta::assert_snapshot!(screen(&loading(80, 14)), @"


             reading articles

             ━━━━━━━━━━━━━━━━━━━━────────────────────────────────────────
             412 of 1,204 files                                      34 %
             articles/pier.html
             3 could not be read





    esc stop and read what is there   q quit
    ");
}

#[test]
fn at_120_columns_in_ascii() {
    insta::assert_snapshot!(screen(&loading_in(Glyphs::Ascii, 120, 10)), @"

                                 reading articles

                                 ====================----------------------------------------
                                 412 of 1,204 files                                      34 %
                                 articles/pier.html
                                 3 could not be read


    esc stop and read what is there   q quit
    ");
}

#[test]
fn at_200_columns() {
    insta::assert_snapshot!(screen(&loading(200, 10)), @"

                                                                         reading articles

                                                                         ━━━━━━━━━━━━━━━━━━━━────────────────────────────────────────
                                                                         412 of 1,204 files                                      34 %
                                                                         articles/pier.html
                                                                         3 could not be read


    esc stop and read what is there   q quit
    ");
}

#[test]
fn for_a_screen_reader_in_words_that_change_every_tenth() {
    let mut loading = loading_in(Glyphs::Words, 80, 6);
    let before = screen(&loading);
    insta::assert_snapshot!(before, @"
    reading articles

    30 percent of 1,204 files read
    3 could not be read

    esc stop and read what is there   q quit
    ");
    let loaded = Loaded { done: 470, share: 3_999, file: Some("other.txt".to_owned()), ..loading.loaded.clone() };
    loading.update(LoadingEvent::Loaded(loaded));
    assert_eq!(screen(&loading), before);
    let theme = Theme::default();
    let drawn = LoadingScreen::new(&loading, &theme);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 6));
    drawn.render(buffer.area, &mut buffer);
    assert_eq!(drawn.point(), Some(Position::new(1, 2)));
}

#[test]
fn in_few_rows_the_count_stays_longest() {
    insta::assert_snapshot!(screen(&loading(30, 4)), @"
     ━━━━━━━━──────────────────
     412 of 1,204 files
     3 could not be read
    esc stop   q quit
    ");
    insta::assert_snapshot!(screen(&loading(30, 2)), @"
     412 of 1,204 files
    esc stop   q quit
    ");
    insta::assert_snapshot!(screen(&loading(12, 1)), @"412/1,204");
}

#[test]
fn it_says_what_it_is_at_and_only_the_keys_that_work() {
    let mut loading = loading(60, 4);
    loading.update(LoadingEvent::Loaded(Loaded::default()));
    insta::assert_snapshot!(screen(&loading), @"
     looking for articles
     ────────────────────────────────────────────────────────

    esc stop and read what is there   q quit
    ");
    loading.update(LoadingEvent::Loaded(Loaded { files: 1, share: 5_000, ..Loaded::default() }));
    insta::assert_snapshot!(screen(&loading), @"
     reading articles
     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━────────────────────────────
     0 of 1 file                                         50 %
    esc stop and read what is there   q quit
    ");
    loading.update(LoadingEvent::Input(Event::Key(KeyCode::Esc.into())));
    loading.update(LoadingEvent::Input(Event::Key(KeyCode::Char('j').into())));
    insta::assert_snapshot!(screen(&loading), @"
     stopping: what has been read is opened
     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━────────────────────────────
     0 of 1 file                                         50 %
    ctrl-c quit
    ");
}

#[test]
fn a_file_name_can_not_act_on_the_terminal() {
    let mut loading = loading(80, 14);
    let loaded = Loaded { file: Some("evil\u{1b}[2J\u{202e}.txt".to_owned()), ..loading.loaded.clone() };
    loading.update(LoadingEvent::Loaded(loaded));
    assert!(!screen(&loading).contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn every_size_can_be_drawn_with_all_marks() {
    let theme = Theme::default();
    for glyphs in [Glyphs::Unicode, Glyphs::Ascii, Glyphs::Words] {
        for (columns, rows) in (0..=70).flat_map(|columns| [0, 1, 2, 3, 7, 12].map(|rows| (columns, rows))) {
            let buffer = buffer(&loading_in(glyphs, columns, rows), &theme);
            let is_ascii = glyphs == Glyphs::Unicode || buffer.content.iter().all(|cell| cell.symbol().is_ascii());
            assert!(is_ascii, "{columns}x{rows}");
        }
    }
}

#[test]
fn what_is_done_is_told_from_the_rest_in_every_theme() {
    let loading = loading(40, 12);
    for theme in Theme::names().map(|name| Theme::named(name).unwrap()).chain([Theme::monochrome()]) {
        let buffer = buffer(&loading, &theme);
        let of = |symbol| buffer.content.iter().find(|cell| cell.symbol() == symbol).map(ratatui::buffer::Cell::style);
        assert!(of("━").is_some() && of("─").is_some());
        assert_eq!(of("━").and_then(|style| style.bg), of("─").and_then(|style| style.bg));
    }
}
