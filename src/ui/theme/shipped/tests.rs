//! What every shipped theme must be: complete, readable in each number of colours, and clear to those who see fewer.

use ratatui::style::{Color, Style};

use super::super::depth::Depth;
use super::super::numbered::seen;
use super::super::perceived::{Rgb, contrast, linear};
use super::super::role::Role;
use super::*;
use crate::command::read_sheet;

/// The themes that have a background of their own.
fn grounded() -> impl Iterator<Item = (&'static str, Theme)> {
    let themes = Theme::names().map(|name| (name, Theme::named(name).unwrap()));
    themes.filter(|(_, theme)| theme.style(Role::Text).bg.is_some())
}

#[test]
fn the_shipped_themes_have_no_problem_and_a_line_for_every_role() {
    for (name, text) in SHIPPED {
        let (entries, _) = read_sheet(text);
        let missing: Vec<_> =
            Role::ALL.iter().filter(|role| !entries.iter().any(|entry| entry.path.join(".") == role.name())).collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
        assert_eq!(Theme::bare().read_over(text).1, [], "{name}");
    }
}

#[test]
fn the_documentation_names_every_shipped_theme_and_its_example_can_be_read() {
    let page = include_str!("../../../../docs/configuration.md");
    let table = page.split("| theme | what it is |").nth(1).and_then(|rest| rest.split("\n\n").next()).unwrap();
    for name in Theme::names() {
        assert!(table.contains(&format!("`{name}`")), "{name}");
    }
    let example = page.split("```toml\n").find(|block| block.starts_with("based_on")).unwrap();
    assert_eq!(Theme::read(example.split("```").next().unwrap()).1, []);
}

