//! A trace as one HTML file that needs nothing beside it: the book's player, with every step's pictures recorded.
//!
//! `playground/page/recorded.js` says what the data looks like, and reads it.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use anyhow::Result;
use serde_json::{Value, json};
use simulator::observe::{Chosen, Key, Object, Options, Picture, STYLE, Snapshot, Trace, View};

use crate::playground::join;
use crate::preprocess::escape;

/// Bytes of one page, about: what would pass it is left out, or the steps are cut.
const MOST: usize = 24 << 20;

/// The sheets of the page, in order; the pictures' own comes last.
const SHEETS: [&str; 2] = [
    include_str!("../../playground/page/standalone.css"),
    include_str!("../../playground/page/playground.css"),
];

/// Texts by place, each once: what stays the same costs a number.
#[derive(Default)]
struct Texts {
    list: Vec<Rc<str>>,
    known: HashMap<Rc<str>, usize>,
    bytes: usize,
}

impl Texts {
    fn place(&mut self, text: &str) -> usize {
        if let Some(&place) = self.known.get(text) {
            return place;
        }
        let text: Rc<str> = text.into();
        self.bytes += text.len();
        self.list.push(Rc::clone(&text));
        self.known.insert(text, self.list.len() - 1);
        self.list.len() - 1
    }

    fn picture(&mut self, picture: &Picture) -> Value {
        let mut groups = Vec::with_capacity(picture.groups.len() * 2);
        for group in &picture.groups {
            groups.push(self.place(&group.name));
            groups.push(self.place(&group.shapes));
        }
        self.bytes += groups.len() * 6;
        json!([self.place(&picture.title), picture.width, picture.height, groups])
    }

    fn is_full(&self) -> bool {
        self.bytes > MOST
    }
}

/// A view in one of the ways to draw it.
struct Way {
    name: String,
    view: View,
    options: Options,
}

/// The views of a trace's page by how much they would be missed, and the ways to draw them.
fn ways(trace: &Trace) -> Vec<Way> {
    let any = |has: fn(&Snapshot) -> bool| {
        (0..trace.len()).filter_map(|at| trace.step(at)).any(|step| has(step.snapshot))
    };
    let mut ways = Vec::new();
    let mut add = |view: View, inline: bool, stack: bool| {
        let name =
            format!("{view}{}{}", if inline { "+inline" } else { "" }, if stack { "+stack" } else { "" });
        ways.push(Way { name, view, options: Options { inline, stack, fit: false } });
    };
    add(View::Heap, true, false);
    add(View::Heap, false, false);
    if any(|s| s.collection.is_some()) {
        add(View::Collection, false, false);
    }
    if any(|s| s.traced.is_some()) {
        add(View::Tracemalloc, false, false);
    }
    add(View::Allocator, false, false);
    add(View::Pool, false, false);
    add(View::Heap, true, true);
    add(View::Heap, false, true);
    ways
}

/// The pictures and words of each step.
struct Steps(Vec<(BTreeMap<String, Value>, BTreeMap<String, usize>)>);

/// Draws the steps in every way for which there is room. The first way decides how many steps there are.
fn steps(trace: &Trace, texts: &mut Texts, missing: &mut Vec<String>) -> (Steps, Vec<Way>) {
    let mut steps = Steps((0..trace.len()).map(|_| Default::default()).collect());
    let mut drawn: Vec<Way> = Vec::new();
    for way in ways(trace) {
        let mut made = Vec::new();
        for at in 0..steps.0.len() {
            let words = texts.place(&trace.text(at, &way.view));
            made.push((texts.picture(&trace.picture(at, &way.view, &way.options)), words));
            if texts.is_full() {
                break;
            }
        }
        if drawn.is_empty() && made.len() < steps.0.len() {
            missing.push(format!("the page holds the first {} steps of {}", made.len(), steps.0.len()));
            steps.0.truncate(made.len());
        }
        if made.len() < steps.0.len() {
            missing.push(format!("the page leaves the view `{}` out: it would be too large", way.name));
            continue;
        }
        let view = way.view.to_string();
        for ((pictures, words), (picture, text)) in steps.0.iter_mut().zip(made) {
            pictures.insert(way.name.clone(), picture);
            words.insert(view.clone(), text);
        }
        drawn.push(way);
    }
    (steps, drawn)
}

/// The views about one object: a list for each object, of what there is to say of it from which step on.
fn objects(
    trace: &Trace,
    steps: usize,
    texts: &mut Texts,
    missing: &mut Vec<String>,
) -> BTreeMap<u32, Vec<Value>> {
    let mut all: BTreeMap<u32, Vec<Value>> = BTreeMap::new();
    let mut last: HashMap<Key, Value> = HashMap::new();
    let mut seen: Option<Rc<[Rc<Object>]>> = None;
    for (at, step) in (0..steps).filter_map(|at| trace.step(at).map(|step| (at, step))) {
        if seen.as_ref().is_some_and(|seen| Rc::ptr_eq(seen, &step.snapshot.objects)) {
            continue;
        }
        if texts.is_full() {
            missing.push(format!("who holds an object is told up to step {at}"));
            break;
        }
        let mut gone: Vec<Key> = last.keys().copied().collect();
        for object in step.snapshot.objects.iter() {
            gone.retain(|key| *key != object.key);
            let about = about(trace, at, object, texts);
            if last.get(&object.key) != Some(&about) {
                let mut entry = about.clone();
                entry["from"] = json!(at);
                all.entry(object.key.0).or_default().push(entry);
                last.insert(object.key, about);
            }
        }
        for key in gone {
            last.remove(&key);
            all.entry(key.0).or_default().push(json!({ "from": at, "pictures": {}, "words": {} }));
        }
        seen = Some(Rc::clone(&step.snapshot.objects));
    }
    all
}

