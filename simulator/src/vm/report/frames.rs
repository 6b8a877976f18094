//! The entries of a traceback: file, line, function, and the source with marks under what failed
//! (`StackSummary` in `Lib/traceback.py`).

use super::anchors::{self, Anchors, Statement};
use super::lines;
use crate::algorithm::columns;
use crate::compile::code::Location;
use crate::object::*;
use crate::vm::Vm;
use std::rc::Rc;

/// Entries alike that are printed before they are only counted (`_RECURSIVE_CUTOFF`).
const CUTOFF: usize = 3;

/// One entry (`FrameSummary`).
pub(super) struct Entry {
    code: Rc<Code>,
    line: u32,
    location: Location,
    /// Whether it is code of the main module: the module's loader is asked for a file that there is not, and gives the
    /// text of the program (`linecache.lazycache`).
    is_main: bool,
}

impl Entry {
    fn same_place(&self, other: &Entry) -> bool {
        self.line == other.line
            && (Rc::ptr_eq(&self.code, &other.code)
                || self.code.unit.filename == other.code.unit.filename
                    && self.code.unit.name == other.code.unit.name)
    }
}

/// The entries of a traceback, outermost first.
pub(super) fn entries(vm: &Vm, traceback: Field) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut next = traceback;
    while let Some(t) = next.and_then(|id| vm.heap.traceback(id)) {
        if let Some(frame) = vm.heap.frame(t.frame) {
            let location = frame.code.unit.locations.get(t.at as usize).unwrap_or_default();
            let line = location.line.unwrap_or(t.line);
            let function = frame.function.and_then(|function| vm.heap.function(function));
            let is_main = vm.script && function.is_some_and(|function| function.globals == vm.main);
            entries.push(Entry { code: Rc::clone(&frame.code), line, location, is_main });
        }
        next = t.next;
    }
    entries
}

/// Line `number` of a file as it was run, without its newline.
pub(crate) fn source_line<'a>(vm: &'a Vm, filename: &str, number: u32) -> Option<&'a str> {
    // A page's later sources are written below the earlier ones; the last that has the line is meant.
    vm.sources.get(filename)?.iter().rev().find_map(|source| {
        let index = number.checked_sub(source.first_line)? as usize;
        let line = source.text.split('\n').nth(index)?;
        Some(line.strip_suffix('\r').unwrap_or(line))
    })
}

/// The same of a text that is no file of the program: as `linecache.cache` has it, where programs put what they
/// compile themselves.
fn cached_line(vm: &Vm, filename: &str, number: u32) -> Option<String> {
    let find = |dict: ObjId, key: &str| {
        let mut items = vm.heap.dict_items(dict).into_iter();
        items.find(|item| vm.heap.text(item.key).is_some_and(|_| vm.heap.text_lossy(item.key) == key))
    };
    let module = vm.made_module("linecache")?;
    let cache = find(vm.heap.dict_of(module)?, "cache")?.value;
    let cache = Some(cache).filter(|&cache| vm.heap.dict(cache).is_some())?;
    let entry = find(cache, filename)?.value;
    let [_, _, lines, _] = vm.heap.tuple_items(entry)[..] else { return None };
    let line = vm.heap.list(lines)?.items.get(number.checked_sub(1)? as usize).copied()?;
    vm.heap.text(line)?;
    Some(vm.heap.text_lossy(line).trim_end_matches('\n').to_owned())
}

/// What the loader of the main module gives for a name that is no file's and is not in angle brackets.
fn loaded_line(vm: &Vm, entry: &Entry, number: u32) -> Option<String> {
    let filename = &entry.code.unit.filename;
    let is_name = !(filename.is_empty() || filename.starts_with('<') && filename.ends_with('>'));
    let program = vm.sources.keys().next().filter(|_| entry.is_main && is_name)?;
    (!vm.sources.contains_key(&**filename)).then(|| source_line(vm, program, number).map(str::to_owned))?
}

/// The text of all entries (`StackSummary.format`).
pub(super) fn format(vm: &Vm, entries: &[Entry]) -> Vec<String> {
    fold(entries, |entry| format_entry(vm, entry))
}

