//! *Stack and heap*: frames whose names are arrows, and the objects that they lead to.

use super::super::snapshot::*;
use super::super::{StepKind, Trace};
use super::Options;
use super::draw::{Drawing, Picture, escape, narrow, note};
use super::plan::*;
use rustc_hash::FxHashMap as HashMap;
use std::fmt::Write;
use std::rc::Rc;

/// One scene.
struct Scene<'a> {
    now: &'a Snapshot,
    before: Option<&'a Snapshot>,
    plan: &'a Plan,
    options: &'a Options,
    first_line: u32,
    /// The line that the step executed: its frame is at the next one already.
    line: Option<u32>,
    objects: HashMap<Key, &'a Rc<Object>>,
    old: HashMap<Key, &'a Rc<Object>>,
    drawing: Drawing,
    /// Arrows are drawn last, above the boxes.
    arrows: Vec<Arrow>,
}

/// An arrow to an object.
struct Arrow {
    class: &'static str,
    /// Whether it leaves its box on the left.
    backward: bool,
    from: (f64, f64),
    to: Key,
    /// The number of the frame or the object that it belongs to, and whether it is a frame.
    of: (bool, u32),
}

pub(super) fn draw(trace: &Trace, index: usize, options: &Options) -> Picture {
    let Some(step) = trace.step(index) else {
        return note("There is no such step.");
    };
    let own;
    let plan = if options.fit {
        own = Plan::of_step(trace, index, options.inline);
        &own
    } else {
        trace.layout.plan(options.inline)
    };
    let before = index.checked_sub(1).and_then(|at| trace.step(at)).map(|s| s.snapshot);
    let mut scene = Scene {
        now: step.snapshot,
        before,
        plan,
        options,
        first_line: trace.first_line,
        line: step.line.filter(|_| step.kind == StepKind::Line),
        objects: step.snapshot.objects.iter().map(|o| (o.key, o)).collect(),
        old: before.map(|b| b.objects.iter().map(|o| (o.key, o)).collect()).unwrap_or_default(),
        drawing: Drawing::default(),
        arrows: Vec::new(),
    };
    scene.frames();
    scene.all_objects();
    scene.all_arrows();
    let size = if options.fit { (0.0, 0.0) } else { plan.size };
    let title = format!("Step {} of {}. {}", index + 1, trace.len(), step.sentence);
    scene.drawing.finish(&title, size)
}

