//! One text: the rows of its window, with the current sentence, its partner and the values that differ set apart.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::glyph::GlyphSet;
use super::line::Pen;
use super::screen::Painter;
use super::theme::Role;
use crate::align::{Relation, Verdict};
use crate::layout::{Marker, Measure, Piece, Row, RowKind, sentence_rows};
use crate::reader::{Area, Pane, PaneArea};
use crate::text::{BlockKind, SentenceId, Side, Span};

/// What is lit on one side.
struct Lit {
    side: Side,
    sentence: Option<SentenceId>,
    role: Role,
    /// Values that differ between the lit sentences, or the wording that both have.
    marks: Vec<Span>,
    /// The match that the search stands on.
    found: Option<Span>,
}

/// Draws the window of a pane.
pub(super) fn draw_column(painter: &Painter, side: Side, pane: &Pane, areas: PaneArea, buffer: &mut Buffer) {
    let lit = lit(painter, side);
    for (row, (_, line)) in pane.flow.rows_from(pane.top).take(usize::from(areas.text.height)).enumerate() {
        draw_row(painter, line, &lit, (areas.text, row as u16), buffer);
    }
}

/// Draws the lit sentence of a side by itself, from a byte of it on, as many rows as there is room for. Says how many.
pub(super) fn draw_sentence(painter: &Painter, side: Side, from: usize, area: Area, buffer: &mut Buffer) -> u16 {
    let lit = lit(painter, side);
    let (Some(pane), Some(sentence)) = (&painter.reader.panes[side], lit.sentence) else { return 0 };
    let measure = Measure { width: area.width, ..pane.flow.measure() };
    let rows = sentence_rows(pane.article(), sentence, measure);
    // The row with the byte, not the one behind it.
    let first = rows.partition_point(|row| row.offset <= from).saturating_sub(1);
    let shown = rows.iter().skip(first).zip(0..area.height);
    let drawn = shown.clone().count() as u16;
    for (line, row) in shown {
        draw_row(painter, line, &lit, (area, row), buffer);
    }
    drawn
}

fn lit(painter: &Painter, side: Side) -> Lit {
    let reader = painter.reader;
    let focused = side == reader.focus;
    let sentence = if focused { reader.focused().map(|pane| pane.cursor) } else { reader.partner() };
    let role = if focused { Role::Cursor } else { Role::Partner };
    let found = reader.finding.search.as_ref().and_then(|search| search.current_on(side));
    let Some((_, link)) = reader.current_link() else {
        return Lit { side, sentence, role, marks: Vec::new(), found };
    };
    let wanted = match link.relation {
        Relation::Verbatim => Verdict::Same,
        Relation::Agrees | Relation::Differs => Verdict::Differs,
    };
    let marked = link.evidence.iter().filter(|shared| shared.verdict == wanted);
    Lit { side, sentence, role, marks: marked.map(|shared| shared.spans[side]).collect(), found }
}

fn draw_row(painter: &Painter, line: &Row, lit: &Lit, at: (Area, u16), buffer: &mut Buffer) {
    let base = painter.style(role_of(line.kind));
    let mut pen = Pen::new(buffer, at.0, at.1, "");
    let marker = line.marker.map_or("", |marker| marker_glyph(painter.glyphs, marker));
    pen.write_limited(marker, base, line.indent);
    pen.skip_to(line.indent);
    for piece in &line.pieces {
        draw_piece(painter, piece, base, lit, &mut pen);
    }
}

fn draw_piece(painter: &Painter, piece: &Piece, base: Style, lit: &Lit, pen: &mut Pen) {
    let is_lit = piece.sentence.is_some() && piece.sentence == lit.sentence;
    let style = if is_lit {
        base.patch(painter.style(lit.role))
    } else if piece.sentence.is_some_and(|sentence| !painter.reader.passes(lit.side, sentence)) {
        base.patch(painter.style(Role::Dimmed))
    } else {
        base
    };
    let values = if is_lit { lit.marks.as_slice() } else { &[] };
    let (spans, roles) = marks(painter, piece, lit, values);
    for part in piece.parts(&spans) {
        let role = part.mark.and_then(|mark| roles.get(mark));
        pen.write(part.text, role.map_or(style, |role| style.patch(painter.style(*role))));
    }
}

