//! Recording a run: which moments are steps.

use super::collecting::Collecting;
use super::scan::Scan;
use super::sentence;
use super::snapshot::*;
use super::{Cut, StepKind, TraceLimits};
use crate::compile::opcode::{self, op};
use crate::object::*;
use crate::vm::Vm;
use crate::vm::watch::{self, Watch};
use rustc_hash::FxHashSet as HashSet;
use std::collections::BTreeSet;
use std::rc::Rc;

/// A step as it is stored.
pub(super) struct Stored {
    /// What happened.
    pub kind: StepKind,
    /// The line that was executed, and the one that is next in the same frame.
    pub line: Option<u32>,
    /// Calls that run, the module's included.
    pub depth: usize,
    /// The step in words.
    pub sentence: String,
    /// How everything stood then.
    pub snapshot: Snapshot,
    /// Bytes of standard output and standard error printed so far, together.
    pub printed: usize,
}

impl Stored {
    /// The line from which the step came about: of a call, the one that calls.
    pub fn begun(&self) -> Option<u32> {
        match self.kind {
            StepKind::Call | StepKind::Resume => self.snapshot.frames.iter().rev().nth(1)?.line,
            _ => self.line,
        }
    }
}

/// Rows of the heap that one trace may walk through in search of owners: about a second in a browser. Later steps say
/// that they were not searched.
const MOST_SEARCHED: u64 = 80_000_000;

/// Which object a key stands for: a row and the number of its life.
#[derive(Default)]
pub(super) struct Identities {
    /// By row, for the last life that was seen in it.
    keys: Vec<Option<(u32, Key)>>,
    lives: Vec<(ObjId, u32)>,
    /// Objects known to the collector that were in a picture: they stay there until they die, even if no name leads
    /// to them any more.
    watched: BTreeSet<Key>,
}

impl Identities {
    /// What the trace calls an object; it gets a name now if it has none.
    pub fn key(&mut self, vm: &Vm, id: ObjId) -> Key {
        if let Some(key) = self.known(vm, id) {
            return key;
        }
        let life = life_of(vm, id);
        let key = Key(self.lives.len() as u32);
        self.lives.push((id, life));
        if self.keys.len() <= id.index() {
            self.keys.resize(vm.heap.bodies.len(), None);
        }
        self.keys[id.index()] = Some((life, key));
        key
    }

    /// The key of an object that has one.
    pub fn known(&self, vm: &Vm, id: ObjId) -> Option<Key> {
        let (life, key) = (*self.keys.get(id.index())?)?;
        (life == life_of(vm, id)).then_some(key)
    }

    /// Whether that object still lives: its row may belong to another one.
    pub fn is_alive(&self, vm: &Vm, key: Key) -> bool {
        let Some(&(id, life)) = self.lives.get(key.0 as usize) else { return false };
        life_of(vm, id) == life && !matches!(vm.heap.outer(id), Body::None | Body::Buffer)
    }

    /// Objects seen before that are still alive.
    pub fn survivors(&mut self, vm: &Vm) -> Vec<ObjId> {
        let watched = std::mem::take(&mut self.watched);
        self.watched = watched.into_iter().filter(|&key| self.is_alive(vm, key)).collect();
        self.watched.iter().filter_map(|key| self.lives.get(key.0 as usize)).map(|&(id, _)| id).collect()
    }

    /// They were in a picture.
    pub fn note(&mut self, vm: &Vm, objects: &[ObjId]) {
        for &id in objects {
            let plumbing = matches!(
                vm.heap.outer(id),
                Body::Module(_) | Body::Builtin(_) | Body::Descriptor(_) | Body::Code(_)
            );
            if vm.heap.is_gc(id) && !plumbing && !vm.heap.is_immortal(id) {
                let key = self.key(vm, id);
                self.watched.insert(key);
            }
        }
    }
}

pub(super) fn life_of(vm: &Vm, id: ObjId) -> u32 {
    vm.heap.lives.as_ref().map_or(0, |lives| lives.of(id))
}

