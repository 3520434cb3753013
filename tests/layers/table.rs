//! The table of layers, as the page of the crate has it.

/// What a layer may know of the outside world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing.
    Pure,
    /// How to draw.
    Draws,
    /// Files, clock, environment.
    Edge,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layer {
    /// The name of its module.
    pub(crate) name: String,
    /// What it may know.
    pub(crate) kind: Kind,
}

/// The layers in their order: each may know itself and those before it.
pub(crate) struct Table(Vec<Layer>);

impl Table {
    /// Reads the rows ``//! | [`name`] | … | kind |``; a layer that is no public module has no brackets.
    ///
    /// # Panics
    /// If a row's last column is none of `pure`, `ratatui` and `edge`.
    pub(crate) fn read(lib: &str) -> Self {
        let names =
            lib.lines().filter_map(|line| line.strip_prefix("//! | ")?.trim_start_matches('[').strip_prefix('`'));
        Self(names.map(row).collect())
    }

    /// All layers in order.
    pub(crate) fn layers(&self) -> &[Layer] {
        &self.0
    }

    /// The place of a layer in the order.
    pub(crate) fn rank(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|layer| layer.name == name)
    }

    /// Whether the layer `name` may be used by another; nothing if one of them is no layer.
    pub(crate) fn allows(&self, by: &str, name: &str) -> Option<bool> {
        Some(self.rank(name)? <= self.rank(by)?)
    }
}

fn row(row: &str) -> Layer {
    let (name, rest) = row.split_once('`').expect("a layer's name ends with a backtick");
    let kind = match rest.trim_end().trim_end_matches('|').rsplit('|').next().map(str::trim) {
        Some("pure") => Kind::Pure,
        Some("ratatui") => Kind::Draws,
        Some("edge") => Kind::Edge,
        other => panic!("the layer {name} is of no known kind: {other:?}"),
    };
    Layer { name: name.to_owned(), kind }
}