/// The texts of entries, of which many alike are only counted.
fn fold(entries: &[Entry], text: impl Fn(&Entry) -> String) -> Vec<String> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(entry) = entries.get(at) {
        let alike = entries[at..].iter().take_while(|other| entry.same_place(other)).count();
        out.extend(entries[at..at + alike.min(CUTOFF)].iter().map(&text));
        if alike > CUTOFF {
            let more = alike - CUTOFF;
            let s = if more > 1 { "s" } else { "" };
            out.push(format!("  [Previous line repeated {more} more time{s}]\n"));
        }
        at += alike;
    }
    out
}

/// The text of all entries as the C function writes it: the line of source without marks
/// (`tb_printinternal`).
pub(super) fn format_plain(vm: &Vm, entries: &[Entry]) -> Vec<String> {
    // CPython reads the file through `io`, by a decoder in Python, whose set-up is two calls deep
    // (`_Py_DisplaySourceLine`).
    let readable = !vm.imports_over && vm.frames.levels() + 2 <= vm.recursion_limit;
    fold(entries, |entry| {
        let unit = &entry.code.unit;
        let mut out = format!("  File \"{}\", line {}, in {}\n", unit.filename, entry.line, unit.name);
        if let Some(line) = source_line(vm, &unit.filename, entry.line).filter(|_| readable) {
            let line = line.trim_start_matches([' ', '\t', '\x0c']);
            out.push_str(&format!("    {line}\n"));
        }
        out
    })
}

/// `StackSummary.format_frame_summary`.
fn format_entry(vm: &Vm, entry: &Entry) -> String {
    let unit = &entry.code.unit;
    let mut out = format!("  File \"{}\", line {}, in {}\n", unit.filename, entry.line, unit.name);
    let last = entry.location.end_line.unwrap_or(entry.line);
    let mut original = String::new();
    for number in entry.line..=last {
        let line = source_line(vm, &unit.filename, number).map(str::to_owned);
        let line = line.or_else(|| cached_line(vm, &unit.filename, number));
        let line = line.or_else(|| loaded_line(vm, entry, number)).unwrap_or_default();
        original.push_str(line.trim_end_matches(lines::is_space));
        original.push('\n');
    }
    let dedented = lines::dedent(&original);
    if dedented.chars().all(lines::is_space) {
        return out;
    }
    let marked = match (entry.location.column, entry.location.end_column) {
        (Some(start), Some(end)) => mark(
            &original,
            &dedented,
            (last - entry.line) as usize,
            start as usize,
            end as usize,
            &mut |_| (),
        ),
        _ => None,
    };
    match marked {
        Some(text) => out.push_str(&lines::indent(&lines::dedent(&text), "    ")),
        None => {
            let first = original.split('\n').next().unwrap_or_default().trim_matches(lines::is_space);
            if !first.is_empty() {
                out.push_str("    ");
            }
            out.push_str(first);
            out.push('\n');
        }
    }
    out
}

/// Lines of source with marks, indented as in a traceback; `None` if the positions do not fit them.
pub(crate) fn marked_lines(
    original: &str,
    span: usize,
    start: usize,
    end: usize,
    parse: &mut dyn FnMut(&str),
) -> Option<String> {
    let text = mark(original, &lines::dedent(original), span, start, end, parse)?;
    Some(lines::indent(&lines::dedent(&text), "    "))
}

/// A character index from a byte offset into a line.
fn characters_before(line: &str, bytes: usize) -> usize {
    line.char_indices().take_while(|&(at, _)| at < bytes).count()
}

/// Columns on a terminal of the first `characters` of a line (`_display_width`).
fn width(line: &[char], characters: usize) -> usize {
    if line.iter().all(char::is_ascii) {
        return characters;
    }
    line.iter().take(characters).map(|&c| columns::columns(c)).sum()
}

