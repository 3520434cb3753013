//! The program `diptych`.

fn main() {}
