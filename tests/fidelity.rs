//! One entry for each program whose output is compared with CPython's record, and for each known difference.

use std::path::Path;

use libtest_mimic::Arguments;

fn main() {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match runner::suite::programs(&root, &runner::engine::simulator) {
        Ok(trials) => runner::suite::run(&arguments, trials).exit(),
        Err(error) => {
            eprintln!("the programs cannot be tested: {error:#}");
            std::process::exit(101);
        }
    }
}