/// A running call as the recorder knows it.
struct Call {
    number: u32,
    code: Rc<Code>,
    /// The line that is being executed, once it has begun.
    line: Option<u32>,
    /// It was seen to return or yield: a frame in its place is another one.
    over: bool,
}

/// Records the steps of one run.
pub(super) struct Recorder {
    limits: TraceLimits,
    /// Steps so far.
    pub steps: Vec<Stored>,
    /// What ended the recording early.
    pub cut: Option<Cut>,
    identities: Identities,
    last: Snapshot,
    calls: Vec<Call>,
    next_call: u32,
    /// Bytes that the steps take, about.
    weight: usize,
    /// Blocks taken and given back so far.
    blocks: (u64, u64),
    /// The collection that is going on.
    collecting: Option<Collecting>,
    /// Rows of the heap that were walked through for owners.
    searched: u64,
    /// What was printed when the run began belongs to it only from here.
    printed: usize,
    source: String,
    words: HashSet<String>,
    first_line: u32,
}

impl Recorder {
    /// For a run of this source.
    pub fn new(limits: TraceLimits, source: &str, first_line: u32) -> Recorder {
        Recorder {
            limits,
            steps: Vec::new(),
            cut: None,
            identities: Identities::default(),
            last: Snapshot::default(),
            calls: Vec::new(),
            next_call: 1,
            weight: 0,
            searched: 0,
            collecting: None,
            blocks: (0, 0),
            printed: 0,
            words: source.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_owned).collect(),
            source: source.to_owned(),
            first_line,
        }
    }

    /// The run is over: the last state is always kept.
    pub fn finish(&mut self, vm: &Vm, ending: &crate::Ending) {
        self.calls.clear();
        let first = self.steps.is_empty();
        let kind = if first { StepKind::Start } else { StepKind::End };
        // A page's blocks share a session: the program goes on with the next one.
        let what = if vm.script { "program" } else { "block" };
        let sentence = match ending {
            crate::Ending::Raised(e) if first => format!("`{}` is raised before anything runs.", e.class),
            crate::Ending::Raised(e) => format!("The {what} ends with `{}`.", e.class),
            crate::Ending::Limit { name, .. } => {
                format!("The run was stopped: it passed the limit of {name}.")
            }
            crate::Ending::Unsupported { what, .. } => {
                format!("The run was stopped: {what} is not supported.")
            }
            _ => format!("The {what} has ended."),
        };
        self.push(vm, kind, None, sentence, true);
    }

    fn text_of(&self, line: Option<u32>) -> Option<&str> {
        let at = line?.checked_sub(self.first_line)?;
        self.source.lines().nth(at as usize).map(str::trim)
    }

    /// Makes the list of calls that of the frames.
    fn follow(&mut self, vm: &Vm) {
        self.calls.truncate(vm.frames.len());
        for frame in &vm.frames[self.calls.len()..] {
            self.calls.push(Call {
                number: self.next_call,
                code: Rc::clone(&frame.code),
                line: None,
                over: false,
            });
            self.next_call += 1;
        }
        let index = vm.frames.len() - 1;
        let frame = &vm.frames[index];
        let call = &mut self.calls[index];
        if call.over || !Rc::ptr_eq(&call.code, &frame.code) {
            *call = Call { number: self.next_call, code: Rc::clone(&frame.code), line: None, over: false };
            self.next_call += 1;
        }
    }

    fn snapshot(&mut self, vm: &Vm) -> Snapshot {
        let calls: Vec<u32> = self.calls.iter().map(|c| c.number).collect();
        let rows = vm.heap.bodies.len() as u64;
        let search = self.searched + rows <= MOST_SEARCHED;
        self.searched += if search { rows } else { 0 };
        let most = self.limits.objects;
        let now = vm.heap.lives.as_ref().map_or((0, 0), |lives| (lives.taken, lives.given));
        let changed = (now.0 - self.blocks.0, now.1 - self.blocks.1);
        self.blocks = now;
        let (words, identities) = (&self.words, &mut self.identities);
        let scan = Scan { vm, identities, calls: &calls, most, words, changed, search };
        let mut snapshot = scan.take(&self.last);
        snapshot.collection = self.collecting.as_ref().map(|collecting| Rc::new(collecting.within()));
        snapshot
    }

    /// Whether there is room for one more step.
    fn full(&mut self) -> bool {
        if let Some(cut) = &mut self.cut {
            cut.missing += 1;
            return true;
        }
        let limit = if self.steps.len() >= self.limits.steps {
            ("steps", self.limits.steps)
        } else if self.weight > self.limits.bytes {
            ("bytes", self.limits.bytes)
        } else {
            return false;
        };
        self.cut = Some(Cut { limit: limit.0, value: limit.1, missing: 1 });
        true
    }

    fn step(&mut self, vm: &Vm, kind: StepKind, line: Option<u32>, extra: &str) {
        if self.full() {
            return;
        }
        let snapshot = self.snapshot(vm);
        let printed = self.printed_text(vm);
        let context = sentence::Context {
            before: &self.last,
            after: &snapshot,
            code: self.text_of(line),
            printed: &printed,
            kind: &kind,
            extra,
        };
        let sentence = sentence::of(&context);
        self.store(vm, kind, line, sentence, snapshot);
    }

    fn push(&mut self, vm: &Vm, kind: StepKind, line: Option<u32>, sentence: String, always: bool) {
        if !always && self.full() {
            return;
        }
        let snapshot = self.snapshot(vm);
        self.store(vm, kind, line, sentence, snapshot);
    }

    fn store(&mut self, vm: &Vm, kind: StepKind, line: Option<u32>, sentence: String, snapshot: Snapshot) {
        let fresh: usize = {
            let old: HashSet<*const Object> = self.last.objects.iter().map(Rc::as_ptr).collect();
            snapshot.objects.iter().filter(|o| !old.contains(&Rc::as_ptr(o))).map(|o| o.weight()).sum()
        };
        self.weight += fresh + sentence.len() + size_of::<Stored>();
        if !Rc::ptr_eq(&self.last.objects, &snapshot.objects) {
            self.weight += snapshot.objects.len() * size_of::<Rc<Object>>();
        }
        self.printed = vm.printed_bytes;
        self.last = snapshot.clone();
        let depth = self.calls.len();
        self.steps.push(Stored { kind, line, depth, sentence, snapshot, printed: self.printed });
    }

    /// What was printed since the last step.
    fn printed_text(&self, vm: &Vm) -> String {
        let mut skip = self.printed;
        let mut text = String::new();
        for printed in &vm.printed {
            if skip >= printed.text.len() {
                skip -= printed.text.len();
                continue;
            }
            text.push_str(&printed.text[skip..]);
            skip = 0;
        }
        text
    }
}

