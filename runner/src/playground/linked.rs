//! The engine as the linker gives it: with its relocations, which say what data each function wants.
//!
//! `--emit-relocs` (.cargo/config.toml) keeps them, and has the linker write every address with its full five bytes, so
//! that it could still be changed. What a page fetches has neither; the meaning of both is in the conventions for tools
//! (<https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>).

use std::convert::Infallible;
use std::ops::Range;

use anyhow::{Context, Result};
use wasm_encoder::Module;
use wasm_encoder::reencode::{self, Reencode};
use wasmparser::{
    CustomSectionReader, KnownCustom, Linking, Parser, Payload, RelocationEntry, SymbolFlags, SymbolInfo,
};

/// Bytes of data that have a name: the number of their segment, and where they lie in it.
type Piece = (usize, Range<usize>);

/// A module and what the parts of it want of each other.
pub struct Linked {
    /// The module with nothing in it but what a browser needs, and numbers as short as they can be.
    pub module: Vec<u8>,
    /// The lengths of the segments of data.
    segments: Vec<usize>,
    /// In order; none has a byte of another.
    pieces: Vec<Piece>,
    /// By number among those that have a body: the pieces that a function names.
    functions: Vec<Vec<usize>>,
    /// The pieces that a piece names.
    data: Vec<Vec<usize>>,
}

impl Linked {
    /// Reads what the linker wrote. Without relocations, all data is wanted by everybody.
    ///
    /// # Errors
    ///
    /// Where it is no module.
    pub fn read(linked: &[u8]) -> Result<Linked> {
        let Parts { bodies, segments, symbols, relocations, sections } = Parts::of(linked)?;
        let (pieces, named) = pieces(&symbols);
        let mut functions = vec![Vec::new(); bodies.len()];
        let mut data = vec![Vec::new(); pieces.len()];
        for (section, entry) in relocations {
            let Some(&Some(piece)) = named.get(entry.index as usize) else { continue };
            let at = sections.get(section as usize).context("a relocation is of no section")?
                + entry.offset as usize;
            let holding = |all: &[Range<usize>]| {
                let last = all.partition_point(|range| range.start <= at).checked_sub(1)?;
                all[last].contains(&at).then(|| (last, at - all[last].start))
            };
            if let Some((function, _)) = holding(&bodies) {
                functions[function].push(piece);
            } else if let Some(place) = holding(&segments) {
                let before = pieces.partition_point(|(segment, range)| (*segment, range.start) <= place);
                data[before.checked_sub(1).context("a relocation is in data without a name")?].push(piece);
            }
        }
        let segments = segments.iter().map(Range::len).collect();
        Ok(Linked { module: compact(linked)?, segments, pieces, functions, data })
    }

    /// For each byte of each segment of data, whether these functions may read it: what they name, what that names, and
    /// so on, and what has no name.
    pub fn wanted(&self, functions: &[bool]) -> Vec<Vec<bool>> {
        let named = self.functions.iter().zip(functions).filter(|(_, wanted)| **wanted);
        let mut open: Vec<usize> = named.flat_map(|(pieces, _)| pieces.iter().copied()).collect();
        let mut reached = vec![false; self.pieces.len()];
        while let Some(piece) = open.pop() {
            if !std::mem::replace(&mut reached[piece], true) {
                open.extend(&self.data[piece]);
            }
        }
        let mut wanted: Vec<Vec<bool>> = self.segments.iter().map(|&length| vec![true; length]).collect();
        for ((segment, range), reached) in self.pieces.iter().zip(reached) {
            if let Some(bytes) = wanted.get_mut(*segment).and_then(|all| all.get_mut(range.clone())) {
                bytes.fill(reached);
            }
        }
        wanted
    }
}

/// The pieces of data in order, and by the number of a symbol the piece in which its data is: symbols may share theirs.
fn pieces(symbols: &[SymbolInfo<'_>]) -> (Vec<Piece>, Vec<Option<usize>>) {
    let mut places: Vec<(Piece, usize)> = Vec::new();
    for (number, symbol) in symbols.iter().enumerate() {
        // What the linker itself defines, like the end of the data, has an address and no place.
        if let SymbolInfo::Data { flags, symbol: Some(place), .. } = symbol
            && !flags.contains(SymbolFlags::ABSOLUTE)
        {
            let start = place.offset as usize;
            places.push(((place.index as usize, start..start + place.size as usize), number));
        }
    }
    places.sort_by_key(|((segment, range), _)| (*segment, range.start));
    let mut pieces: Vec<Piece> = Vec::new();
    let mut named = vec![None; symbols.len()];
    for ((segment, range), number) in places {
        match pieces.last_mut() {
            Some((last, piece))
                if *last == segment && (range.start < piece.end || range.start == piece.start) =>
            {
                piece.end = piece.end.max(range.end);
            }
            _ => pieces.push((segment, range)),
        }
        named[number] = Some(pieces.len() - 1);
    }
    (pieces, named)
}

/// What is read of a linked module; places are those in its bytes.
#[derive(Default)]
struct Parts<'a> {
    bodies: Vec<Range<usize>>,
    segments: Vec<Range<usize>>,
    symbols: Vec<SymbolInfo<'a>>,
    /// Each with the number of the section that it is in.
    relocations: Vec<(u32, RelocationEntry)>,
    /// Where each section begins.
    sections: Vec<usize>,
}

