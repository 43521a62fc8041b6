//! What this body decided, and what it proposes that another decide.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;
use regex::Regex;

use crate::parse::sections::Part;
use crate::parse::verbs;
use crate::prose::{self, Block, Marker};
use crate::terms::bodies;
use crate::terms::headings::Section;
use paragraf_index::record::Outcome;

/// One point of a decision or proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Verbatim, unwrapped, without numbering.
    pub text: String,
    /// The page it begins on.
    pub page: Option<u32>,
}

/// The points of a paragraph, this body's own and those for another body.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Decision {
    /// Points this body decided.
    pub own: Vec<Point>,
    /// Points another body is to decide.
    pub proposed: Vec<Point>,
    /// That other body.
    pub to: Option<String>,
    /// Whether the last point belongs to the section being read: only then its parts can follow.
    open: bool,
    /// Whose proposal won, as the lead-in says: `Enligt kommunstyrelsens förslag:`.
    pub lead_in: Option<String>,
}

static LEAD_IN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:enligt|på förslag (?:av|från)|i enlighet med|med bifall till|efter förslag|med ändring av)\b[^.]{0,220}:$").expect("a fixed pattern")
});

/// `Kommunstyrelsen föreslår att kommunfullmäktige beslutar:`, with what stands before and after.
static PROPOSES: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["resl", "hemst", "rekommend"],
        &format!(
            r"(?i)^(?P<before>.*?)\b(?:föreslår|föreslås|föreslå|hemställer(?: hos)?|rekommenderar)(?: {body})?(?: att)?(?: föreslå)?(?: att)? (?P<to>{body})(?P<decide>(?: att)?(?: i sin tur)?(?: besluta(?:r|s|de)?| måtte besluta))?(?: följande)?(?P<bare> att)?\s*[:.]?(?P<rest>$|\s.*$)"
        ),
    )
});

/// `Kommunstyrelsen beslutar för egen del`, `Nämnden beslutar att`.
static DECIDES: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["besl"],
        &format!(
            r"(?i)^(?P<body>{body}|nämnden|styrelsen|utskottet|fullmäktige) (?:beslutar|beslutade|beslöt|beslöts)(?: för egen del| för sin del| enhälligt| därefter| således)?(?:,? under förutsättning av [^.:,]{{0,80}}$)?(?: att| följande)?\s*[:.]?(?P<rest>$|\s.*$)"
        ),
    )
});

/// Sentences of a decision's block that record something else: what follows them is theirs.
static NOT_DECIDED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "reserv",
            "deltar",
            "jäv",
            "antecknar",
            "protokoll",
            "yttrande",
            "skriftliga",
            "ajourner",
            "justerad",
            "paragrafen",
        ],
        concat!(
            r"(?i)reservera(?:r|de) sig|deltar (?:inte|ej) i (?:beslutet|handläggningen)|anmäler jäv|antecknar (?:som|följande|till)",
            r"|till protokollet (?:anteckna|foga)|särskilt yttrande|lämnar följande (?:protokollsanteckning|skriftliga reservation)",
            r"|^(?:mötet )?ajourner|^paragrafen är|protokollsanteckning"
        ),
    )
});

/// Reads the points of a paragraph for the body `own`.
pub fn read(parts: &[Part], own: &str) -> Decision {
    let mut decision = Decision::default();
    for part in parts {
        match part.heading.section {
            Section::Decision => add_block_list(&mut decision, part, own, None),
            Section::Proposal => add_block_list(
                &mut decision,
                part,
                own,
                part.heading
                    .to
                    .clone()
                    .or(Some("Kommunfullmäktige".to_owned())),
            ),
            _ => {}
        }
    }
    let headed = parts
        .iter()
        .any(|part| part.heading.section == Section::Decision);
    if decision.proposed.is_empty() {
        in_the_text(&mut decision, parts, own, headed);
    }
    if !headed && decision.own.is_empty() && decision.proposed.is_empty() {
        after_the_title(&mut decision, parts);
    }
    decision
}

/// Adds the points of one section. `to` is the body they are for, where the heading says so.
fn add_block_list(decision: &mut Decision, part: &Part, own: &str, to: Option<String>) {
    let mut to = to;
    let outer = to.clone();
    decision.open = false;
    let mut led_in: Option<(u32, f32)> = None;
    for block in part.blocks() {
        // `1. Nämnden föreslår … beslutar:` with points of its own: the next outer number ends them.
        if let (Some((lead, left)), Some((number, indent))) = (led_in, block.number)
            && number == lead + 1
            && indent <= left + 1.0
        {
            to.clone_from(&outer);
            led_in = None;
        }
        if block.number.is_some() && block.text.ends_with(':') && PROPOSES.is_match(&block.text) {
            led_in = block.number;
        }
        if !add_block(decision, part, &block, 0, own, &mut to) {
            break;
        }
    }
}

