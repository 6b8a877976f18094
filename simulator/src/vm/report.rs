//! Exceptions as CPython prints them: `TracebackException` of `Lib/traceback.py`, which prints uncaught ones.

mod anchors;
mod frames;
mod lines;
pub(crate) mod stdlib_names;
mod suggest;
mod unraisable;

pub(crate) use frames::{marked_lines, source_line};

use crate::Uncaught;
use crate::algorithm::text::Text;
use crate::object::layout::ty;
use crate::object::*;
use crate::types::exception::{field, is_group};
use crate::types::exception_group::members;
use crate::types::exception_syntax::at;
use crate::vm::Vm;
use rustc_hash::FxHashSet as HashSet;

/// Most exceptions of a group that are shown, and groups in each other.
const GROUP_WIDTH: usize = 15;
const GROUP_DEPTH: usize = 10;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// An exception ready to be printed; others stand in the same array (`TracebackException`).
struct Report {
    class: String,
    /// `str()` of the exception.
    text: String,
    stack: Vec<frames::Entry>,
    /// The last lines: class and message, or a syntax error's place, then notes.
    only: Vec<String>,
    suppress_context: bool,
    cause: Option<usize>,
    context: Option<usize>,
    exceptions: Option<Vec<usize>>,
}

/// The traceback of an exception, its causes and contexts, as CPython prints it on standard error.
pub(crate) fn format_exception(vm: &mut Vm, exception: ObjId) -> String {
    write_report(vm, exception).0.concat()
}

/// What is told about an exception that reached the top, and the pieces that it is printed in; `str()` is asked for once.
pub(crate) fn uncaught(vm: &mut Vm, exception: ObjId) -> (Uncaught, Vec<String>) {
    let traceback = vm.heap.exception(exception).and_then(|e| e.traceback);
    let line = traceback.and_then(|id| vm.heap.traceback(id)).map(|t| t.line);
    let (pieces, class, message) = write_report(vm, exception);
    (Uncaught { class, message, traceback: pieces.concat(), line }, pieces)
}

/// The pieces of the report, the class and the text of the exception.
fn write_report(vm: &mut Vm, exception: ObjId) -> (Vec<String>, String, String) {
    let mark = vm.sp;
    let mut reports = collect(vm, exception);
    let mut writer = Writer { vm, reports: &reports, depth: 0, need_close: false, out: Vec::new() };
    writer.write(0);
    let out = writer.out;
    vm.drain(mark);
    let first = reports.swap_remove(0);
    (out, first.class, first.text)
}

/// Class and message without the traceback, for the `str()` of the exception (`traceback.format_exception_only`).
pub(crate) fn format_exception_only(vm: &mut Vm, exception: ObjId, text: ObjId) -> Vec<String> {
    let mark = vm.sp;
    let text = printable(vm, text);
    let only = report(vm, exception, None, Some(text)).only;
    vm.drain(mark);
    only
}

/// The class as it stands in a traceback's last line, and `str()` of the exception.
pub(crate) fn exception_summary(vm: &mut Vm, exception: ObjId) -> (String, String) {
    (class_of(vm, exception), text_of(vm, exception))
}

/// The class's qualified name, with its module unless that goes without saying.
fn class_of(vm: &mut Vm, exception: ObjId) -> String {
    let class = vm.heap.type_of(exception);
    let attribute = |vm: &mut Vm, name: ObjId| match vm.get_attr(class, name) {
        Ok(value) => {
            let text = vm.heap.text(value.id()).map(escaped);
            vm.release(value);
            text
        }
        Err(raised) => {
            let error = vm.take_raised(raised);
            vm.release_field(error);
            None
        }
    };
    let qualname = attribute(vm, name::__qualname__).unwrap_or_else(|| vm.class_name(class));
    match attribute(vm, name::__module__) {
        Some(module) if module == "__main__" || module == "builtins" => qualname,
        Some(module) => format!("{module}.{qualname}"),
        None => format!("<unknown>.{qualname}"),
    }
}

/// `str()` of an exception, which may fail (`_safe_string`).
fn text_of(vm: &mut Vm, exception: ObjId) -> String {
    safe_text(vm, exception, "<exception str() failed>")
}

