//! Files of records, one test a sentence.

use super::*;
use crate::load::format::field::Field;
use crate::text::Language;

const TEXT: &str = "The harbour reopened on Monday after nine days. Ferries sail again.";

fn parts(text: &str) -> Parts {
    read(text, &Reading::default(), None).expect("it is not refused").expect("it is JSON")
}

fn refused(text: &str) -> Refusal {
    read(text, &Reading::default(), None).expect_err("it is refused")
}

fn texts(parts: &Parts) -> Vec<&str> {
    parts.articles.iter().map(|part| part.text.lines().next().unwrap_or_default()).collect()
}

#[test]
fn what_scrapers_write_states_everything() {
    let records = [
        format!(
            r#"{{"title":"Pier","author":"Ada Holm","hostname":"courier.example","date":"2025-03-03",
            "source-hostname":"Courier","source":"https://courier.example/pier","language":"en","text":"{TEXT}"}}"#
        ),
        format!(
            r#"{{"title":"Pier","maintext":"{TEXT}","authors":["Ada Holm"],"date_publish":"2025-03-03 10:00:00",
            "date_download":"2025-04-01","source_domain":"Courier","language":"en","image_url":null}}"#
        ),
        format!(
            r#"{{"headline":{{"main":"Pier"}},"body":"{TEXT}","byline":{{"original":"By Ada Holm"}},
            "@timestamp":1741003200000,"publisher":{{"name":"Courier"}},"lang":"en-GB"}}"#
        ),
        format!(
            r#"{{"webTitle":"Pier","fields":{{"bodyText":"{TEXT}","byline":"Ada Holm"}},
            "publishedAt":"Mon, 3 Mar 2025 10:00:00 GMT",
            "source":{{"id":null,"name":"Courier"}},"language":"English"}}"#
        ),
    ];
    for record in records {
        let part = parts(&record).articles.remove(0);
        assert_eq!(part.text, format!("Pier\n\n{TEXT}"));
        let stated = part.markup.stated;
        assert_eq!(stated.title.as_deref(), Some("Pier"), "{record}");
        assert_eq!(stated.byline.as_deref(), Some("Ada Holm"), "{record}");
        assert_eq!(stated.date.map(|date| date.to_string()).as_deref(), Some("2025-03-03"), "{record}");
        assert_eq!(stated.outlet.as_deref(), Some("Courier"), "{record}");
        assert_eq!(stated.language, Some(Language::English), "{record}");
    }
}

