//! What a document may not do to its reader: pictures are emptied, because nobody looks at them, and so is what draws
//! itself, directly or through others, or is too long.
//!
//! `pdf-extract` draws forms within forms by functions that call each other, and looks for what a page inherits in its
//! parents: both never end in a document that was made so, and a full stack ends the whole program.

use std::collections::{BTreeMap, BTreeSet};

use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};

/// How deep forms are drawn within forms, and pages lie in the tree of pages.
const DEEPEST: usize = 24;

/// The longest content of a page or a form, in bytes; read, it takes eighty times as much.
pub(super) const LONGEST: usize = 4_000_000;

/// Makes a document harmless.
pub(super) fn tame(document: &mut Document) {
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image")
        {
            empty(stream);
        }
    }
    let mut bad = endless(document);
    bad.extend(drawn(document).into_iter().filter(|id| is_long(document, *id)));
    for id in bad {
        if let Ok(Object::Stream(stream)) = document.get_object_mut(id) {
            empty(stream);
        }
    }
    for id in orphans(document) {
        if let Some(Object::Dictionary(page)) = document.objects.get_mut(&id) {
            page.remove(b"Parent");
        }
    }
}

fn empty(stream: &mut Stream) {
    stream.content.clear();
    stream.dict.remove(b"Filter");
}

/// The forms that draw themselves, or lie too deep: what is left after those that draw nothing were taken away, then
/// those that draw only them, and so on.
fn endless(document: &Document) -> BTreeSet<ObjectId> {
    let drawn = drawn(document);
    let (mut left, mut bad): (BTreeMap<ObjectId, Vec<ObjectId>>, BTreeSet<ObjectId>) = Default::default();
    for id in &drawn {
        let Ok(Object::Stream(form)) = document.get_object(*id) else { continue };
        match forms(document, &form.dict) {
            Some(forms) => drop(left.insert(*id, forms)),
            // Without resources of its own it draws what it finds around it, perhaps itself.
            None if draws(form) => drop(bad.insert(*id)),
            None => drop(left.insert(*id, Vec::new())),
        }
    }
    for _ in 0..DEEPEST {
        let ready: Vec<ObjectId> = left
            .iter()
            .filter(|(_, forms)| forms.iter().all(|form| !left.contains_key(form)))
            .map(|(id, _)| *id)
            .collect();
        for id in ready {
            left.remove(&id);
        }
    }
    bad.extend(left.into_keys());
    bad
}

/// Everything that something in a document may draw.
fn drawn(document: &Document) -> BTreeSet<ObjectId> {
    let dictionaries = document.objects.values().filter_map(|object| match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    });
    let own = |dictionary| forms(document, dictionary).into_iter().chain(named(document, dictionary));
    dictionaries.flat_map(own).flatten().collect()
}

/// What a page or a form may draw by its own resources; nothing if it has none.
fn forms(document: &Document, dictionary: &Dictionary) -> Option<Vec<ObjectId>> {
    let (_, resources) = document.dereference(dictionary.get(b"Resources").ok()?).ok()?;
    Some(named(document, resources.as_dict().ok()?).unwrap_or_default())
}

/// What some resources name.
fn named(document: &Document, resources: &Dictionary) -> Option<Vec<ObjectId>> {
    let (_, named) = document.dereference(resources.get(b"XObject").ok()?).ok()?;
    let last = |(_, object): (&Vec<u8>, &Object)| document.dereference(object).ok()?.0;
    Some(named.as_dict().ok()?.iter().filter_map(last).collect())
}

/// Whether the content of a form has the word for drawing another one.
fn draws(form: &Stream) -> bool {
    let content = form.get_plain_content().unwrap_or_else(|_| form.content.clone());
    content.windows(2).any(|word| word == b"Do")
}

fn is_long(document: &Document, id: ObjectId) -> bool {
    let Ok(Object::Stream(form)) = document.get_object(id) else { return false };
    form.get_plain_content().is_ok_and(|content| content.len() > LONGEST)
}

/// Nodes whose parents have no end.
fn orphans(document: &Document) -> Vec<ObjectId> {
    let parent = |id: ObjectId| document.get_dictionary(id).ok()?.get(b"Parent").ok()?.as_reference().ok();
    let endless = |id: ObjectId| (0..DEEPEST).try_fold(id, |id, _| parent(id)).is_some();
    document.objects.keys().copied().filter(|id| endless(*id)).collect()
}
