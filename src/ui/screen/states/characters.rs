//! Characters that are not one cell wide, or stand on another one, or run from right to left: the columns stay
//! straight.

#![expect(clippy::unicode_not_nfc, reason = "a letter and its mark are what is looked at")]

use std::sync::Arc;

use super::SIZES;
use crate::align::Relation;
use crate::reader::fixture::{press, reader_with};
use crate::reader::{Glyphs, PaneArea, Reader, Size};
use crate::text::BlockKind::{ListItem, Paragraph, Quotation};
use crate::text::{self, Article, Language, Side, Title, sample};
use crate::ui::screen::tests::buffer;

/// A text of everything that makes columns crooked.
fn crooked() -> Arc<Article> {
    let article = sample::article(&[
        (
            Paragraph,
            vec!["港の評議会は月曜日に７対４で古い桟橋の閉鎖を決めた。", "漁師たちは何も聞かされていなかった。"],
        ),
        (Quotation, vec!["Cafe\u{301} Zo\u{308}lle, ein Strich a\u{336}b\u{336} und Ｆｕｌｌｗｉｄｔｈ."]),
        (
            Paragraph,
            vec![
                "👨\u{200d}👩\u{200d}👧 und 🇩🇪 stehen am Pier 🏴\u{200d}☠\u{fe0f}, ☂\u{fe0f} und 👍🏽 auch.",
                "ｶﾞｷﾞｸﾞ am Kai.",
            ],
        ),
        (ListItem, vec!["הרציף הישן ייסגר ביום שני, אמר ראש העיר.", "يغلق الرصيف القديم يوم الاثنين."]),
    ]);
    let title = Title { text: "桟橋 👍🏽 הרציף".to_owned(), made: false };
    Arc::new(Article { title, language: Language::Other, ..article })
}

fn reader(columns: u16, rows: u16) -> Reader {
    let links = [(0, 0, Relation::Verbatim, 0.9), (3, 3, Relation::Agrees, 0.8), (5, 5, Relation::Differs, 0.3)];
    reader_with([crooked(), crooked()], &links, columns, rows)
}

/// The cell of a screen, `None` where a wide character before it covers it.
fn cells(reader: &Reader) -> Vec<Vec<Option<String>>> {
    let buffer = buffer(reader);
    let rows = buffer.content.chunks(usize::from(buffer.area.width));
    rows.map(|row| {
        let mut covered = 0;
        let cells = row.iter().map(|cell| {
            if covered > 0 {
                covered -= 1;
                return None;
            }
            covered = text::cells(cell.symbol()).saturating_sub(1);
            Some(cell.symbol().to_owned())
        });
        cells.collect()
    })
    .collect()
}

/// The screen as a terminal shows it: a wide character stands in for the cell that it covers.
fn straight(reader: &Reader) -> String {
    let rows = cells(reader).into_iter().map(|row| row.into_iter().flatten().collect::<String>());
    rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// Every column that something begins in: the text of a side, its marks and its labels.
fn columns_of(areas: PaneArea) -> [u16; 3] {
    [areas.text.x, areas.label.x, areas.margin.x]
}

#[test]
fn every_row_of_both_texts_begins_in_the_same_cell() {
    for Size { columns, rows } in SIZES {
        for keys in ["", "j", "j j", "j j j", "G", "tab G", "e", "t", "/ a"] {
            for glyphs in [Glyphs::Unicode, Glyphs::Ascii] {
                let mut reader = reader(columns, rows);
                reader.view.glyphs = glyphs;
                press(&mut reader, keys);
                reader.cards.clear();
                let cells = cells(&reader);
                let geometry = reader.geometry();
                for side in Side::BOTH {
                    let Some(areas) = geometry.panes[side] else { continue };
                    for row in areas.text.y..areas.text.y + areas.text.height {
                        for column in columns_of(areas) {
                            let at = &cells[usize::from(row)][usize::from(column)];
                            assert!(at.is_some(), "{columns} columns, {keys}, row {row}: column {column} is covered");
                        }
                        // Nothing of the text reaches beyond its area.
                        let beyond = usize::from(areas.text.x + areas.text.width);
                        let cell = cells[usize::from(row)].get(beyond);
                        assert!(cell.is_none_or(Option::is_some), "{columns} columns, row {row} is too wide");
                    }
                }
            }
        }
    }
}

#[test]
fn crooked_characters_at_80_columns() {
    let mut reader = reader(80, 24);
    press(&mut reader, "esc");
    insta::assert_snapshot!(straight(&reader), @"
    ▸A  桟橋 👍🏽 הרציף · same article · 38 %         B  桟橋 👍🏽 הרציף · same article
     桟橋 👍🏽 הרציף                                  桟橋 👍🏽 הרציף

    ▌港の評議会は月曜日に７対４で古  1= ├──────┤ 1= 港の評議会は月曜日に７対４で古 ▌
    ▌い桟橋の閉鎖を決めた。 漁師たち ·            · い桟橋の閉鎖を決めた。 漁師たち▌
     は何も聞かされていなかった。                   は何も聞かされていなかった。

     │ Café Zölle, ein Strich a̶b̶ und ·            · │ Café Zölle, ein Strich a̶b̶ und
     │ Ｆｕｌｌｗｉｄｔｈ.                          │ Ｆｕｌｌｗｉｄｔｈ.

     👨‍👩‍👧 und 🇩🇪 stehen am Pier 🏴‍☠️, ☂️ 2≈          2≈ 👨‍👩‍👧 und 🇩🇪 stehen am Pier 🏴‍☠️, ☂️
     und 👍🏽 auch. ｶﾞｷﾞｸﾞ am Kai.  ·            · und 👍🏽 auch. ｶﾞｷﾞｸﾞ am Kai.

     • הרציף הישן ייסגר ביום שני,    3≠?        3≠? • הרציף הישן ייסגר ביום שני,
       אמר ראש העיר. يغلق الرصيف     ·            ·   אמר ראש העיר. يغلق الرصيف
       القديم يوم الاثنين.                            القديم يوم الاثنين.







     = verbatim · 1 of 3 · confirms nothing         linked scroll   c next   ? help
    ");
}

#[test]
fn crooked_characters_at_40_columns() {
    let mut reader = reader(40, 24);
    press(&mut reader, "j j j");
    insta::assert_snapshot!(straight(&reader), @"
    ▸A  桟橋 👍🏽 הרציף · same article · 38 %
     桟橋 👍🏽 הרציף

     港の評議会は月曜日に７対４で古い  1=
     桟橋の閉鎖を決めた。 漁師たちは何 ·
     も聞かされていなかった。

     │ Café Zölle, ein Strich a̶b̶ und   ·
     │ Ｆｕｌｌｗｉｄｔｈ.

    ▌👨‍👩‍👧 und 🇩🇪 stehen am Pier 🏴‍☠️, ☂️   2≈
    ▌und 👍🏽 auch. ｶﾞｷﾞｸﾞ am Kai.    ·

     • הרציף הישן ייסגר ביום שני, אמר  3≠?
       ראש העיר. يغلق الرصيف القديم    ·
       يوم الاثنين.



    ─ B 2≈ 桟橋 👍🏽 הרציף ───────────────────
     👨‍👩‍👧 und 🇩🇪 stehen am Pier 🏴‍☠️, ☂️
     und 👍🏽 auch.

     ≈ agrees · 2 of 3               ? help
    ");
}