fn safe_text(vm: &mut Vm, object: ObjId, failed: &str) -> String {
    let text = vm.str(object);
    shown_or(vm, text, failed)
}

/// A string as it is printed, or what is printed if it could not be made.
fn shown_or(vm: &mut Vm, text: super::Result, failed: &str) -> String {
    match text {
        Ok(text) => {
            let shown = printable(vm, text.id());
            vm.release(text);
            shown
        }
        Err(raised) => {
            let error = vm.take_raised(raised);
            vm.release_field(error);
            failed.to_owned()
        }
    }
}

/// A string as standard error shows it.
fn printable(vm: &Vm, string: ObjId) -> String {
    vm.heap.text(string).map(escaped).unwrap_or_default()
}

/// Standard error writes what cannot be encoded with a backslash.
fn escaped(text: &Text) -> String {
    if let Some(ascii) = text.as_ascii() {
        return ascii.to_owned();
    }
    let mut out = String::new();
    for unit in text.units() {
        match char::from_u32(unit) {
            Some(c) => out.push(c),
            None => out.push_str(&format!("\\u{unit:04x}")),
        }
    }
    out
}

/// An exception with its causes, contexts and members; the first is the exception itself.
fn collect(vm: &mut Vm, exception: ObjId) -> Vec<Report> {
    let mut seen = HashSet::default();
    let mut reports = Vec::new();
    let add = |vm: &mut Vm, reports: &mut Vec<Report>, seen: &mut HashSet<ObjId>, id: ObjId| {
        // `str()` may run anything, and must not take an exception away that is still to be looked at.
        vm.keep_ref(id);
        seen.insert(id);
        let own = vm.heap.exception(id).and_then(|e| e.traceback);
        let made = report(vm, id, own, None);
        reports.push(made);
        reports.len() - 1
    };
    let first = add(vm, &mut reports, &mut seen, exception);
    let mut open = vec![(first, exception)];
    while let Some((number, id)) = open.pop() {
        let cause = vm.heap.exception(id).and_then(|e| e.cause).filter(|c| !seen.contains(c));
        let cause = cause.map(|c| (add(vm, &mut reports, &mut seen, c), c));
        let suppressed = vm.heap.exception(id).is_none_or(|e| e.suppress_context);
        let context = vm.heap.exception(id).and_then(|e| e.context);
        let context = context.filter(|c| cause.is_none() && !suppressed && !seen.contains(c));
        let context = context.map(|c| (add(vm, &mut reports, &mut seen, c), c));
        let mut inner = Vec::new();
        if is_group(vm, id) {
            for member in members(vm, id) {
                inner.push((add(vm, &mut reports, &mut seen, member), member));
            }
            reports[number].exceptions = Some(inner.iter().map(|&(number, _)| number).collect());
        }
        reports[number].cause = cause.map(|(number, _)| number);
        reports[number].context = context.map(|(number, _)| number);
        open.extend(cause);
        open.extend(context);
        open.extend(inner);
    }
    reports
}

/// What is to be said of one exception, whose `str()` may be known.
fn report(vm: &mut Vm, exception: ObjId, traceback: Field, text: Option<String>) -> Report {
    let mut stack = frames::entries(vm, traceback);
    limit(vm, &mut stack);
    let text = text.unwrap_or_else(|| text_of(vm, exception));
    let notes = notes_of(vm, exception);
    let class = class_of(vm, exception);
    let mut only = Vec::new();
    if vm.is_instance_of(exception, ty::SYNTAX_ERROR) {
        syntax_error(vm, exception, &class, &mut only);
    } else {
        let suggestion = suggest::suffix(vm, exception);
        let colon = if text.is_empty() && suggestion.is_empty() { "" } else { ": " };
        only.push(format!("{class}{colon}{text}{suggestion}\n"));
    }
    only.extend(notes);
    let suppress_context = vm.heap.exception(exception).is_some_and(|e| e.suppress_context);
    Report { class, text, stack, only, suppress_context, cause: None, context: None, exceptions: None }
}

