//! The seam between questions and engines: an engine is named in its own folder only.

use std::fs;
use std::path::Path;

#[test]
fn the_engine_is_named_in_its_own_folder_only() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    let mut folders = vec![source.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && path != source.join("engine") {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                seen += 1;
                let text = fs::read_to_string(&path).unwrap();
                assert!(!text.contains("tantivy::"), "{}", path.display());
            }
        }
    }
    assert!(seen > 20, "{seen}");
}
