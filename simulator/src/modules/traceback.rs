//! The module `_traceback`: what `Lib/traceback.py` prints and formats of exceptions as the interpreter itself does.
//! The classes with which a program takes tracebacks apart are Python, in the module `traceback`.

use crate::object::layout::ty;
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::report::{self, Limit, Style};
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&TRACEBACK];

static TRACEBACK: ModuleDef = ModuleDef {
    name: "_traceback",
    functions: &[
        Native::new("print_exc", Call::Keywords(print_exc)),
        Native::new("format_exc", Call::Keywords(format_exc)),
        Native::new("print_exception", Call::Keywords(print_exception)),
        Native::new("format_exception", Call::Keywords(format_exception)),
        Native::new("format_exception_only", Call::Keywords(format_exception_only)),
        Native::new("print_tb", Call::Keywords(print_tb)),
        Native::new("format_tb", Call::Keywords(format_tb)),
        Native::new("_marked", Call::Fast(marked)),
    ],
    fill: None,
    doc: "Extract, format and print information about Python stack traces.",
};

static PRINT_EXC: Signature<3> = Signature::new("print_exc", ["limit", "file", "chain"], 0, 3, 0);
static FORMAT_EXC: Signature<2> = Signature::new("format_exc", ["limit", "chain"], 0, 2, 0);
static PRINT_EXCEPTION: Signature<6> =
    Signature::new("print_exception", ["exc", "value", "tb", "limit", "file", "chain"], 1, 6, 1);
static FORMAT_EXCEPTION: Signature<5> =
    Signature::new("format_exception", ["exc", "value", "tb", "limit", "chain"], 1, 5, 1);
static FORMAT_ONLY: Signature<3> =
    Signature::new("format_exception_only", ["exc", "value", "show_group"], 1, 2, 1);
static PRINT_TB: Signature<3> = Signature::new("print_tb", ["tb", "limit", "file"], 0, 3, 1);
static FORMAT_TB: Signature<2> = Signature::new("format_tb", ["tb", "limit"], 0, 2, 1);

/// Prints the exception being handled.
fn print_exc(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    let [limit, file, chain] = args.bind(vm, &PRINT_EXC)?;
    let style = style(vm, limit, chain)?;
    let exception = vm.handled_exception();
    let pieces = pieces(vm, exception.unwrap_or(fixed::NONE), None, style)?;
    write(vm, file, &pieces)
}

fn format_exc(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    let [limit, chain] = args.bind(vm, &FORMAT_EXC)?;
    let style = style(vm, limit, chain)?;
    let exception = vm.handled_exception();
    let pieces = pieces(vm, exception.unwrap_or(fixed::NONE), None, style)?;
    Ok(vm.heap.string(&pieces.concat()))
}

fn print_exception(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    let [exc, value, tb, limit, file, chain] = args.bind(vm, &PRINT_EXCEPTION)?;
    let style = style(vm, limit, chain)?;
    let (value, traceback) = parse_value(vm, exc, value, tb)?;
    let pieces = pieces(vm, value, traceback, style)?;
    write(vm, file, &pieces)
}

fn format_exception(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    let [exc, value, tb, limit, chain] = args.bind(vm, &FORMAT_EXCEPTION)?;
    let style = style(vm, limit, chain)?;
    let (value, traceback) = parse_value(vm, exc, value, tb)?;
    let pieces = pieces(vm, value, traceback, style)?;
    Ok(list(vm, &pieces))
}

fn format_exception_only(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    let [exc, value, show_group] = args.bind(vm, &FORMAT_ONLY)?;
    if let Some(show) = show_group
        && vm.truth(show)?
    {
        return Err(vm.unsupported("traceback.format_exception_only with show_group"));
    }
    let value = value.or(exc).unwrap_or(fixed::NONE);
    let lines = match vm.heap.exception(value) {
        Some(_) => report::format_exception_only(vm, value),
        None => pieces(vm, value, None, Style { limit: Limit::Outermost, chain: false })?,
    };
    Ok(list(vm, &lines))
}

fn print_tb(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    let [tb, limit, file] = args.bind(vm, &PRINT_TB)?;
    let lines = traceback_lines(vm, tb, limit)?;
    write(vm, file, &lines)
}

fn format_tb(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    let [tb, limit] = args.bind(vm, &FORMAT_TB)?;
    let lines = traceback_lines(vm, tb, limit)?;
    Ok(list(vm, &lines))
}

