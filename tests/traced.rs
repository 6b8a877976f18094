//! The programs of `fidelity.rs` once more, each run recorded: looking must not change what a program prints, nor any
//! count.

use std::path::Path;

use libtest_mimic::Arguments;

fn main() {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match runner::suite::programs(&root, &runner::engine::traced) {
        Ok(trials) => runner::suite::run(&arguments, trials).exit(),
        Err(error) => {
            eprintln!("the programs cannot be tested: {error:#}");
            std::process::exit(101);
        }
    }
}
