//! Reads a dictionary in the form of hunspell: its words, their forms, and which parts compounds are made of.
//!
//! Suffix rules and the flags for compounds are read, all else passed over: <https://man.archlinux.org/man/hunspell.5>.

use std::collections::HashMap;

/// One word of the dictionary with one of its forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form<'a> {
    /// The word as it stands in the dictionary.
    pub word: &'a str,
    /// The form.
    pub form: &'a str,
    /// Whether it stands alone: `skola` does, `skol` does not.
    pub is_free: bool,
    /// Whether it begins compounds, or stands inside them.
    pub is_head: bool,
    /// Whether it ends compounds.
    pub is_tail: bool,
}

/// What the dictionary calls its flags, and the rules by which forms are made.
#[derive(Debug, Default)]
pub(super) struct Rules {
    begin: Option<char>,
    middle: Option<char>,
    end: Option<char>,
    only_in_compound: Option<char>,
    need_affix: Option<char>,
    forbidden: Option<char>,
    suffixes: HashMap<char, Vec<Suffix>>,
}

/// `SFX G a orna a`: a word in `-a` loses that and takes `-orna`.
#[derive(Debug)]
struct Suffix {
    strip: String,
    add: String,
    /// Flags of the form that is made.
    flags: String,
    /// What the word must end in, last character last.
    condition: Vec<Class>,
}

/// One character of a condition: `[aeiou]`, `[^e]`, `.` or a letter.
#[derive(Debug, PartialEq)]
struct Class {
    letters: String,
    is_negated: bool,
}

impl Rules {
    /// Reads an `.aff` file.
    pub fn read(aff: &str) -> Rules {
        let mut rules = Rules::default();
        for line in aff.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words[..] {
                ["SFX", flag, strip, add, condition, ..] => {
                    let flag = flag.chars().next().unwrap_or_default();
                    let suffix = Suffix::new(strip, add, condition);
                    rules.suffixes.entry(flag).or_default().push(suffix);
                }
                [name, flag, ..] => rules.name(name, flag.chars().next()),
                _ => {}
            }
        }
        rules
    }

    fn name(&mut self, name: &str, flag: Option<char>) {
        let place = match name {
            "COMPOUNDBEGIN" => &mut self.begin,
            "COMPOUNDMIDDLE" => &mut self.middle,
            "COMPOUNDEND" => &mut self.end,
            "ONLYINCOMPOUND" => &mut self.only_in_compound,
            "NEEDAFFIX" => &mut self.need_affix,
            "FORBIDDENWORD" => &mut self.forbidden,
            _ => return,
        };
        *place = flag;
    }

    /// Gives every form of every word of a `.dic` file.
    pub fn each_form(&self, dic: &str, mut give: impl FnMut(Form)) {
        let mut form = String::new();
        // The first line says how many there are.
        for line in dic.lines().skip(1) {
            let (word, flags) = entry(line);
            let has = |flag: Option<char>| flag.is_some_and(|flag| flags.contains(flag));
            // A known misspelling is no word.
            if word.is_empty() || has(self.forbidden) {
                continue;
            }
            let is_word_free = !has(self.only_in_compound) && !has(self.need_affix);
            give(Form {
                word,
                form: word,
                is_free: is_word_free,
                is_head: has(self.begin) || has(self.middle),
                is_tail: has(self.end),
            });
            let suffixes = flags.chars().filter_map(|flag| self.suffixes.get(&flag));
            for suffix in suffixes.flatten() {
                if suffix.make(word, &mut form) {
                    let has =
                        |flag: Option<char>| flag.is_some_and(|flag| suffix.flags.contains(flag));
                    // A rule that adds nothing only says where the word may stand.
                    let is_free = !has(self.only_in_compound) && (form != word || is_word_free);
                    give(Form {
                        word,
                        form: &form,
                        is_free,
                        is_head: has(self.begin) || has(self.middle),
                        is_tail: is_free && flags.contains(self.end.unwrap_or_default()),
                    });
                }
            }
        }
    }
}

