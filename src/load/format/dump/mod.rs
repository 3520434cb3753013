//! Text as dumpers of pages write it: lynx, w3m, links, inscriptis, bare text nodes; and mail-like text of a fixed
//! width.
//!
//! ```text
//! file   "   The [12]harbour office said on Monday that the\n   pier would stay closed.\n\n     * [13]Home\n"
//! lines   The harbour office said on Monday that the pier would stay closed.     linked 0.1
//!         Home                                                                    linked 1, a list item
//! ```
//!
//! What a dumper added is taken away again: the wrap at a fixed width, indentation, the marks of lists, the numbers of
//! links and the list of their addresses at the end. A text in which no dumper's hand shows is left to be read as it
//! is.

mod fragment;
mod link;
mod raw;
mod read;
mod wrap;

pub(super) use read::read;
