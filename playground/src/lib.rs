//! The simulator for a page: what JavaScript can call.
//!
//! A page asks in numbers and one text, and is answered in JSON. It asks for room ([`buffer`]), writes a text there,
//! calls a function, and finds the answer of the length that the function gave at [`answer`]. One instance of this
//! module is one run: a page that runs a block again takes a new instance, so that nothing is left over.
//!
//! This file is the face and nothing else; [`engine`] answers. The only `unsafe` is the attribute that gives a
//! function the name by which JavaScript finds it. No pointer is followed here.

// `no_mangle` is called unsafe since two functions of one name would clash; these are the only ones.
#![allow(unsafe_code)]

pub mod engine;
mod json;

use std::cell::RefCell;

use engine::{Engine, Wish};
use simulator::Mode;

thread_local! {
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
    /// What the page writes.
    static ASKED: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    /// What it reads.
    static ANSWER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for a text of `length` bytes and gives its address.
#[unsafe(no_mangle)]
pub extern "C" fn buffer(length: usize) -> *mut u8 {
    ASKED.with_borrow_mut(|asked| {
        asked.clear();
        asked.resize(length, 0);
        asked.as_mut_ptr()
    })
}

/// The address of the last answer.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    ANSWER.with_borrow(|answer| answer.as_ptr())
}

/// Starts a session. The text is the name of the file that it runs; `steps` are the instructions that a run may
/// take; `script` is 1 for a whole program and 0 for blocks of a page; `nesting` is how deep its calls may nest, 0 for as
/// deep as ever.
#[unsafe(no_mangle)]
pub extern "C" fn start(steps: f64, script: u32, nesting: usize) {
    std::panic::set_hook(Box::new(|panic| {
        ANSWER.with_borrow_mut(|answer| *answer = panic.to_string().into_bytes())
    }));
    let engine = Engine::start(&asked(), steps as u64, script != 0, (nesting > 0).then_some(nesting));
    ENGINE.with_borrow_mut(|place| *place = Some(engine));
}

/// Takes the library's texts, which this module has not in itself.
#[unsafe(no_mangle)]
pub extern "C" fn library() {
    simulator::library::give(&asked());
}

/// 1 if what ran wanted the library's texts and they were not there: it is to run again in an instance that has them.
#[unsafe(no_mangle)]
pub extern "C" fn lacks_library() -> u32 {
    u32::from(simulator::library::were_wanted())
}

/// Runs the text. `first_line` is the number of its first line, `prompt` 1 for one statement at a prompt.
#[unsafe(no_mangle)]
pub extern "C" fn run(first_line: u32, prompt: u32) -> usize {
    reply(|engine| engine.run(&asked(), first_line, mode(prompt)))
}

/// Runs the text as [`run`] does, and records its steps, of which there may be `most`; 0 for as many as ever.
#[unsafe(no_mangle)]
pub extern "C" fn trace(first_line: u32, prompt: u32, most: usize) -> usize {
    reply(|engine| engine.trace(&asked(), first_line, mode(prompt), most))
}

/// A step of what was recorded. The text is the view: one of [`pictures`], and for one about an object, its number
/// behind `:#`. The others are 1 for yes: small values in place, the evaluation stacks, the picture in words.
#[unsafe(no_mangle)]
pub extern "C" fn step(index: usize, inline: u32, stack: u32, words: u32) -> usize {
    let wish = Wish { view: asked(), inline: inline != 0, stack: stack != 0, words: words != 0 };
    reply(|engine| engine.step(index, &wish))
}

/// Who holds an object at a step; `key` is its `data-object` in the picture.
#[unsafe(no_mangle)]
pub extern "C" fn owners(index: usize, key: u32) -> usize {
    reply(|engine| engine.owners(index, key))
}

/// The views that there are.
#[unsafe(no_mangle)]
pub extern "C" fn pictures() -> usize {
    put(engine::pictures())
}

/// Ends the session as the end of a program does.
#[unsafe(no_mangle)]
pub extern "C" fn finish() -> usize {
    reply(Engine::finish)
}

/// The length of the message that a panic left as the answer.
#[unsafe(no_mangle)]
pub extern "C" fn last_words() -> usize {
    ANSWER.with_borrow(Vec::len)
}

fn mode(prompt: u32) -> Mode {
    if prompt != 0 { Mode::Prompt } else { Mode::File }
}

fn asked() -> String {
    ASKED.with_borrow(|asked| String::from_utf8_lossy(asked).into_owned())
}

fn reply(of: impl FnOnce(&mut Engine) -> String) -> usize {
    put(ENGINE.with_borrow_mut(|engine| engine.as_mut().map_or_else(String::new, of)))
}

fn put(text: String) -> usize {
    ANSWER.with_borrow_mut(|answer| {
        *answer = text.into_bytes();
        answer.len()
    })
}
