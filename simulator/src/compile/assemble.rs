//! From basic blocks to a code object: cells and prefix instructions, jump offsets, tables
//! (`Python/flowgraph.c` from `prepare_localsplus` on, `Python/assemble.c`).

use super::code::{CodeUnit, Handler, Local};
use super::consts::ConstList;
use super::flow::{BlockId, Graph, Instr, Raw, has_jump};
use super::location::{Loc, NOWHERE};
use super::locations::Locations;
use super::names::NameList;
use super::opcode::{self, flag, kind, op};
use rustc_hash::FxHashMap as HashMap;
use std::sync::Arc;

/// What the code generator knows of a code object besides its instructions.
pub(super) struct Draft {
    /// `co_name`.
    pub name: Arc<str>,
    /// `co_qualname`.
    pub qualname: Arc<str>,
    /// `co_filename`.
    pub filename: Arc<str>,
    /// `co_firstlineno`.
    pub first_line: i32,
    /// `co_argcount`, the positional-only ones included.
    pub arg_count: u32,
    /// `co_posonlyargcount`.
    pub posonly_count: u32,
    /// `co_kwonlyargcount`.
    pub kwonly_count: u32,
    /// `co_flags`.
    pub flags: u32,
    /// Constants met so far; those that no instruction needs are left out in the end.
    pub consts: ConstList,
    /// `co_names`.
    pub names: NameList,
    /// Parameters first.
    pub varnames: NameList,
    /// How many of `varnames` are parameters.
    pub params: usize,
    /// `co_cellvars`, sorted, a class's `__class__` and `__classdict__` last.
    pub cellvars: NameList,
    /// `co_freevars`, sorted.
    pub freevars: NameList,
    /// Comprehension variables that live in fast locals of a module or class.
    pub fast_hidden: HashMap<Arc<str>, bool>,
    /// Instructions in the order of the source; jumps go to labels.
    pub sequence: Vec<Raw>,
    /// The index in `sequence` of each label.
    pub labels: Vec<usize>,
}

impl Draft {
    /// `optimize_and_assemble_code_unit`.
    pub fn finish(mut self) -> CodeUnit {
        let mut graph = Graph::new(&self.sequence, &self.labels);
        graph.optimize(&mut self.consts, self.varnames.len(), self.params);
        let stack_size = graph.stack_depth().max(1) as u32;
        self.prepare_cells(&mut graph);
        graph.convert_pseudo_ops();
        graph.normalize_jumps();
        let (instructions, locations, exception_table) = assemble(&graph);
        CodeUnit {
            locals_plus: self.locals_plus(),
            name: self.name,
            qualname: self.qualname,
            filename: self.filename,
            first_line: self.first_line as u32,
            arg_count: self.arg_count,
            posonly_count: self.posonly_count,
            kwonly_count: self.kwonly_count,
            flags: self.flags,
            stack_size,
            instructions,
            consts: self.consts.into_items(),
            names: self.names.into_names(),
            exception_table,
            locations,
        }
    }

    /// Inserts the prefix (RETURN_GENERATOR, MAKE_CELL, COPY_FREE_VARS) and gives cells and free variables
    /// their place behind the locals; a parameter that is a cell keeps its own.
    fn prepare_cells(&mut self, graph: &mut Graph) {
        let locals = self.varnames.len();
        let cells = self.cellvars.len();
        let mut fixed: Vec<usize> = (locals..locals + cells + self.freevars.len()).collect();
        for (index, name) in self.cellvars.iter().enumerate() {
            if let Some(local) = self.varnames.find(name) {
                fixed[index] = local as usize;
            }
        }
        let mut prefix = Vec::new();
        if !self.freevars.is_empty() {
            prefix.push(Instr::new(op::COPY_FREE_VARS, self.freevars.len() as u32, NOWHERE));
        }
        // In the order of their places.
        let mut by_place = vec![None; locals + cells];
        (0..cells).for_each(|cell| by_place[fixed[cell]] = Some(cell));
        let placed = by_place.into_iter().flatten();
        prefix.extend(placed.map(|cell| Instr::new(op::MAKE_CELL, cell as u32, NOWHERE)));
        if self.flags & (flag::GENERATOR | flag::COROUTINE | flag::ASYNC_GENERATOR) != 0 {
            let loc = Loc::line(self.first_line, -1);
            prefix.push(Instr::new(op::RETURN_GENERATOR, 0, loc));
            prefix.push(Instr::new(op::POP_TOP, 0, loc));
        }
        graph.blocks[graph.entry].instrs.splice(0..0, prefix);
        let mut dropped = 0;
        for (index, place) in fixed.iter_mut().enumerate() {
            if *place == index + locals {
                *place -= dropped;
            } else {
                dropped += 1;
            }
        }
        for block in &mut graph.blocks {
            for instr in &mut block.instrs {
                if matches!(
                    instr.op,
                    op::MAKE_CELL
                        | op::LOAD_CLOSURE
                        | op::LOAD_DEREF
                        | op::STORE_DEREF
                        | op::DELETE_DEREF
                        | op::LOAD_FROM_DICT_OR_DEREF
                ) {
                    instr.arg = fixed[instr.arg as usize] as u32;
                }
            }
        }
    }

