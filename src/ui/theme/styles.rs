//! A theme: the style of each role, read from a file.

use ratatui::style::Style;

use super::role::Role;
use super::style_text::read_style;
use crate::command::{Entry, Problem, Value, did_you_mean, quoted, read_sheet};

/// The shipped themes, the default one first.
const SHIPPED: [(&str, &str); 2] = [
    ("terminal", include_str!("../../../assets/themes/terminal.toml")),
    ("monochrome", include_str!("../../../assets/themes/monochrome.toml")),
];

/// A style for each role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// By the role's place in [`Role::ALL`].
    styles: [Style; Role::ALL.len()],
}

impl Theme {
    /// The names of the shipped themes, the default one first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(name, _)| *name)
    }

    /// A shipped theme.
    pub fn named(name: &str) -> Option<Self> {
        let (_, text) = SHIPPED.iter().find(|(shipped, _)| *shipped == name)?;
        Some(Self::bare().read_over(text).0)
    }

    /// The theme that needs no colour at all.
    pub fn monochrome() -> Self {
        Self::bare().read_over(SHIPPED[1].1).0
    }

    /// A theme of the user. A role that its file does not mention looks as in the default theme.
    pub fn read(text: &str) -> (Self, Vec<Problem>) {
        Self::default().read_over(text)
    }

    /// How a role looks: to be patched over what it stands on.
    pub fn style(&self, role: Role) -> Style {
        self.styles[role as usize]
    }

    /// Nothing has a look of its own.
    fn bare() -> Self {
        Self { styles: [Style::new(); Role::ALL.len()] }
    }

    fn read_over(mut self, text: &str) -> (Self, Vec<Problem>) {
        let (entries, mut problems) = read_sheet(text);
        for entry in entries.iter().filter(|entry| entry.value != Value::Section) {
            match read_line(entry) {
                Ok((role, style)) => self.styles[role as usize] = style,
                Err(problem) => problems.push(problem.at(entry.line)),
            }
        }
        problems.sort_by_key(|problem| problem.line);
        (self, problems)
    }
}

fn read_line(entry: &Entry<'_>) -> Result<(Role, Style), Problem> {
    let name = entry.path.join(".");
    let role = Role::named(&name).ok_or_else(|| {
        let near = did_you_mean(&name, Role::ALL.iter().map(|role| role.name()));
        Problem::new(format!("{} is not a role", quoted(&name))).suggest(near)
    })?;
    let Value::Text(style) = &entry.value else {
        let message = format!("{} takes a style, not {}", quoted(&name), entry.value.kind());
        return Err(Problem::new(message).hint("as in \"bold red\""));
    };
    Ok((role, read_style(style)?))
}

impl Default for Theme {
    /// The first of the shipped themes.
    fn default() -> Self {
        Self::bare().read_over(SHIPPED[0].1).0
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Modifier};

    use super::*;

    #[test]
    fn the_shipped_themes_have_no_problem_and_a_line_for_every_role() {
        for (name, text) in SHIPPED {
            let (entries, _) = read_sheet(text);
            let missing: Vec<_> = Role::ALL
                .iter()
                .filter(|role| !entries.iter().any(|entry| entry.path.join(".") == role.name()))
                .collect();
            assert!(missing.is_empty(), "{name}: {missing:?}");
            assert_eq!(Theme::bare().read_over(text).1, [], "{name}");
        }
    }

    #[test]
    fn what_a_reader_must_tell_apart_looks_different_in_every_shipped_theme() {
        for theme in Theme::names().filter_map(Theme::named) {
            for apart in [
                &[Role::Text, Role::Cursor, Role::Partner, Role::Value][..],
                &[Role::Card, Role::CardSelected],
                &[Role::LinkDiffers, Role::LinkAgrees],
                &[Role::Notice, Role::Error],
            ] {
                for (index, role) in apart.iter().enumerate() {
                    assert!(apart[..index].iter().all(|other| theme.style(*other) != theme.style(*role)), "{role:?}");
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

    #[test]
    fn a_theme_of_the_user_changes_what_it_mentions() {
        let (theme, problems) = Theme::read("cursor = \"on 236\"\n[link]\ndiffers = \"italic\"\n");
        assert_eq!(problems, []);
        assert_eq!(theme.style(Role::Cursor), Style::new().bg(Color::Indexed(236)));
        assert_eq!(theme.style(Role::LinkDiffers), Style::new().add_modifier(Modifier::ITALIC));
        assert_eq!(theme.style(Role::Partner), Theme::default().style(Role::Partner));
    }

    #[test]
    fn faults_are_told_with_their_lines_and_the_other_lines_apply() {
        let text = "\"link.difers\" = \"red\"\ntitle = 3\ncursor = \"blod\"\nfoo\nheading = \"italic\"\n";
        let (theme, problems) = Theme::read(text);
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            problems[..3],
            [
                "line 1: `link.difers` is not a role (did you mean `link.differs`?)",
                "line 2: `title` takes a style, not a number (as in \"bold red\")",
                "line 3: `blod` is neither a colour nor a style (did you mean `bold`?)",
            ]
        );
        assert!(problems[3].starts_with("line 4: "));
        assert_eq!(theme.style(Role::Heading), Style::new().add_modifier(Modifier::ITALIC));
    }
}
