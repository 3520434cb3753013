//! Lists of lists, kept in one piece: a row for each sentence.

/// Rows of different lengths, one behind the other.
#[derive(Debug, Clone)]
pub(super) struct Rows<T> {
    items: Vec<T>,
    /// Where each row ends in `items`.
    ends: Vec<usize>,
}

impl<T> Rows<T> {
    /// No rows yet.
    pub(super) fn new() -> Self {
        Self { items: Vec::new(), ends: Vec::new() }
    }

    /// Appends a row.
    pub(super) fn push(&mut self, row: impl IntoIterator<Item = T>) {
        self.items.extend(row);
        self.ends.push(self.items.len());
    }

    /// The row at `index`; empty if there is none.
    pub(super) fn row(&self, index: usize) -> &[T] {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.items.get(start..end).unwrap_or_default()
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// All rows.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[T]> {
        (0..self.len()).map(|index| self.row(index))
    }

    /// The items of all rows.
    pub(super) fn items(&self) -> &[T] {
        &self.items
    }
}

impl<T, R: IntoIterator<Item = T>> FromIterator<R> for Rows<T> {
    fn from_iter<I: IntoIterator<Item = R>>(rows: I) -> Self {
        let mut made = Self::new();
        for row in rows {
            made.push(row);
        }
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_as_they_were_given() {
        let rows: Rows<u8> = [vec![1, 2], vec![], vec![3]].into_iter().collect();
        assert_eq!(rows.iter().collect::<Vec<_>>(), [&[1, 2][..], &[], &[3]]);
        assert!(rows.row(3).is_empty());
    }
}
