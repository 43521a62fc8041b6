//! What the verbs of a decision's sentence do: approve, reject, put off.
//!
//! Verb and subject are read together: what a motion is about, what a task consists of and what a quotation says is
//! no effect of the sentence.

mod forms;

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::terms::pattern::{Pattern, Patterns};
use forms::VERBS;
use paragraf_index::record::Outcome;

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let patterns = VERBS.iter().map(|verbs| {
        let forms = verbs.forms.join("|");
        let pattern = format!(r"(?i)(?:^|[^\p{{L}}])(?:{forms})");
        (verbs.stems, pattern)
    });
    Patterns::new(patterns)
});

/// The effects a sentence states in its main clause.
pub fn effects(sentence: &str) -> Vec<Outcome> {
    if !PATTERNS.may_match(sentence) {
        return Vec::new();
    }
    let main = main_clause(sentence);
    let mut found: Vec<(usize, Outcome)> = PATTERNS
        .find(&main)
        .map(|(verb, at)| (at.start(), VERBS[verb].effect))
        .collect();
    found.sort_by_key(|(at, _)| *at);
    let all: Vec<Outcome> = found.iter().map(|(_, outcome)| *outcome).collect();
    let has = |outcome: Outcome| all.contains(&outcome);
    // A matter put off or sent back has no other effect; an election by list is no approval.
    for alone in [Outcome::Recommitted, Outcome::Tabled, Outcome::Withdrawn] {
        if has(alone) {
            let beside = match alone {
                Outcome::Recommitted => Some(Outcome::Assigned),
                // `Interpellationen får framställas och besvaras vid nästa sammanträde.`
                Outcome::Tabled if ADMITTED.is_match(&main) => Some(Outcome::Approved),
                _ => None,
            };
            return found
                .iter()
                .map(|(_, outcome)| *outcome)
                .filter(|outcome| *outcome == alone || Some(*outcome) == beside)
                .collect();
        }
    }
    if AIM.is_match(&main) {
        found.retain(|(_, outcome)| *outcome != Outcome::Endorsed);
    }
    let negated = NEGATED.is_match(&main);
    let endorsed = has(Outcome::Endorsed);
    let reply = REPLY.is_match(&main);
    let approved = has(Outcome::Approved) && !ADMITTED.is_match(&main);
    let elected = has(Outcome::Elected);
    let answered = has(Outcome::Answered);
    let noted = has(Outcome::Noted);
    let assigned = found
        .iter()
        .find(|(_, outcome)| *outcome == Outcome::Assigned)
        .map(|(at, _)| *at);
    found
        .into_iter()
        .filter(|(at, outcome)| {
            !(assigned.is_some_and(|assigned| *at > assigned)
                && matches!(
                    outcome,
                    Outcome::Approved
                        | Outcome::Rejected
                        | Outcome::Elected
                        | Outcome::Noted
                        | Outcome::Referred
                ))
        })
        .map(|(_, outcome)| outcome)
        .filter(|outcome| {
            !(elected && matches!(outcome, Outcome::Approved) && !main.contains("bevilja"))
        })
        .filter(|outcome| {
            !(elected
                && approved
                && main.contains("bevilja")
                && matches!(outcome, Outcome::Elected))
        })
        // Sending a reply, or what was approved, is no referral.
        .filter(|outcome| !((reply || approved) && matches!(outcome, Outcome::Referred)))
        // `Hemställan lämnas utan bifall.`, `Motionen föranleder inte något bifall.`
        .filter(|outcome| !(*outcome == Outcome::Approved && NO_APPROVAL.is_match(&main)))
        // `Nämnden tillstyrker bifall till motionen.`
        .filter(|outcome| {
            !(endorsed && *outcome == Outcome::Approved && main.contains("bifall till"))
        })
        .filter(|outcome| {
            !(answered
                && matches!(outcome, Outcome::Approved | Outcome::Assigned)
                && !BOTH.is_match(&main))
        })
        .filter(|outcome| {
            !(noted
                && (*outcome == Outcome::Answered && !FOUND_ANSWERED.is_match(&main)
                    || matches!(outcome, Outcome::Assigned | Outcome::Rejected)))
        })
        .map(|outcome| match outcome {
            Outcome::Approved if negated => Outcome::Rejected,
            Outcome::Endorsed if negated => Outcome::Opposed,
            Outcome::Assigned if NOT_ASSIGNED.is_match(&main) => Outcome::Rejected,
            other => other,
        })
        .collect()
}

/// `… beviljas inte ansvarsfrihet`, `att inte godkänna planen`.
static NEGATED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["inte", "ej", "icke"],
        concat!(
            r"(?i)\b(?:inte|ej|icke) ställ(?:a|er) sig (?:bakom|positiv)|\b(?:inte|ej|icke) (?:(?:ska|skall|kan|bör|måtte|vinna|vinner|få|\p{L}+s) ){0,3}(?:bevilja|bifall|godkänn|anta|medge|fastställ|tillstyrka|tillmötesgå)\w*",
            r"|\b(?:beviljas|bifalls|bifalles|godkänns|antas|medges|fastställs|tillstyrks|tillstyrker|beviljar|godkänner|bifaller|antar|medger|fastställer) (?:inte|ej|icke)\b"
        ),
    )
});

