//! The main clause of a decision: what a motion is about, what a task consists of and what a quotation says is taken away.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Match;

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

/// `… med hänvisning till yttrandet och avslås i övrigt`: the verb goes on behind the reason.
static REST: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["vrigt"],
        r"(?i)\s(?:och|samt|men) (?:att )?(?:den |motionen )?(?:i övrigt (?:avslås|bifalls|anses|förklaras)\b|(?:avslås|bifalls|anses|förklaras) (?:\p{L}+ )?i övrigt\b)",
    )
});

/// `… att motionen anses besvarad i den del som avser bryggor och att den i övrigt avslås`: both are said of the motion.
static TWO_EFFECTS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["vrigt"],
        r"(?i)\b(?:anses|förklaras|bifalls|bifalles|avslås)\b.{3,120}\boch (?:att )?(?:\p{L}+ )?i övrigt (?:\p{L}+ ){0,2}?(?:avslås|anses|bifalls)\b",
    )
});

/// What may be about something: a motion, an assignment.
static HEAD: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)(?:motion(?:en|erna)?|uppdrag(?:et)?|hemställan|yrkandet?|förslag(?:et)?|beslut(?:et)?|redovisning(?:en)?|begäran)\s",
    )
});

/// The words before what it is about, with the blank behind them.
static ABOUT: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"(?i)\b(?:om|att|angående|gällande)\s"));

/// The verbs of what is done with it, with the blank before them.
static DONE: LazyLock<Pattern> = LazyLock::new(|| {
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
        r"(?i)\s(?:avslås|bifalls|bifalles|anses|antecknas|godkänns|antas|återremitteras|bordläggs|förklaras|remitteras|upphävs|utgår)\b",
    )
});

/// `Planen antas inte medföra betydande miljöpåverkan`: supposed, not adopted.
static SUPPOSED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["antas", "förväntas"],
        r"(?i)\b(?:inte |ej )?(?:kan )?(?:inte |ej )?(?:antas|förväntas) (?:inte |ej )?(?:medföra|innebära|leda|få|ha|vara|bli|komma|kunna|uppgå|påverka)\b",
    )
});

/// What a task consists of, up to what is done by giving it: `… och därmed bifalla motionen`.
static TASK: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["uppdr"],
        r"(?i)\b(?P<head>i uppdrag|uppdrar(?: till| åt)? [^.]{0,80}?)\s+att\s.*?(?P<rest>\s(?:och|samt) (?:därmed|därigenom|på så sätt) (?:bifalla|avslå|besvara|anse)\b.*)?$",
    )
});

/// `… beslut att anta en plan …`: what an infinitive says is no effect of this sentence,
static INFINITIVE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["att "],
        r"(?i)\batt (?:\p{Ll}+ ){0,2}?(?:bifalla|godkänna|anta|fastställa|bevilja|avslå|anteckna|notera|utse|välja|entlediga|remittera|överlämna|översända|uppdra|återremittera|bordlägga|tillstyrka|avstyrka|upphäva|ingå|revidera|höja|sänka)\b",
    )
});

/// unless it is what the sentence decides: `Nämnden beslutar att anta en plan.`, `… beslöt, på begäran av Eva Ek, att …`
static DECIDES_THAT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["besl", "resl", "hemst"],
        r"(?i)\b(?:beslutar|besluta|beslutade|beslutat|beslutit|beslöto?|föreslår|föreslå|föreslog|föreslagit|hemställer|hemställt)\b(?:, på [^,]{3,60},)?[^,]{0,40}\batt\b",
    )
});

/// The main clause of a sentence.
pub fn main_clause(sentence: &str) -> String {
    let mut bare = without_asides(sentence);
    replace(&mut bare, &ACCORDING, "");
    // `att med hänvisning till yttrandet avslå motionen`: the verb stands behind the reason.
    let reason = AFTERWARDS.find(&bare).map(|reason| reason.start());
    if let Some(start) = reason.filter(|&start| FORMS.is_match(&bare[..start])) {
        let goes_on = REST.find(&bare[start..]).map(|rest| start + rest.start());
        bare.replace_range(start..goes_on.unwrap_or(bare.len()), "");
    }
    let two_effects = TWO_EFFECTS.is_match(&bare);
    replace(&mut bare, &SUPPOSED, " ");
    if !two_effects && DONE.may_match(&bare) {
        bare = without_about(&bare);
    }
    replace(&mut bare, &TASK, "$head$rest");
    let begins_with_att = bare
        .get(..4)
        .is_some_and(|att| att.eq_ignore_ascii_case("att "));
    if !begins_with_att && !DECIDES_THAT.is_match(&bare) {
        replace(&mut bare, &INFINITIVE, " ");
    }
    bare
}

fn replace(clause: &mut String, pattern: &Pattern, by: &str) {
    if let Cow::Owned(replaced) = pattern.replace_all(clause, by) {
        *clause = replaced;
    }
}

/// A clause without what motions and assignments are about, up to the verb of what is done with them.
fn without_about(clause: &str) -> String {
    let mut bare = String::with_capacity(clause.len());
    let mut from = 0;
    while let Some(about) = about(&clause[from..]) {
        bare.push_str(&clause[from..from + about.start]);
        from += about.end;
    }
    bare.push_str(&clause[from..]);
    bare
}

/// What the first motion or assignment is about that something is done with.
fn about(clause: &str) -> Option<Range<usize>> {
    /// So many letters may stand before `om` or `att`, and no comma.
    const LETTERS: usize = 100;
    for head in HEAD.find_iter(clause) {
        let behind = &clause[head.end()..];
        let near = behind.split(',').next().unwrap_or(behind);
        let said = ABOUT.find(near);
        let is_near = |said: &Match| near[..said.start()].chars().count() <= LETTERS;
        let Some(said) = said.filter(is_near) else {
            continue;
        };
        // `Förslaget till plan antas med den ändringen att …`: what follows is said of what is done already. The blank
        // before its verb may be that behind the head.
        let blank = head.as_str().chars().next_back().map_or(0, char::len_utf8);
        let between = head.end() - blank..head.end() + said.start();
        if DONE.is_match(&clause[between]) {
            continue;
        }
        // At least one letter stands between.
        let what = head.end() + said.end();
        let what = what + clause[what..].chars().next()?.len_utf8();
        let verb = what + DONE.find(&clause[what..])?.start();
        let blank = clause[verb..].chars().next()?;
        return Some(head.end()..verb + blank.len_utf8());
    }
    None
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
