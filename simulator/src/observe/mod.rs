//! Seeing a run: its steps as plain data, with a sentence, a picture and the picture's text for each.
//!
//! Invariant: this room only reads. A `Watch` (`vm/watch.rs`) gets a shared reference to the interpreter, so that
//! no count, address or order differs between a run that is watched and one that is not.

mod collecting;
mod fields;
mod owners;
mod picture;
mod record;
mod scan;
mod sentence;
mod snapshot;
mod value;
mod words;

pub use picture::{Chosen, Group, MARGIN, Options, Picture, STYLE, View};
pub use snapshot::{
    Allocator, BlockChange, ClassUse, Collection, Family, Field, Frame, FrameKind, IMMORTAL, Key, Lane,
    Member, Object, Owner, Phase, Place, PoolList, PoolUse, Snapshot, Standing, Traced, TracedLine, Variable,
    Word, WordValue,
};

use crate::{Outcome, Printed, Source};
use record::{Recorder, Stored};

/// How much of a run is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TraceLimits {
    /// Steps.
    pub steps: usize,
    /// Objects in each step's picture.
    pub objects: usize,
    /// Bytes that all steps take together, about.
    pub bytes: usize,
}

impl Default for TraceLimits {
    fn default() -> Self {
        TraceLimits { steps: 2000, objects: 400, bytes: 64 << 20 }
    }
}

/// What ended the recording before the program did. The program ran on to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The limit's name in [`TraceLimits`], and its value.
    pub limit: &'static str,
    /// The limit, in its field's unit.
    pub value: usize,
    /// Steps that were not kept.
    pub missing: usize,
}

/// What a step is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepKind {
    /// Nothing has run yet.
    Start,
    /// A line has been executed.
    Line,
    /// A function was called: its frame is there and its arguments have names.
    Call,
    /// A generator goes on.
    Resume,
    /// A function that looks at counts is about to be called: its argument is on the evaluation stack.
    Look,
    /// A function is about to return: its frame is still there.
    Return,
    /// A generator is about to give a value to its caller.
    Yield,
    /// An exception was raised, or left a function.
    Raise,
    /// A collection has come so far.
    Collection,
    /// The run is over.
    End,
}

impl StepKind {
    /// What a page calls it.
    pub fn name(self) -> &'static str {
        match self {
            StepKind::Start => "start",
            StepKind::Line => "line",
            StepKind::Call => "call",
            StepKind::Resume => "resume",
            StepKind::Return => "return",
            StepKind::Yield => "yield",
            StepKind::Raise => "raise",
            StepKind::Look => "look",
            StepKind::Collection => "collection",
            StepKind::End => "end",
        }
    }
}

/// One step, for a page to show.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What happened.
    pub kind: StepKind,
    /// The line (as in a traceback) that the step executed or is in; `None` at the end.
    pub line: Option<u32>,
    /// The line that comes next: the one that the step after it executes or is in, or from which that is called.
    pub next: Option<u32>,
    /// Running calls, the module's included.
    pub depth: usize,
    /// One sentence that says what the step did.
    pub sentence: &'a str,
    /// The state after it.
    pub snapshot: &'a Snapshot,
}

/// The steps of one run.
pub struct Trace {
    steps: Vec<Stored>,
    printed: Vec<Printed>,
    source: String,
    name: std::rc::Rc<str>,
    first_line: u32,
    cut: Option<Cut>,
    layout: picture::Layout,
}