/// `att avföra motionen från dagordningen`: no more is said of it, as if it had been taken back.
pub static OFF_AGENDA: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["från d", "från f"],
        r"(?i)\bavför\w* (?:\S+ ){0,3}?från (?:dagordningen|föredragningslistan)\b",
    )
});

/// `… besvarad vad gäller städningen samt bifalls vad gäller kapprummen`: two effects, each of a part.
static BOTH: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["besvara"],
        r"(?i)\bbesvara(?:d|t|de)\b.*\bbifall(?:s|es|as)\b|\bbifall(?:s|es|as)\b.*\bbesvara(?:d|t|de)\b",
    )
});

/// `… noterar att jobb erbjuds och finner därför motionen besvarad`, `… till handlingarna såsom besvarad`.
static FOUND_ANSWERED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["besvarad"],
        r"(?i)\b(?:finner|fann|anser|anses|förklaras?)\b[^.]{0,60}\bbesvarad\b|\btill handlingarna (?:såsom |som )?besvarad\b",
    )
});

/// `Hemställan lämnas utan bifall.`, `Motionen föranleder inte något bifall.`: the word alone approves nothing.
static NO_APPROVAL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["bifall"],
        r"(?i)\butan bifall\b|\bföranled\w+ (?:\S+ ){0,4}?bifall\b|\b(?:ej|inte|icke) (?:skall |ska )?vinn(?:a|er) bifall\b|\bbifall(?:er|a|s) (?:\S+ ){0,3}?\p{L}*avslagsyrkande",
    )
});

/// `… beslutar att inte uppdra åt kontoret att …`
static NOT_ASSIGNED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["uppdr"],
        r"(?i)\b(?:inte|ej) (?:uppdra|ge \S+ i uppdrag)\b",
    )
});

/// `ställer sig bakom motionens syfte`: in favour of the aim, not of what is asked for.
static AIM: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["bakom", "positiv"],
        r"(?i)\b(?:bakom|positiv(?:a|t)? till) (?:\S+ ){0,3}?(?:syfte|intention|andemening|anda|tanke|ambition)",
    )
});

/// The matter may be raised: nothing is said of what it asks for.
pub static ADMITTED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["får", "FÅR", "må "],
        r"(?i)\b(?:får|må) (?:framställas|ställas|väckas|lämnas in|ingivas)\b",
    )
});

static REPLY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yttrande", "svar", "eget", "skrivelse"],
        r"(?i)\bsom (?:sitt )?(?:eget )?(?:yttrande|svar)|som sitt eget|(?:yttrandet|remissvaret|svaret|tjänsteskrivelsen)\b",
    )
});

/// What a named paper says: `…, enligt vilken motionen bör avslås, …`.
pub static ACCORDING: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["enligt vilk"],
        r"(?i),? enligt vilk(?:en|et|a) [^,]*(?:,|$)",
    )
});

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

/// A verb that decides, in the passive: the whole matter of a short paragraph.
pub static PASSIVE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        concat!(
            r"(?i)\b(?:noteras|antecknas|godkänns|godkännes|antas|fastställs|fastställes|utses|väljs|väljes|remitteras|överlämnas|bordläggs|bordlägges",
            r"|återremitteras|avslås|bifalls|bifalles|beviljas|entledigas|läggs till handlingarna|lämnas till \S+ för beredning|får (?:framställas|ställas)",
            r"|(?:anses|förklaras|förklarades|är) (?:härmed |därmed )?(?:vara )?besvarad|utgår|utgick|avskrivs|får i uppdrag|tar del av|lades (?:\S+ ){0,4}?till handlingarna|noterades|godkändes|antecknades|bordlades|avslogs|bifölls|utsågs|valdes|väljes|beviljades|remitterades|fastställdes|antogs|entledigades|lägges (?:\S+ ){0,3}?till handlingarna|förklarades (?:vara )?besvarad|besvaras\.|är (?:interpellationen|frågan|motionen|medborgarförslaget) besvarad)\b"
        ),
    )
});

/// Whether an effect is among those that a sentence states.
pub fn states(sentence: &str, effect: Outcome) -> bool {
    let mut likely = PATTERNS.likely(sentence);
    likely.any(|(verb, _)| VERBS[verb].effect == effect) && effects(sentence).contains(&effect)
}

