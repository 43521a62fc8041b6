//! The main clause of a decision: what a motion is about, what a task consists of and what a quotation says is taken away.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::FORMS;
use super::wording::ACCORDING;
use crate::terms::pattern::Pattern;

/// Reasons and quotations after the verb say nothing of the effect.
static AFTERWARDS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "med hänvisning till",
            "med motiveringen",
            "eftersom",
            "under förutsättning",
            "för antagande",
            "för godkännande",
            "för fastställ",
            "för beslut",
            "med anledning av",
        ],
        r"(?i)\s(?:med hänvisning till|med motiveringen|eftersom|under förutsättning|för antagande|för godkännande|för fastställ\w+|för beslut|med anledning av)\b",
    )
});

/// `… att motionen anses besvarad i den del som avser bryggor och att den i övrigt avslås`: both are said of the motion.
static TWO_EFFECTS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["vrigt"],
        r"(?i)\b(?:anses|förklaras|bifalls|bifalles|avslås)\b.{3,120}\boch (?:att )?(?:\p{L}+ )?i övrigt (?:\p{L}+ ){0,2}?(?:avslås|anses|bifalls)\b",
    )
});

/// What a motion or an assignment is about: between `om att` or `i uppdrag att` and the verb or the end.
static ABOUT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "avslås",
            "bifalls",
            "bifalles",
            "anses",
            "antecknas",
            "godkänns",
            "antas",
            "remitteras",
            "bordläggs",
            "förklaras",
            "upphävs",
            "utgår",
        ],
        r"(?i)(?P<head>motion(?:en|erna)?|uppdrag(?:et)?|hemställan|yrkandet?|förslag(?:et)?|beslut(?:et)?|redovisning(?:en)?|begäran)(?P<about>\s[^,]{0,100}?(?:om|att|angående|gällande)\s.+?)(?P<verb>\s(?:avslås|bifalls|bifalles|anses|antecknas|godkänns|antas|återremitteras|bordläggs|förklaras|remitteras|upphävs|utgår)\b)",
    )
});

/// `Planen antas inte medföra betydande miljöpåverkan`: supposed, not adopted.
static SUPPOSED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["antas", "förväntas"],
        r"(?i)\b(?:inte |ej )?(?:kan )?(?:inte |ej )?(?:antas|förväntas) (?:inte |ej )?(?:medföra|innebära|leda|få|ha|vara|bli|komma|kunna|uppgå|påverka)\b",
    )
});

static TASK: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["uppdr"],
        r"(?i)\b(?P<head>i uppdrag|uppdrar(?: till| åt)? [^.]{0,80}?)\s+att\s.*$",
    )
});

/// `… beslut att anta en plan …`: what an infinitive says is no effect of this sentence,
static INFINITIVE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["att "],
        r"(?i)\batt (?:\p{Ll}+ ){0,2}?(?:bifalla|godkänna|anta|fastställa|bevilja|avslå|anteckna|notera|utse|välja|entlediga|remittera|överlämna|översända|uppdra|återremittera|bordlägga|tillstyrka|avstyrka|upphäva|ingå|revidera|höja|sänka)\b",
    )
});

/// unless it is what the sentence decides: `Nämnden beslutar att anta en plan.`
static DECIDES_THAT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["besl", "resl", "hemst"],
        r"(?i)\b(?:beslutar|besluta|beslutade|beslutat|beslutit|beslöt|föreslår|föreslå|föreslog|föreslagit|hemställer|hemställt)\b[^,]{0,40}\batt\b",
    )
});

/// The main clause of a sentence.
pub fn main_clause(sentence: &str) -> String {
    let mut bare = without_asides(sentence);
    if let Cow::Owned(replaced) = ACCORDING.replace_all(&bare, "") {
        bare = replaced;
    }
    // `att med hänvisning till yttrandet avslå motionen`: the verb stands behind the reason.
    let reason = AFTERWARDS.find(&bare).map(|reason| reason.start());
    if let Some(start) = reason.filter(|&start| FORMS.is_match(&bare[..start])) {
        bare.truncate(start);
    }
    let two_effects = TWO_EFFECTS.is_match(&bare);
    let mut replace = |pattern: &Pattern, by: &str| {
        if let Cow::Owned(replaced) = pattern.replace_all(&bare, by) {
            bare = replaced;
        }
    };
    replace(&SUPPOSED, " ");
    if !two_effects {
        replace(&ABOUT, "$head$verb");
    }
    replace(&TASK, "$head");
    let begins_with_att = bare
        .get(..4)
        .is_some_and(|att| att.eq_ignore_ascii_case("att "));
    if !begins_with_att && !DECIDES_THAT.is_match(&bare) {
        bare = INFINITIVE.replace_all(&bare, " ").into_owned();
    }
    bare
}

/// A sentence with a blank for each quotation, unless it is very long, and for what stands in brackets.
fn without_asides(sentence: &str) -> String {
    const MARKS: [char; 3] = ['”', '“', '"'];
    const LONGEST: usize = 400;
    let last_bracket = sentence.rfind(')').unwrap_or(0);
    let opens = |(_, char): &(usize, char)| *char == '(' || MARKS.contains(char);
    let mut bare = String::with_capacity(sentence.len());
    let mut at = 0;
    while let Some((start, mark)) = sentence[at..].char_indices().find(opens) {
        bare.push_str(&sentence[at..at + start]);
        at += start + mark.len_utf8();
        let mut inside = sentence[at..].char_indices();
        let end = if mark != '(' {
            let mut inside = inside.take(LONGEST + 1);
            inside.find(|(_, char)| MARKS.contains(char))
        } else if at <= last_bracket {
            inside.find(|(_, char)| *char == ')')
        } else {
            None
        };
        // What does not end is no aside.
        bare.push(end.map_or(mark, |_| ' '));
        at += end.map_or(0, |(end, mark)| end + mark.len_utf8());
    }
    bare.push_str(&sentence[at..]);
    bare
}
