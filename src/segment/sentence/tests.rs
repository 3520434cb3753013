//! Where sentences end: `|` stands for a border with a blank in the text, `¦` for one without.

use proptest::prelude::*;

use super::*;

fn check(cases: &[&str], language: Language) {
    let mut wrong = Vec::new();
    for case in cases {
        let text = case.replace(" | ", " ").replace('¦', "");
        let wanted: Vec<&str> = case.split(['|', '¦']).map(str::trim).collect();
        let found: Vec<&str> = sentences(&text, language).into_iter().map(|span| span.of(&text)).collect();
        if found != wanted {
            wrong.push(format!("{}\n  {}", wanted.join(" | "), found.join(" | ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong, wanted and found:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn german_sentences_end_where_a_reader_ends_them() {
    check(GERMAN, Language::German);
}

#[test]
fn english_sentences_end_where_a_reader_ends_them() {
    check(ENGLISH, Language::English);
}

const GERMAN: &[&str] = &[
    "Der Rat tagte am Montag. | Er vertagte den Beschluss.",
    "Am 30. Januar öffnete die Brücke. | Am 2. Februar schloss sie wieder.",
    "Das Rathaus stammt aus dem 19. Jahrhundert. | Die Kirche ist älter.",
    "Der 1. FC Lindental verlor gegen den 3. der Tabelle.",
    "Sie lief das 5. Rennen der Saison. | Es war ihr letztes.",
    "1. FC Lindental steigt auf.",
    "Zum 100. Geburtstag kam der Minister. | Er blieb kurz.",
    "Es kamen 25. | Die Stadt hatte mit 40 gerechnet.",
    "Im Jahr 2023. | Experten sehen das anders.",
    "Er landete auf Platz 3. | Trainer Vogt war zufrieden.",
    "Die Preise stiegen um 4,5 Prozent. | 2024 waren es 2,1 Prozent.",
    "Es gilt, z. B. Holz zu sparen.",
    "Es gilt, z.B. Holz zu sparen. | Das hilft.",
    "Der Umbau, d. h. Abriss und Neubau, kostet Geld.",
    "Dr. med. Anna Blum leitet die Klinik. | Prof. Dr. Kern vertritt sie.",
    "Laut Dr. Blum sinkt die Zahl. | Herr Kern widerspricht.",
    "Sie kauften Äpfel, Birnen usw. | Das Geld reichte nicht.",
    "Sie kauften Äpfel, Birnen usw. und gingen.",
    "Das kostet ca. 5 Mio. Euro. | Bezahlt wird später.",
    "Das kostet rund 3 Mrd. | Der Bund zahlt die Hälfte.",
    "Siehe § 5 Abs. 2 und Art. 3 der Satzung.",
    "Die Werkstatt der Fa. Kolbe steht leer.",
    "Die Tel.-Nr. Ihrer Beraterin steht oben.",
    "K. H. Brandt und J.-P. Lorenz sprachen zuerst.",
    "Der Bericht von M. Kessler liegt vor. | Niemand las ihn.",
    "Wilhelm II. Kolbe hieß er im Dorf.",
    "Unter Ludwig XIV. wurde gebaut. | Das Schloss steht noch.",
    "„Wir bleiben“, sagte Kolb. | „Das Haus gehört uns.“",
    "„Wir bleiben. | Das Haus gehört uns. | Punkt.“ | Dann ging er.",
    "„Gehen wir?“, fragte sie. | „Nein!“, rief er.",
    "„Gehen wir?“ fragte sie leise.",
    "„Nein!“ | Dann war es still.",
    "Er nannte es „eine Schande“. | Sie schwieg.",
    "Sie sagte: „Das ist genug.“ | Er nickte.",
    "»Wir kommen wieder«, hieß es. | »Sicher.«",
    "‚So nicht.‘ | Das war sein Satz.",
    "\"So nicht\", sagte er. | \"Niemals.\"",
    "Das Gericht gab ihm recht (Az. 3 K 12/24). | Er klagte weiter.",
    "(Er kam zu spät.) | Niemand wunderte sich.",
    "Sie wollte gehen … | Niemand hielt sie auf.",
    "Sie wollte … Ruhe haben.",
    "Ich weiß nicht... | Vielleicht morgen.",
    "Ich weiß nicht... vielleicht morgen.",
    "Der Satz endet. | (…) Der nächste beginnt.",
    "Die Anlage (…) Kostet viel.",
    "Der Bau ruht.¦Die Firma schweigt.",
    "Wer zahlt das?¦Niemand weiß es.",
    "Mehr dazu auf beispiel.de und unter Haus.Garten.de im Netz.",
    "Das Skript main.Rs läuft auf Node.js wie zuvor.",
    "Um 18.30 Uhr begann die Sitzung. | Sie endete um 21.15 Uhr.",
    "Am 3. 5. 2024 lief die Frist ab.",
    "Am 03.05.2024 lief die Frist ab. | Keiner merkte es.",
    "Das Stadion fasst 11.327 Zuschauer. | 9.000 kamen.",
    "Das sagte er der A.B.Z. | „Das Spiel ist aus“, meint er.",
    "Er antwortete der A.B.Z. | Das Amt schweigt.",
    "Die A.B.Z. Lindental berichtete davon.",
    "St. Wendel liegt im Saarland. | Sankt Veit nicht.",
    "Was nun? | Was tun? | Keiner weiß es!",
    "Was?! | Das darf nicht sein.",
    "Der Minister, geb. 1961 in Ulm, tritt ab.",
    "Die Müller & Co. KG baut ab. | Der Betriebsrat protestiert.",
    "Das Ergebnis: 3:1. | Die Gäste jubelten.",
    "Vgl. Kapitel 3. | Dort steht mehr.",
    "Der Vertrag läuft bis 31. Dez. 2025. | Danach ist Schluss.",
    "Das Tor fiel in der 12. Minute. | Das zweite (70.) Folgte spät.",
    "Sie traf spät (70.). | Danach war Schluss.",
    "Er rief „Halt.“. | Niemand hielt.",
    "Weitere Infos gibt es hier.[1] | Der Rest fehlt.",
    "Das iPhone war weg. | iPads blieben liegen.",
    "Ende gut. | – Anfang schlecht.",
    "Er kam, sah u. a. Rom und ging.",
    "Er sprach von „Kosten, Mühe usw.“ | Kolb widersprach.",
    "Schlecht gesetzt . | Auch das kommt vor.",
    "Kein Punkt am Ende",
    "Es war still.",
    "Vom 24. auf den 25. Juni brannte es. | Verletzt wurde keiner.",
];

const ENGLISH: &[&str] = &[
    "The council met on Monday. | It put off the vote.",
    "U.S. Sen. Ann Reed, D-Ore., voted no. | Rep. Tom Hale did not.",
    "Mr. Hale and Mrs. Reed met Dr. Young. | They agreed.",
    "The storm hit at 3:30 a.m. Tuesday and left by 5 p.m. | The damage was small.",
    "She arrived at 5 p.m. | He had left.",
    "John F. Marsh spoke first. | Ann B. Cole followed.",
    "J. R. R. Marlow wrote it.",
    "The U.S. House voted. | The Senate did not.",
    "He moved to the U.S. | He never came back.",
    "It was the F.B.I. | The agents said nothing.",
    "Acme Inc. and Harbor Corp. merged. | Shares rose.",
    "Acme Inc. Chairman Lee Ford resigned.",
    "He works at Acme Inc. | The firm is small.",
    "It ranks No. 1 in the county. | No. 2 is far behind.",
    "He said no. | Then he left.",
    "It happened on Sept. 11, 2019. | It rained.",
    "Prices rose 4.5 percent. | In 2024 they fell.",
    "The fee is $2.50. | $3 buys a seat.",
    "The total was 40. | 12 were children.",
    "“We stay,” she said. | “This is our home.”",
    "“We stay. | This is our home. | Good night.” | She hung up.",
    "\"We stay,\" she said. | \"This is our home.\"",
    "“Why now?” Mr. Hale asked.",
    "“Why now?” | The room was silent.",
    "\"Stop!\" Reed shouted. | Nobody did.",
    "\"Stop!\" | Nobody did.",
    "He called it “a disgrace.” | She called it “a start.”",
    "He said: “It is over.” | It was.",
    "'Enough.' | That was all.",
    "They waited... | Nobody came.",
    "They waited... but nobody came.",
    "The plan … would cost more.",
    "It was late.¦The crew went home.",
    "See example.com or Example.Org for more.",
    "Visit FoxTail.com today. | It is free.",
    "He came to St. Paul, Minn., in May. | Snow fell.",
    "The ship, built by Lt. Gov. Ray Moss Jr., sank. | All survived.",
    "Both live in Oak Park, Ill. | They met there.",
    "Smith et al. found the same. | Others did not.",
    "They sell tools, e.g. saws, and so on. | Business is good.",
    "It costs approx. 5 dollars vs. 7 before.",
    "(He was late.) | Nobody cared.",
    "Was it true? | It was! | Really?! | Yes.",
    "It was World War II. | It began there.",
    "She earned a Ph.D. | Her brother did not.",
    "So did Louis XIV. | The palace stands.",
    "The vote was 7-4. | Two abstained.",
    "No final stop here",
    "“How could they?” the mayor’s spokeswoman Jane Ott wrote.",
    "He asked, “Who pays?” and left.",
    "Nothing more was said.[12] | The talks ended.",
];

#[test]
fn other_languages_end_at_their_own_marks() {
    check(&["会议结束。¦没有结果！¦为什么？"], Language::Other);
    check(&["Le conseil s’est réuni lundi. | Il a voté."], Language::Other);
}

#[test]
fn nothing_and_blanks_have_no_sentence() {
    assert!(sentences("", Language::German).is_empty());
    assert!(sentences(" \n\t ", Language::English).is_empty());
}

#[test]
fn marks_alone_take_linear_time() {
    let pieces =
        ["a.", "A. ", "… ", ".", "(. ", "?\" A ", "1. ", ".[1", ".“A", ". ” ", ". (", ". . ", "U.S. “A", "etwa.1 "];
    for piece in pieces {
        let text = piece.repeat(20_000);
        let found = sentences(&text, Language::German);
        assert!(found.len() <= text.len(), "{piece}");
    }
}

proptest! {
    #[test]
    fn sentences_lie_in_order_and_lose_nothing_but_blanks(text in "[a-zA-ZäÖ .!?…„“”\"()0-9\n–-]{0,200}|.{0,80}") {
        for language in [Language::German, Language::English, Language::Other] {
            let mut rest = text.clone();
            let mut at = text.len();
            for span in sentences(&text, language).into_iter().rev() {
                prop_assert!(!span.is_empty() && span.end <= at);
                prop_assert_eq!(span.of(&text).trim(), span.of(&text));
                at = span.start;
                rest.replace_range(span.start..span.end, "");
            }
            prop_assert_eq!(rest.trim(), "");
        }
    }
}
