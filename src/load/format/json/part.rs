//! A record as an article: its text, plain or HTML, with what its other fields state.

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::name::values;
use crate::load::format::field::{Field, Key};
use crate::load::format::{Part, fact, html, length};
use crate::segment::Stated;
use crate::text::{Address, Origin};

/// Reads a record with its text. A headline that the text does not have becomes its first line: it tells a fact like
/// any sentence.
pub(super) fn part(record: &Map<String, Value>, text: &str, fields: &[Field]) -> Part {
    let lines = |key, between| values(record, key, fields).filter_map(move |values| line(&values, between));
    let title = lines(Key::Title, " ").find(|title| title.chars().count() <= 400);
    let (text, notice) = length::beginning(text);
    let mut part = body(text, title.as_deref());
    part.notices.extend(notice);
    let page = std::mem::take(&mut part.markup.stated);
    part.markup.stated = Stated {
        title: title.or(page.title),
        byline: lines(Key::Byline, ", ").find_map(|name| fact::byline(&name)).or(page.byline),
        date: values(record, Key::Date, fields).flatten().find_map(date).or(page.date),
        outlet: lines(Key::Outlet, ", ").next().map(|name| fact::outlet(&name)).or(page.outlet),
        address: lines(Key::Address, " ").find_map(|address| Address::parse(&address)).or(page.address),
        language: lines(Key::Language, " ").find_map(|name| fact::language(&name)).or(page.language),
    };
    part
}

/// The text of a record: the first field that has one.
pub(super) fn text(record: &Map<String, Value>, fields: &[Field]) -> Option<String> {
    values(record, Key::Text, fields)
        .filter_map(|values| joined(&values, "\n\n"))
        .find(|text| text.contains(char::is_alphabetic))
}

/// The texts in some values.
fn joined(values: &[&Value], between: &str) -> Option<String> {
    let texts: Vec<String> = values.iter().filter_map(|value| words(value, between)).collect();
    (!texts.is_empty()).then(|| texts.join(between))
}

/// The text in a value: a string, the strings of a list, or the field of an object that is called like one.
fn words(value: &Value, between: &str) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().filter_map(|value| words(value, between)).collect::<Vec<_>>().join(between),
        Value::Object(object) => {
            let names = ["rendered", "main", "name", "text", "value", "html", "plain", "body", "content", "original"];
            return names.iter().find_map(|name| words(object.get(*name)?, between));
        }
        _ => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}

/// The texts in some values in one line, without elements of HTML.
fn line(values: &[&Value], between: &str) -> Option<String> {
    let text = joined(values, between)?;
    let text = if is_page(&text) || has_marks(&text) { html::whole(&text).text } else { text };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// The text of a record, its headline first.
fn body(text: &str, title: Option<&str>) -> Part {
    let lines = || text.split(['\n', '>', '<']).filter(|line| !line.trim().is_empty()).take(40);
    let title = title.filter(|title| !fact::says(lines(), title));
    if is_page(text) {
        let heading = title.map(|title| format!("<h1>{}</h1>\n", escaped(title)));
        return page(&format!("{}{text}", heading.unwrap_or_default()));
    }
    if has_marks(text) {
        let heading = title.map(|title| format!("<h1>{}</h1>", escaped(title)));
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        return page(&lines.fold(heading.unwrap_or_default(), |page, line| page + "<p>" + line + "</p>"));
    }
    let text = title.map_or_else(|| text.to_owned(), |title| format!("{title}\n\n{text}"));
    // What is said of spans holds for the text of the record, which is not in the file as such.
    Part { origin: Origin::default(), ..length::part(text) }
}

/// Reads a page, or the part of one that somebody has cut out.
fn page(text: &str) -> Part {
    if text.contains("<body") { html::read(text) } else { html::whole(text) }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Whether a text has the blocks of a page in it.
fn is_page(text: &str) -> bool {
    let blocks =
        ["</p>", "<br>", "<br/>", "<br />", "</div>", "</li>", "</h1>", "</h2>", "</h3>", "</table>", "</html>"];
    html::is_html(text)
        || text.contains('<') && blocks.iter().any(|tag| text.contains(tag) || text.contains(&tag.to_uppercase()))
}

/// Whether a text has lines of its own and marks of HTML within them: `<b>`, `&quot;`.
fn has_marks(text: &str) -> bool {
    let marks = ["</a>", "</b>", "</i>", "</em>", "</strong>", "</span>"];
    let entities =
        ["&amp;", "&quot;", "&lt;", "&gt;", "&nbsp;", "&#", "&rsquo;", "&ndash;", "&auml;", "&ouml;", "&uuml;"];
    marks.iter().any(|mark| text.contains(mark))
        || text.contains('&') && entities.iter().any(|mark| text.contains(mark))
}

/// The day in a value: text, a number, or what databases wrap around them.
fn date(value: &Value) -> Option<Date> {
    match value {
        Value::Number(number) => fact::moment(number.as_f64()?),
        Value::String(text) => fact::date(text),
        Value::Array(list) => list.iter().find_map(date),
        Value::Object(object) => {
            ["$date", "$numberLong", "iso", "value"].iter().find_map(|name| date(object.get(*name)?))
        }
        _ => None,
    }
}
