//! Runs a file: `cargo run --example py -- FILE.py`. For trials while the simulator grows; readers use `runner run`.

use simulator::{Ending, Mode, Options, Session, Source, Stream};

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let run = move || {
        let text = std::fs::read_to_string(&path).expect("a readable file");
        let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
        let mut session = Session::new(Options {
            audit: true,
            script: true,
            argv: vec![name.clone()],
            ..Options::default()
        });
        let outcome = session.run(Source { text: &text, name: &name, first_line: 1, mode: Mode::File });
        let last = session.finish();
        for outcome in [outcome, last] {
            for printed in &outcome.printed {
                match printed.stream {
                    Stream::Out => print!("{}", printed.text),
                    Stream::Err => eprint!("{}", printed.text),
                }
            }
            match outcome.ending {
                Ending::Finished | Ending::Exit { message: None, .. } => {}
                Ending::Exit { message: Some(message), .. } => eprintln!("{message}"),
                Ending::Raised(uncaught) => eprint!("{}", uncaught.traceback),
                other => eprintln!("{other:?}"),
            }
        }
    };
    std::thread::Builder::new().stack_size(512 << 20).spawn(run).expect("a thread").join().expect("no panic");
}
