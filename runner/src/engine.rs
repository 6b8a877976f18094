//! What runs the blocks: the simulator, or a stand-in for it in a test.

use std::panic::{AssertUnwindSafe, catch_unwind};

use simulator::observe::{Options as Drawing, Trace, TraceLimits, View};
use simulator::{Options, Outcome, Session, Source};

/// One interpreter with its session.
pub trait Engine {
    /// Runs a piece of source in the session.
    fn run(&mut self, source: Source<'_>) -> Outcome;
    /// Runs a piece of source and records its steps, if the engine can.
    fn trace(&mut self, source: Source<'_>) -> (Outcome, Option<Trace>) {
        (self.run(source), None)
    }
    /// Ends the session as the end of a program does.
    fn finish(self: Box<Self>) -> Outcome;
    /// The same where the process ends behind it.
    fn finish_process(self: Box<Self>) -> Outcome {
        self.finish()
    }
}

impl Engine for Session {
    fn run(&mut self, source: Source<'_>) -> Outcome {
        Session::run(self, source)
    }

    fn trace(&mut self, source: Source<'_>) -> (Outcome, Option<Trace>) {
        let (outcome, trace) = Session::trace(self, source, TraceLimits::default());
        (outcome, Some(trace))
    }

    fn finish(self: Box<Self>) -> Outcome {
        Session::finish(*self)
    }

    fn finish_process(self: Box<Self>) -> Outcome {
        Session::finish_process(*self)
    }
}

/// Starts sessions. It is called on the thread that runs them.
pub type Start = dyn Fn(Options) -> Box<dyn Engine> + Sync;

/// Starts a session of the simulator.
pub fn simulator(options: Options) -> Box<dyn Engine> {
    Box::new(Session::new(options))
}

/// Sessions of the simulator whose every run is recorded, a few steps of it: that nothing comes out differently is the
/// test of the recording.
pub fn traced(options: Options) -> Box<dyn Engine> {
    Box::new(Traced(Session::new(options)))
}

struct Traced(Session);

impl Engine for Traced {
    fn run(&mut self, source: Source<'_>) -> Outcome {
        let limits = TraceLimits { steps: 40, objects: 60, ..TraceLimits::default() };
        let (outcome, trace) = self.0.trace(source, limits);
        for (_, view) in View::ALL {
            let at = trace.len() / 2;
            let (svg, text) = (trace.picture(at, view, &Drawing::default()).svg(false), trace.text(at, view));
            assert!(svg.ends_with("</svg>\n") && text.ends_with('\n'), "{view}");
        }
        for step in (0..trace.len()).filter_map(|at| trace.step(at)) {
            for object in step.snapshot.objects.iter().filter(|o| o.searched && !o.is_immortal()) {
                let owners: u32 = object.owners.iter().map(|owner| owner.times).sum();
                assert_eq!(
                    owners, object.count,
                    "{} {}: {:?}",
                    object.type_name, object.value, object.owners
                );
            }
        }
        outcome
    }

    fn finish(self: Box<Self>) -> Outcome {
        self.0.finish()
    }
}

/// The stack for a test or a page: deep recursion in Python is recursion in the simulator.
pub const TEST_STACK: usize = 256 << 20;
/// The stack for `runner run`.
pub const RUN_STACK: usize = 512 << 20;

/// Does `work` on a stack of its own of `bytes`. A panic becomes an error that says it.
///
/// The stack is this thread's: a thread of its own would cost `runner run` a fifth of its time, for the operating system
/// has to start and to await it, and glibc's malloc gives each thread but the first its memory page by page.
pub fn on_stack<T>(bytes: usize, work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(|| stacker::grow(bytes, work))).map_err(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str);
        let said = said.or(panic.downcast_ref::<&str>().copied()).unwrap_or("it said nothing");
        format!("a defect: the simulator or the runner panicked: {said}")
    })
}
