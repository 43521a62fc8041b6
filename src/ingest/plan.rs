//! What a run has to do: which files are new, unchanged, twins of another, or gone.

use std::collections::{BTreeMap, BTreeSet};

use paragraf_index::record::SourceFile;

use super::hash::Hashed;

/// What a run has to do, each list in the order of the paths.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// To be read.
    pub read: Vec<Hashed>,
    /// Read before from the same bytes by the same rules.
    pub unchanged: Vec<Hashed>,
    /// Bytes of another file: `(the file, the path that is read)`.
    pub twins: Vec<(Hashed, String)>,
    /// In the index and no longer in the archive.
    pub gone: Vec<String>,
}

/// Compares the archive with what the index knows of it.
///
/// `found` is sorted by path: of files with the same bytes the first is read. `reader` gives the version of the
/// rules that would read a path.
pub fn plan(found: Vec<Hashed>, known: &[SourceFile], reader: impl Fn(&str) -> String) -> Plan {
    let known: BTreeMap<&str, &SourceFile> = known.iter().map(|file| (file.path.as_str(), file)).collect();
    let here: BTreeSet<&str> = found.iter().map(|file| file.path.as_str()).collect();
    let gone = known.keys().filter(|path| !here.contains(*path)).map(|path| (*path).to_owned()).collect();
    let mut plan = Plan { gone, ..Plan::default() };
    let mut firsts: BTreeMap<String, String> = BTreeMap::new();
    for file in found {
        if let Some(first) = firsts.get(&file.sha256) {
            plan.twins.push((file, first.clone()));
            continue;
        }
        // A file that could not be read has no hash: it is no one's twin and is tried again.
        if !file.sha256.is_empty() {
            firsts.insert(file.sha256.clone(), file.path.clone());
        }
        let is_unchanged = known.get(file.path.as_str()).is_some_and(|before| {
            !file.sha256.is_empty() && before.sha256 == file.sha256 && before.reader == reader(&file.path)
        });
        if is_unchanged { plan.unchanged.push(file) } else { plan.read.push(file) }
    }
    plan
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, sha256: &str) -> Hashed {
        Hashed { path: path.into(), sha256: sha256.into(), size: 1 }
    }

    fn known(path: &str, sha256: &str, reader: &str) -> SourceFile {
        SourceFile {
            path: path.into(),
            sha256: sha256.into(),
            size: 1,
            format: "pdf".into(),
            pages: None,
            paragraphs: 0,
            reader: reader.into(),
            problems: vec![],
        }
    }

    fn check(found: &[(&str, &str)], before: &[(&str, &str, &str)], expected: [&[&str]; 4]) {
        let found = found.iter().map(|(path, sha)| file(path, sha)).collect();
        let before: Vec<_> = before.iter().map(|(path, sha, reader)| known(path, sha, reader)).collect();
        let plan = plan(found, &before, |_| "2".into());
        let paths = |files: &[Hashed]| files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
        let twins: Vec<_> = plan.twins.iter().map(|(file, first)| format!("{}={first}", file.path)).collect();
        assert_eq!([paths(&plan.read), paths(&plan.unchanged), twins, plan.gone], expected.map(|e| e.to_vec()));
    }

    #[test]
    fn only_what_changed_is_read() {
        check(&[("a", "1"), ("b", "2")], &[], [&["a", "b"], &[], &[], &[]]);
        check(&[("a", "1"), ("b", "2")], &[("a", "1", "2")], [&["b"], &["a"], &[], &[]]);
        check(&[("a", "9")], &[("a", "1", "2"), ("b", "2", "2")], [&["a"], &[], &[], &["b"]]);
    }

    #[test]
    fn other_rules_read_again() {
        check(&[("a", "1")], &[("a", "1", "1")], [&["a"], &[], &[], &[]]);
    }

    #[test]
    fn the_same_bytes_are_read_once() {
        check(&[("a", "1"), ("b", "1"), ("c", "1")], &[], [&["a"], &[], &["b=a", "c=a"], &[]]);
        // The first is gone: its twin, which nobody has read, is read now.
        check(&[("b", "1")], &[("a", "1", "2"), ("b", "1", "")], [&["b"], &[], &[], &["a"]]);
    }

    #[test]
    fn what_could_not_be_read_is_tried_again() {
        check(&[("a", ""), ("b", "")], &[("a", "", "2")], [&["a", "b"], &[], &[], &[]]);
    }
}