/// The lines from the first to the last one that the instruction spans, with marks.
struct Marked {
    lines: Vec<Vec<char>>,
    /// Columns where the instruction starts in the first line and ends in the last.
    start: usize,
    end: usize,
    anchors: Option<Anchors>,
    carets: bool,
    out: String,
}

/// The significant lines with marks under them; `None` if the positions do not fit the source.
/// `parse` is told what CPython parses for it.
fn mark(
    original: &str,
    dedented: &str,
    span: usize,
    start: usize,
    end: usize,
    parse: &mut dyn FnMut(&str),
) -> Option<String> {
    let originals = lines::split(original, false);
    let (first, last) = (*originals.first()?, *originals.get(span)?);
    let (start, end) = (characters_before(first, start), characters_before(last, end));
    let texts: Vec<&str> = lines::split(dedented, false).into_iter().take(span + 1).collect();
    let all: Vec<Vec<char>> = texts.iter().map(|line| line.chars().collect()).collect();
    let removed = first.chars().count().saturating_sub(all.first()?.len());
    let (start, end) = (start.saturating_sub(removed), end.saturating_sub(removed));
    let joined: Vec<char> = texts.join("\n").chars().collect();
    let stop = (joined.len() + end).saturating_sub(all.last()?.len()).min(joined.len());
    let segment: String = joined.get(start.min(stop)..stop)?.iter().collect();
    let (segment, statement) = (format!("(\n{segment}\n)"), texts.join("\n"));
    parse(&segment);
    parse(&statement);
    let found = anchors::of_segment(&segment);
    let carets = match anchors::statement(&statement, all.len(), start, end) {
        Statement::Empty | Statement::PlainCall => false,
        Statement::Other => {
            let blank = |run: &[char]| run.iter().all(|&c| lines::is_space(c));
            let (before, after) = (all.first()?, all.last()?);
            found.is_some()
                || !blank(&before[..start.min(before.len())])
                || !blank(&after[end.min(after.len())..])
        }
    };
    // Anchors count from the segment's start and are columns of the terminal from here on.
    let anchors = match found {
        None => None,
        Some(Anchors { left, right }) => {
            let shift = |(line, column): (usize, usize)| {
                let column = if line == 0 { column + start } else { column };
                all.get(line).map(|text| (line, width(text, column)))
            };
            Some(Anchors { left: shift(left)?, right: shift(right)? })
        }
    };
    let (start, end) = (width(all.first()?, start), width(all.last()?, end));
    let mut marked = Marked { lines: all, start, end, anchors, carets, out: String::new() };
    marked.write();
    Some(marked.out)
}

impl Marked {
    /// The first and last lines and those around the anchors, the rest abbreviated.
    fn write(&mut self) {
        let count = self.lines.len();
        let mut significant = vec![0, count - 1];
        if let Some(Anchors { left, right }) = self.anchors {
            for (line, _) in [left, right] {
                significant.extend(line.saturating_sub(1)..line + 2);
            }
        }
        significant.retain(|&line| line < count);
        significant.sort_unstable();
        significant.dedup();
        let mut previous: Option<usize> = None;
        for line in significant {
            match previous.map(|p| line - p) {
                Some(2) => self.write_line(line - 1),
                Some(apart) if apart > 2 => self.out.push_str(&format!("...<{} lines>...\n", apart - 1)),
                _ => {}
            }
            self.write_line(line);
            previous = Some(line);
        }
    }

    fn write_line(&mut self, number: usize) {
        let line = &self.lines[number];
        self.out.extend(line);
        self.out.push('\n');
        if !self.carets {
            return;
        }
        let spaces = line.iter().take_while(|&&c| lines::is_space(c)).count();
        let last = number == self.lines.len() - 1;
        let count = if last { self.end } else { width(line, line.len()) };
        for column in 0..count {
            let before = column < spaces || number == 0 && column < self.start;
            self.out.push(match self.anchors {
                _ if before => ' ',
                Some(Anchors { left, right }) => {
                    if (number, column) >= left && (number, column) < right {
                        '^'
                    } else {
                        '~'
                    }
                }
                None => '^',
            });
        }
        self.out.push('\n');
    }
}
