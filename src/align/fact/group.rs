//! Groups of sentences that hold together, as the head of this folder describes.

use std::collections::HashMap;

use super::table::Member;
use super::web::Web;

/// From this mean score on, a sentence is a member of a second group too.
const SHARED: f64 = 0.5;

/// The facts as sorted members, none of them inside another.
pub(super) fn groups(web: &Web) -> Vec<Vec<Member>> {
    let mut groups = Groups::default();
    for at in &web.firm {
        groups.join(web, *at);
    }
    let home = groups.home;
    let mut facts = groups.members;
    for [a, b] in &web.firm {
        for (guest, host) in [(*a, *b), (*b, *a)] {
            let fact = &mut facts[home[&host]];
            if is_welcome(web, fact, guest) {
                fact.push(guest);
            }
        }
    }
    facts.retain(|fact| fact.len() > 1);
    let lost = lost(web, &facts);
    facts.extend(lost);
    for fact in &mut facts {
        fact.sort_unstable();
    }
    outermost(&facts)
}

/// Whether a sentence that is linked to a fact may be told in it too.
fn is_welcome(web: &Web, fact: &[Member], guest: Member) -> bool {
    if !fact.iter().all(|member| *member != guest && web.fits(guest, *member)) {
        return false;
    }
    let scores: Vec<f64> = fact.iter().filter_map(|member| web.tie(guest, *member)).map(|tie| tie.link.score).collect();
    scores.iter().sum::<f64>() >= SHARED * scores.len() as f64
}

/// The firm links whose sentences have no fact in common.
fn lost(web: &Web, facts: &[Vec<Member>]) -> Vec<Vec<Member>> {
    let places = places(facts);
    let told =
        |[a, b]: &[Member; 2]| places.get(a).is_some_and(|told| told.iter().any(|fact| facts[*fact].contains(b)));
    web.firm.iter().filter(|at| !told(at)).map(|at| at.to_vec()).collect()
}

/// In which facts each member is.
fn places(facts: &[Vec<Member>]) -> HashMap<Member, Vec<usize>> {
    let mut places: HashMap<Member, Vec<usize>> = HashMap::new();
    for (index, fact) in facts.iter().enumerate() {
        for member in fact {
            places.entry(*member).or_default().push(index);
        }
    }
    places
}

/// The facts that are not part of another one; of equal ones the first.
fn outermost(facts: &[Vec<Member>]) -> Vec<Vec<Member>> {
    let places = places(facts);
    let inside = |index: usize, other: usize| {
        let (fact, around) = (&facts[index], &facts[other]);
        let larger = around.len() > fact.len() || (around.len() == fact.len() && other < index);
        larger && fact.iter().all(|member| around.contains(member))
    };
    let is_part = |index: usize| places[&facts[index][0]].iter().any(|other| inside(index, *other));
    (0..facts.len()).filter(|index| !is_part(*index)).map(|index| facts[index].clone()).collect()
}

/// Groups that grow: each sentence is at home in one of them.
#[derive(Default)]
struct Groups {
    members: Vec<Vec<Member>>,
    home: HashMap<Member, usize>,
}

impl Groups {
    /// Joins the groups of two sentences, if each sentence of the one fits each of the other.
    fn join(&mut self, web: &Web, at: [Member; 2]) {
        let [a, b] = at.map(|member| self.home_of(member));
        let fit = |member: &Member| self.members[b].iter().all(|other| web.fits(*member, *other));
        if a == b || !self.members[a].iter().all(fit) {
            return;
        }
        let moved = std::mem::take(&mut self.members[b]);
        for member in &moved {
            self.home.insert(*member, a);
        }
        self.members[a].extend(moved);
    }

    fn home_of(&mut self, member: Member) -> usize {
        *self.home.entry(member).or_insert_with(|| {
            self.members.push(vec![member]);
            self.members.len() - 1
        })
    }
}
