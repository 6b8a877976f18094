//! A trace as one HTML file that needs nothing beside it: every step's pictures, and a player.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;
use simulator::observe::{Options, STYLE, Snapshot, Trace, View};

use crate::preprocess::escape;

/// Bytes of pictures and words in one page; views that would pass it are left out, the main one is cut.
const MOST: usize = 16 << 20;

/// Texts by place, each once: a picture that stays the same costs nothing.
#[derive(Default)]
struct Texts {
    list: Vec<String>,
    known: HashMap<String, usize>,
    bytes: usize,
}

impl Texts {
    fn place(&mut self, text: String) -> usize {
        if let Some(&place) = self.known.get(&text) {
            return place;
        }
        self.bytes += text.len();
        self.list.push(text.clone());
        self.known.insert(text, self.list.len() - 1);
        self.list.len() - 1
    }
}

/// The views of a trace's page, by the name that readers choose.
fn views(trace: &Trace) -> Vec<(&'static str, View, bool)> {
    let any = |has: fn(&Snapshot) -> bool| {
        (0..trace.len()).filter_map(|at| trace.step(at)).any(|step| has(step.snapshot))
    };
    let mut views = vec![
        ("stack and heap, values inline", View::Heap, true),
        ("stack and heap", View::Heap, false),
        ("who holds it", View::Holders(Default::default()), false),
    ];
    if any(|s| s.collection.is_some()) {
        views.push(("collection", View::Collection, false));
    }
    if any(|s| s.traced.is_some()) {
        views.push(("tracemalloc", View::Tracemalloc, false));
    }
    views.push(("allocator", View::Allocator, false));
    views
}

/// The page, and what is missing in it.
pub fn page(trace: &Trace, title: &str, notes: &[String]) -> (String, Vec<String>) {
    let mut texts = Texts::default();
    let mut drawn = BTreeMap::new();
    let mut missing = Vec::new();
    let mut steps = trace.len();
    for (name, view, inline) in views(trace) {
        let options = Options { inline, fit: false, ..Options::default() };
        let mut places = Vec::new();
        for at in 0..steps {
            let svg = texts.place(trace.svg(at, &view, &options));
            let words = texts.place(trace.text(at, &view));
            places.push((svg, words));
            if texts.bytes > MOST {
                break;
            }
        }
        if drawn.is_empty() && places.len() < steps {
            missing.push(format!("the page holds the first {} steps of {steps}", places.len()));
            steps = places.len();
        }
        if places.len() < steps {
            missing.push(format!("the page leaves the view `{name}` out: it would be too large"));
        } else {
            drawn.insert(name, places);
        }
    }
    let (source, first) = trace.source();
    let lines: Vec<&str> = source.lines().collect();
    // JavaScript counts UTF-16 units.
    let units =
        |at: usize| -> usize { trace.printed(at).iter().map(|p| p.text.encode_utf16().count()).sum() };
    let all: String = trace.printed(trace.len().saturating_sub(1)).into_iter().map(|p| p.text).collect();
    let told: Vec<_> = (0..steps)
        .filter_map(|at| trace.step(at).map(|step| (step.line, step.sentence, units(at))))
        .collect();
    let data = json!({
        "lines": lines, "first": first, "steps": told, "printed": all, "views": drawn, "texts": texts.list,
    });
    // A `</script>` inside would end the script.
    let data = data.to_string().replace('<', "\\u003c");
    let notes: String =
        notes.iter().chain(&missing).map(|note| format!("<p role=\"note\">{}</p>\n", escape(note))).collect();
    let page = include_str!("player/player.html")
        .replace("{{TITLE}}", &escape(title))
        .replace("{{NOTES}}", &notes)
        .replace("{{STYLE}}", &format!("{}{STYLE}", include_str!("player/player.css")))
        .replace("{{SCRIPT}}", include_str!("player/player.js"))
        .replace("{{TRACE}}", &data);
    (page, missing)
}