/// `_marked(source, start, end, span)`: lines of source with marks under the columns, in bytes, of the first line and
/// of the one `span` lines below; `None` if they do not fit.
fn marked(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_marked", 4, 4)?;
    let source = vm.str_text(args[0])?;
    let mut numbers = [0; 3];
    for (number, &arg) in numbers.iter_mut().zip(&args[1..]) {
        *number = usize::try_from(vm.index_isize(arg)?).unwrap_or(0);
    }
    match report::marked_lines(&source, numbers[2], numbers[0], numbers[1]) {
        Some(text) => Ok(vm.heap.string(&text)),
        None => Ok(vm.none()),
    }
}

fn traceback_lines(vm: &mut Vm, tb: Field, limit: Field) -> Result<Vec<String>> {
    let limit = limit_of(vm, limit)?;
    let traceback = tb.filter(|&tb| tb != fixed::NONE);
    if let Some(other) = traceback.filter(|&tb| vm.heap.traceback(tb).is_none()) {
        let message = format!("'{}' object has no attribute 'tb_frame'", vm.type_name(other));
        return Err(vm.error(ty::ATTRIBUTE_ERROR, &message));
    }
    Ok(report::format_traceback(vm, traceback, limit))
}

fn limit_of(vm: &mut Vm, limit: Field) -> Result<Limit> {
    match limit.filter(|&limit| limit != fixed::NONE) {
        None => Ok(Limit::Outermost),
        Some(limit) => Ok(Limit::Given(vm.index_isize(limit)? as i64)),
    }
}

fn style(vm: &mut Vm, limit: Field, chain: Field) -> Result<Style> {
    let chain = match chain {
        Some(chain) => vm.truth(chain)?,
        None => true,
    };
    Ok(Style { limit: limit_of(vm, limit)?, chain })
}

/// `_parse_value_tb`: an exception alone, or in the old way a class, an exception and a traceback.
fn parse_value(vm: &mut Vm, exc: Field, value: Field, tb: Field) -> Result<(ObjId, Field)> {
    match (value, tb) {
        (Some(value), Some(tb)) => Ok((value, Some(tb))),
        (None, None) => {
            let exc = exc.unwrap_or(fixed::NONE);
            if exc != fixed::NONE && vm.heap.exception(exc).is_none() {
                let message = format!("Exception expected for value, {} found", vm.type_name(exc));
                return Err(vm.type_error(&message));
            }
            Ok((exc, None))
        }
        _ => Err(vm.value_error("Both or neither of value and tb must be given")),
    }
}

/// The pieces of text; without a traceback given it is the exception's.
fn pieces(vm: &mut Vm, value: ObjId, traceback: Field, style: Style) -> Result<Vec<String>> {
    if vm.heap.exception(value).is_none() {
        // `TracebackException(type(value), value, None)` of what is no exception, `None` above all.
        if value != fixed::NONE {
            return Err(vm.unsupported("traceback of a value that is no exception"));
        }
        return Ok(vec!["NoneType: None\n".to_owned()]);
    }
    let own = vm.heap.exception(value).and_then(|e| e.traceback);
    let traceback = match traceback {
        Some(fixed::NONE) => None,
        Some(given) if vm.heap.traceback(given).is_some() => Some(given),
        Some(other) => {
            let message = format!("'{}' object has no attribute 'tb_frame'", vm.type_name(other));
            return Err(vm.error(ty::ATTRIBUTE_ERROR, &message));
        }
        None => own,
    };
    Ok(report::format_exception_parts(vm, value, traceback, style))
}

fn list(vm: &mut Vm, texts: &[String]) -> Own {
    let items: Vec<Own> = texts.iter().map(|text| vm.heap.string(text)).collect();
    vm.heap.list_from(items)
}

/// Each piece as `print(piece, file=file, end="")` writes it.
fn write(vm: &mut Vm, file: Field, texts: &[String]) -> Result {
    match file.filter(|&file| file != fixed::NONE) {
        None => vm.write_pieces(texts, Some(""))?,
        Some(file) => {
            let stream = vm.standard_stream(file);
            for text in texts {
                let text = vm.heap.string(text);
                let text = vm.keep(text);
                if let Some(stream) = stream {
                    vm.write_stream(stream, text)?;
                    continue;
                }
                for piece in [text, fixed::EMPTY_STR] {
                    let written = vm.call_method_str(file, "write", &[piece])?;
                    vm.release(written);
                }
            }
        }
    }
    Ok(vm.none())
}