#[test]
fn what_a_reader_must_tell_apart_looks_different_in_every_shipped_theme() {
    let always: [&[Role]; 4] = [
        &[Role::Text, Role::Cursor, Role::Value],
        &[Role::Card, Role::CardSelected],
        &[Role::LinkDiffers, Role::LinkAgrees],
        &[Role::Notice, Role::Error],
    ];
    // A dark background has no second one beside it among 16 colours; then the bars beside the partner say where it is.
    let with_many: &[Role] = &[Role::Text, Role::Cursor, Role::Partner, Role::Value];
    for (name, theme) in Theme::names().map(|name| (name, Theme::named(name).unwrap())) {
        for depth in [Depth::Sixteen, Depth::Indexed, Depth::True] {
            let theme = theme.brought_to(depth);
            for roles in always.into_iter().chain((depth > Depth::Sixteen).then_some(with_many)) {
                let looks: Vec<Style> = roles.iter().map(|role| theme.filled(*role)).collect();
                let same = (0..looks.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
                let same: Vec<_> = same.filter(|(one, other)| looks[*one] == looks[*other]).collect();
                assert!(same.is_empty(), "{name} in {depth:?}: {same:?} of {roles:?}");
            }
        }
    }
}

#[test]
fn the_monochrome_theme_has_no_colour_and_the_default_one_no_colour_that_does_not_follow_the_terminal() {
    for role in Role::ALL {
        let Style { fg, bg, .. } = Theme::monochrome().style(*role);
        assert_eq!((fg, bg), (None, None), "{role:?}");
        let Style { fg, bg, .. } = Theme::default().style(*role);
        assert_eq!(bg, None, "{role:?}: a background of its own fits either a dark or a light terminal");
        assert!(!matches!(fg, Some(Color::Rgb(..) | Color::Indexed(_))), "{role:?}");
    }
}

/// Kinds of text in an article.
const KINDS: [Role; 7] =
    [Role::Text, Role::Title, Role::Metadata, Role::Heading, Role::Caption, Role::Quotation, Role::Question];
/// Marks of sentences.
const MARKS: [Role; 4] = [Role::LinkVerbatim, Role::LinkAgrees, Role::LinkDiffers, Role::LinkOnlyHere];

/// All that is written on a screen, as the widgets do it: which role is patched over which, the ground first.
fn written() -> Vec<Vec<Role>> {
    let mut written = Vec::new();
    let mut on = |ground: &[Role], roles: &[Role]| {
        written.extend(roles.iter().map(|role| [ground, &[*role]].concat()));
    };
    on(&[Role::Text], &KINDS);
    on(&[Role::Text], &MARKS);
    on(&[Role::Text], &[Role::Overview, Role::Dimmed]);
    on(&[Role::Text], &[Role::Note, Role::Gutter, Role::Cursor, Role::Partner, Role::Connector]);
    for kind in KINDS {
        for lit in [Role::Cursor, Role::Partner] {
            on(&[Role::Text, kind], &[lit]);
            on(&[Role::Text, kind, lit], &[Role::Value, Role::Found, Role::FoundCurrent]);
        }
        on(&[Role::Text, kind], &[Role::Dimmed, Role::Found, Role::FoundCurrent]);
    }
    for mark in MARKS {
        on(&[Role::Text, mark], &[Role::Possible, Role::Cursor, Role::Connector]);
        on(&[Role::Text, mark, Role::Possible], &[Role::Cursor, Role::Connector]);
    }
    on(&[Role::Text, Role::Status], &[Role::Status, Role::StatusKey, Role::Notice, Role::Error]);
    on(&[Role::Text, Role::Card], &MARKS);
    on(&[Role::Text, Role::Card], &[Role::Card, Role::CardTitle, Role::Field, Role::Metadata, Role::Quotation]);
    on(&[Role::Text, Role::Card], &[Role::Notice, Role::Match, Role::Shortcut]);
    on(
        &[Role::Text, Role::Card, Role::CardSelected],
        &[Role::CardSelected, Role::Metadata, Role::Match, Role::Shortcut],
    );
    written
}

fn worn(theme: &Theme, roles: &[Role]) -> Style {
    roles.iter().fold(Style::new(), |style, role| style.patch(theme.style(*role)))
}

fn contrast_of(theme: &Theme, roles: &[Role]) -> f32 {
    let style = worn(theme, roles);
    let seen = |colour: Option<Color>| colour.and_then(seen).expect("a theme with a background names both colours");
    contrast(seen(style.fg), seen(style.bg))
}

#[test]
fn everything_that_is_written_can_be_read_in_every_number_of_colours() {
    for (name, theme) in grounded() {
        for (depth, strong) in [(Depth::True, 7.0), (Depth::Indexed, 7.0), (Depth::Sixteen, 4.5)] {
            let (theme, least) = (theme.brought_to(depth), if name == "contrast" { strong } else { 4.5 });
            for roles in written() {
                let contrast = contrast_of(&theme, &roles);
                assert!(contrast >= least, "{name} in {depth:?}: {contrast:.2} for {roles:?}");
            }
            // WCAG 2.2, success criterion 1.4.11: what is no text.
            let border = contrast_of(&theme, &[Role::Text, Role::Card, Role::CardBorder]);
            assert!(border >= 3.0, "{name} in {depth:?}: {border:.2} for the border");
        }
    }
}

#[test]
fn a_theme_with_a_background_names_no_colour_of_the_terminal_and_dims_nothing() {
    assert_eq!(grounded().count(), 5);
    for (name, theme) in grounded() {
        for role in Role::ALL {
            let style = theme.style(*role);
            let own = [style.fg, style.bg].into_iter().flatten().all(|colour| matches!(colour, Color::Rgb(..)));
            assert!(
                own && !style.add_modifier.contains(ratatui::style::Modifier::DIM),
                "{name}: {role:?} is {style:?}"
            );
        }
    }
}

/// What a colour looks like to somebody who sees fewer: in linear light, by full severity (Machado, Oliveira and
/// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, table 1).
const SIGHTS: [(&str, [[f32; 3]; 3]); 4] = [
    ("all colours", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

fn simulated(colour: Rgb, sight: [[f32; 3]; 3]) -> palette::Lab {
    use palette::{IntoColor as _, LinSrgb};
    let light = linear(colour);
    let [red, green, blue] =
        sight.map(|row| row.iter().zip(light).map(|(row, light)| row * light).sum::<f32>().clamp(0.0, 1.0));
    LinSrgb::new(red, green, blue).into_color()
}

/// The least distance (CIEDE2000) between two of a theme's marks, for one who sees so.
fn least_distance(theme: &Theme, sight: [[f32; 3]; 3]) -> f32 {
    use palette::color_difference::Ciede2000 as _;
    let marks = MARKS.map(|role| simulated(theme.style(role).fg.and_then(seen).unwrap(), sight));
    let pairs = (0..4).flat_map(|one| (0..one).map(move |other| (one, other)));
    pairs.map(|(one, other)| marks[one].difference(marks[other])).fold(f32::MAX, f32::min)
}

/// What is easily told apart: many times the 1 or 2 that can just be seen side by side, because the marks are small and
/// stand far from each other.
const APART: f32 = 20.0;

#[test]
fn the_marks_of_links_are_told_apart_by_those_who_see_fewer_colours() {
    for name in ["colourblind-dark", "colourblind-light"] {
        for depth in [Depth::True, Depth::Indexed] {
            let theme = Theme::named(name).unwrap().brought_to(depth);
            for (sight, matrix) in SIGHTS {
                let distance = least_distance(&theme, matrix);
                assert!(distance >= APART, "{name} in {depth:?}, {sight}: {distance:.1}");
            }
        }
    }
    // The test can fail: green and red of the dark theme are one colour to a deuteranope.
    assert!(least_distance(&Theme::named("dark").unwrap(), SIGHTS[2].1) < 5.0);
}
