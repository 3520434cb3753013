//! Placeholder.
use super::Part;
pub(super) fn read(_text: &str) -> Option<Part> {
    None
}