    /// `compute_localsplus_info`.
    fn locals_plus(&self) -> Vec<Local> {
        let mut locals: Vec<Local> = self
            .varnames
            .iter()
            .map(|name| {
                let mut bits = kind::LOCAL;
                if self.fast_hidden.contains_key(name) {
                    bits |= kind::HIDDEN;
                }
                if self.cellvars.find(name).is_some() {
                    bits |= kind::CELL;
                }
                Local { name: name.clone(), kind: bits }
            })
            .collect();
        let cells = self.cellvars.iter().filter(|name| self.varnames.find(name).is_none());
        locals.extend(cells.map(|name| Local { name: name.clone(), kind: kind::CELL }));
        locals.extend(self.freevars.iter().map(|name| Local { name: name.clone(), kind: kind::FREE }));
        locals
    }
}

/// Code units that an instruction takes: EXTENDED_ARGs, itself, its caches.
fn size(instr: &Instr) -> usize {
    let prefixes = match instr.arg {
        0..=0xff => 0,
        0x100..=0xffff => 1,
        0x1_0000..=0xff_ffff => 2,
        _ => 3,
    };
    prefixes + 1 + opcode::caches(instr.op)
}

type Assembled = (Vec<u16>, Locations, Vec<Handler>);

fn assemble(graph: &Graph) -> Assembled {
    let order = graph.order();
    let mut instrs: Vec<Instr> = Vec::new();
    let mut block_start = vec![0usize; graph.blocks.len()];
    for &id in &order {
        block_start[id] = instrs.len();
        instrs.extend(graph.blocks[id].instrs.iter().copied());
    }
    let place = |block: BlockId| block_start[block];
    for (index, instr) in instrs.iter_mut().enumerate() {
        let forward = instr.target.is_some_and(|t| place(t) > index);
        instr.op = match (instr.op, forward) {
            (op::JUMP | op::JUMP_NO_INTERRUPT, true) => op::JUMP_FORWARD,
            (op::JUMP, false) => op::JUMP_BACKWARD,
            (op::JUMP_NO_INTERRUPT, false) => op::JUMP_BACKWARD_NO_INTERRUPT,
            (other, _) => other,
        };
    }
    // The first round sizes a jump by its target's index, which decides the rare cases where two lengths
    // would both be consistent.
    for instr in &mut instrs {
        if let (true, Some(target)) = (has_jump(instr.op), instr.target) {
            instr.arg = place(target) as u32;
        }
    }
    let offsets = resolve_jumps(&mut instrs, &place);
    let mut code = Vec::with_capacity(*offsets.last().unwrap_or(&0));
    let mut locations = Locations::default();
    for instr in &instrs {
        for shift in [24, 16, 8] {
            if instr.arg >> shift != 0 {
                code.push(u16::from(op::EXTENDED_ARG) | ((instr.arg >> shift) as u16 & 0xff) << 8);
            }
        }
        code.push(u16::from(instr.op) | (instr.arg as u16 & 0xff) << 8);
        code.resize(code.len() + opcode::caches(instr.op), 0);
        locations.push(instr.loc.to_location(), size(instr));
    }
    let handlers = handlers(graph, &instrs, &offsets, &place);
    (code, locations, handlers)
}

/// Fills in the jumps' arguments, and answers each instruction's offset and the total. An argument may need an
/// EXTENDED_ARG, which moves what follows, so this repeats until nothing grows (`resolve_jump_offsets`).
fn resolve_jumps(instrs: &mut [Instr], place: &impl Fn(BlockId) -> usize) -> Vec<usize> {
    loop {
        let mut offsets = Vec::with_capacity(instrs.len() + 1);
        let mut total = 0;
        for instr in instrs.iter() {
            offsets.push(total);
            total += size(instr);
        }
        offsets.push(total);
        let mut grew = false;
        for (index, instr) in instrs.iter_mut().enumerate() {
            if let (true, Some(target)) = (has_jump(instr.op), instr.target) {
                let before = size(instr);
                let end = offsets[index] + before;
                instr.arg = offsets[place(target)].abs_diff(end) as u32;
                grew |= size(instr) != before;
            }
        }
        if !grew {
            return offsets;
        }
    }
}

/// `assemble_exception_table`: one row for each run of instructions with the same handler.
fn handlers(
    graph: &Graph,
    instrs: &[Instr],
    offsets: &[usize],
    place: &impl Fn(BlockId) -> usize,
) -> Vec<Handler> {
    let mut rows = Vec::new();
    let mut current: Option<(usize, BlockId, usize)> = None; // instruction, block, start
    let close = |current: Option<(usize, BlockId, usize)>, end: usize, rows: &mut Vec<Handler>| {
        if let Some((target, block, start)) = current
            && end > start
        {
            let lasti = graph.blocks[block].preserve_lasti;
            let depth = graph.blocks[block].start_depth.unwrap_or(1) - 1 - i32::from(lasti);
            rows.push(Handler {
                start: start as u32,
                end: end as u32,
                target: offsets[target] as u32,
                depth: depth.max(0) as u32,
                lasti,
            });
        }
    };
    for (index, instr) in instrs.iter().enumerate() {
        let handler = instr.except.map(place);
        if handler != current.map(|c| c.0) {
            close(current, offsets[index], &mut rows);
            current = instr.except.map(|block| (place(block), block, offsets[index]));
        }
    }
    close(current, offsets[instrs.len()], &mut rows);
    rows
}

/// The bytes of `co_code`: each unit's opcode, then its argument.
pub fn co_code(unit: &CodeUnit) -> Vec<u8> {
    unit.instructions.iter().flat_map(|i| i.to_le_bytes()).collect()
}
