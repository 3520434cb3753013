//! One sentence at the bottom of the screen.

/// What the reader is told, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence; may hold foreign text, so it is made visible when drawn.
    pub text: String,
    /// How it is shown.
    pub kind: NoticeKind,
}

/// How grave a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something was done, or there is nothing to do.
    Info,
    /// Something failed.
    Error,
}

impl Notice {
    /// Something was done, or there is nothing to do.
    pub fn info(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: NoticeKind::Info }
    }

    /// Something failed.
    pub fn error(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: NoticeKind::Error }
    }
}
