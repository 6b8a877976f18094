//! One entry for each of the book's blocks and lessons, and for each rule that it keeps.

use std::path::Path;

use libtest_mimic::Arguments;

fn main() {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match runner::suite::book(&root, &runner::engine::simulator) {
        Ok(trials) => runner::suite::run(&arguments, trials).exit(),
        Err(error) => {
            eprintln!("the book cannot be tested: {error:#}");
            std::process::exit(101);
        }
    }
}
