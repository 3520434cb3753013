//! Names in a sentence.

/// Names that are told one by one; of more the number is told.
const NAMED: usize = 3;

/// `a.txt`, `a.txt and b.txt`, `a.txt, b.txt and 7 more`.
pub fn listed(names: &[&str]) -> String {
    let more = if names.len() > NAMED { names.len() + 1 - NAMED } else { 0 };
    let mut parts: Vec<String> = names.iter().take(names.len() - more).map(|name| (*name).to_owned()).collect();
    if more > 0 {
        parts.push(format!("{more} more"));
    }
    let last = parts.pop().unwrap_or_default();
    if parts.is_empty() { last } else { format!("{} and {last}", parts.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_names_the_first_are_told() {
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&["a", "b"]), "a and b");
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
        assert_eq!(listed(&["a", "b", "c", "d"]), "a, b and 2 more");
    }
}
