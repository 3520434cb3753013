//! What is drawn, and how it looks.

pub mod theme;
