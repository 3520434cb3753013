//! Compiles the thesaurus: `assets/concepts` and the word frequencies in `assets/language` become one table that needs
//! no parsing at start. It shares its code with the program, which compiles a reader's own concepts in the same way.

#![expect(unreachable_pub, reason = "what is public in the program is shared with it here")]

use std::path::{Path, PathBuf};

use rust_stemmers::{Algorithm, Stemmer};

#[path = "src/evidence/thesaurus/base.rs"]
#[expect(dead_code, reason = "the build script reduces words without asking what the thesaurus knows")]
mod base;
#[path = "src/evidence/thesaurus/compile.rs"]
mod compile;
#[path = "src/evidence/thesaurus/form.rs"]
mod form;
#[path = "src/evidence/thesaurus/table.rs"]
#[expect(dead_code, reason = "the build script only writes the table")]
mod table;
#[path = "src/text"]
mod text {
    pub mod fold;
    #[expect(dead_code, reason = "the build script only looks words up")]
    pub mod hash;
}

use text::fold::fold;

const FORMS: [&str; 2] = [include_str!("assets/language/de/forms.txt"), include_str!("assets/language/en/forms.txt")];
const FREQUENCY: [&str; 2] =
    [include_str!("assets/language/de/frequency.txt"), include_str!("assets/language/en/frequency.txt")];

fn main() {
    println!("cargo::rerun-if-changed=assets/concepts");
    println!("cargo::rerun-if-changed=assets/language");
    println!("cargo::rerun-if-changed=src/evidence/thesaurus");
    let forms = [base::Forms::new(FORMS[0], true), base::Forms::new(FORMS[1], false)];
    let stemmers = [Stemmer::create(Algorithm::German), Stemmer::create(Algorithm::English)];
    let stem_of = |word: &str, language: usize| {
        let stem = |word: &str| stemmers[language].stem(word).into_owned();
        forms[language].base(&fold(word).text, word.starts_with(char::is_uppercase), &stem, &|_| true)
    };
    let keys = compile::Keys { fold: &|word| fold(word).text, stem: &stem_of };
    let bytes = compile::compile(&written(), FREQUENCY, keys).bytes();
    let out = std::env::var_os("OUT_DIR").expect("cargo names the folder for what is built");
    std::fs::write(Path::new(&out).join("thesaurus.bin"), bytes).expect("the folder can be written");
}

/// The concepts of all files, in the order of their names.
fn written() -> Vec<form::Written> {
    let folder = std::fs::read_dir("assets/concepts").expect("assets/concepts is part of the source");
    let mut files: Vec<PathBuf> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).expect("a file that was just listed");
        let (concepts, faults) = form::concepts(&text);
        if let Some(fault) = faults.first() {
            panic!("{}: {fault}", path.display());
        }
        concepts
    };
    files.iter().flat_map(read).collect()
}
