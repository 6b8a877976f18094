//! What the compiler makes of a source as text, in the form of `tests/compile_ask.py`: one code object a line.

use simulator::compile::code::{CodeUnit, Const};
use simulator::compile::{self, CompileError, Mode};
use std::fmt::Write as _;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

fn text(value: &Const) -> String {
    let joined = |items: &[Const]| items.iter().map(text).collect::<Vec<_>>().join(" ");
    match value {
        Const::None => "None".into(),
        Const::Ellipsis => "Ellipsis".into(),
        Const::Bool(b) => if *b { "True" } else { "False" }.into(),
        Const::Int(i) => format!("i{i}"),
        Const::Float(f) => format!("f{:016x}", f.to_bits()),
        Const::Complex(a, b) => format!("c{:016x},{:016x}", a.to_bits(), b.to_bits()),
        Const::Str(s) => format!("s{}", s.units().map(|u| format!("{u:x}")).collect::<Vec<_>>().join(".")),
        Const::Bytes(b) => format!("b{}", hex(b)),
        Const::Tuple(items) => format!("({})", joined(items)),
        Const::FrozenSet(items) => {
            let mut items: Vec<String> = items.iter().map(text).collect();
            items.sort();
            format!("{{{}}}", items.join(" "))
        }
        Const::Code(code) => format!("<{}>", code.qualname),
    }
}

fn dump(unit: &CodeUnit, out: &mut String) {
    let names: Vec<&str> = unit.names.iter().map(|n| &**n).collect();
    let locals: Vec<String> = unit.locals_plus.iter().map(|l| format!("{}:{:x}", l.name, l.kind)).collect();
    let consts: Vec<String> = unit.consts.iter().map(text).collect();
    let _ = writeln!(
        out,
        "code\t{}\t{}\tline={} args={},{},{} flags={:x}\tstack={}\t{}\t{}\t{}\t{}\t{}\t{}",
        unit.qualname,
        unit.name,
        unit.first_line,
        unit.arg_count,
        unit.posonly_count,
        unit.kwonly_count,
        unit.flags,
        unit.stack_size,
        hex(&compile::co_code(unit)),
        consts.join("|"),
        names.join(" "),
        locals.join(" "),
        hex(&compile::exception_table(unit)),
        hex(&compile::linetable(unit)),
    );
    for value in &unit.consts {
        if let Const::Code(code) = value {
            dump(code, out);
        }
    }
}

/// The dump of `source` as if it were the file `path`.
pub fn dump_source(source: &str, path: &str, mode: Mode) -> String {
    let mut out = format!("file\t{path}\n");
    match compile::compile(source, path, 1, mode, compile::Settings::default()) {
        Ok(compiled) => dump(&compiled.unit, &mut out),
        Err(CompileError::Syntax(e)) => {
            let _ = writeln!(
                out,
                "error\t{:?}\t{}\t{}:{}-{}:{}\t{}",
                e.kind,
                e.message,
                e.line,
                e.column,
                e.end_line,
                e.end_column,
                e.text.lines().next().unwrap_or("")
            );
        }
        Err(other) => {
            let _ = writeln!(out, "{other:?}");
        }
    }
    out
}