impl<'a> Parts<'a> {
    fn of(linked: &'a [u8]) -> Result<Parts<'a>> {
        let mut parts = Parts::default();
        for payload in Parser::new(0).parse_all(linked) {
            let payload = payload?;
            if let Some((_, range)) = payload.as_section() {
                parts.sections.push(range.start);
            }
            match payload {
                Payload::CodeSectionEntry(body) => parts.bodies.push(body.range()),
                Payload::DataSection(reader) => {
                    for segment in reader {
                        let segment = segment?;
                        parts.segments.push(segment.range.end - segment.data.len()..segment.range.end);
                    }
                }
                Payload::CustomSection(section) => parts.add(&section)?,
                _ => {}
            }
        }
        Ok(parts)
    }

    fn add(&mut self, section: &CustomSectionReader<'a>) -> Result<()> {
        match section.as_known() {
            KnownCustom::Linking(linking) => {
                for subsection in linking.subsections() {
                    if let Linking::SymbolTable(symbols) = subsection? {
                        self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                    }
                }
            }
            KnownCustom::Reloc(relocations) => {
                for entry in relocations.entries() {
                    self.relocations.push((relocations.section_index(), entry?));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// The module without sections for tools, written anew.
fn compact(linked: &[u8]) -> Result<Vec<u8>> {
    struct Compact;
    impl Reencode for Compact {
        type Error = Infallible;

        fn parse_custom_section(
            &mut self,
            _: &mut Module,
            _: CustomSectionReader<'_>,
        ) -> Result<(), reencode::Error<Infallible>> {
            Ok(())
        }
    }
    let mut module = Module::new();
    Compact.parse_core_module(&mut module, Parser::new(0), linked)?;
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, ConstExpr, CustomSection, DataSection, DataSymbolDefinition, Encode, Function,
        FunctionSection, Instruction, LinkingSection, SymbolTable, TypeSection,
    };

    use super::*;
    use crate::playground::halves::Halves;

    const FIRST: i32 = 16;

    /// Two functions, of which each names a piece of four bytes; that of the first names a third piece. The fourth has
    /// no name at all, and the numbers in the code have all their bytes.
    fn linked() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut code = CodeSection::new();
        for piece in [0, 1] {
            let mut function = Function::new([]);
            let address = (FIRST + 4 * piece) as u8;
            function.raw([0x41, address | 0x80, 0x80, 0x80, 0x80, 0x00]);
            function.instruction(&Instruction::Drop).instruction(&Instruction::End);
            code.function(&function);
        }
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(FIRST), *b"aaaabbbbccccdddd");
        let mut symbols = SymbolTable::new();
        for piece in 0..3 {
            let place = DataSymbolDefinition { index: 0, offset: 4 * piece, size: 4 };
            symbols.data(0, &format!("piece {piece}"), Some(place));
        }
        let mut linking = LinkingSection::new();
        linking.symbol_table(&symbols);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code).section(&data);
        module.section(&linking);
        // A body is a length, a count of locals, the instruction's number and its operand; a segment begins behind a
        // count, its kind, three bytes of address and a length.
        const SLEB: u8 = 4;
        const I32: u8 = 5;
        let code = [(SLEB, 4, 0_u32), (SLEB, 14, 1)];
        let data = [(I32, 6_u32, 2)];
        let relocations = [("reloc.CODE", 2_u32, &code[..]), ("reloc.DATA", 3, &data[..])];
        for (name, section, entries) in relocations {
            let mut bytes = Vec::new();
            section.encode(&mut bytes);
            entries.len().encode(&mut bytes);
            for &(kind, offset, symbol) in entries {
                bytes.push(kind);
                offset.encode(&mut bytes);
                symbol.encode(&mut bytes);
                0_i32.encode(&mut bytes);
            }
            module.section(&CustomSection { name: name.into(), data: bytes.into() });
        }
        module.finish()
    }

    fn wanted(entered: [bool; 2]) -> String {
        let linked = Linked::read(&linked()).unwrap();
        let sign = |(byte, wanted): (&u8, bool)| if wanted { char::from(*byte) } else { '.' };
        b"aaaabbbbccccdddd".iter().zip(linked.wanted(&entered).remove(0)).map(sign).collect()
    }

    #[test]
    fn data_that_nobody_names_is_not_wanted() {
        assert_eq!(wanted([true, true]), "aaaabbbbccccdddd");
        assert_eq!(wanted([true, false]), "aaaa....ccccdddd");
        assert_eq!(wanted([false, true]), "....bbbb....dddd");
        assert_eq!(wanted([false, false]), "............dddd");
    }

    #[test]
    fn the_halves_hold_the_data_once() {
        let linked = Linked::read(&linked()).unwrap();
        let halves = Halves::of(&linked, &[false, true]).unwrap();
        let has = |bytes: &[u8], text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
        assert!(has(&halves.first, b"\0\0\0\0bbbb\0\0\0\0dddd"));
        assert!(has(&halves.rest, b"aaaa\0\0\0\0cccc\0\0\0\0"));
    }

    #[test]
    fn numbers_are_short() {
        let module = Linked::read(&linked()).unwrap().module;
        let padded = [0x41, FIRST as u8 | 0x80, 0x80, 0x80, 0x80, 0x00];
        assert!(linked().windows(6).any(|window| window == padded));
        assert!(!module.windows(6).any(|window| window == padded));
        assert!(module.windows(3).any(|window| window == [0x41, FIRST as u8, 0x1a]));
        assert!(
            Parser::new(0)
                .parse_all(&module)
                .all(|payload| !matches!(payload, Ok(Payload::CustomSection(_))))
        );
    }
}
