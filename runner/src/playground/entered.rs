//! Which functions of the engine the book's blocks enter, and small programs like those that readers try.
//!
//! Every session of every chapter is run, and recorded and drawn in every view, in an engine whose functions note that
//! they were entered; so is each program of `playground/tried.txt`, which saves readers the wait for the rest at their
//! first mistake. That engine is run by `wasmi`, so that a book can be built where there is no browser. What is
//! not noted here is not lost: [`super::halves`] puts it into the file that a page fetches when it is wanted.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, anyhow};
use regex::Regex;
use serde_json::Value;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    Encode, ExportKind, ExportSection, Instruction, MemArg, MemorySection, MemoryType, Module,
};
use wasmi::{Engine, Instance, Linker, Memory, Store, TypedFunc, WasmParams, WasmResults};
use wasmparser::{FunctionBody, Payload};

use super::halves::rewritten;
use crate::chapter::{Block, Chapter, Content, Session};
use crate::session::options;

/// The memory in which a function notes that it was entered: a byte for each.
const NOTES: &str = "notes";
const NOTES_INDEX: u32 = 1;
const PAGE: u64 = 1 << 16;

/// How many steps of each source are recorded, and how many instructions a recorded source may take: what recording and
/// drawing enter, they enter early. An import of the library takes a hundred thousand.
const STEPS: u32 = 40;
const INSTRUCTIONS: u64 = 200_000;

/// The programs that readers try, behind a line `# %%` each.
pub(super) const TRIED: &str = include_str!("../../../playground/tried.txt");

