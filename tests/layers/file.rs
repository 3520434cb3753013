//! The source files: what stands in them, and which of their lines are test.

use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path as FilePath, PathBuf};

use super::path::{self, Path};
use super::token::{Token, tokens};

/// A source file.
pub(crate) struct File {
    /// Its path below the package, with `/`.
    pub(crate) name: String,
    /// Its module below the crate: `note`, `store` for `src/note/store.rs`, nothing for `src/lib.rs`.
    pub(crate) module: Vec<String>,
    /// Its text.
    pub(crate) text: String,
    /// What it is written in.
    pub(crate) tokens: Vec<Token>,
    /// Which lines are test.
    tests: Vec<RangeInclusive<usize>>,
}

impl File {
    /// A file of the given name and text.
    pub(crate) fn new(name: &str, text: &str) -> Self {
        let tokens = tokens(text);
        let tests = test_items(&tokens);
        Self { name: name.to_owned(), module: module(name), text: text.to_owned(), tokens, tests }
    }

    /// All `.rs` files below a folder of the package, in order; none if it is missing.
    pub(crate) fn below(folder: &str) -> Vec<Self> {
        let package = FilePath::new(env!("CARGO_MANIFEST_DIR"));
        let mut files: Vec<_> =
            rust_files(&package.join(folder)).iter().map(|path| Self::read(package, path)).collect();
        mark_test_files(&mut files);
        files
    }

    fn read(package: &FilePath, path: &FilePath) -> Self {
        let text = fs::read_to_string(path).expect("a source file can be read");
        let name = path.strip_prefix(package).expect("it was found below the package");
        Self::new(&name.to_string_lossy().replace('\\', "/"), &text)
    }

    /// The paths that it names.
    pub(crate) fn paths(&self) -> Vec<Path> {
        path::paths(&self.module, &self.tokens)
    }

    /// Whether a line is test.
    pub(crate) fn is_test(&self, line: usize) -> bool {
        self.tests.iter().any(|lines| lines.contains(&line))
    }

    /// How many lines it has outside tests.
    pub(crate) fn lines_outside_tests(&self) -> usize {
        (1..=self.text.lines().count()).filter(|line| !self.is_test(*line)).count()
    }
}

/// The folder's `.rs` files, and those of its folders.
fn rust_files(folder: &FilePath) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a folder's entry can be read").path()).collect();
    paths.sort();
    let (folders, files): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path.is_dir());
    let files = files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    files.chain(folders.iter().flat_map(|folder| rust_files(folder))).collect()
}

/// The module that a file holds; `main` for the binary.
fn module(name: &str) -> Vec<String> {
    let mut names: Vec<_> = name.trim_end_matches(".rs").split('/').skip(1).map(str::to_owned).collect();
    if names.last().is_some_and(|last| matches!(last.as_str(), "mod" | "lib")) {
        names.pop();
    }
    names
}

/// The lines of the items that stand under `#[cfg(test)]`.
fn test_items(tokens: &[Token]) -> Vec<RangeInclusive<usize>> {
    let is_mark = |at: &usize| texts(tokens, *at, 7) == ["#", "[", "cfg", "(", "test", ")", "]"];
    (0..tokens.len()).filter(is_mark).map(|at| tokens[at].line..=item_end(tokens, at)).collect()
}

/// The line on which the item ends that begins at `at`: with its last brace, or with a semicolon outside of any.
fn item_end(tokens: &[Token], at: usize) -> usize {
    let mut depth = 0;
    for token in &tokens[at..] {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" if depth == 1 => return token.line,
            "}" => depth -= 1,
            ";" if depth == 0 => return token.line,
            _ => {}
        }
    }
    usize::MAX
}

/// Marks as test what another file declares as `#[cfg(test)] mod name;`.
fn mark_test_files(files: &mut [File]) {
    let declared: Vec<_> = files.iter().flat_map(test_modules).collect();
    for file in files {
        if declared.iter().any(|module| file.module.starts_with(module)) {
            file.tests = vec![0..=usize::MAX];
        }
    }
}

/// The modules that a file declares under `#[cfg(test)]` and keeps in other files.
fn test_modules(file: &File) -> Vec<Vec<String>> {
    let declares = |at: &usize| {
        let [word, _, end] = texts(&file.tokens, *at, 3)[..] else { return false };
        word == "mod" && end == ";" && file.is_test(file.tokens[*at].line)
    };
    let name = |at: usize| [&file.module[..], &[file.tokens[at + 1].text.clone()]].concat();
    (0..file.tokens.len()).filter(declares).map(name).collect()
}

/// What stands in the `count` tokens from `at` on; fewer at the end.
fn texts(tokens: &[Token], at: usize, count: usize) -> Vec<&str> {
    tokens.iter().skip(at).take(count).map(|token| token.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_the_module_that_its_path_says() {
        assert_eq!(module("src/lib.rs"), [""; 0]);
        assert_eq!(module("src/main.rs"), ["main"]);
        assert_eq!(module("src/note/mod.rs"), ["note"]);
        assert_eq!(module("src/note/store.rs"), ["note", "store"]);
    }

    #[test]
    fn only_what_stands_under_the_mark_is_test() {
        let file =
            File::new("src/a.rs", "fn a() {}\n#[cfg(test)]\nfn b() {\n{}\n}\nfn c() {}\n#[cfg(test)]\nmod tests;\n");
        let tests: Vec<_> = (1..=8).filter(|line| file.is_test(*line)).collect();
        assert_eq!(tests, [2, 3, 4, 5, 7, 8]);
        assert_eq!(file.lines_outside_tests(), 2);
    }

    #[test]
    fn a_file_declared_as_test_is_test_from_end_to_end() {
        let mut files = [
            File::new("src/a/mod.rs", "mod b;\n#[cfg(test)]\nmod tests;\n"),
            File::new("src/a/b.rs", "fn b() {}\n"),
            File::new("src/a/tests.rs", "fn t() {}\n"),
        ];
        mark_test_files(&mut files);
        assert_eq!(files.map(|file| file.is_test(1)), [false, false, true]);
    }
}
