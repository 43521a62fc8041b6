//! What a run has to do: which files are new, unchanged, the same as another, or gone.

use std::collections::{BTreeMap, BTreeSet};

use paragraf_index::record::SourceFile;

use super::hash::Hashed;

/// What a run has to do, each list in the order of the paths.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// To be read.
    pub read: Vec<Group>,
    /// Read before, from the same bytes by the same rules.
    pub unchanged: Vec<Group>,
    /// In the index and no longer in the archive.
    pub gone: Vec<String>,
}

/// Files with the same bytes: the first is read, the others are only listed.
#[derive(Debug, PartialEq, Eq)]
pub struct Group {
    /// The first by path.
    pub first: Hashed,
    /// The others.
    pub twins: Vec<Hashed>,
}

/// Compares the archive with what the index knows of it.
///
/// `reader` gives the version of the rules that would read a path. What lies in one of the `closed` folders, which
/// could not be looked into this time, is not taken for gone.
pub fn plan(
    mut found: Vec<Hashed>,
    closed: &BTreeSet<String>,
    known: &BTreeMap<String, SourceFile>,
    reader: impl Fn(&str) -> String,
) -> Plan {
    found.sort_unstable();
    let here: BTreeSet<&str> = found.iter().map(|file| file.path.as_str()).collect();
    let is_gone =
        |path: &str| !here.contains(path) && !ancestors(path).any(|folder| closed.contains(folder));
    let gone = known.keys().filter(|path| is_gone(path)).cloned().collect();
    let is_unchanged = |file: &Hashed| {
        let before = known.get(&file.path);
        !file.sha256.is_empty()
            && before.is_some_and(|before| {
                before.sha256 == file.sha256 && before.reader == reader(&file.path)
            })
    };
    let (unchanged, read) = groups(found)
        .into_iter()
        .partition(|group| is_unchanged(&group.first));
    Plan {
        read,
        unchanged,
        gone,
    }
}

/// A path and the folders around it: `a/b/c`, `a/b`, `a`.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| {
        path.rsplit_once('/').map(|(folder, _)| folder)
    })
}

fn groups(files: Vec<Hashed>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for file in files {
        match places.get(&file.sha256) {
            // A file that could not be read has no hash and is no one's twin.
            Some(place) if !file.sha256.is_empty() => groups[*place].twins.push(file),
            _ => {
                places.insert(file.sha256.clone(), groups.len());
                groups.push(Group {
                    first: file,
                    twins: Vec::new(),
                });
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file((path, sha256): &(&str, &str)) -> Hashed {
        Hashed {
            path: (*path).into(),
            file: path.into(),
            sha256: (*sha256).into(),
            size: 1,
        }
    }

    fn known((path, sha256, reader): &(&str, &str, &str)) -> (String, SourceFile) {
        let file = SourceFile {
            path: (*path).into(),
            sha256: (*sha256).into(),
            size: 1,
            format: "pdf".into(),
            pages: None,
            paragraphs: 0,
            reader: (*reader).into(),
            problems: vec![],
        };
        (file.path.clone(), file)
    }

    /// A group is written `first=twin=twin`.
    fn names(groups: &[Group]) -> Vec<String> {
        let name = |group: &Group| {
            let files = std::iter::once(&group.first).chain(&group.twins);
            files
                .map(|file| file.path.as_str())
                .collect::<Vec<_>>()
                .join("=")
        };
        groups.iter().map(name).collect()
    }

    fn check(found: &[(&str, &str)], before: &[(&str, &str, &str)], expected: [&[&str]; 3]) {
        let closed = BTreeSet::from(["closed".to_owned()]);
        let before = before.iter().map(known).collect();
        let plan = plan(found.iter().map(file).collect(), &closed, &before, |_| {
            "2".into()
        });
        let got = [names(&plan.read), names(&plan.unchanged), plan.gone];
        assert_eq!(
            got,
            expected.map(|names| names.iter().map(ToString::to_string).collect::<Vec<_>>())
        );
    }

    #[test]
    fn only_what_changed_is_read() {
        check(&[("a", "1"), ("b", "2")], &[], [&["a", "b"], &[], &[]]);
        check(
            &[("a", "1"), ("b", "2")],
            &[("a", "1", "2")],
            [&["b"], &["a"], &[]],
        );
        check(
            &[("a", "9")],
            &[("a", "1", "2"), ("b", "2", "2")],
            [&["a"], &[], &["b"]],
        );
    }

    #[test]
    fn other_rules_read_again() {
        check(&[("a", "1")], &[("a", "1", "1")], [&["a"], &[], &[]]);
    }

    #[test]
    fn the_same_bytes_are_read_once() {
        check(
            &[("c", "1"), ("a", "1"), ("b", "1")],
            &[],
            [&["a=b=c"], &[], &[]],
        );
        // The first is gone; its twin, which nobody has read, is read now.
        check(
            &[("b", "1")],
            &[("a", "1", "2"), ("b", "1", "")],
            [&["b"], &[], &["a"]],
        );
    }

    #[test]
    fn what_could_not_be_read_is_tried_again() {
        check(
            &[("a", ""), ("b", "")],
            &[("a", "", "2")],
            [&["a", "b"], &[], &[]],
        );
    }

    #[test]
    fn what_lies_in_a_closed_folder_is_kept() {
        check(
            &[],
            &[("closed/a", "1", "2"), ("closedx", "1", "2")],
            [&[], &[], &["closedx"]],
        );
    }
}