/// Adds a block as a point or takes it as a lead-in; `false` where the decision has ended.
fn add_block(
    decision: &mut Decision,
    part: &Part,
    block: &Block,
    from: usize,
    own: &str,
    to: &mut Option<String>,
) -> bool {
    let text = block.text[from..].trim();
    if let Some(found) = NOT_DECIDED.find(text).filter(|_| is_record(text)) {
        let before = prose::sentences(text)
            .into_iter()
            .take_while(|sentence| sentence.end <= found.start())
            .last();
        if let Some(sentence) = before {
            push(decision, part, block, &text[..sentence.end], to);
        }
        return false;
    }
    let last = decision.proposed.last().or(decision.own.last());
    if let Some(last) = last.filter(|_| block.marker == Marker::None) {
        let ended = || is_noted(&last.text) && verbs::effects(text).is_empty();
        if tells_of_before(text) || ended() {
            return false;
        }
    }
    if let Some(at) = proposing_sentence(text, own).filter(|at| *at > 0) {
        let rest = from + block.text[from..].len() - text.len() + at;
        return add_block(
            decision,
            part,
            &Block {
                text: text[..at].trim_end().to_owned(),
                ..block.clone()
            },
            0,
            own,
            to,
        ) && add_block(decision, part, block, rest, own, to);
    }
    if LEAD_IN.is_match(text) {
        decision.lead_in = Some(text.trim_end_matches(':').to_owned());
        return true;
    }
    if let Some(found) = PROPOSES
        .captures(text)
        .filter(|found| is_own_subject(&found["before"], own))
    {
        if endorses(&found["before"]) {
            let sentence = text[..text.len() - found["rest"].len()].to_owned();
            decision.own.push(Point {
                text: sentence,
                page: part.page_at(block, from),
            });
        }
        // `Förslag till beslut i kommunstyrelsen`: the heading knows who decides next.
        if part.heading.to.is_none() {
            *to = Some(bodies::name(&found["to"]));
        }
        let rest = found["rest"].trim();
        let att = found.name("bare").is_some();
        if rest.is_empty() {
            return true;
        }
        // `… föreslår att kommunstyrelsen antar planen.` - the point cannot be told from its sentence.
        let whole = found.name("decide").is_none() && !att;
        let point = if whole {
            text.to_owned()
        } else if att {
            format!("att {rest}")
        } else {
            rest.to_owned()
        };
        push(decision, part, block, &point, to);
        return true;
    }
    if let Some(found) = DECIDES
        .captures(text)
        .filter(|found| bodies::is_same(&found["body"], own))
    {
        let rest = found["rest"].trim();
        if rest.is_empty() {
            *to = None;
            return true;
        }
        if block.marker == Marker::None {
            *to = None;
        }
    }
    push(decision, part, block, text, to);
    true
}

/// Text after the points that no heading parts from them: `Efter mötet har följande skrivelser inkommit.`
fn tells_of_before(text: &str) -> bool {
    let Some(first) = prose::sentences(text).into_iter().next() else {
        return false;
    };
    let first = &text[first];
    (PAST.is_match(first) || first.starts_with("Sedan ") || first.starts_with("Följande "))
        && !PASSIVE.is_match(first.split(" att ").next().unwrap_or(first))
        || first.starts_with("Sedan ")
}

/// Anmälningar and delegated decisions: what is listed below the point is no point.
fn is_noted(point: &str) -> bool {
    LISTS.is_match(point) || verbs::effects(point).contains(&Outcome::Noted)
}

static LISTS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\b(?:redovisning\w*|anmälan|anmälning\w*|delegationsbeslut\w*|meddelande\w*|delgivning\w*|inkomna)\b",
    )
});

/// Where the sentence begins that proposes to another body, in a block that first decides something of its own.
fn proposing_sentence(text: &str, own: &str) -> Option<usize> {
    prose::sentences(text).into_iter().find_map(|sentence| {
        let found = PROPOSES.captures(&text[sentence.clone()])?;
        let subject = found["before"].trim();
        (!subject.is_empty() && bodies::is_same(subject, own)).then_some(sentence.start)
    })
}

static PAST: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\b(?:har|hade)\b.{0,120}\b(?:inkommit|lämnat|väckt|ställt|föreslagit|yrkat|behandlat|anmälts|redovisat|informerat|beslutat|upprättat)\b",
    )
});

/// Whether the sentence is of this body, not what it retells of another.
fn is_own_subject(before: &str, own: &str) -> bool {
    let before = before.trim();
    before.is_empty()
        || before.split(['.', ',']).next_back().is_some_and(|clause| {
            bodies::first(clause).is_none_or(|body| bodies::is_same(&body, own))
                || bodies::is_same(clause.split(' ').next().unwrap_or(""), own)
        })
}

fn endorses(before: &str) -> bool {
    let before = before.to_lowercase();
    [
        "tillstyrker",
        "ställer sig bakom",
        "godkänner",
        "instämmer",
        "avstyrker",
        "antar",
    ]
    .iter()
    .any(|verb| before.contains(verb))
}

