//! A theme: the style of each role, read from a file.

use ratatui::style::Style;

use super::depth::Depth;
use super::role::Role;
use super::style_text::read_style;
use crate::command::{Entry, Problem, Value, did_you_mean, quoted, read_sheet};

/// A style for each role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// By the role's place in [`Role::ALL`].
    styles: [Style; Role::ALL.len()],
}

impl Theme {
    /// A theme of the user. A role that its file does not mention looks as in the shipped theme that `based_on` names,
    /// or as in the default one.
    pub fn read(text: &str) -> (Self, Vec<Problem>) {
        let (mut entries, mut problems) = read_sheet(text);
        let mut base = Self::default();
        entries.retain(|entry| {
            let is_base = entry.path.join(".") == BASE;
            match is_base.then(|| read_base(entry)) {
                Some(Ok(theme)) => base = theme,
                Some(Err(problem)) => problems.push(problem.at(entry.line)),
                None => {}
            }
            !is_base
        });
        base.take(&entries, problems)
    }

    /// How a role looks: to be patched over what it stands on.
    pub fn style(&self, role: Role) -> Style {
        self.styles[role as usize]
    }

    /// How a role looks that fills an area: with everything that it stands on.
    pub fn filled(&self, role: Role) -> Style {
        match role {
            Role::Text => self.style(role),
            _ => self.filled(role.ground()).patch(self.style(role)),
        }
    }

    /// The same theme where there are only so many colours.
    #[must_use]
    pub fn brought_to(&self, depth: Depth) -> Self {
        let mut brought = self.clone();
        for style in &mut brought.styles {
            style.bg = style.bg.and_then(|wanted| depth.ground(wanted));
        }
        for role in Role::ALL {
            let ground = brought.filled(*role).bg;
            let style = &mut brought.styles[*role as usize];
            style.fg = style.fg.and_then(|wanted| depth.ink(wanted, ground));
        }
        brought
    }

    /// Nothing has a look of its own.
    pub(super) fn bare() -> Self {
        Self { styles: [Style::new(); Role::ALL.len()] }
    }

    pub(super) fn read_over(self, text: &str) -> (Self, Vec<Problem>) {
        let (entries, problems) = read_sheet(text);
        self.take(&entries, problems)
    }

    fn take(mut self, entries: &[Entry<'_>], mut problems: Vec<Problem>) -> (Self, Vec<Problem>) {
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

/// The line that names the theme which a file changes.
const BASE: &str = "based_on";

fn read_base(entry: &Entry<'_>) -> Result<Theme, Problem> {
    let Value::Text(name) = &entry.value else {
        return Err(Problem::new(format!("`{BASE}` takes the name of a theme, not {}", entry.value.kind())));
    };
    Theme::named(name).ok_or_else(|| {
        let near = did_you_mean(name, Theme::names());
        let all = || format!("there are {}", Theme::names().collect::<Vec<_>>().join(", "));
        Problem::new(format!("{} is not a shipped theme", quoted(name))).hint(near.unwrap_or_else(all))
    })
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

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Modifier};

    use super::*;

    #[test]
    fn a_theme_of_the_user_changes_what_it_mentions() {
        let (theme, problems) = Theme::read("cursor = \"on 236\"\n[link]\ndiffers = \"italic\"\n");
        assert_eq!(problems, []);
        assert_eq!(theme.style(Role::Cursor), Style::new().bg(Color::Indexed(236)));
        assert_eq!(theme.style(Role::LinkDiffers), Style::new().add_modifier(Modifier::ITALIC));
        assert_eq!(theme.style(Role::Partner), Theme::default().style(Role::Partner));
    }

    #[test]
    fn a_theme_of_the_user_begins_with_the_one_that_it_is_based_on() {
        let (theme, problems) = Theme::read("based_on = 'dark'\ntitle = 'underline'\n");
        let dark = Theme::named("dark").unwrap();
        assert_eq!(problems, []);
        assert_eq!(theme.style(Role::Title), Style::new().add_modifier(Modifier::UNDERLINED));
        assert_eq!(theme.style(Role::Cursor), dark.style(Role::Cursor));
        let (theme, problems) = Theme::read("title = 'underline'\nbased_on = 'drak'\n");
        assert_eq!(problems[0].to_string(), "line 2: `drak` is not a shipped theme (did you mean `dark`?)");
        assert_eq!(theme.style(Role::Cursor), Theme::default().style(Role::Cursor));
        assert!(Theme::read("based_on = 3").1[0].to_string().contains("takes the name of a theme, not a number"));
    }

    #[test]
    fn a_role_that_fills_an_area_has_the_background_that_it_stands_on() {
        let (theme, _) = Theme::read("text = 'white on 234'\n'status.key' = 'red'\nstatus = 'bold'\n");
        assert_eq!(theme.filled(Role::Card), Style::new().fg(Color::Gray).bg(Color::Indexed(234)));
        let key = Style::new().fg(Color::Red).bg(Color::Indexed(234)).add_modifier(Modifier::BOLD);
        assert_eq!(theme.filled(Role::StatusKey), key);
    }

    #[test]
    fn where_there_are_fewer_colours_a_theme_has_those() {
        let (theme, _) =
            Theme::read("text = '#e0e0e0 on #101010'\nstatus = 'bold #202020 on #fafafa'\nnote = '#f0f0f0'\n");
        let status = theme.brought_to(Depth::Sixteen).style(Role::Status);
        assert_eq!(status, Style::new().fg(Color::Black).bg(Color::White).add_modifier(Modifier::BOLD));
        assert_eq!(theme.brought_to(Depth::True), theme);
        let notice = theme.brought_to(Depth::Colourless).style(Role::Status);
        assert_eq!(notice, Style::new().add_modifier(Modifier::BOLD));
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