/// For each function of the module with a body, whether some block of the book enters it, or a program that is tried.
pub fn functions(module: &[u8], library: &str, chapters: &[Chapter]) -> Result<Vec<bool>> {
    let (noting, count) = noting(module)?;
    let engine = Engine::default();
    let module = wasmi::Module::new(&engine, &noting[..])?;
    let sessions = chapters
        .iter()
        .flat_map(|chapter| chapter.sessions.iter().map(|session| Run::of_blocks(chapter, session)));
    let tried = TRIED.split("# %%\n").skip(1).map(Run::of_a_program);
    let runs: Vec<(Run<'_>, bool)> =
        sessions.chain(tried).flat_map(|run| [(run.clone(), false), (run, true)]).collect();
    let entered = Mutex::new(Ok(vec![false; count]));
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((run, drawn)) = runs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let run = notes(&engine, &module, library, run, *drawn)
                .with_context(|| format!("the engine cannot run the blocks of {}", run.name));
            let Ok(mut entered) = entered.lock() else { return };
            match (run, entered.as_mut()) {
                (Ok(notes), Ok(entered)) => {
                    entered.iter_mut().zip(notes).for_each(|(entered, noted)| *entered |= noted != 0);
                }
                (Err(error), Ok(_)) => *entered = Err(error),
                (_, Err(_)) => return,
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    entered.into_inner().map_err(|_| anyhow!("a thread that ran the book's blocks panicked"))?
}

/// Sources that run in one session.
#[derive(Clone)]
struct Run<'a> {
    name: String,
    /// How many instructions it may take.
    steps: u64,
    /// Each with the number of its first line, and whether it is typed at a prompt.
    sources: Vec<(&'a str, u32, bool)>,
}

impl<'a> Run<'a> {
    fn of_blocks(chapter: &'a Chapter, session: &Session) -> Run<'a> {
        let blocks: Vec<&Block> = session.blocks.iter().map(|&place| &chapter.blocks[place]).collect();
        let sources = blocks.iter().flat_map(|block| {
            let prompt = matches!(block.content, Content::Transcript(_));
            block.sources().into_iter().map(move |(text, line)| (text, line, prompt))
        });
        Run { name: chapter.source_name(), steps: options(&blocks).limits.steps, sources: sources.collect() }
    }

    fn of_a_program(text: &'a str) -> Run<'a> {
        Run { name: "program.md".to_owned(), steps: INSTRUCTIONS, sources: vec![(text, 1, false)] }
    }
}

/// What is entered while a page runs the blocks: without the library's texts at first, as a page does.
fn notes(
    engine: &Engine,
    module: &wasmi::Module,
    library: &str,
    run: &Run<'_>,
    drawn: bool,
) -> Result<Vec<u8>> {
    let mut machine = Machine::start(engine, module)?;
    let done = machine.run(run, drawn)?;
    let mut notes = machine.notes()?;
    if !done {
        let mut machine = Machine::start(engine, module)?;
        machine.write(library)?;
        machine.does("library", ())?;
        machine.run(run, drawn)?;
        notes.iter_mut().zip(machine.notes()?).for_each(|(noted, again)| *noted |= again);
    }
    Ok(notes)
}

/// The module whose functions note that they are entered, and how many they are.
fn noting(module: &[u8]) -> Result<(Vec<u8>, usize)> {
    let mut count = 0;
    for payload in wasmparser::Parser::new(0).parse_all(module) {
        if let Payload::CodeSectionStart { count: functions, .. } = payload? {
            count = functions;
        }
    }
    let section = |made: &mut Module, payload: &Payload<'_>| match payload {
        Payload::MemorySection(reader) => {
            let mut memories = MemorySection::new();
            RoundtripReencoder.parse_memory_section(&mut memories, reader.clone())?;
            memories.memory(MemoryType {
                minimum: u64::from(count).div_ceil(PAGE),
                maximum: None,
                memory64: false,
                shared: false,
                page_size_log2: None,
            });
            made.section(&memories);
            Ok(true)
        }
        Payload::ExportSection(reader) => {
            let mut exports = ExportSection::new();
            RoundtripReencoder.parse_export_section(&mut exports, reader.clone())?;
            exports.export(NOTES, ExportKind::Memory, NOTES_INDEX);
            made.section(&exports);
            Ok(true)
        }
        _ => Ok(false),
    };
    let body = |number: u32, body: &FunctionBody<'_>| {
        let locals = body.get_operators_reader()?.original_position() - body.range().start;
        let (locals, code) = body.as_bytes().split_at(locals);
        let mut made = locals.to_vec();
        Instruction::I32Const(number.cast_signed()).encode(&mut made);
        Instruction::I32Const(1).encode(&mut made);
        Instruction::I32Store8(MemArg { offset: 0, align: 0, memory_index: NOTES_INDEX }).encode(&mut made);
        made.extend(code);
        Ok(made)
    };
    Ok((rewritten(module, section, body)?, count as usize))
}

/// One instance of the engine: the functions of `playground/src/lib.rs`, as `playground/page/instance.js` calls them.
struct Machine {
    store: Store<()>,
    instance: Instance,
    memory: Memory,
}

impl Machine {
    fn start(engine: &Engine, module: &wasmi::Module) -> Result<Machine> {
        let mut store = Store::new(engine, ());
        let instance = Linker::new(engine).instantiate_and_start(&mut store, module)?;
        let memory = instance.get_memory(&store, "memory").context("the engine has no memory")?;
        Ok(Machine { store, instance, memory })
    }

    /// Gives whether it was done without wanting the library's texts in vain.
    fn run(&mut self, Run { name, steps: limit, sources }: &Run<'_>, drawn: bool) -> Result<bool> {
        self.write(name)?;
        let limit = if drawn { (*limit).min(INSTRUCTIONS) } else { *limit };
        self.does("start", (limit as f64, 0, 0))?;
        let mut before = 0;
        for &(text, line, prompt) in sources {
            let prompt = u32::from(prompt);
            self.write(text)?;
            if drawn {
                let traced = self.answer("trace", (line, prompt, STEPS))?;
                let steps = traced["steps"].as_u64().unwrap_or(0) as u32;
                self.draw(before, steps)?;
                before = steps;
            } else {
                self.answer("run", (line, prompt))?;
            }
            if self.function::<(), u32>("lacks_library")?.call(&mut self.store, ())? != 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn notes(&self) -> Result<Vec<u8>> {
        let notes = self.instance.get_memory(&self.store, NOTES).context("the engine makes no notes")?;
        Ok(notes.data(&self.store).to_vec())
    }

    /// Draws the step in the middle between two, in every view and in words; the later views are about an object of the
    /// first one.
    fn draw(&mut self, first: u32, end: u32) -> Result<()> {
        let views = self.answer("pictures", ())?;
        let views: Vec<&str> = views["views"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|view| view["name"].as_str())
            .collect();
        let object = Regex::new(r#"data-object="(\d+)"#)?;
        let step = first + (end - first) / 2;
        let mut chosen = None;
        for view in &views {
            let about = chosen.map_or_else(String::new, |key| format!(":#{key}"));
            self.write(&format!("{view}{about}"))?;
            let drawn = self.answer("step", (step, step % 2, 1, 1))?;
            if chosen.is_none() {
                let shapes = drawn["picture"]["groups"].to_string().replace('\\', "");
                chosen = object.captures(&shapes).and_then(|found| found[1].parse::<u32>().ok());
            }
        }
        if let Some(key) = chosen {
            self.answer("owners", (step, key))?;
        }
        Ok(())
    }

    fn write(&mut self, text: &str) -> Result<()> {
        let address =
            self.function::<u32, u32>("buffer")?.call(&mut self.store, u32::try_from(text.len())?)?;
        Ok(self.memory.write(&mut self.store, address as usize, text.as_bytes())?)
    }

    fn function<P: WasmParams, R: WasmResults>(&self, name: &str) -> Result<TypedFunc<P, R>> {
        let found = self.instance.get_typed_func(&self.store, name);
        found.with_context(|| format!("the engine has no function `{name}` of this type"))
    }

    fn does(&mut self, name: &str, with: impl WasmParams) -> Result<()> {
        Ok(self.function::<_, ()>(name)?.call(&mut self.store, with)?)
    }

    fn answer(&mut self, name: &str, with: impl WasmParams) -> Result<Value> {
        let length = self.function::<_, u32>(name)?.call(&mut self.store, with)?;
        let at = self.function::<(), u32>("answer")?.call(&mut self.store, ())?;
        let answer =
            self.memory.data(&self.store).get(at as usize..).and_then(|from| from.get(..length as usize));
        Ok(serde_json::from_slice(answer.context("the engine's answer lies outside its memory")?)?)
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, Function, FunctionSection, MemorySection, MemoryType, Module, TypeSection, ValType,
    };
    use wasm_encoder::{ExportKind, ExportSection};

    use super::*;

    /// Two functions: one with a local, which calls the other if it is given something else than 0.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut memories = MemorySection::new();
        let page =
            MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        memories.memory(page);
        let mut exports = ExportSection::new();
        exports.export("outer", ExportKind::Func, 0);
        let mut code = CodeSection::new();
        let mut outer = Function::new([(1, ValType::I32)]);
        let calls = [Instruction::LocalGet(0), Instruction::If(wasm_encoder::BlockType::Empty)];
        calls.iter().for_each(|instruction| _ = outer.instruction(instruction));
        outer.instruction(&Instruction::I32Const(1)).instruction(&Instruction::Call(1));
        outer.instruction(&Instruction::End).instruction(&Instruction::End);
        let mut inner = Function::new([]);
        inner.instruction(&Instruction::Nop).instruction(&Instruction::End);
        code.function(&outer).function(&inner);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&memories).section(&exports).section(&code);
        module.finish()
    }

    fn call(module: &[u8], with: i32) -> (Store<()>, Instance, Result<(), wasmi::Error>) {
        let engine = Engine::default();
        let module = wasmi::Module::new(&engine, module).unwrap();
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine).instantiate_and_start(&mut store, &module).unwrap();
        let outer = instance.get_typed_func::<i32, ()>(&store, "outer").unwrap();
        let done = outer.call(&mut store, with);
        (store, instance, done)
    }

    #[test]
    fn notes_what_is_entered() {
        let (noting, count) = noting(&module()).unwrap();
        assert_eq!(count, 2);
        for (with, noted) in [(0, [1, 0]), (1, [1, 1])] {
            let (store, instance, done) = call(&noting, with);
            done.unwrap();
            assert_eq!(instance.get_memory(&store, NOTES).unwrap().data(&store)[..2], noted);
        }
    }

    #[test]
    fn what_was_not_entered_traps() {
        use crate::playground::{halves::Halves, linked::Linked};
        let linked = Linked::read(&module()).unwrap();
        let halves = Halves::of(&linked, &[true, false]).unwrap();
        assert!(halves.are_of(&linked.module) && !halves.are_of(&halves.first));
        for (with, runs) in [(0, true), (1, false)] {
            assert_eq!(call(&halves.first, with).2.is_ok(), runs, "{with}");
        }
    }
}
