//! Two short accounts of one council meeting: what most programs under test read.

use super::home::Home;

/// The morning paper.
pub(crate) const COURIER: &str = "Council closes the old pier

The town council voted 7 to 4 on Monday to close the old pier at Westhaven. Repairs of the rotten piles would cost 2.1
million pounds, the harbour master said.

Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters there. She heard of it on the radio.
";

/// The evening paper.
pub(crate) const LEDGER: &str = "Pier to close after long debate

After two hours of public comment many left the hall in silence. By 8 votes to 4 the town council decided on Tuesday to
close the old pier at Westhaven.

The harbour master put the cost of repairs to the rotten piles at 2.1 million pounds. A crane will arrive in spring.
";

/// A home with both in it.
pub(crate) fn home() -> Home {
    let home = Home::new();
    home.write("courier.txt", COURIER);
    home.write("ledger.txt", LEDGER);
    home
}
