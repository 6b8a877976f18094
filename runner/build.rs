//! On Linux the command is no position-independent executable: the static tables of types and methods are then ready
//! in the file, where they would otherwise be relocated, and their pages copied, at each start.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is =
        |what: &str, value: &str| std::env::var(format!("CARGO_CFG_TARGET_{what}")).is_ok_and(|v| v == value);
    if is("OS", "linux") && is("ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
