//! What the pages need beside their text: the simulator as WebAssembly, the script that uses it, and the files that
//! a chapter offers for download.
//!
//! All of it is derived, ignored by git, and written only if it has changed, so that `mdbook serve` does not run in
//! circles:
//!
//! | file | what it is |
//! |---|---|
//! | `src/playground/first.wasm`, `rest.wasm` | the crate `playground` in two parts, for pages that a server sends |
//! | `src/playground/engine.js` | the whole of it as text, for pages opened as files, whose scripts may not fetch |
//! | `src/playground/library.txt`, `library.js` | the texts of the library's modules, fetched when a program imports one |
//! | `playground/made/playground.js` | the modules of `playground/page/` in one script; book.toml names it |
//! | `src/lessons/` | each chapter's program as `.py` and `.ipynb`, and the chapter as one page |

pub mod blocks;
pub mod downloads;
pub mod entered;
pub mod halves;
pub mod join;
pub mod linked;
pub mod notebook;
pub mod standalone;
pub mod wasm;

use std::path::Path;

use anyhow::{Context, Result};
use halves::Halves;
use linked::Linked;

use crate::chapter::Chapter;

/// What a page needs in order to run programs.
pub struct Made {
    /// The script without an engine.
    pub script: String,
    /// The engine as a script; empty if it could not be built.
    pub engine: String,
    /// The texts of the library's modules as a script.
    pub library: String,
}

/// Builds the engine and the script, and writes them. Gives a warning if the pages have to do without an engine.
/// `chapters` are those whose blocks the first part of the engine has to run.
pub fn make(root: &Path, chapters: &[Chapter]) -> Result<(Made, Option<String>)> {
    let built = wasm::build(root)?;
    let dir = root.join("src/playground");
    let (made, warning) = match built {
        wasm::Built::Module(module) => {
            let linked = Linked::read(&module)?;
            let texts = simulator::library::archive();
            let engine = wasm::as_script("livingHeapEngine", &linked.module);
            let library = wasm::as_script("livingHeapLibrary", texts.as_bytes());
            let Halves { first, rest } = in_halves(&dir, &linked, &texts, chapters)?;
            let names = join::Names::of(&first, &rest, &texts);
            write_if_changed(&dir.join("first.wasm"), &first)?;
            write_if_changed(&dir.join("rest.wasm"), &rest)?;
            write_if_changed(&dir.join("engine.js"), engine.as_bytes())?;
            write_if_changed(&dir.join("library.txt"), texts.as_bytes())?;
            write_if_changed(&dir.join("library.js"), library.as_bytes())?;
            (Made { script: join::script(root, &names)?, engine, library }, None)
        }
        // An empty script leaves the pages as mdBook made them: with their checked outputs and without buttons.
        wasm::Built::NoTarget(warning) => {
            let [script, engine, library] = [const { String::new() }; 3];
            (Made { script, engine, library }, Some(warning))
        }
    };
    write_if_changed(&root.join("playground/made/playground.js"), made.script.as_bytes())?;
    Ok((made, warning))
}

/// The two parts of the engine: those that stand in the folder if they were cut from this module, for it takes a while
/// to see what the blocks run. A block written since may want the rest; nobody sees that but who counts bytes.
fn in_halves(dir: &Path, linked: &Linked, library: &str, chapters: &[Chapter]) -> Result<Halves> {
    let there = |name: &str| std::fs::read(dir.join(name)).unwrap_or_default();
    let halves = Halves { first: there("first.wasm"), rest: there("rest.wasm") };
    if halves.are_of(&linked.module) {
        return Ok(halves);
    }
    Halves::of(linked, &entered::functions(&linked.module, library, chapters)?)
}

/// Writes a file unless it stands there as it should.
pub(crate) fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<()> {
    if std::fs::read(path).is_ok_and(|have| have == bytes) {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    }
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
