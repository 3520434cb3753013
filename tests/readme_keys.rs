//! The README's key list is the one that the table of commands and the shipped keymap give.
//!
//! After a change to either, `UPDATE=1 cargo test --test readme_keys` writes it anew.

use std::{env, fs, path::Path};

use diptych::command::{Keymap, with_key_list};

#[test]
fn the_readme_lists_the_keys_as_they_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).expect("README.md can be read");
    let expected = with_key_list(&readme, &Keymap::default()).expect("README.md has both markers of the key list");
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, expected).expect("README.md can be written");
        return;
    }
    assert!(readme == expected, "README.md's keys are not current: run `UPDATE=1 cargo test --test readme_keys`");
}