/// A reservation among the points, and not a point that speaks of reservations.
fn is_record(text: &str) -> bool {
    !text.starts_with("att ")
}

fn push(decision: &mut Decision, part: &Part, block: &Block, text: &str, to: &Option<String>) {
    let points = if to.is_some() {
        &mut decision.proposed
    } else {
        &mut decision.own
    };
    let continues = block.marker == Marker::Letter && decision.open;
    match points.last_mut() {
        Some(point) if continues => {
            // The letter is part of the point: the points count by their numbers.
            point.text.push(' ');
            point.text.push_str(&block.label);
            point.text.push(' ');
            point.text.push_str(text);
        }
        _ => points.push(Point {
            text: text.to_owned(),
            page: part.page_at(block, 0),
        }),
    }
    decision.open = true;
    if to.is_some() && decision.to.is_none() {
        decision.to.clone_from(to);
    }
}

/// Points without a heading: `Nämnden beslutar att …`, `Nämnden föreslår fullmäktige besluta` in the text.
/// Below a heading of its own the decision is known: then only a list of proposals is looked for.
fn in_the_text(decision: &mut Decision, parts: &[Part], own: &str, headed: bool) {
    // Without a heading the decision may follow the chair's findings.
    let holds = |section| {
        section == Section::Background
            || !headed
                && matches!(
                    section,
                    Section::Proposition | Section::Vote | Section::Claims | Section::Speech
                )
    };
    for part in parts.iter().filter(|part| holds(part.heading.section)) {
        let background = part.heading.section == Section::Background;
        let mut inside = false;
        let mut to = None;
        for block in part.blocks() {
            let begins = opens_decision(&block.text, own).filter(|begins| {
                let listed = block.text.trim_end_matches(':').ends_with("beslutar")
                    || PROPOSES.is_match(&block.text);
                background && !headed || *begins == 0 && listed
            });
            let goes_on = inside
                && matches!(
                    block.marker,
                    Marker::Att | Marker::Number | Marker::Bullet | Marker::Letter
                );
            if begins.is_some() || goes_on {
                inside = add_block(decision, part, &block, begins.unwrap_or(0), own, &mut to);
            } else {
                inside = false;
            }
        }
    }
}

/// Where in a block a sentence with the body's own decision or proposal begins.
fn opens_decision(text: &str, own: &str) -> Option<usize> {
    prose::sentences(text).into_iter().find_map(|sentence| {
        let said = &text[sentence.clone()];
        let decides = DECIDES.captures(said).is_some_and(|found| {
            bodies::is_same(&found["body"], own)
                && !crate::terms::dates::all(&said[..said.floor_char_boundary(90)], None)
                    .iter()
                    .any(|(range, _)| range.start < 80)
        });
        let proposes = PROPOSES.captures(said).is_some_and(|found| {
            let subject = found["before"].trim();
            !subject.is_empty() && bodies::is_same(subject, own)
        });
        (decides || proposes).then_some(sentence.start)
    })
}

/// A verb that decides, in the passive: the whole matter of a short paragraph.
static PASSIVE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        concat!(
            r"(?i)\b(?:noteras|antecknas|godkänns|godkännes|antas|fastställs|fastställes|utses|väljs|väljes|remitteras|överlämnas|bordläggs|bordlägges",
            r"|återremitteras|avslås|bifalls|bifalles|beviljas|entledigas|läggs till handlingarna|lämnas till \S+ för beredning|får (?:framställas|ställas)",
            r"|(?:anses|förklaras|är) (?:härmed |därmed )?(?:vara )?besvarad|utgår|avskrivs|får i uppdrag|tar del av|lades till handlingarna|noterades|godkändes|antecknades|bordlades|avslogs|bifölls)\b"
        ),
    )
});

/// Sentences of background that only tell what happened before.
static TELLS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\b(?:har|hade|föreslår|föreslog|föreslagit|yrkar|anser|bedömer|enligt (?:\d|lag)|ska|skulle|kommer att)\b",
    )
});

fn after_the_title(decision: &mut Decision, parts: &[Part]) {
    let Some(part) = parts
        .first()
        .filter(|part| part.heading.section == Section::Background)
    else {
        return;
    };
    let blocks = part.blocks();
    let sentences: usize = blocks
        .iter()
        .map(|block| prose::sentences(&block.text).len())
        .sum();
    for (index, block) in blocks.iter().enumerate() {
        for sentence in prose::sentences(&block.text) {
            let said = &block.text[sentence.clone()];
            let edge = index == 0 && sentence.start == 0
                || index + 1 == blocks.len() && sentence == (0..block.text.len());
            let first = edge && said.split(' ').count() <= 7;
            let short = sentences <= 2
                || first
                || said.contains("att justera")
                || said.contains("justera protokollet");
            if short
                && PASSIVE.is_match(said)
                && !TELLS.is_match(said)
                && !NOT_DECIDED.is_match(said)
            {
                push(decision, part, block, said, &None);
            }
        }
    }
}
