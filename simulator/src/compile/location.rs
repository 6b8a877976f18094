//! Source positions while compiling, and their encoding (`Objects/locations.md`, `Python/assemble.c`).

use super::code::{CodeUnit, Handler, Location};
use ruff_text_size::TextRange;

/// A position in CPython's own terms: -1 where a part is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Loc {
    pub line: i32,
    pub end_line: i32,
    pub column: i32,
    pub end_column: i32,
}

/// `NO_LOCATION`: an artificial instruction.
pub(super) const NOWHERE: Loc = Loc { line: -1, end_line: -1, column: -1, end_column: -1 };

impl Loc {
    /// A whole line without columns, or with the columns 0 that CPython gives its artificial class code.
    pub fn line(line: i32, column: i32) -> Loc {
        Loc { line, end_line: line, column, end_column: column }
    }

    pub fn to_location(self) -> Location {
        let part = |n: i32| u32::try_from(n).ok();
        Location {
            line: part(self.line),
            end_line: part(self.end_line),
            column: part(self.column),
            end_column: part(self.end_column),
        }
    }
}

/// Where the lines of the source start, to turn byte offsets into lines and byte columns.
pub(super) struct Lines {
    starts: Vec<u32>,
    first_line: i32,
}

impl Lines {
    pub fn new(text: &str, first_line: u32) -> Lines {
        let bytes = text.as_bytes();
        let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
            .filter(|&i| bytes[i] == b'\n' || bytes.get(i + 1) != Some(&b'\n'));
        let starts = std::iter::once(0).chain(ends.map(|i| i as u32 + 1)).collect();
        Lines { starts, first_line: first_line as i32 }
    }

    pub fn first_line(&self) -> i32 {
        self.first_line
    }

    /// The line (counted from the text's first line) and byte column of an offset.
    pub fn position(&self, offset: u32) -> (i32, i32) {
        let index = self.starts.partition_point(|&s| s <= offset) - 1;
        (index as i32 + self.first_line, (offset - self.starts[index]) as i32)
    }

    pub fn loc(&self, range: TextRange) -> Loc {
        let (line, column) = self.position(range.start().into());
        let length = u32::from(range.len()) as i32;
        // Most ranges end on the line they begin on, which needs no second search.
        let next = self.starts.get((line - self.first_line) as usize + 1);
        let (end_line, end_column) = match next {
            Some(&next) if u32::from(range.end()) >= next => self.position(range.end().into()),
            _ => (line, column + length),
        };
        Loc { line, end_line, column, end_column }
    }

    /// The byte range of a line, its terminator included.
    pub fn range(&self, line: i32, length: usize) -> std::ops::Range<usize> {
        let index = (line - self.first_line).clamp(0, self.starts.len() as i32 - 1) as usize;
        let end = self.starts.get(index + 1).map_or(length, |&e| e as usize);
        self.starts[index] as usize..end
    }
}

fn varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 64 {
        out.push(0x40 | (value & 0x3f) as u8);
        value >>= 6;
    }
    out.push(value as u8);
}

fn signed_varint(out: &mut Vec<u8>, value: i32) {
    varint(out, if value < 0 { (value.unsigned_abs() << 1) | 1 } else { (value as u32) << 1 });
}

const NO_COLUMNS: u8 = 13;
const LONG: u8 = 14;
const NONE: u8 = 15;

/// `co_linetable`: CPython's bytes for the unit's locations (`assemble_location_info`).
pub fn linetable(unit: &CodeUnit) -> Vec<u8> {
    let mut out = Vec::new();
    let mut line = unit.first_line as i32;
    for (location, mut left) in unit.locations.runs() {
        while left > 0 {
            let size = left.min(8);
            entry(&mut out, location, size, &mut line);
            left -= size;
        }
    }
    out
}

/// One entry (`write_location_info_entry`): the first byte holds the form and the number of code units.
fn entry(out: &mut Vec<u8>, location: Location, size: usize, previous: &mut i32) {
    let first = |form: u8| 0x80 | (form << 3) | (size as u8 - 1);
    let Some(line) = location.line.map(|l| l as i32) else {
        out.push(first(NONE));
        return;
    };
    let delta = line - *previous;
    *previous = line;
    let end_line = location.end_line.map_or(line, |l| l as i32);
    match (location.column, location.end_column) {
        (Some(start), Some(end)) if end_line == line => {
            if delta == 0 && start < 80 && end >= start && end - start < 16 {
                out.push(first((start / 8) as u8));
                out.push(((start % 8) << 4 | (end - start)) as u8);
                return;
            }
            if (0..3).contains(&delta) && start < 128 && end < 128 {
                out.extend([first(10 + delta as u8), start as u8, end as u8]);
                return;
            }
        }
        (Some(_), Some(_)) => {}
        _ if end_line == line => {
            out.push(first(NO_COLUMNS));
            signed_varint(out, delta);
            return;
        }
        _ => {}
    }
    out.push(first(LONG));
    signed_varint(out, delta);
    varint(out, (end_line - line).max(0) as u32);
    varint(out, location.column.map_or(0, |c| c + 1));
    varint(out, location.end_column.map_or(0, |c| c + 1));
}

/// `co_exceptiontable`: CPython's bytes for the unit's handlers (`assemble_emit_exception_table_entry`).
pub fn exception_table(unit: &CodeUnit) -> Vec<u8> {
    let mut out = Vec::new();
    for &Handler { start, end, target, depth, lasti } in &unit.exception_table {
        table_item(&mut out, start, 0x80);
        table_item(&mut out, end - start, 0);
        table_item(&mut out, target, 0);
        table_item(&mut out, (depth << 1) | u32::from(lasti), 0);
    }
    out
}

/// A big-endian varint; the first byte of an entry carries the mark 0x80.
fn table_item(out: &mut Vec<u8>, value: u32, mut mark: u8) {
    for shift in [24, 18, 12, 6] {
        if value >= 1 << shift {
            out.push(mark | 0x40 | ((value >> shift) & 0x3f) as u8);
            mark = 0;
        }
    }
    out.push(mark | (value & 0x3f) as u8);
}
