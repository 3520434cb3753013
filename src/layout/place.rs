//! A position in the rows of a flow.

/// A row of a [`Flow`](super::Flow): its stretch, and its number there. Places are ordered as the rows are, and mean
/// something only in the flow that gave them out; another flow takes them for its nearest row. To keep a position when
/// the width changes, keep the source offset ([`Flow::offset_at`](super::Flow::offset_at)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    stretch: u32,
    row: u32,
}

impl Place {
    pub(super) fn new(stretch: usize, row: usize) -> Self {
        Self { stretch: stretch as u32, row: row as u32 }
    }

    /// The number of its stretch in the flow.
    pub(super) fn stretch(self) -> usize {
        self.stretch as usize
    }

    /// The number of its row in the stretch.
    pub(super) fn row(self) -> usize {
        self.row as usize
    }
}