impl Trace {
    /// Steps; never none.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Never: see [`Trace::len`].
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The step with this number, from 0.
    pub fn step(&self, index: usize) -> Option<Step<'_>> {
        let stored = self.steps.get(index)?;
        Some(Step {
            kind: stored.kind,
            line: stored.line,
            next: self.steps.get(index + 1).and_then(Stored::begun),
            depth: stored.depth,
            sentence: &stored.sentence,
            snapshot: &stored.snapshot,
        })
    }

    /// What was printed from the start to the end of this step, in units of UTF-16, as JavaScript counts.
    pub fn printed(&self, index: usize) -> usize {
        let mut room = self.steps.get(index).map_or(0, |step| step.printed);
        let mut units = 0;
        for printed in &self.printed {
            let end = room.min(printed.text.len());
            let text = printed.text.get(..end).unwrap_or(&printed.text);
            units += text.encode_utf16().count();
            room -= end;
        }
        units
    }

    /// What the run printed.
    pub fn all_printed(&self) -> &[Printed] {
        &self.printed
    }

    /// The source that was run, and the number of its first line.
    pub fn source(&self) -> (&str, u32) {
        (&self.source, self.first_line)
    }

    /// The name of the source's file.
    pub fn name(&self) -> &std::rc::Rc<str> {
        &self.name
    }

    /// What ended the recording early, if something did.
    pub fn cut(&self) -> Option<Cut> {
        self.cut
    }

    /// The last step that executed this line: after it, the line is done. `None` if the line was never executed.
    pub fn step_of_line(&self, line: u32) -> Option<usize> {
        let done = |s: &Stored| s.line == Some(line) && matches!(s.kind, StepKind::Line | StepKind::Return);
        let any = |s: &Stored| s.line == Some(line);
        self.steps.iter().rposition(done).or_else(|| self.steps.iter().rposition(any))
    }

    /// The last step of a collection in this phase: `begin`, `merge`, `copy`, `subtract`, `move`, `weakrefs`, `finalize`,
    /// `delete` or `promote`.
    pub fn step_of_phase(&self, phase: &str) -> Option<usize> {
        picture::step_of_phase(self, phase)
    }

    /// The picture of a step, or one that says that there is no such step.
    pub fn picture(&self, index: usize, view: &View, options: &Options) -> Picture {
        picture::draw(self, index, view, options)
    }

    /// The object that a view about one object shows if none is chosen: the one whose count has just changed, or else a
    /// new one, or else the first.
    pub fn chosen(&self, index: usize) -> Option<Key> {
        Chosen::Any.find(self, index).ok().map(|object| object.key)
    }

    /// Whether the one object that a view is about is there at a step; if it is not, what is wrong, in words.
    pub fn has_subject(&self, index: usize, view: &View) -> Result<(), String> {
        match view {
            View::Holders(chosen) | View::Bytes(chosen) => chosen.find(self, index).map(drop),
            _ => Ok(()),
        }
    }

    /// What the picture shows, in words.
    pub fn text(&self, index: usize, view: &View) -> String {
        picture::text(self, index, view)
    }
}

impl crate::Session {
    /// Runs `source` as [`crate::Session::run`] does, and records its steps.
    pub fn trace(&mut self, source: Source, limits: TraceLimits) -> (Outcome, Trace) {
        self.vm.heap.set_lives(true);
        self.vm.watcher = Some(Box::new(Recorder::new(limits, source.text, source.first_line)));
        let ending = self.vm.run_source(source);
        let mut recorder = self.take_recorder(limits, source);
        recorder.finish(&self.vm, &ending);
        self.vm.heap.set_lives(false);
        let outcome = self.outcome(ending);
        let mut trace = Trace {
            steps: recorder.steps,
            printed: outcome.printed.clone(),
            source: source.text.to_owned(),
            name: source.name.into(),
            first_line: source.first_line,
            cut: recorder.cut,
            layout: picture::Layout::default(),
        };
        trace.layout = picture::Layout::of(&trace);
        (outcome, trace)
    }

    fn take_recorder(&mut self, limits: TraceLimits, source: Source) -> Recorder {
        let watcher: Option<Box<dyn std::any::Any>> = self.vm.watcher.take().map(|watcher| watcher as _);
        match watcher.map(|watcher| watcher.downcast::<Recorder>()) {
            Some(Ok(recorder)) => *recorder,
            _ => Recorder::new(limits, source.text, source.first_line),
        }
    }
}
