//! Word lists: those of `assets/language`, with sections under a name in brackets, words between blanks and `#`
//! comments, and short ones in the code, with a bar between the words.

/// Whether a list in the code has a word, or words that belong together.
pub(super) fn lists(list: &str, word: &str) -> bool {
    list.split('|').any(|listed| listed == word)
}

/// The words of a section, in the order of the file; none if the list has no such section.
pub(super) fn section<'a>(list: &'a str, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let lines = list.lines().map(str::trim).filter(|line| !line.starts_with('#'));
    let mut inside = false;
    let name = name.to_owned();
    lines
        .filter(move |line| match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(section) => {
                inside = section == name;
                false
            }
            None => inside,
        })
        .flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_ends_where_the_next_one_begins() {
        let list = "# about\n[one]\na b\n\nc\n# why\n[two]\nd\n";
        assert_eq!(section(list, "one").collect::<Vec<_>>(), ["a", "b", "c"]);
        assert_eq!(section(list, "two").collect::<Vec<_>>(), ["d"]);
        assert_eq!(section(list, "three").count(), 0);
    }
}