impl Watch for Recorder {
    fn instruction(&mut self, vm: &Vm) {
        if vm.frames.is_empty() {
            return;
        }
        self.follow(vm);
        if !vm.is_scripts_frame() {
            return;
        }
        let index = vm.frames.len() - 1;
        let frame = &vm.frames[index];
        let at = vm.heap.at;
        let word = frame.code.instructions[at].get();
        let (code, arg) = (word as u8, word >> 8);
        let line = Vm::line_at(&frame.code, at);
        match opcode::deopt(code) {
            op::RESUME if arg & 3 == 0 => {
                let module = frame.locals == Some(vm.main) && index == 0;
                let kind = if module { StepKind::Start } else { StepKind::Call };
                let name = frame.code.unit.qualname.to_string();
                let line = line.filter(|_| !module);
                self.step(vm, kind, line, &name);
                // A generator made itself in this line; that was no step of its body.
                self.calls[index].line = None;
                return;
            }
            op::RESUME => {
                let name = frame.code.unit.qualname.to_string();
                self.step(vm, StepKind::Resume, line, &name);
                let call = &mut self.calls[index];
                call.line = line;
                return;
            }
            op::RETURN_VALUE | op::RETURN_CONST | op::YIELD_VALUE => {
                let module = frame.locals == Some(vm.main) && index == 0;
                let line = self.calls[index].line.or(line);
                self.calls[index].over = true;
                if module {
                    self.step(vm, StepKind::Line, line, "");
                    return;
                }
                let yields = opcode::deopt(code) == op::YIELD_VALUE;
                let kind = if yields { StepKind::Yield } else { StepKind::Return };
                let value = match opcode::deopt(code) {
                    op::RETURN_CONST => frame.code.constants.get(usize::from(arg)).copied(),
                    _ => vm.stack.get(vm.sp.wrapping_sub(1)).copied().flatten(),
                };
                let said = value.map_or_else(String::new, |value| sentence::describe(vm, value));
                let name = frame.code.unit.qualname.to_string();
                self.step(vm, kind, line, &format!("{name}\n{said}"));
                return;
            }
            op::CALL => {
                if let Some((name, argument)) = looker(vm, usize::from(arg)) {
                    let count = vm.heap.count(argument);
                    let what = sentence::describe(vm, argument);
                    let line = self.calls[index].line.or(line);
                    self.step(vm, StepKind::Look, line, &format!("{name}\n{what}\n{count}"));
                }
            }
            _ => {}
        }
        let Some(line) = line else { return };
        let call = &mut self.calls[index];
        let old = call.line;
        // A line that loops within itself is one step.
        if old == Some(line) {
            return;
        }
        call.line = Some(line);
        if old.is_some() {
            self.step(vm, StepKind::Line, old, "");
        }
    }

