//! Names of themes, and what is found under them.

use super::*;
use crate::reader::ThemeId;
use crate::ui::theme::Role;

fn scratch() -> (tempfile::TempDir, Directories) {
    let scratch = tempfile::tempdir().unwrap();
    let directories = Directories::below(scratch.path());
    fs::create_dir_all(directories.themes()).unwrap();
    (scratch, directories)
}

fn first(choice: &ThemeChoice) -> &NamedTheme {
    choice.themes.get(ThemeId::default())
}

#[test]
fn a_file_of_the_user_comes_before_a_shipped_theme() {
    let (_scratch, directories) = scratch();
    let (shipped, problem, problems) = choose_themes("monochrome", &directories);
    assert_eq!((&first(&shipped).theme, problem, problems), (&Theme::monochrome(), None, Vec::new()));
    fs::write(directories.themes().join("monochrome.toml"), "cursor = 'blue'\nx = ''\n").unwrap();
    let (own, problem, problems) = choose_themes("monochrome", &directories);
    assert_eq!(first(&own).theme.style(Role::Cursor).fg, Some(ratatui::style::Color::Blue));
    assert_eq!((first(&own).name.as_str(), problem), ("monochrome", None));
    assert!(problems[0].to_string().ends_with("monochrome.toml:2: `x` is not a role"), "{problems:?}");
}

#[test]
fn an_unknown_theme_is_told_with_the_one_that_is_meant() {
    let (_scratch, directories) = scratch();
    fs::write(directories.themes().join("seaside.toml"), "").unwrap();
    for (name, advice) in [
        ("monocrome", "`monocrome` is not a theme (did you mean `monochrome`?)"),
        ("sea-side", "`sea-side` is not a theme (did you mean `seaside`?)"),
        ("aut", "`aut` is not a theme (did you mean `auto`?)"),
        (
            "x",
            "`x` is not a theme (there are `auto`, `colourblind-dark`, `colourblind-light`, `contrast`, `dark`, `light`, \
             `monochrome`, `seaside`, `terminal`; others are files in `themes`)",
        ),
    ] {
        let (choice, problem, _) = choose_themes(name, &directories);
        assert_eq!(choice, ThemeChoice::default());
        assert_eq!(problem.map(|problem| problem.advice()).as_deref(), Some(advice));
    }
}

#[test]
fn a_name_never_leaves_the_directory() {
    let (scratch, directories) = scratch();
    fs::write(scratch.path().join("outside.toml"), "cursor = 'blue'\n").unwrap();
    for name in ["../../outside", "/etc/passwd", "..", "a.toml", "C:x", "a\0b"] {
        let (choice, problem, problems) = choose_themes(name, &directories);
        assert_eq!((choice, problems), (ThemeChoice::default(), Vec::new()));
        assert!(problem.is_some_and(|problem| problem.advice().contains("named without")), "{name}");
    }
}

#[test]
fn auto_begins_with_the_theme_that_fits_any_background_and_has_one_for_each() {
    let (_scratch, directories) = scratch();
    fs::write(directories.themes().join("dark.toml"), "title = 'blod'\n").unwrap();
    fs::write(directories.themes().join("auto.toml"), "title = 'red'\n").unwrap();
    let (choice, problem, problems) = choose_themes(AUTO, &directories);
    assert_eq!((choice.follows, problem), (Follows::Background, None));
    assert_eq!(choice.themes.all().map(|theme| &*theme.name).collect::<Vec<_>>(), ["auto", "dark", "light"]);
    assert_eq!(problems.len(), 1, "the user's own dark theme is taken: {problems:?}");
}

#[test]
fn all_themes_are_listed_the_shipped_ones_first() {
    let (_scratch, directories) = scratch();
    fs::write(directories.themes().join("seaside.toml"), "title = 'blod'\n").unwrap();
    fs::write(directories.themes().join("light.toml"), "title = 'red'\n").unwrap();
    for ignored in ["auto.toml", "notes.txt", ".hidden.toml"] {
        fs::write(directories.themes().join(ignored), "").unwrap();
    }
    let listed = list_themes(&directories);
    let listed: Vec<_> = listed.iter().map(|found| (&*found.theme.name, &*found.detail)).collect();
    assert_eq!(
        listed,
        [
            ("terminal", "shipped"),
            ("dark", "shipped"),
            ("light", "yours"),
            ("contrast", "shipped"),
            ("colourblind-dark", "shipped"),
            ("colourblind-light", "shipped"),
            ("monochrome", "shipped"),
            ("seaside", "yours: line 1: `blod` is neither a colour nor a style (did you mean `bold`?)"),
        ]
    );
    assert_eq!(list_themes(&Directories::below(Path::new("/nowhere"))).len(), Theme::names().count());
}