#[test]
fn the_address_is_the_first_field_that_is_one() {
    let address = |fields: &str| {
        let part = parts(&format!(r#"{{{fields},"text":"{TEXT}"}}"#)).articles.remove(0);
        part.markup.stated.address.map(|address| address.as_str().to_owned())
    };
    let pier = Some("https://courier.example/pier".to_owned());
    assert_eq!(address(r#""source":"https://courier.example/pier","link":"https://other.example/""#), pier);
    assert_eq!(address(r#""url":"/pier","web_url":"https://courier.example/pier""#), pier);
    assert_eq!(address(r#""guid":{"rendered":"https://courier.example/pier"}"#), pier);
    assert_eq!(address(r#""url":"javascript:alert(1)","source":{"name":"Courier"}"#), None);
}

#[test]
fn records_are_found_however_they_are_wrapped() {
    let (one, two) = (r#"{"title":"One","text":"First text."}"#, r#"{"title":"Two","text":"Second text."}"#);
    let files = [
        format!("[{one},{two}]"),
        format!("{one}\n{two}\n"),
        format!("\u{feff}{one}\r\n\r\n{two}\r\n"),
        format!(r#"{{"took":3,"hits":{{"total":2,"hits":[{{"_id":"1","_source":{one}}},{{"_source":{two}}}]}}}}"#),
        format!("{{\"_id\":\"1\",\"_source\":{one}}}\n{{\"_id\":\"2\",\"_source\":{two}}}"),
        format!("{{\"index\":{{\"_id\":\"1\"}}}}\n{one}\n{{\"index\":{{}}}}\n{two}\n"),
        format!(r#"{{"status":"ok","articles":[{one},{two}]}}"#),
        format!(r#"{{"response":{{"docs":[{one},{two}]}}}}"#),
        format!(r#"{{"anything":[{one},{two}]}}"#),
        format!(r#"{{"a":{one},"b":{two}}}"#),
        format!("{one}\n{two}\n").replace(',', "\n,").replace('{', "{\n"),
    ];
    for file in files {
        let parts = parts(&file);
        assert_eq!((texts(&parts), &parts.notices), (vec!["One", "Two"], &Vec::new()), "{file}");
    }
}

#[test]
fn a_bad_line_and_a_record_without_text_cost_only_themselves() {
    let file = "{\"text\":\"First.\"}\n{\"text\":\nnonsense\n{\"url\":\"x\"}\n{\"text\":\"Last.\"}\n";
    let parts = parts(file);
    assert_eq!(texts(&parts), ["First.", "Last."]);
    assert_eq!(parts.notices.len(), 2);
    assert!(parts.notices[0].starts_with("2 lines are no JSON and were left out: 2, 3"), "{:?}", parts.notices);
    assert!(parts.notices[1].starts_with("1 record has no text"), "{:?}", parts.notices);
}

#[test]
fn one_good_line_is_enough_and_empty_cells_are_nothing() {
    let parts = parts("{\"text\":\nnonsense\n{\"text\":\"Last.\",\"author\":NaN}\n");
    assert_eq!((texts(&parts), parts.articles[0].markup.stated.byline.as_deref()), (vec!["Last."], None));
}

#[test]
fn what_stands_before_a_break_is_read() {
    let parts = parts("[{\"text\":\"First.\"},\n{\"text\":\"Sec");
    assert_eq!((texts(&parts), parts.notices.len()), (vec!["First."], 1));
    assert!(matches!(refused("{\"title\": \"Pier\", \"text\": \"The har"), Refusal::BrokenJson(_)));
}

#[test]
fn without_a_text_the_fields_are_told() {
    let Refusal::NoText(names) = refused(r#"[{"kopf":"Pier","doc":{"plain":"x"},"leer":null}]"#) else {
        panic!("it has no text")
    };
    assert_eq!(names, ["doc.plain", "kopf"]);
}

#[test]
fn the_user_s_names_go_first() {
    let fields = ["title=kopf", "text=doc.body.plain", "byline=doc.by.name"];
    let fields = fields.map(|field| Field::parse(field).expect("it is a field")).to_vec();
    let reading = Reading { fields, ..Reading::default() };
    let file =
        r#"{"title":"x","kopf":"Pier","doc":{"by":[{"name":"Ada"},{"name":"Bo"}],"body":{"plain":["One.","Two."]}}}"#;
    let part = read(file, &reading, None).expect("it is read").expect("it is JSON").articles.remove(0);
    assert_eq!(part.text, "Pier\n\nOne.\n\nTwo.");
    assert_eq!(part.markup.stated.byline.as_deref(), Some("Ada, Bo"));
}

#[test]
fn a_text_may_be_a_page_or_have_marks_in_its_lines() {
    let page =
        parts(r#"{"title":"Tom & Ada","text":"<p>The harbour reopened.</p><p>Ferries sail.</p>"}"#).articles.remove(0);
    assert_eq!(page.text.lines().collect::<Vec<_>>(), ["Tom & Ada", "The harbour reopened.", "Ferries sail."]);
    assert!(page.markup.lines.iter().all(|line| line.kept.is_none()));
    let marks = parts(r#"{"text":"The <b>harbour</b> reopened.\nTom &amp; Ada sail."}"#).articles.remove(0);
    assert_eq!(marks.text.lines().collect::<Vec<_>>(), ["The harbour reopened.", "Tom & Ada sail."]);
}

#[test]
fn a_headline_is_not_said_twice() {
    let file = r#"{"title":"The pier closes","text":"The Pier Closes!\n\nThe council voted."}"#;
    assert_eq!(parts(file).articles.remove(0).text, "The Pier Closes!\n\nThe council voted.");
}

#[test]
fn only_the_wanted_article_is_made() {
    let file = "{\"text\":\"First.\"}\n{\"text\":\"Second.\"}\n";
    let parts = read(file, &Reading::default(), Some(2)).expect("it is read").expect("it is JSON").articles;
    assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>(), ["", "Second."]);
}

#[test]
fn other_texts_are_no_json() {
    for text in
        ["[1] A note", "[Anzeige]\nThe harbour reopened.", "{curly} text", "\"title\": x", "{{template}}", "[1, 2]"]
    {
        assert_eq!(read(text, &Reading::default(), None).ok().flatten().map(|parts| parts.format), None, "{text}");
    }
}

#[test]
fn deep_nesting_ends_nowhere() {
    let deep = format!("{{\"text\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(refused(&deep), Refusal::BrokenJson(_)));
}
