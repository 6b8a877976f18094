//! The engine in two files: what the book's own blocks run, and the rest.
//!
//! A page fetches the first when a reader presses a button. It is the whole module but for the bodies of functions
//! that no block of the book entered; each is a `HOLE`, which traps. Data that nothing but those names is zeros. A
//! program that falls into a hole wants the rest, with which `playground/page/whole.js` fills them, and runs again from
//! its beginning: nothing of the first run is kept, so nobody sees that there were two. Which functions are left out is
//! a question of bytes alone.

use anyhow::Result;
use sha2::{Digest, Sha256};
use wasm_encoder::{CodeSection, CustomSection, Encode, Module, RawSection, Section, SectionId};
use wasmparser::{FunctionBody, Parser, Payload};

use super::entered::TRIED;
use super::linked::Linked;

/// A body that stands for one that is in the rest: no locals, `unreachable`, `end`.
const HOLE: [u8; 3] = [0x00, 0x00, 0x0b];

/// The section of the rest that holds the bodies.
const BODIES: &str = "bodies";

/// The section of the rest that holds the data: as long as the first's section of data, with zeros where that has bytes.
const DATA: &str = "data";

/// The section of the first that holds the digest of what both were cut by; see [`stamp`].
const STAMP: &str = "cut from";

/// The two files.
pub struct Halves {
    /// A module that runs what the book's blocks run.
    pub first: Vec<u8>,
    /// A module with nothing but the sections `BODIES`, those that are missing in the first, in order, each behind
    /// its length as in a code section, and `DATA`. As a module it is sent compressed by whoever compresses those.
    pub rest: Vec<u8>,
}

impl Halves {
    /// Whether they were cut from this module, and for the programs of today: the first says so in a section of its own.
    pub fn are_of(&self, module: &[u8]) -> bool {
        let parts = Parser::new(0).parse_all(&self.first).map_while(Result::ok);
        let mut stamps = parts.filter_map(|payload| match payload {
            Payload::CustomSection(section) if section.name() == STAMP => Some(section.data().to_vec()),
            _ => None,
        });
        stamps.next() == Some(stamp(module)) && !self.rest.is_empty()
    }

    /// Cuts a module. `entered` says of each function whether it belongs to the first.
    ///
    /// # Errors
    ///
    /// Where it is no module.
    pub fn of(linked: &Linked, entered: &[bool]) -> Result<Halves> {
        let (mut bodies, mut data) = (Vec::new(), Vec::new());
        let section = |made: &mut Module, payload: &Payload<'_>| {
            let Payload::DataSection(segments) = payload else { return Ok(false) };
            let range = segments.range();
            let mut kept = linked.module[range.clone()].to_vec();
            data = vec![0; kept.len()];
            for (segment, wanted) in segments.clone().into_iter().zip(linked.wanted(entered)) {
                let segment = segment?;
                let start = segment.range.end - segment.data.len() - range.start;
                for (at, _) in wanted.iter().enumerate().filter(|(_, wanted)| !**wanted) {
                    std::mem::swap(&mut kept[start + at], &mut data[start + at]);
                }
            }
            made.section(&RawSection { id: SectionId::Data.into(), data: &kept });
            Ok(true)
        };
        let body = |number: u32, body: &FunctionBody<'_>| {
            let bytes = body.as_bytes();
            if bytes != HOLE && entered[number as usize] {
                return Ok(bytes.to_vec());
            }
            bytes.encode(&mut bodies);
            Ok(HOLE.to_vec())
        };
        let mut first = rewritten(&linked.module, section, body)?;
        CustomSection { name: STAMP.into(), data: stamp(&linked.module).into() }.append_to(&mut first);
        let mut rest = Module::new();
        for (name, data) in [(BODIES, bodies), (DATA, data)] {
            rest.section(&CustomSection { name: name.into(), data: data.into() });
        }
        Ok(Halves { first, rest: rest.finish() })
    }
}

/// What the cut depends on, but for the book's blocks: these change too often to cut for each change.
fn stamp(module: &[u8]) -> Vec<u8> {
    Sha256::new().chain_update(module).chain_update(TRIED).finalize().to_vec()
}

/// A module with other bodies: each function's, by its number among those that have one, is what `body` makes of it.
/// `section` is asked whether it has written another section itself.
pub(super) fn rewritten(
    module: &[u8],
    mut section: impl FnMut(&mut Module, &Payload<'_>) -> Result<bool>,
    mut body: impl FnMut(u32, &FunctionBody<'_>) -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let mut made = Module::new();
    let mut code = CodeSection::new();
    let mut functions = 0;
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::CodeSectionStart { count, .. } => functions = count,
            Payload::CodeSectionEntry(function) => {
                code.raw(&body(code.len(), &function)?);
                if code.len() == functions {
                    made.section(&code);
                }
            }
            other => {
                if let Some((id, range)) = other.as_section()
                    && !section(&mut made, &other)?
                {
                    made.section(&RawSection { id, data: &module[range] });
                }
            }
        }
    }
    Ok(made.finish())
}
