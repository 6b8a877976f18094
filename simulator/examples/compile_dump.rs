//! Dumps what the compiler makes of each file named on the command line, one code object a line, in the form
//! that `tests/compile_ask.py` dumps CPython's. `compile_dump [--single|--eval] FILE...`

#[path = "../tests/compile_text/mod.rs"]
mod compile_text;

use simulator::compile::Mode;

fn main() {
    let mut mode = Mode::File;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--single" => mode = Mode::Prompt,
            "--eval" => mode = Mode::Eval,
            path => match std::fs::read_to_string(path) {
                Err(error) => println!("file\t{path}\nunreadable\t{error}"),
                Ok(source) => print!("{}", compile_text::dump_source(&source, path, mode)),
            },
        }
    }
}