/// The word and the flags of a line; what comes after a tab is for others.
fn entry(line: &str) -> (&str, &str) {
    let line = line.split('\t').next().unwrap_or_default().trim();
    line.split_once('/').unwrap_or((line, ""))
}

impl Suffix {
    fn new(strip: &str, add: &str, condition: &str) -> Suffix {
        let (add, flags) = add.split_once('/').unwrap_or((add, ""));
        let letters = |text: &str| {
            if text == "0" {
                String::new()
            } else {
                text.to_owned()
            }
        };
        Suffix {
            strip: letters(strip),
            add: letters(add),
            flags: flags.to_owned(),
            condition: classes(condition),
        }
    }

    /// Makes the form of a word; false where the rule is not for this word.
    fn make(&self, word: &str, form: &mut String) -> bool {
        let mut letters = word.chars().rev();
        let fits = |class: &Class| letters.next().is_some_and(|letter| class.has(letter));
        if !self.condition.iter().rev().all(fits) {
            return false;
        }
        let Some(root) = word.strip_suffix(self.strip.as_str()) else {
            return false;
        };
        form.clear();
        form.push_str(root);
        form.push_str(&self.add);
        !form.is_empty()
    }
}

impl Class {
    fn has(&self, letter: char) -> bool {
        self.letters.contains(letter) != self.is_negated
    }
}

fn classes(condition: &str) -> Vec<Class> {
    let mut classes = Vec::new();
    let mut rest = condition;
    while let Some(first) = rest.chars().next() {
        let (inside, after) = match rest[first.len_utf8()..].split_once(']') {
            Some((inside, after)) if first == '[' => (inside, after),
            _ => (&rest[..first.len_utf8()], &rest[first.len_utf8()..]),
        };
        let negated = if inside == "." {
            Some("")
        } else {
            inside.strip_prefix('^')
        };
        classes.push(Class {
            letters: negated.unwrap_or(inside).to_owned(),
            is_negated: negated.is_some(),
        });
        rest = after;
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    const AFF: &str = "\
        FORBIDDENWORD %\nNEEDAFFIX ¤\nCOMPOUNDBEGIN X\nCOMPOUNDMIDDLE U\nCOMPOUNDEND Y\nONLYINCOMPOUND Z\n\
        SFX A Y 1\nSFX A 0 s .\n\
        SFX E Y 2\nSFX E 0 n [^m]\nSFX E um a um\n\
        SFX h Y 1\nSFX h 0 s/WUZ [^s]\nSFX s Y 1\nSFX s 0 0/WX .\n";

    /// The forms of the words of a `.dic` file, each with what it is good for.
    #[track_caller]
    fn check(dic: &str, expected: &str) {
        let mut forms = Vec::new();
        Rules::read(AFF).each_form(&format!("1\n{dic}"), |form| {
            let signs = [
                (form.is_free, '+'),
                (form.is_head, '<'),
                (form.is_tail, '>'),
            ];
            let signs = signs.iter().filter(|(is, _)| *is).map(|(_, sign)| sign);
            forms.push(format!("{}{}", form.form, signs.collect::<String>()));
        });
        assert_eq!(forms.join(" "), expected);
    }

    #[test]
    fn forms_by_the_rules_that_fit() {
        check("gata/AE\tpo:noun", "gata+ gatas+ gatan+");
        check("centrum/E", "centrum+ centra+");
        check("hus", "hus+");
    }

    #[test]
    fn parts_of_compounds() {
        check("skol/hsZ", "skol skols< skol<");
        check("väg/AXY", "väg+<> vägs+>");
    }

    #[test]
    fn known_misspellings_and_bare_stems_are_no_words() {
        check("vägg/%", "");
        check("antigen/¤A", "antigen antigens+");
    }
}
