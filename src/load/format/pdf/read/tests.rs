//! Documents of our own making.

use std::fmt::Write as _;

use super::*;

/// A document of one page with a line of text each 14 points.
fn document(lines: &[&str]) -> Vec<u8> {
    let mut content = String::from("BT /F1 12 Tf 14 TL 72 720 Td\n");
    for line in lines {
        let _ = writeln!(content, "({line}) Tj T*");
    }
    content.push_str("ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>\nstream\n{content}\nendstream", content.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        "<</Title(Pier to close)/Author(Ada Holm)>>".to_owned(),
    ];
    file(&objects)
}

/// Objects as a file; the first one is its root, the sixth what it states.
fn file(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let start = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(file, "trailer\n<</Size {}/Root 1 0 R/Info 6 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    file.into_bytes()
}

#[test]
fn a_document_gives_its_text_and_what_it_states() {
    let part = read(&document(&[
        "Pier to close",
        "The town council voted on Monday to close the old pier and to manip-",
        "ulate nothing.",
    ]))
    .expect("it is a document");
    assert!(part.text.starts_with("Pier to close"), "{}", part.text);
    assert!(part.text.ends_with("to close the old pier and to manipulate nothing."), "{}", part.text);
    assert_eq!(part.markup.stated.byline.as_deref(), Some("Ada Holm"));
}

#[test]
fn what_draws_itself_ends_nowhere() {
    let page = "<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 4 0 R/Y 5 0 R>>>>>>";
    let form = "<</Subtype/Form/Resources<</XObject<</Y 5 0 R>>>>/Length 5>>\nstream\n/Y Do\nendstream";
    let content = "<</Length 11>>\nstream\n/X Do /Y Do\nendstream";
    let pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    let objects = ["<</Type/Catalog/Pages 2 0 R>>", pages, page, content, form].map(str::to_owned);
    assert_eq!(read(&file(&objects)).unwrap_err(), PICTURE);
}

#[test]
fn pictures_of_pages_and_damaged_documents_are_told_apart() {
    assert_eq!(read(&document(&[])).unwrap_err(), PICTURE);
    assert_eq!(read(b"%PDF-1.4\nnothing").unwrap_err(), UNREADABLE);
}