impl Scene<'_> {
    fn frames(&mut self) {
        let mut y = 0.0;
        let width = self.plan.frames;
        let frames = Rc::clone(&self.now.frames);
        let innermost = frames.len().saturating_sub(1);
        for (at, frame) in frames.iter().enumerate() {
            let line = self.line.filter(|_| at == innermost);
            let height = frame_height(frame, self.options.stack);
            let old = self.before.and_then(|b| b.frames.iter().find(|f| f.call == frame.call));
            let new = self.before.is_some() && old.is_none();
            self.drawing.group(format!("frame {}", frame.call));
            self.drawing.open(if new { "class=\"new\"" } else { "class=\"call\"" });
            self.drawing.rect(if new { "frame box" } else { "frame" }, 0.0, y, width, height);
            let class = if at == innermost { "b" } else { "" };
            self.drawing.text(class, PAD, y + 17.0, &heading(frame, line, self.first_line));
            let mut row = y + TITLE;
            for variable in &frame.variables {
                let before = old.and_then(|f| f.variables.iter().find(|v| v.name == variable.name));
                let changed = self.before.is_some() && before.is_none_or(|b| b.target != variable.target);
                self.name(frame.call, &variable.name, variable.target, row, changed);
                row += ROW;
            }
            if frame.earlier > 0 {
                self.drawing.text("s", PAD, row + 14.0, &earlier(frame));
                row += ROW;
            }
            for (depth, &entry) in entries(frame, self.options.stack).iter().enumerate() {
                let place =
                    if self.options.stack { format!("(stack {depth})") } else { "(stack)".to_owned() };
                self.name(frame.call, &place, entry, row, false);
                row += ROW;
            }
            self.drawing.close();
            y += height + APART;
        }
    }

    fn name(&mut self, call: u32, name: &str, target: Key, y: f64, changed: bool) {
        let class = if changed { "changed" } else { "" };
        let object = self.objects.get(&target).map(|o| &***o);
        let (text, dot) = row_text(name, object, self.options.inline);
        let right = self.plan.frames - PAD;
        self.drawing.text_end(class, right - if dot { 14.0 } else { 0.0 }, y + 14.0, &text);
        if dot {
            self.drawing.dot(class, right, y + 10.0);
            let from = (right, y + 10.0);
            self.arrows.push(Arrow { class, backward: false, from, to: target, of: (true, call) });
        }
    }

    fn all_objects(&mut self) {
        let mut hidden = self.now.more;
        let (objects, dead) = (Rc::clone(&self.now.objects), Rc::clone(&self.now.dead));
        for object in objects.iter().filter(|o| is_boxed(o, self.options.inline)) {
            match self.plan.places.get(&object.key) {
                Some(&place) => self.object(object, place, false),
                None => hidden += 1,
            }
        }
        for object in dead.iter().filter(|o| is_boxed(o, self.options.inline)) {
            if let Some(&place) = self.plan.places.get(&object.key) {
                self.object(object, place, true);
            }
        }
        if hidden > 0 {
            let y = self.bottom() + 24.0;
            self.drawing.group("more");
            let text = format!("and {hidden} more objects");
            self.drawing.text("b", 0.0, y, &text);
            self.drawing.reach(narrow(&text) * 1.3, y + 4.0);
        }
    }

    fn bottom(&self) -> f64 {
        let places = self.now.objects.iter().filter_map(|o| self.plan.places.get(&o.key));
        let frames: f64 = self.now.frames.iter().map(|f| frame_height(f, self.options.stack) + APART).sum();
        places.map(|p| p.y + p.height).fold(frames, f64::max)
    }

    fn object(&mut self, object: &Object, place: Rect, dead: bool) {
        let Rect { x, y, width, .. } = place;
        let old = self.old.get(&object.key).map(|o| &***o);
        let new = self.before.is_some_and(|before| object.born > before.births) && !dead;
        let count = old.filter(|o| o.count != object.count && !dead).map(|o| o.count);
        let state = if dead {
            "dead"
        } else if new {
            "new"
        } else if count.is_some() || old.is_some_and(|o| o.fields != object.fields) {
            "changed"
        } else if is_lost(object) {
            "lost"
        } else {
            "same"
        };
        let label =
            format!("{}, {}", object.title(), if dead { "freed".to_owned() } else { object.count_text() });
        self.drawing.group(format!("object {}", object.key.0));
        self.drawing.open(&format!(
            "class=\"object {state}\" data-object=\"{}\" aria-label=\"{}\"",
            object.key.0,
            escape(&label)
        ));
        let rows = object.fields.len() + usize::from(object.more_fields > 0);
        let height = TITLE + SMALL + rows as f64 * ROW + 8.0;
        self.drawing.rect(
            if object.family == Family::Code { "box code" } else { "box" },
            x,
            y,
            width,
            height,
        );
        let name = if self.now.collection.is_some() { numbered(object) } else { object.title() };
        self.drawing.text("b", x + PAD, y + 18.0, &name);
        let badge = if dead { "freed".to_owned() } else { badge(object, old.map(|o| o.count)) };
        let class = if count.is_some() { "s changed" } else { "s" };
        self.drawing.text_end(class, x + width - PAD, y + 18.0, &badge);
        self.drawing.text("s", x + PAD, y + TITLE + 11.0, &subtitle(object));
        let mark = if new {
            "new"
        } else if is_lost(object) && !dead {
            lost_mark(object)
        } else {
            ""
        };
        self.drawing.text_end(if new { "s changed" } else { "s b" }, x + width - PAD, y + TITLE + 11.0, mark);
        let mut row = y + TITLE + SMALL;
        if !object.fields.is_empty() {
            self.drawing.line("rule", x, row + 2.0, x + width, row + 2.0);
            row += 2.0;
        }
        for field in &object.fields {
            let target = self.objects.get(&field.target).map(|o| &***o);
            let (text, dot) = row_text(&field.label, target, self.options.inline);
            let changed = old.is_some_and(|o| !o.fields.contains(field)) && !dead;
            let class = match (changed, field.weak) {
                (true, true) => "changed weak",
                (true, false) => "changed",
                (false, true) => "weak",
                (false, false) => "",
            };
            self.drawing.text(if changed { "changed" } else { "" }, x + PAD, row + 14.0, &text);
            if dot {
                // An arrow to a box on the left starts at the left.
                let target = self.plan.places.get(&field.target);
                let backward = target.is_some_and(|t| t.x + t.width + 8.0 < x);
                let at = (if backward { x } else { x + width - PAD }, row + 10.0);
                self.drawing.dot(class, at.0, at.1);
                if !dead {
                    let of = (false, object.key.0);
                    self.arrows.push(Arrow { class, backward, from: at, to: field.target, of });
                }
            }
            row += ROW;
        }
        if object.more_fields > 0 {
            self.drawing.text("", x + PAD, row + 14.0, &format!("and {} more", object.more_fields));
        }
        self.drawing.close();
    }

    fn all_arrows(&mut self) {
        let mut last = None;
        for Arrow { class, backward, from, to, of } in std::mem::take(&mut self.arrows) {
            if !self.objects.contains_key(&to) {
                continue;
            }
            let Some(place) = self.plan.places.get(&to) else { continue };
            if last != Some(of) {
                let (is_frame, number) = of;
                self.drawing
                    .group(format!("arrows of {} {number}", if is_frame { "frame" } else { "object" }));
                last = Some(of);
            }
            self.drawing.arrow(class, backward, from, (place.x, place.width, place.y + ARROW));
        }
    }
}

