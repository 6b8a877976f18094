//! Dumps what the compiler makes of each file named on the command line, one code object a line, in the form
//! that `tests/compile_ask.py` dumps CPython's. `compile_dump [--single|--eval] FILE...`

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

fn main() {
    let mut mode = Mode::File;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--single" => mode = Mode::Prompt,
            "--eval" => mode = Mode::Eval,
            path => {
                let mut out = format!("file\t{path}\n");
                match std::fs::read_to_string(path) {
                    Err(error) => out.push_str(&format!("unreadable\t{error}\n")),
                    Ok(source) => match compile::compile(&source, path, 1, mode) {
                        Ok(unit) => dump(&unit, &mut out),
                        Err(CompileError::Syntax(e)) => {
                            let _ = writeln!(
                                out,
                                "error\t{:?}\t{}\t{}:{}-{}:{}\t{}",
                                e.kind, e.message, e.line, e.column, e.end_line, e.end_column, e.text
                            );
                        }
                        Err(other) => {
                            let _ = writeln!(out, "{other:?}");
                        }
                    },
                }
                print!("{out}");
            }
        }
    }
}