    fn phase(&mut self, vm: &Vm, phase: watch::Phase) {
        if let watch::Phase::Begun { generation } = phase {
            self.collecting = Some(Collecting::new(generation));
        }
        let Some(mut collecting) = self.collecting.take() else { return };
        let over = matches!(phase, watch::Phase::Deleted);
        // The line that made the collector run; none when the program has ended.
        let running = &self.calls[..self.calls.len().min(vm.frames.len())];
        let line = running.iter().rev().find_map(|call| call.line);
        for (phase, sentence) in collecting.look(vm, phase, &self.last, &self.identities) {
            if self.full() {
                continue;
            }
            let mut snapshot = self.snapshot(vm);
            snapshot.collection = Some(Rc::new(phase));
            self.store(vm, StepKind::Collection, line, sentence, snapshot);
        }
        self.collecting = Some(collecting).filter(|_| !over);
    }

    fn raised(&mut self, vm: &Vm) {
        if vm.frames.is_empty() {
            return;
        }
        self.follow(vm);
        if !vm.is_scripts_frame() {
            return;
        }
        let Some(exception) = vm.current else { return };
        let class = vm.class_name(vm.heap.type_of(exception));
        let line = vm.line_of_source();
        let first = vm
            .heap
            .exception(exception)
            .and_then(|e| e.traceback)
            .and_then(|t| vm.heap.traceback(t))
            .is_none_or(|t| t.next.is_none());
        let Some(unit) = vm.frames.last().map(|frame| &frame.code.unit) else { return };
        let name = if &*unit.name == "<module>" { "module" } else { &*unit.qualname };
        let at = vm.heap.at as u32;
        let how = match unit.exception_table.iter().any(|handler| handler.start <= at && at < handler.end) {
            _ if first => "first",
            true => "tried",
            false => "",
        };
        let kind = StepKind::Raise;
        if let Some(call) = self.calls.last_mut() {
            call.line = None;
        }
        let extra = format!("{class}\n{name}\n{how}");
        self.step(vm, kind, line, &extra);
    }
}

/// The function that is about to be called with one argument, if it looks at the argument's count.
fn looker(vm: &Vm, arguments: usize) -> Option<(&'static str, ObjId)> {
    let callee = vm.stack.get(vm.sp.checked_sub(arguments + 2)?).copied().flatten()?;
    let native = vm.natives.get(vm.heap.builtin(callee)?.native as usize)?;
    let argument = vm.stack.get(vm.sp.checked_sub(1)?).copied().flatten()?;
    (arguments == 1 && native.name == "getrefcount" && !vm.heap.is_immortal(argument))
        .then_some((native.name, argument))
}