/// The picture in words: every frame with its names, then every object.
pub(super) fn text(trace: &Trace, index: usize) -> String {
    let Some(step) = trace.step(index) else { return "There is no such step.\n".to_owned() };
    let now = step.snapshot;
    let objects: HashMap<Key, &Rc<Object>> = now.objects.iter().map(|o| (o.key, o)).collect();
    let named = |key: Key| match objects.get(&key) {
        Some(o) if o.family == Family::Atom => o.value.clone(),
        Some(o) => format!("{} #{}", o.type_name, key.0),
        None => format!("#{}", key.0),
    };
    let mut text = format!("Step {} of {}. {}\n", index + 1, trace.len(), step.sentence);
    for (at, frame) in now.frames.iter().enumerate() {
        let done = step.line.filter(|_| step.kind == StepKind::Line && at + 1 == now.frames.len());
        let _ = writeln!(text, "Frame {}:", heading(frame, done, trace.first_line));
        for variable in &frame.variables {
            let _ = writeln!(text, "  {} → {}", variable.name, named(variable.target));
        }
        if frame.earlier > 0 {
            let _ = writeln!(text, "  {}", earlier(frame));
        }
        for &entry in &frame.alone {
            let _ = writeln!(text, "  evaluation stack → {}", named(entry));
        }
    }
    for object in now.objects.iter().filter(|o| o.family != Family::Atom) {
        let _ = write!(
            text,
            "#{} {}: {}, {}",
            object.key.0,
            object.title(),
            object.count_text(),
            subtitle(object)
        );
        if is_lost(object) {
            let _ = write!(text, ", {}", lost_mark(object));
        }
        text.push('\n');
        for field in &object.fields {
            let weak = if field.weak { " (weak)" } else { "" };
            let _ = writeln!(text, "  {} → {}{weak}", field.label, named(field.target));
        }
        if object.more_fields > 0 {
            let _ = writeln!(text, "  and {} more", object.more_fields);
        }
    }
    for object in now.dead.iter() {
        let _ = writeln!(text, "#{} {}: freed, {}", object.key.0, object.title(), subtitle(object));
    }
    if now.more > 0 {
        let _ = writeln!(text, "and {} more objects", now.more);
    }
    text
}
