//! Source positions while compiling, and their encoding (`Objects/locations.md`, `Python/assemble.c`).

use super::code::{CodeUnit, Handler, Location};
use super::locations::Locations;
use ruff_text_size::TextRange;

/// A position in CPython's own terms: -1 where a part is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Loc {
    /// From 1; -1 where there is none.
    pub line: i32,
    /// From 1; -1 where there is none.
    pub end_line: i32,
    /// In bytes from 0; -1 where there is none.
    pub column: i32,
    /// Behind the last byte.
    pub end_column: i32,
}

/// `NO_LOCATION`: an artificial instruction.
pub(super) const NOWHERE: Loc = Loc { line: -1, end_line: -1, column: -1, end_column: -1 };

impl Loc {
    /// A whole line without columns, or with the columns 0 that CPython gives its artificial class code.
    pub fn line(line: i32, column: i32) -> Loc {
        Loc { line, end_line: line, column, end_column: column }
    }

    /// As a code object has it.
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
    /// Of a text whose first line has this number.
    pub fn new(text: &str, first_line: u32) -> Lines {
        let bytes = text.as_bytes();
        let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
            .filter(|&i| bytes[i] == b'\n' || bytes.get(i + 1) != Some(&b'\n'));
        let starts = std::iter::once(0).chain(ends.map(|i| i as u32 + 1)).collect();
        Lines { starts, first_line: first_line as i32 }
    }

    /// The number of the text's first line.
    pub fn first_line(&self) -> i32 {
        self.first_line
    }

    /// The line (counted from the text's first line) and byte column of an offset.
    pub fn position(&self, offset: u32) -> (i32, i32) {
        let index = self.starts.partition_point(|&s| s <= offset) - 1;
        (index as i32 + self.first_line, (offset - self.starts[index]) as i32)
    }

    /// Lines and columns of a range.
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

/// The locations that a table tells of the first `count` code units (`advance_with_locations`).
pub fn located(table: &[u8], first_line: u32, count: usize) -> Locations {
    let mut out = Locations::default();
    let mut bytes = table.iter().copied();
    let mut line = first_line as i32;
    while out.len() < count
        && let Some(first) = bytes.next()
    {
        let form = first >> 3 & 15;
        let mut at = Loc { line, ..NOWHERE };
        match form {
            NONE => at.line = -1,
            LONG | NO_COLUMNS => {
                line += read_signed_varint(&mut bytes);
                (at.line, at.end_line) = (line, line);
                if form == LONG {
                    at.end_line += read_varint(&mut bytes) as i32;
                    at.column = read_varint(&mut bytes) as i32 - 1;
                    at.end_column = read_varint(&mut bytes) as i32 - 1;
                }
            }
            10..=12 => {
                line += i32::from(form) - 10;
                let [start, end] = [(); 2].map(|()| i32::from(bytes.next().unwrap_or(0)));
                at = Loc { line, end_line: line, column: start, end_column: end };
            }
            _ => {
                let second = bytes.next().unwrap_or(0);
                let start = i32::from(form) * 8 + i32::from(second >> 4);
                at = Loc { line, end_line: line, column: start, end_column: start + i32::from(second & 15) };
            }
        }
        out.push(at.to_location(), usize::from(first & 7) + 1);
    }
    out
}

fn read_varint(bytes: &mut impl Iterator<Item = u8>) -> u32 {
    let (mut value, mut shift) = (0, 0);
    for byte in bytes {
        value |= u32::from(byte & 63).checked_shl(shift).unwrap_or(0);
        shift += 6;
        if byte & 64 == 0 {
            break;
        }
    }
    value
}

fn read_signed_varint(bytes: &mut impl Iterator<Item = u8>) -> i32 {
    let value = read_varint(bytes);
    let size = (value >> 1) as i32;
    if value & 1 == 1 { -size } else { size }
}

/// `co_lnotab`: pairs of how many bytes on another line begins, and how many lines away it is (`decode_linetable`).
pub fn line_pairs(unit: &CodeUnit) -> Vec<u8> {
    let mut out = Vec::new();
    let (mut at, mut before, mut line) = (0, 0, unit.first_line as i32);
    for (location, units) in unit.locations.runs() {
        if let Some(new) = location.line.map(|new| new as i32)
            && new != line
        {
            let (mut bytes, mut lines) = (at - before, new - line);
            while bytes > 255 {
                out.extend([255, 0]);
                bytes -= 255;
            }
            while !(-128..128).contains(&lines) {
                let step = lines.clamp(-128, 127);
                out.extend([bytes as u8, step as u8]);
                bytes = 0;
                lines -= step;
            }
            out.extend([bytes as u8, lines as u8]);
            (before, line) = (at, new);
        }
        at += 2 * units;
    }
    out
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
