//! What can be wrong with a source, each with its own sentence and its way out.

use std::io;
use std::path::{Path, PathBuf};

use super::format::Refusal;
use crate::text::{digits, visible};

/// Why there is no article.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is nothing at this path.
    #[error("there is no file {}", shown(path))]
    Missing {
        /// As it was named.
        path: PathBuf,
    },
    /// The system does not let it be read.
    #[error("{} can't be read", shown(path))]
    Unreadable {
        /// As it was named.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// A link to nothing, or to itself by way of others.
    #[error("{} is a link that leads nowhere", shown(path))]
    BrokenLink {
        /// As it was named.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// A pipe, a device or a socket: reading it could wait for ever.
    #[error("{} is no file but {what}", shown(path))]
    Special {
        /// As it was named.
        path: PathBuf,
        /// What it is.
        what: &'static str,
    },
    /// No byte, or nothing but white space.
    #[error("{} is empty", shown(path))]
    Empty {
        /// As it was named.
        path: PathBuf,
    },
    /// More than any article has.
    #[error("{} is larger than {} MB", shown(path), limit / 1_000_000)]
    TooLarge {
        /// As it was named.
        path: PathBuf,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// A program, a picture, an archive.
    #[error("{} is no text: it has a zero byte at offset {offset}", shown(path))]
    Binary {
        /// As it was named.
        path: PathBuf,
        /// The first zero byte.
        offset: usize,
    },
    /// Something else than text, and nothing that articles are read from.
    #[error("{} is {what}", shown(path))]
    Foreign {
        /// As it was named.
        path: PathBuf,
        /// What it is.
        what: &'static str,
        /// What to do about it.
        way: &'static str,
    },
    /// Records of which none has a text to read.
    #[error("{} has no field that is an article's text{}", shown(path), named(fields))]
    NoText {
        /// As it was named.
        path: PathBuf,
        /// The names of the fields that it has.
        fields: Vec<String>,
    },
    /// JSON that breaks off or was never right.
    #[error("{} is JSON that can't be read: {fault}", shown(path))]
    BrokenJson {
        /// As it was named.
        path: PathBuf,
        /// What is wrong with it, and where.
        fault: String,
    },
    /// A file with several articles where one is needed.
    #[error("{} has {count} articles", shown(path))]
    Several {
        /// As it was named.
        path: PathBuf,
        /// How many it has.
        count: usize,
    },
    /// A number that no article of a file has.
    #[error("{} has no article number {number}, it has {count}", shown(path))]
    NoSuchArticle {
        /// The file.
        path: PathBuf,
        /// The number that was asked for.
        number: usize,
        /// How many articles it has.
        count: usize,
    },
    /// After the page around the article was left out, nothing remained.
    #[error("no article was found in {}{}", shown(path), told(notices))]
    NoArticle {
        /// As it was named.
        path: PathBuf,
        /// What is to be known of how it was read.
        notices: Vec<String>,
    },
    /// A directory in which no file is an article.
    #[error("there is no article in the directory {}", shown(path))]
    NoArticles {
        /// As it was named.
        path: PathBuf,
        /// What is wrong with the first of its files, if there is one that looks like an article.
        #[source]
        cause: Option<Box<LoadError>>,
    },
    /// A directory with more files than are read.
    #[error("{} has too many files: the first {read} were read, {passed_over} were passed over", shown(path))]
    Crowded {
        /// As it was named.
        path: PathBuf,
        /// How many were read.
        read: usize,
        /// How many were not.
        passed_over: usize,
    },
    /// The user wanted no more to be read.
    #[error("stopped: {}", missing(*files, *unread, *left_out))]
    Stopped {
        /// How many files there are.
        files: usize,
        /// How many were not read.
        unread: usize,
        /// How many articles are missing of the files that were read.
        left_out: usize,
    },
    /// One article where two are needed.
    #[error("{} is named twice", shown(path))]
    Twice {
        /// As it was named the second time.
        path: PathBuf,
    },
    /// A directory where a file is needed.
    #[error("{} is a directory", shown(path))]
    Directory {
        /// As it was named.
        path: PathBuf,
    },
}

fn shown(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".to_owned() } else { visible(&path.to_string_lossy()) }
}

fn told(notices: &[String]) -> String {
    notices.iter().flat_map(|notice| ["; ".to_owned(), visible(notice)]).collect()
}

/// What was not read, in words.
fn missing(files: usize, unread: usize, left_out: usize) -> String {
    let of_files = match (files, unread) {
        (_, 0) => None,
        (1, _) => Some("the file was not read".to_owned()),
        (_, 1) => Some(format!("1 of {} files was not read", digits(files))),
        _ => Some(format!("{} of {} files were not read", digits(unread), digits(files))),
    };
    let of_articles = match left_out {
        0 => None,
        1 => Some("1 article of a file was left out".to_owned()),
        _ => Some(format!("{} articles of files that were begun were left out", digits(left_out))),
    };
    of_files.into_iter().chain(of_articles).collect::<Vec<_>>().join(", and ")
}

fn named(fields: &[String]) -> String {
    if fields.is_empty() { String::new() } else { format!("; its fields are {}", visible(&fields.join(", "))) }
}

impl LoadError {
    /// The error for a file whose content has no text.
    pub(super) fn refused(path: &Path, refusal: Refusal) -> Self {
        let path = path.to_owned();
        match refusal {
            Refusal::Binary(offset) => Self::Binary { path, offset },
            Refusal::Empty => Self::Empty { path },
            Refusal::Foreign(what, way) => Self::Foreign { path, what, way },
            Refusal::NoText(fields) => Self::NoText { path, fields },
            Refusal::BrokenJson(fault) => Self::BrokenJson { path, fault },
        }
    }

    /// What the user can do.
    pub fn hint(&self) -> String {
        match self {
            Self::Missing { .. } => "check the name; a relative path begins in the current directory".to_owned(),
            Self::Unreadable { .. } => "check its permissions, or copy it to where you can read it".to_owned(),
            Self::BrokenLink { .. } => "name the file that it should lead to".to_owned(),
            Self::Special { .. } => "save its contents to a file, or pipe them in and name - instead".to_owned(),
            Self::Empty { .. } => "save the article's text to it".to_owned(),
            Self::TooLarge { .. } => "split it into articles".to_owned(),
            Self::Binary { .. } => "save the article as plain text".to_owned(),
            Self::Foreign { way, .. } => (*way).to_owned(),
            Self::NoText { .. } => "name its field with --field text=NAME, a nested one as text=doc.body".to_owned(),
            Self::BrokenJson { .. } => "one object, a list of objects or one object a line is read".to_owned(),
            Self::Several { path, .. } => format!("name one of them, for example {}#1", shown(path)),
            Self::NoSuchArticle { .. } => "`diptych show` with the file's name alone prints all of them".to_owned(),
            Self::NoArticle { .. } => "`diptych show --dropped` tells what was left out and why".to_owned(),
            Self::NoArticles { .. } => {
                "it needs text, Markdown, pages, JSON, EPUB or PDF, named so (.txt, .md, .html, …) or without an extension"
                    .to_owned()
            }
            Self::Crowded { .. } => "name the files that you want, or give them a directory of their own".to_owned(),
            Self::Stopped { .. } => "wait until there is an article, or name fewer files".to_owned(),
            Self::Twice { .. } => "name two different articles, or only one to choose the other from a list".to_owned(),
            Self::Directory { .. } => "name a file in it".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_much_is_missing_is_said_in_words() {
        let told = |files, unread, left_out| LoadError::Stopped { files, unread, left_out }.to_string();
        assert_eq!(told(1, 1, 0), "stopped: the file was not read");
        assert_eq!(told(12_000, 1, 0), "stopped: 1 of 12,000 files was not read");
        assert_eq!(told(12_000, 3_400, 0), "stopped: 3,400 of 12,000 files were not read");
        assert_eq!(told(1, 0, 1), "stopped: 1 article of a file was left out");
        let both = "stopped: 2 of 3 files were not read, and 70 articles of files that were begun were left out";
        assert_eq!(told(3, 2, 70), both);
    }
}