/// Who speaks in the block of a piece.
fn speaker(painter: &Painter, piece: &Piece, side: Side) -> Option<Span> {
    let article = painter.reader.panes[side].as_ref()?.article();
    article.block_of(piece.sentence?).speaker
}

/// What is marked in a piece, and how; of two marks in one place the first counts.
fn marks(painter: &Painter, piece: &Piece, lit: &Lit, values: &[Span]) -> (Vec<Span>, Vec<Role>) {
    let found = piece.span.zip(painter.reader.finding.search.as_ref());
    let found = found.map_or(&[][..], |(span, search)| search.within(lit.side, span));
    let role_of = |span: &Span| if lit.found == Some(*span) { Role::FoundCurrent } else { Role::Found };
    let found = found.iter().map(|span| (*span, role_of(span)));
    let values = values.iter().map(|span| (*span, Role::Value));
    let speaker = speaker(painter, piece, lit.side).map(|span| (span, Role::Speaker));
    found.chain(values).chain(speaker).unzip()
}

fn role_of(kind: RowKind) -> Role {
    match kind {
        RowKind::Title | RowKind::Block(BlockKind::Headline) => Role::Title,
        RowKind::Details => Role::Metadata,
        RowKind::Block(BlockKind::Heading) => Role::Heading,
        RowKind::Block(BlockKind::Quotation) => Role::Quotation,
        RowKind::Block(BlockKind::Question) => Role::Question,
        RowKind::Block(BlockKind::Caption) => Role::Caption,
        RowKind::Gap | RowKind::Block(BlockKind::Paragraph | BlockKind::ListItem) => Role::Text,
    }
}

fn marker_glyph(glyphs: &GlyphSet, marker: Marker) -> &'static str {
    match marker {
        Marker::Heading => glyphs.blocks[0],
        Marker::Bullet => glyphs.blocks[1],
        Marker::Quotation => glyphs.line.vertical,
        Marker::Question => "?",
        Marker::Caption => glyphs.blocks[2],
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ratatui::buffer::{Buffer, Cell};
    use ratatui::layout::Rect;
    use ratatui::style::Modifier;
    use ratatui::widgets::Widget as _;

    use super::super::screen::Screen;
    use super::super::theme::Theme;
    use crate::reader::ArticleId;
    use crate::reader::fixture::{courier, ledger, reader_over};
    use crate::segment::article;
    use crate::text::{Side, Source};

    #[test]
    fn who_speaks_is_set_apart_by_type() {
        let answers =
            ["Was nun?", "Anna Kolbe: Der Rat hat gestern gegen die Brücke gestimmt, nach langem Streit.", "Und?"];
        let page = [answers.join("\n\n"), "Kolbe: Dann hat der Rat den Haushalt beschlossen.".to_owned()].join("\n\n");
        let interview = article(Source { text: page, ..Source::default() });
        let mut reader = reader_over([courier(), ledger(), Arc::new(interview)], 100, 20);
        reader.open_article(Side::Left, ArticleId::new(2));
        let mut buffer = Buffer::empty(Rect::new(0, 0, 100, 20));
        Screen::new(&reader, &Theme::default()).render(buffer.area, &mut buffer);
        let bold: Vec<String> = (3..18)
            .map(|y| (0..48).map(move |x| (x, y)))
            .map(|row| {
                row.map(|at| &buffer[at])
                    .filter(|cell| cell.modifier.contains(Modifier::BOLD))
                    .map(Cell::symbol)
                    .collect()
            })
            .collect();
        assert!(bold.iter().any(|row: &String| row.contains("Anna Kolbe:")), "{bold:?}");
    }
}