fn main_clause(sentence: &str) -> String {
    let mut bare = without_asides(sentence);
    if let Cow::Owned(replaced) = ACCORDING.replace_all(&bare, "") {
        bare = replaced;
    }
    // `att med hänvisning till yttrandet avslå motionen`: the verb stands behind the reason.
    let reason = AFTERWARDS.find(&bare).map(|reason| reason.start());
    if let Some(start) = reason.filter(|&start| PATTERNS.find(&bare[..start]).next().is_some()) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &[Outcome]) {
        assert_eq!(effects(sentence), expected, "{sentence}");
    }

    #[test]
    fn verb_and_subject_together() {
        use Outcome::*;
        check(
            "Den av Nils Ek väckta motionen om att godkänna en cykelplan avslås.",
            &[Rejected],
        );
        check("Motionen anses vara besvarad.", &[Answered]);
        check("Motionen anses därmed besvarad.", &[Answered]);
        check("Nämnden får i uppdrag att anta en plan.", &[Assigned]);
        check(
            "Ärendet återremitteras till nämnden för att godkännas på nytt.",
            &[Recommitted],
        );
        check("Rapporten antecknas.", &[Noted]);
        check(
            "Ärendets bordläggs till sammanträdet den 27 april.",
            &[Tabled],
        );
        check(
            "Redovisning av uppdrag att avslå ansökningar antecknas och förklaras fullgjort.",
            &[Noted],
        );
        check("Anna Ek (S) utses till ledamot.", &[Elected]);
        check("att i övrigt avslå framställningen.", &[Rejected]);
        check(
            "att bevilja ett engångsanslag med 200 000 kronor,",
            &[Approved],
        );
        check("Policyn upphävs.", &[Other]);
        check("Nämnden beviljas inte ansvarsfrihet.", &[Rejected]);
        check("Inte bevilja bidrag till föreningen.", &[Rejected]);
        check("Nämnden tillstyrker bifall till motionen.", &[Endorsed]);
        check("att med ovanstående besvara motionen, samt", &[Answered]);
        check("Hemställan lämnas utan bifall.", &[Rejected]);
        check("Fullmäktige bifaller inte motionen.", &[Rejected]);
        check("Fullmäktige säger nej till motionen.", &[Rejected]);
        check("att införa bidraget i enlighet med motionen,", &[Approved]);
        check("att avföra motionen från dagordningen.", &[Withdrawn]);
        check("att interpellationen må framställas,", &[Approved]);
        check("Nämnden ställer sig bakom motionens syfte.", &[]);
        check("Nämnden ska senast i maj redovisa kostnaden.", &[Assigned]);
        check(
            "att avslå motionen i väntan på det nämnden ska redovisa",
            &[Rejected],
        );
        check(
            "Fullmäktige lämnar över motionerna till styrelsen.",
            &[Referred],
        );
        check("att sända motionen till nämnden för yttrande.", &[Referred]);
        check("att informationen är mottagen", &[Noted]);
        check("att motionen inte föranleder något bifall.", &[Rejected]);
        check("Motionen vinner inte fullmäktiges bifall.", &[Rejected]);
        check("att motionen inte ska vinna bifall.", &[Rejected]);
        check("Fullmäktige bifaller avslagsyrkandet.", &[Rejected]);
        check("att inte tillmötesgå motionen.", &[Rejected]);
        check(
            "Förslaget, som inte medför kostnader, bifalls.",
            &[Approved],
        );
    }

    #[test]
    fn two_effects_of_one_sentence() {
        use Outcome::*;
        check(
            "att motionen ska anses besvarad i den del som avser bryggor och att motionen i övrigt avslås.",
            &[Answered, Rejected],
        );
        check(
            "Motionen om att bryggor anses farliga och att bad i övrigt ska märkas ut avslås.",
            &[Rejected],
        );
    }

    #[test]
    fn where_a_matter_goes_next() {
        use Outcome::*;
        check(
            "Nämnden beslutar skicka motionen på remiss till förvaltningen.",
            &[Referred],
        );
        check(
            "Uppmana nämnder och bolag att lämna en rapport.",
            &[Assigned],
        );
        check("Frågan får inte ställas.", &[Rejected]);
        check("att inte villfara motionens begäran.", &[Rejected]);
        check(
            "att prova kortare arbetsdag, såsom motionärerna begär i sin motion,",
            &[Approved],
        );
        check("att föra motionen vidare till styrelsen.", &[Referred]);
        for put_off in [
            "Ärendet utsätts på nytt till styrelsens sammanträde i november.",
            "Ärendet tas inte upp till behandling i dag.",
            "Motionen behandlas på styrelsens möte i augusti i stället för i dag.",
            "att lägga motionen åt sidan till dess att chefen tillträtt.",
            "Ärendet tas upp på nytt vid regionfullmäktiges sammanträde i juni.",
            "Ärendet hinner inte behandlas utan flyttas till fullmäktige den 21 oktober.",
        ] {
            check(put_off, &[Tabled]);
        }
        check("att tillåta att interpellationen ställs, samt", &[Approved]);
        check("Motionen återsänds till styrelsen.", &[Recommitted]);
        check("Ärendet sänds tillbaka till styrelsen.", &[Recommitted]);
        check(
            "Ärendet utgår från dagordningen och tas upp vid nästa sammanträde.",
            &[Tabled],
        );
        check("Kommunstyrelsen får motionerna för beredning.", &[Referred]);
        check(
            "Förslaget överlåts till fritidsnämnden, som får besluta i ärendet.",
            &[Referred],
        );
        check(
            "Nämnden uppmanas att yttra sig över de motioner som remitterats dit.",
            &[Assigned],
        );
    }
}