/// What there is to say of an object at a step.
fn about(trace: &Trace, at: usize, object: &Object, texts: &mut Texts) -> Value {
    let mut draw = |view: View| {
        let picture = texts.picture(&trace.picture(at, &view, &Options::default()));
        (picture, texts.place(&trace.text(at, &view)))
    };
    let (holders, held) = draw(View::Holders(Chosen::Key(object.key)));
    let (bytes, laid) = draw(View::Bytes(Chosen::Key(object.key)));
    let owners: Vec<(usize, u32)> =
        object.owners.iter().map(|owner| (texts.place(&owner.place), owner.times)).collect();
    json!({
        "title": object.title(),
        "count": object.count_text(),
        "owners": owners,
        "pictures": { "holders": holders, "bytes": bytes },
        "words": { "holders": held, "bytes": laid },
    })
}

/// The page, and what is missing in it.
pub fn page(trace: &Trace, title: &str, notes: &[String]) -> Result<(String, Vec<String>)> {
    let mut texts = Texts::default();
    let mut missing = Vec::new();
    let (drawn, ways) = steps(trace, &mut texts, &mut missing);
    let objects = objects(trace, drawn.0.len(), &mut texts, &mut missing);
    let mut told = Vec::new();
    for (at, (pictures, words)) in drawn.0.into_iter().enumerate() {
        let Some(step) = trace.step(at) else { break };
        told.push(json!({
            "kind": step.kind.name(),
            "line": step.line,
            "next": step.next,
            "depth": step.depth,
            "sentence": texts.place(step.sentence),
            "printed": trace.printed(at),
            "any": trace.chosen(at).map(|key| key.0),
            "pictures": pictures,
            "words": words,
        }));
    }
    let is_there = |name: &str| ways.iter().any(|way| way.name == name);
    let views: Vec<&str> = View::ALL
        .iter()
        .filter(|(name, view)| matches!(view, View::Holders(_) | View::Bytes(_)) || is_there(name))
        .map(|(name, _)| *name)
        .collect();
    let options: Vec<&str> = [("inline", "heap"), ("stack", "heap+stack")]
        .into_iter()
        .filter(|(_, needs)| is_there(needs))
        .map(|(option, _)| option)
        .collect();
    let printed: String = trace.all_printed().iter().map(|p| p.text.as_str()).collect();
    let last = told.len().saturating_sub(1);
    let texts: Vec<&str> = texts.list.iter().map(|text| &**text).collect();
    let data = json!({
        "texts": texts, "views": views, "options": options, "printed": printed, "steps": told, "objects": objects,
    });
    // A `</script>` inside would end the script.
    let data = data.to_string().replace('<', "\\u003c");
    let notes: String = notes
        .iter()
        .chain(&missing)
        .map(|note| format!("<p class=\"playground-note\" role=\"note\">{}</p>\n", escape(note)))
        .collect();
    let picture = trace.picture(last, &View::Heap, &Options { inline: true, ..Options::default() });
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{}{}{STYLE}</style>\n</head>\n<body class=\"playground-page\">\n<main>\n<h1>{title}</h1>\n{notes}\
         <pre><code class=\"language-python\">{}</code></pre>\n\
         <noscript>\n<p>The steps of this page are shown with JavaScript; this is the last of them.</p>\n\
         <figure class=\"picture\">{}</figure>\n</noscript>\n\
         <script type=\"application/json\" class=\"playground-trace\">{data}</script>\n</main>\n<script>{}</script>\n\
         </body>\n</html>\n",
        SHEETS[0],
        SHEETS[1],
        escape(trace.source().0),
        picture.svg(false),
        join::trace_script()?,
        title = escape(title),
    );
    Ok((page, missing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::record;
    use simulator::Limits;

    #[test]
    fn every_view_of_every_step() {
        let (_, trace) = record("a.py", "a = [1]\nb = a\nprint('</script>')\n", &[], Limits::default());
        let (page, missing) = page(&trace, "a < b", &["note".to_owned()]).unwrap_or_default();
        assert_eq!(missing, [""; 0]);
        assert_eq!(page.matches("</script>").count(), 2);
        let data =
            page.split("class=\"playground-trace\">").nth(1).and_then(|rest| rest.split("</script>").next());
        let data: Value = serde_json::from_str(data.unwrap_or_default()).unwrap_or_default();
        assert_eq!(data["views"], json!(["heap", "holders", "allocator", "pool", "bytes"]));
        assert_eq!(data["options"], json!(["inline", "stack"]));
        assert_eq!(data["printed"], json!("</script>\n"));
        let steps = data["steps"].as_array().cloned().unwrap_or_default();
        assert_eq!(steps.len(), trace.len());
        let place = |value: &Value| value.as_u64().and_then(|at| data["texts"].get(at as usize)).cloned();
        for step in steps {
            for picture in step["pictures"].as_object().into_iter().flat_map(|all| all.values()) {
                let groups = picture[3].as_array().cloned().unwrap_or_default();
                assert!(groups.len() > 1 && groups.iter().all(|at| place(at).is_some()), "{picture}");
            }
        }
        let list = data["objects"].as_object().into_iter().flat_map(|all| all.values());
        assert!(list.flat_map(|about| about.as_array()).flatten().any(|about| about["count"] == "count 2"));
    }
}