/// Leaves the innermost `sys.tracebacklimit` entries (`StackSummary._extract_from_extended_frame_gen`).
fn limit(vm: &mut Vm, stack: &mut Vec<frames::Entry>) {
    let key = vm.heap.intern("tracebacklimit");
    let set = vm.heap.dict_get_str(vm.sys, key.id()).and_then(|value| vm.heap.as_i64(value));
    vm.release(key);
    if let Some(set) = set {
        stack.drain(..stack.len().saturating_sub(set.max(0) as usize));
    }
}

/// The lines that `__notes__` adds.
fn notes_of(vm: &mut Vm, exception: ObjId) -> Vec<String> {
    let notes = match vm.find_attr(exception, name::__notes__) {
        Ok(None) => return Vec::new(),
        Ok(Some(notes)) => vm.keep(notes),
        Err(raised) => {
            let Some(error) = vm.take_raised(raised) else { return Vec::new() };
            let shown = safe_repr(vm, error.id(), "<__notes__ repr() failed>");
            vm.release(error);
            return vec![format!("Ignored error getting __notes__: {shown}\n")];
        }
    };
    if notes == fixed::NONE {
        return Vec::new();
    }
    match vm.heap.sequence_items(notes) {
        Some(items) => {
            let mut lines = Vec::new();
            for item in items {
                vm.keep_ref(item);
                let text = safe_text(vm, item, "<note str() failed>");
                lines.extend(text.split('\n').map(|line| format!("{line}\n")));
            }
            lines
        }
        None => vec![format!("{}\n", safe_repr(vm, notes, "<__notes__ repr() failed>"))],
    }
}

fn safe_repr(vm: &mut Vm, object: ObjId, failed: &str) -> String {
    let text = vm.repr(object);
    shown_or(vm, text, failed)
}

/// A syntax error's file, line and marked source (`_format_syntax_error`).
fn syntax_error(vm: &mut Vm, exception: ObjId, class: &str, out: &mut Vec<String>) {
    let present = |vm: &Vm, index| field(vm, exception, index).filter(|&id| id != fixed::NONE);
    let shown = |vm: &mut Vm, index| {
        let value = present(vm, index)?;
        Some(safe_text(vm, value, ""))
    };
    let filename = shown(vm, at::FILENAME);
    let line = shown(vm, at::LINENO);
    let end_line = shown(vm, at::END_LINENO);
    let number = |vm: &Vm, index| present(vm, index).and_then(|id| vm.heap.as_i64(id));
    let (offset, end_offset) = (number(vm, at::OFFSET), number(vm, at::END_OFFSET));
    let text = present(vm, at::TEXT).and_then(|id| vm.heap.text(id)).map(escaped);
    let message = shown(vm, at::MSG).filter(|m| !m.is_empty());
    let mut suffix = String::new();
    match (&line, &filename) {
        (Some(line), _) => {
            let file = filename.as_deref().filter(|f| !f.is_empty()).unwrap_or("<string>");
            out.push(format!("  File \"{file}\", line {line}\n"));
        }
        (None, Some(filename)) => suffix = format!(" ({filename})"),
        (None, None) => {}
    }
    if let Some(text) = text {
        let same_line = line == end_line;
        out.extend(marked_source(&text, offset, end_offset, same_line));
    }
    let message = message.as_deref().unwrap_or("<no detail available>");
    out.push(format!("{class}: {message}{suffix}\n"));
}

