//! What a record says of its article, and the names that users give for it.

/// A fact of an article that a field of a record may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The headline.
    Title,
    /// Who wrote it.
    Byline,
    /// When it was published.
    Date,
    /// Where it was published.
    Outlet,
    /// The page that it was published on.
    Address,
    /// What it is written in.
    Language,
    /// The article itself.
    Text,
}

/// Each key with its name on the command line.
const KEYS: [(&str, Key); 7] = [
    ("title", Key::Title),
    ("byline", Key::Byline),
    ("date", Key::Date),
    ("outlet", Key::Outlet),
    ("address", Key::Address),
    ("language", Key::Language),
    ("text", Key::Text),
];

/// Where the records of a file hold a fact: `title=headline`, `text=doc.body.plain`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The fact.
    pub key: Key,
    /// The name of the field, or the names on the way to it with dots between.
    pub path: String,
}

impl Field {
    /// Reads `key=path`.
    ///
    /// # Errors
    /// If there is no `=`, nothing behind it, or no such key before it: a sentence for the user.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (name, path) = text.split_once('=').unwrap_or((text, ""));
        let key = KEYS.iter().find(|(known, _)| *known == name.trim()).map(|(_, key)| *key);
        let names = KEYS.map(|(name, _)| name).join(", ");
        match (key, path.trim()) {
            (None, _) => Err(format!("it begins with one of {names}, as in title=headline")),
            (_, "") => Err("name the field behind the =, as in title=headline or text=doc.body".to_owned()),
            (Some(key), path) => Ok(Self { key, path: path.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_a_known_key_and_a_path() {
        let field = Field::parse("text=doc.body.plain").expect("it is one");
        assert_eq!((field.key, field.path.as_str()), (Key::Text, "doc.body.plain"));
        assert!(Field::parse("titel=a").unwrap_err().contains("title, byline, date, outlet, address, language, text"));
        assert!(Field::parse("title=").is_err() && Field::parse("title").is_err());
    }
}
