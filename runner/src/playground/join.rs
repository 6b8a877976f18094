//! Joins the page's modules into one script.
//!
//! A page that is opened as a file may not load modules, so the pages load one plain script. It is made of the
//! modules of `playground/page/` as they stand, each after the modules that it imports, without their `import` and
//! `export`. That needs no bundler as long as the modules keep to three rules, which are checked here:
//! - an import is `import { a, b } from "./name.js";` and renames nothing;
//! - an export is the word `export` before a `function`, `class` or `const` at the start of a line;
//! - a name at the top of a module is not used at the top of another (else the joined script does not parse).

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Result, bail};
use regex::Regex;
use sha2::{Digest, Sha256};

use crate::book::read;

/// The page's first module, and the worker's.
const PAGE: &str = "main";
const WORKER: &str = "worker";
/// The module that is made here: the names of what was built.
const MADE: &str = "made";

static IMPORT: LazyLock<Regex> =
    LazyLock::new(|| regex(r#"(?m)^import \{[^{}]*\} from "\./([a-z-]+)\.js";\n"#));
static EXPORT: LazyLock<Regex> = LazyLock::new(|| regex(r"(?m)^export ((?:async )?function|class|const)\b"));
static LEFT: LazyLock<Regex> = LazyLock::new(|| regex(r"(?m)^(?:import|export)\b.*$"));

fn regex(text: &str) -> Regex {
    Regex::new(text).expect("a regular expression of this file")
}

/// Where the script finds the engine and the library, from its own address. The hash makes a browser fetch a changed one.
pub struct Names {
    hash_of_first: String,
    hash_of_rest: String,
    hash_of_library: String,
}

impl Names {
    /// The names for the two parts of the engine and these texts.
    pub fn of(first: &[u8], rest: &[u8], texts: &str) -> Names {
        Names {
            hash_of_first: hash(first),
            hash_of_rest: hash(rest),
            hash_of_library: hash(texts.as_bytes()),
        }
    }

    /// The constants of the module [`MADE`] that say where the files are.
    fn constants(&self) -> String {
        let files = [
            ("FIRST_WASM", "first.wasm", &self.hash_of_first),
            ("REST_WASM", "rest.wasm", &self.hash_of_rest),
            ("ENGINE_SCRIPT", "engine.js", &self.hash_of_rest),
            ("LIBRARY_TEXT", "library.txt", &self.hash_of_library),
            ("LIBRARY_SCRIPT", "library.js", &self.hash_of_library),
        ];
        let constant =
            |(name, file, hash)| format!("export const {name} = \"../../playground/{file}?{hash}\";\n");
        files.map(constant).concat()
    }
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The modules of the page that `runner trace` writes, which is written where there is no book.
static OF_TRACES: [(&str, &str); 8] = [
    ("trace", include_str!("../../../playground/page/trace.js")),
    ("recorded", include_str!("../../../playground/page/recorded.js")),
    ("player", include_str!("../../../playground/page/player.js")),
    ("picture", include_str!("../../../playground/page/picture.js")),
    ("code", include_str!("../../../playground/page/code.js")),
    ("highlight", include_str!("../../../playground/page/highlight.js")),
    ("output", include_str!("../../../playground/page/output.js")),
    ("element", include_str!("../../../playground/page/element.js")),
];

/// The script of the page that `runner trace` writes.
pub fn trace_script() -> Result<String> {
    join("trace", &|name| match OF_TRACES.iter().find(|(known, _)| *known == name) {
        Some((_, text)) => Ok((*text).to_owned()),
        None => bail!("runner/src/playground/join.rs does not list the module {name} among those of traces"),
    })
}

/// The page's script.
pub fn script(root: &Path, names: &Names) -> Result<String> {
    let dir = root.join("playground/page");
    let module = |name: &str| read(&dir.join(format!("{name}.js")));
    let worker = join(WORKER, &module)?;
    let made = format!("export const WORKER = {};\n{}", serde_json::to_string(&worker)?, names.constants());
    join(PAGE, &|name| if name == MADE { Ok(made.clone()) } else { module(name) })
}

/// The module `first` and what it imports, as one script.
fn join(first: &str, module: &dyn Fn(&str) -> Result<String>) -> Result<String> {
    let mut script = "(() => {\n\"use strict\";\n".to_owned();
    add(first, module, &mut BTreeSet::new(), &mut script)?;
    script.push_str("})();\n");
    Ok(script)
}

fn add(
    name: &str,
    module: &dyn Fn(&str) -> Result<String>,
    seen: &mut BTreeSet<String>,
    script: &mut String,
) -> Result<()> {
    if !seen.insert(name.to_owned()) {
        return Ok(());
    }
    let text = module(name)?;
    for import in IMPORT.captures_iter(&text) {
        add(&import[1], module, seen, script)?;
    }
    let text = IMPORT.replace_all(&text, "");
    let text = EXPORT.replace_all(&text, "$1");
    if let Some(left) = LEFT.find(&text) {
        bail!(
            "playground/page/{name}.js: `{}` is none of the forms that the page's modules may use;\n\
             runner/src/playground/join.rs lists them",
            left.as_str()
        );
    }
    script.push_str(&format!("\n// {name}.js\n{}", text.trim_start()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(modules: &'static [(&str, &str)]) -> Result<String> {
        join("a", &|name| {
            let found = modules.iter().find(|(known, _)| *known == name);
            found.map(|(_, text)| (*text).to_owned()).ok_or_else(|| anyhow::anyhow!("no module {name}"))
        })
    }

    #[test]
    fn modules_come_after_what_they_import() {
        let modules: &[(&str, &str)] = &[
            ("a", "import { x } from \"./b.js\";\nimport {\n    y,\n} from \"./c.js\";\n\nx(y);\n"),
            ("b", "import { y } from \"./c.js\";\nexport async function x() {}\n"),
            ("c", "export const y = 1;\n"),
        ];
        let expected = "(() => {\n\"use strict\";\n\n// c.js\nconst y = 1;\n\n// b.js\nasync function x() {}\n\n\
                        // a.js\nx(y);\n})();\n";
        assert_eq!(joined(modules).unwrap_or_default(), expected);
    }

    #[test]
    fn what_is_refused() {
        const CASES: [&[(&str, &str)]; 3] = [
            &[("a", "import * as b from \"./b.js\";\n")],
            &[("a", "const x = 1;\nexport { x };\n")],
            &[("a", "import { x } from \"./missing.js\";\n")],
        ];
        for modules in CASES {
            assert!(joined(modules).is_err(), "{modules:?}");
        }
    }
}
