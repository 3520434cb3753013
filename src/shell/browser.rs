//! The user's browser: one page, only when asked for. It is started apart from us, and no shell sees the address.

use std::io;
use std::process::{Command, Stdio};
use std::sync::mpsc::Sender;
use std::thread;

use super::message::Message;
use super::surroundings::{Surroundings, System};
use super::tool::apart;
use crate::reader::{Event, Notice};
use crate::text::Address;

/// What opens a page on Linux and its relatives; the first that is there.
const OPENERS: [&[&str]; 3] = [&["xdg-open"], &["wslview"], &["gio", "open"]];

/// The program that opens a page, with its arguments before the address; nothing if there is none, or no screen to show
/// it on: a browser for terminals would draw over ours.
fn opener(around: &Surroundings) -> Option<Vec<&'static str>> {
    match around.system {
        System::Mac => return Some(vec!["open"]),
        // Not `start`: that is a word of a shell, which takes `&` in an address for the next command.
        System::Windows => return Some(vec!["rundll32", "url.dll,FileProtocolHandler"]),
        System::Unix => {}
    }
    if !around.is_set(&["DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME"]) {
        return None;
    }
    let found = OPENERS.into_iter().find(|words| (around.has)(words[0]))?;
    // Without a terminal of its own whatever `$BROWSER` names can't draw on this one.
    let session = (around.has)("setsid").then_some("setsid");
    Some(session.into_iter().chain(found.iter().copied()).collect())
}

/// Opens a page. If the program that does it fails, that is told when it ends.
pub(super) fn browse(address: &Address, around: &Surroundings, sender: &Sender<Message>) -> Notice {
    let address = address.as_str();
    let Some(words) = opener(around) else {
        return Notice::error(format!("there is nothing here to open a page with; it is {address}"));
    };
    match start(&words, address, sender.clone()) {
        Ok(()) => Notice::info(format!("opening {address}")),
        Err(error) => Notice::error(format!("{} can't be started: {error}; the page is {address}", words[0])),
    }
}

fn start(words: &[&'static str], address: &str, sender: Sender<Message>) -> io::Result<()> {
    let mut command = Command::new(words[0]);
    command.args(words.iter().skip(1)).arg(address);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if words[0] != "setsid" {
        apart(&mut command);
    }
    let mut child = command.spawn()?;
    let name = words[usize::from(words[0] == "setsid")];
    thread::Builder::new().name("browser".to_owned()).spawn(move || {
        if let Ok(status) = child.wait()
            && !status.success()
        {
            let notice = Notice::error(format!("the page was not opened: {name} ended with {status}"));
            // The reader may have ended meanwhile; then nobody waits for it.
            let _ = sender.send(Message::Event(Event::Told(notice)));
        }
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::*;

    fn found(system: System, variable: fn(&str) -> Option<String>, has: fn(&str) -> bool) -> String {
        let words = opener(&Surroundings { system, variable, has });
        words.map_or("nothing".to_owned(), |words| words.join(" "))
    }

    #[test]
    fn every_system_has_its_opener_and_none_is_a_shell() {
        let display = |name: &str| (name == "DISPLAY").then(|| ":0".to_owned());
        assert_eq!(found(System::Unix, display, |_| true), "setsid xdg-open");
        assert_eq!(found(System::Unix, display, |name| name == "gio"), "gio open");
        assert_eq!(found(System::Unix, display, |_| false), "nothing");
        assert_eq!(found(System::Unix, |_| None, |_| true), "nothing");
        assert_eq!(found(System::Mac, |_| None, |_| false), "open");
        assert_eq!(found(System::Windows, |_| None, |_| false), "rundll32 url.dll,FileProtocolHandler");
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_is_told_when_it_comes() {
        let (sender, receiver) = channel();
        start(&["false"], "https://courier.example/", sender).unwrap();
        let message = receiver.recv_timeout(Duration::from_secs(20)).unwrap();
        let Message::Event(Event::Told(notice)) = message else { panic!("{message:?}") };
        assert_eq!(notice.text, "the page was not opened: false ended with exit status: 1");
    }
}
