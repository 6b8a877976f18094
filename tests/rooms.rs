//! The one-way order of the simulator's rooms, as ARCHITECTURE.md tells it, and that others see its facade alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Lowest first: a room may use those before it.
const ORDER: [&str; 9] =
    ["algorithm", "address", "object", "heap", "compile", "vm", "types", "modules", "observe"];

/// Which rooms use one above them all the same; ARCHITECTURE.md says why. One that is no longer needed has to go.
const UPWARD: [(&str, &str); 4] =
    [("object", "compile"), ("types", "modules"), ("vm", "modules"), ("vm", "types")];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The Rust files below a folder, and what is written in them.
fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a folder of sources can be listed") {
        let path = entry.expect("a folder of sources can be listed").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a source can be read");
            found.push((path, text));
        }
    }
}

/// The first names behind each `NAME::`, those in braces too.
fn used<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let word = |text: &'a str| text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("");
    let mut found = Vec::new();
    for (_, behind) in text.match_indices(name).map(|(at, name)| text.split_at(at + name.len())) {
        match behind.strip_prefix('{').and_then(|list| list.split_once("};")) {
            Some((list, _)) => found.extend(list.split([',', '{']).map(|item| word(item.trim()))),
            None => found.push(word(behind)),
        }
    }
    found
}

#[test]
fn a_room_uses_only_rooms_below_it() {
    let folder = root().join("simulator/src");
    let mut files = Vec::new();
    sources(&folder, &mut files);
    let place = |room: &str| ORDER.iter().position(|other| *other == room);
    let (mut upward, mut wrong) = (BTreeSet::new(), Vec::new());
    for (path, text) in &files {
        let inside = path.strip_prefix(&folder).expect("a file of the folder");
        let first = inside.components().next().expect("a file has a name").as_os_str().to_string_lossy();
        let Some(from) = place(first.trim_end_matches(".rs")) else { continue };
        for to in used(text, "crate::").into_iter().filter_map(place).filter(|to| *to > from) {
            let pair = (ORDER[from], ORDER[to]);
            if UPWARD.contains(&pair) {
                upward.insert(pair);
            } else {
                wrong.push(format!("{} uses {}", inside.display(), ORDER[to]));
            }
        }
    }
    assert!(files.len() > 100, "only {} files below {}", files.len(), folder.display());
    assert!(wrong.is_empty(), "against the order of ARCHITECTURE.md: {wrong:#?}");
    assert_eq!(upward, BTreeSet::from(UPWARD), "an exception that nothing needs");
}

#[test]
fn other_crates_see_the_facade() {
    let shown = ["observe", "library"];
    for name in ["runner/src", "playground/src", "tests"] {
        let mut files = Vec::new();
        sources(&root().join(name), &mut files);
        assert!(!files.is_empty(), "no sources below {name}");
        for (path, text) in files {
            for room in used(&text, "simulator::") {
                let inner = ORDER.contains(&room) && !shown.contains(&room);
                assert!(!inner, "{} uses simulator::{room}", path.display());
            }
        }
    }
}
