//! A command as people write it, in words: what a shell makes of blanks and quotation marks, and nothing more of it.

/// The program and its arguments; nothing if there is none, or a quotation mark is left open.
///
/// `~`, `$`, `|` and `;` are characters like others. On Windows a backslash stands for itself, as in paths there.
pub fn words(command: &str) -> Option<Vec<String>> {
    let written = if cfg!(windows) { command.replace('\\', "\\\\") } else { command.to_owned() };
    let words = shell_words::split(&written).ok()?;
    words.first().is_some_and(|program| !program.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_part_words_and_quotation_marks_keep_them_together() {
        assert_eq!(words("code --wait").unwrap(), ["code", "--wait"]);
        assert_eq!(words(r#" '/opt/my editor/run' -c "set x" "#).unwrap(), ["/opt/my editor/run", "-c", "set x"]);
        assert_eq!(words("vi; rm $HOME | x").unwrap(), ["vi;", "rm", "$HOME", "|", "x"]);
    }

    #[test]
    fn nothing_and_half_a_quotation_are_no_command() {
        assert_eq!([words(""), words("  "), words("vi 'x"), words("'' x")], [const { None }; 4]);
    }
}
