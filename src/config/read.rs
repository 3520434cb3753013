//! Reading a small file that a person keeps, whatever stands in its place.
//!
//! The rule: it takes neither more than the limit nor longer than a disk does. A named pipe would wait for somebody to
//! write into it, so only regular files are opened.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use crate::command::Problem;

/// The largest file that is read, in bytes: many times what anybody writes by hand.
const LIMIT: usize = 1 << 20;

/// The file's text; nothing if there is none.
pub(super) fn read_small(path: &Path) -> Result<Option<String>, Problem> {
    match read_bytes(path) {
        Ok(bytes) if bytes.len() > LIMIT => {
            Err(Problem::new("is larger than 1 MiB").hint("a file for diptych has a few lines"))
        }
        Ok(bytes) => utf8(bytes).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::IsADirectory => {
            Err(Problem::new("is a directory").hint("a file is wanted there"))
        }
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
            Err(Problem::new("is not a regular file").hint("it is not opened, because reading it might never end"))
        }
        Err(error) => Err(Problem::new(format!("can't be read: {}", error.kind()))),
    }
}

/// The first bytes, at most one more than the limit.
fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn utf8(bytes: Vec<u8>) -> Result<String, Problem> {
    String::from_utf8(bytes).map_err(|error| {
        let before = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        Problem::new("is not UTF-8 text").at(line).hint("save the file as UTF-8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(path: &Path) -> String {
        read_small(path).map_or_else(|problem| problem.to_string(), |text| panic!("{text:?}"))
    }

    #[test]
    fn a_missing_file_is_no_problem() {
        let scratch = tempfile::tempdir().unwrap();
        assert_eq!(read_small(&scratch.path().join("none/none.toml")), Ok(None));
    }

    #[test]
    fn a_directory_is_a_problem() {
        let scratch = tempfile::tempdir().unwrap();
        assert_eq!(told(scratch.path()), "is a directory (a file is wanted there)");
    }

    #[test]
    fn a_file_up_to_the_limit_is_read_and_a_larger_one_is_a_problem() {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join("large.toml");
        fs::write(&path, "#".repeat(LIMIT)).unwrap();
        assert!(read_small(&path).is_ok());
        fs::write(&path, "#".repeat(LIMIT + 1)).unwrap();
        assert!(told(&path).starts_with("is larger than 1 MiB"));
    }

    #[test]
    fn text_in_another_encoding_is_a_problem_with_its_line() {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join("latin.toml");
        fs::write(&path, b"# a\n# b\n# f\xfcr\n").unwrap();
        assert_eq!(told(&path), "line 3: is not UTF-8 text (save the file as UTF-8)");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_named_pipe_is_a_problem_and_does_not_wait() {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join("pipe.toml");
        rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR, 0).unwrap();
        assert!(told(&path).starts_with("is not a regular file"));
        assert!(told(Path::new("/dev/zero")).starts_with("is not a regular file"));
    }
}