/// The line of a syntax error, without its indentation, and carets under the place.
fn marked_source(text: &str, offset: Option<i64>, end_offset: Option<i64>, same_line: bool) -> Vec<String> {
    let full = text.trim_end_matches('\n');
    let stripped = full.trim_start_matches([' ', '\n', '\x0c']);
    let length = |s: &str| s.chars().count() as i64;
    let spaces = length(full) - length(stripped);
    let mut out = vec![format!("    {stripped}\n")];
    let Some(mut offset) = offset else { return out };
    let mut end = match (same_line, end_offset) {
        (true, None | Some(0)) => offset,
        (true, Some(end)) => end,
        (false, _) => length(full) + 1,
    };
    if !text.is_empty() && offset > length(text) {
        offset = length(full) + 1;
    }
    if !text.is_empty() && end > length(text) {
        end = length(full) + 1;
    }
    if offset >= end || end < 0 {
        end = offset.saturating_add(1);
    }
    // From columns counted from 1 to places in the stripped text.
    let (column, end_column) = (offset - 1 - spaces, end - 1 - spaces);
    if let Ok(column) = usize::try_from(column) {
        // Tabs must stay for the marks to stand below what is marked.
        let indent: String =
            stripped.chars().take(column).map(|c| if lines::is_space(c) { c } else { ' ' }).collect();
        let carets = "^".repeat((end_column - column as i64).clamp(0, 1 << 20) as usize);
        out.push(format!("    {indent}{carets}\n"));
    }
    out
}

/// Prints reports with their chains and groups (`TracebackException.format`).
struct Writer<'a> {
    vm: &'a Vm,
    reports: &'a [Report],
    depth: usize,
    need_close: bool,
    out: Vec<String>,
}

impl Writer<'_> {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// A text behind the margin of the groups it is in.
    fn emit(&mut self, text: &str, margin: char) {
        if self.depth == 0 {
            self.out.push(text.to_owned());
        } else {
            let prefix = format!("{}{margin} ", self.indent());
            self.out.push(lines::indent(text, &prefix));
        }
    }

    fn emit_all(&mut self, texts: &[String]) {
        texts.iter().for_each(|text| self.emit(text, '|'));
    }

    fn write(&mut self, number: usize) {
        let mut links = Vec::new();
        let mut next = Some(number);
        while let Some(number) = next {
            let report = &self.reports[number];
            let (message, chained) = match (report.cause, report.context) {
                (Some(cause), _) => (Some(CAUSE), Some(cause)),
                (None, Some(context)) if !report.suppress_context => (Some(CONTEXT), Some(context)),
                _ => (None, None),
            };
            links.push((message, number));
            next = chained;
        }
        for &(message, number) in links.iter().rev() {
            if let Some(message) = message {
                self.emit(message, '|');
            }
            match &self.reports[number].exceptions {
                None => self.write_one(number, "Traceback (most recent call last):\n", '|'),
                Some(_) if self.depth > GROUP_DEPTH => {
                    self.emit(&format!("... (max_group_depth is {GROUP_DEPTH})\n"), '|');
                }
                Some(members) => self.write_group(number, members),
            }
        }
    }

    fn write_one(&mut self, number: usize, header: &str, margin: char) {
        let reports = self.reports;
        let report = &reports[number];
        if !report.stack.is_empty() {
            self.emit(header, margin);
            let stack = frames::format(self.vm, &report.stack);
            self.emit_all(&stack);
        }
        self.emit_all(&report.only);
    }

    fn write_group(&mut self, number: usize, members: &[usize]) {
        let top = self.depth == 0;
        if top {
            self.depth = 1;
        }
        let margin = if top { '+' } else { '|' };
        self.write_one(number, "Exception Group Traceback (most recent call last):\n", margin);
        let shown = members.len().min(GROUP_WIDTH + 1);
        self.need_close = false;
        for (index, &member) in members.iter().take(shown).enumerate() {
            let last = index + 1 == shown;
            // A group inside may draw the closing line itself.
            if last {
                self.need_close = true;
            }
            let truncated = index >= GROUP_WIDTH;
            let title = if truncated { "...".to_owned() } else { (index + 1).to_string() };
            let lead = if index == 0 { "+-" } else { "  " };
            let line = format!("{}{lead}+---------------- {title} ----------------\n", self.indent());
            self.out.push(line);
            self.depth += 1;
            if truncated {
                let more = members.len() - GROUP_WIDTH;
                let s = if more > 1 { "s" } else { "" };
                self.emit(&format!("and {more} more exception{s}\n"), '|');
            } else {
                self.write(member);
            }
            if last && self.need_close {
                let line = format!("{}+------------------------------------\n", self.indent());
                self.out.push(line);
                self.need_close = false;
            }
            self.depth -= 1;
        }
        if top {
            self.depth = 0;
        }
    }
}
