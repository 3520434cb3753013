//! What leads out of the reader and back: taking passages along, and going to the source of an article.

use super::event::{Copied, Effect, Spot};
use super::notice::Notice;
use super::state::Reader;
use crate::cite;
use crate::command::Command;
use crate::text::{Article, visible};

impl Reader {
    /// Runs a command that leads outside.
    pub(super) fn run_outside(&mut self, command: Command) {
        match command {
            Command::CopyPassage => self.copy_passage(),
            Command::CopyPair => self.copy_pair(),
            Command::EditSource => self.edit_source(),
            Command::OpenSource => self.open_source(),
            Command::Reload => self.effects.push(Effect::Reread),
            _ => self.run_motion(command),
        }
    }

    /// Asks for the current sentence to be copied, with where it comes from.
    fn copy_passage(&mut self) {
        let Some(pane) = self.focused() else { return };
        let article = pane.article();
        let text = cite::passage(article, article.sentence(pane.cursor).span);
        self.effects.push(Effect::Copy(Copied { what: "sentence", text }));
    }

    /// Asks for the current sentence and its partner to be copied.
    fn copy_pair(&mut self) {
        let pair = self.articles().zip(self.current_link()).map(|(articles, (_, link))| cite::pair(articles, link));
        match pair {
            Some(text) => self.effects.push(Effect::Copy(Copied { what: "pair", text })),
            None => self.tell(Notice::info("only here: no pair to copy")),
        }
    }

    /// Asks for the file of the article to be opened where the cursor is.
    fn edit_source(&mut self) {
        let Some(pane) = self.focused() else { return };
        let article = pane.article();
        if article.source.path.is_none() {
            self.tell(Notice::info(format!("there is no file to edit: {}", fileless(article))));
            return;
        }
        let spot = Spot { article: pane.article_id, span: article.sentence(pane.cursor).span };
        self.effects.push(Effect::Edit(spot));
    }

    /// Asks for the page of the article to be opened.
    fn open_source(&mut self) {
        let Some(pane) = self.focused() else { return };
        match pane.article().address.clone() {
            Some(address) => self.effects.push(Effect::Browse(address)),
            None => self.tell(Notice::info("the file of this article does not say on which page it was published")),
        }
    }
}

/// Where an article without a file comes from.
fn fileless(article: &Article) -> String {
    match article.source.name.as_str() {
        name if name.split('#').next() == Some("-") => "the article came from standard input".to_owned(),
        name => format!("{} is built in", visible(name)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::fixture::{courier, ledger, press, reader, reader_over};
    use super::*;
    use crate::text::{Address, Source};

    fn said(reader: &Reader) -> &str {
        reader.notice.as_ref().map_or("", |notice| &notice.text)
    }

    fn from(source: &str, change: impl FnOnce(&mut Article)) -> Arc<Article> {
        let mut article = Article::clone(&courier());
        article.source.name = source.into();
        change(&mut article);
        article.into()
    }

    #[test]
    fn the_sentence_is_copied_with_where_it_comes_from() {
        let mut reader = reader(100, 30);
        let text = "“The town council voted 7 to 4 on Monday to close the old pier at Westhaven.”\n\
                    — Council closes the old pier, test";
        assert_eq!(press(&mut reader, "y"), [Effect::Copy(Copied { what: "sentence", text: text.into() })]);
    }

    #[test]
    fn the_pair_is_copied_left_first_wherever_the_cursor_is() {
        let mut reader = reader(100, 30);
        let left = press(&mut reader, "Y");
        let [Effect::Copy(Copied { what: "pair", text })] = &left[..] else { panic!("{left:?}") };
        assert!(text.starts_with("> The town council") && text.contains("\n\n> By 8 votes to 4"), "{text}");
        assert!(text.ends_with("**differs**\n\n- 7 to 4 ↔ 8 votes to 4\n- Monday ↔ Tuesday\n"), "{text}");
        assert_eq!(press(&mut reader, "enter Y"), left);
        assert_eq!((press(&mut reader, "gg Y"), said(&reader)), (vec![], "only here: no pair to copy"));
    }

    #[test]
    fn only_a_file_can_be_edited() {
        let mut reader = reader_over([from("sample/1.txt", |_| ()), ledger()], 100, 30);
        assert_eq!(press(&mut reader, "E"), []);
        assert_eq!(said(&reader), "there is no file to edit: sample/1.txt is built in");
        let mut reader = reader_over([from("-#2", |_| ()), ledger()], 100, 30);
        assert_eq!(press(&mut reader, "E"), []);
        assert_eq!(said(&reader), "there is no file to edit: the article came from standard input");
        let file = |article: &mut Article| {
            article.source = Source { path: Some("a.txt".into()), ..article.source.clone() };
        };
        let mut reader = reader_over([from("a.txt", file), ledger()], 100, 30);
        let effects = press(&mut reader, "j E");
        let [Effect::Edit(spot)] = effects[..] else { panic!("{effects:?}") };
        assert_eq!(reader.shelf.get(spot.article).article.sentence_at(spot.span.start).index(), 1);
    }

    #[test]
    fn a_page_is_opened_where_one_is_known() {
        let address = Address::parse("https://courier.example/pier");
        let mut reader = reader_over([from("a.html", |article| article.address = address.clone()), ledger()], 100, 30);
        assert_eq!(press(&mut reader, "gx"), [Effect::Browse(address.unwrap())]);
        assert_eq!(press(&mut reader, "tab gx"), []);
        assert!(said(&reader).contains("does not say"));
    }
}
