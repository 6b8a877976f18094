//! Where the texts of the library's modules are.
//!
//! A program for a computer has them in itself. A page's engine, a build without the feature `library`, has not: they are
//! a quarter of what a reader's browser would fetch, and most blocks import nothing of them. The page gives them in one
//! [`archive`] when a run was the first to want them, and runs it again.

use super::{ALL, Source, text};
use memchr::memmem;
use rustc_hash::FxHashMap as HashMap;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// What stands beside the modules' texts because only imports, signatures, and names that are missing, ask for it. No
/// module has such a name.
pub(crate) static RECORDED_IMPORTS: Source = data("recorded-imports", text!("../imports/recorded.txt"));
/// Of which types the objects are that CPython's imports make.
pub(crate) static IMPORTED_KINDS: Source = data("imported-kinds", text!("../imports/kinds.txt"));
/// Which parameters `inspect` shows of functions in C.
pub(crate) static SIGNATURES: Source = data("signatures", text!("../../types/signatures.txt"));
/// The names that CPython's modules have.
pub(crate) static CPYTHON_NAMES: Source = data("cpython-names", text!("../cpython_names.txt"));

const fn data(name: &'static str, text: &'static str) -> Source<'static> {
    Source { name, file: "", text }
}

fn all() -> impl Iterator<Item = &'static Source<'static>> {
    ALL.iter().chain([&RECORDED_IMPORTS, &IMPORTED_KINDS, &SIGNATURES, &CPYTHON_NAMES])
}

static GIVEN: OnceLock<HashMap<String, String>> = OnceLock::new();
static WANTED: AtomicBool = AtomicBool::new(false);

/// All texts as one, to be given to an engine without them: before each, a line with the module's name and the number
/// of its bytes. Empty in a build without the feature `library`.
pub fn archive() -> String {
    all()
        .filter(|source| !source.text.is_empty())
        .map(|source| format!("{} {}\n{}", source.name, source.text.len(), source.text))
        .collect()
}

/// Takes the texts of an [`archive`], once and for all sessions. What is behind damage in it is left out.
pub fn give(archive: &str) {
    let mut texts = HashMap::default();
    let mut rest = archive;
    while let Some((line, behind)) = rest.split_once('\n')
        && let Some((name, length)) = line.split_once(' ')
        && let Ok(length) = length.parse()
        && let Some((text, next)) = behind.split_at_checked(length)
    {
        texts.insert(name.to_owned(), text.to_owned());
        rest = next;
    }
    // A second archive has nothing that the first has not.
    let _ = GIVEN.set(texts);
}

/// Whether a session has wanted a module's text while there were none: such a run is refused, and can be run again
/// once they are given.
pub fn were_wanted() -> bool {
    WANTED.load(Ordering::Relaxed)
}

/// What is behind `start` in the line that begins with it. Each import asks this of long texts.
pub(crate) fn line<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let behind = text.strip_prefix(start).or_else(|| {
        let at = memmem::find(text.as_bytes(), format!("\n{start}").as_bytes())?;
        Some(&text[at + 1 + start.len()..])
    });
    behind?.lines().next()
}

/// One of the texts. `None` if the host has not given the library yet.
pub(crate) fn of(source: &'static Source<'static>) -> Option<&'static str> {
    let text = given(source);
    WANTED.fetch_or(text.is_none(), Ordering::Relaxed);
    text
}

/// The same for those who can do without it: nobody fetches the library because of them.
pub(crate) fn given(source: &'static Source<'static>) -> Option<&'static str> {
    if cfg!(feature = "library") {
        return Some(source.text);
    }
    GIVEN.get().and_then(|texts| texts.get(source.name)).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_read_back() {
        let whole = archive();
        let cut = &whole[..whole.len() - 1];
        give(cut);
        let texts = GIVEN.get().expect("it was given");
        for source in ALL.iter().chain([&RECORDED_IMPORTS, &IMPORTED_KINDS, &SIGNATURES]) {
            assert_eq!(texts.get(source.name).map(String::as_str), Some(source.text), "{}", source.name);
        }
        assert!(!texts.contains_key(CPYTHON_NAMES.name), "a text without its end");
    }
}
