//! Builds the crate `playground` for the browser.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

const TARGET: &str = "wasm32-unknown-unknown";

/// What came of it.
pub enum Built {
    /// The module.
    Module(Vec<u8>),
    /// There is no standard library for the target: a warning that says how to get it.
    NoTarget(String),
}

/// Builds the module. With `PLAYGROUND=require` in the environment, a missing target is an error: a book that is
/// published should not lose its buttons unnoticed.
pub fn build(root: &Path) -> Result<Built> {
    if !has_target(root)? {
        let warning = format!(
            "the pages cannot run programs: Rust's library for the browser is missing\n\
             get it:  rustup target add {TARGET}"
        );
        if std::env::var("PLAYGROUND").is_ok_and(|wish| wish == "require") {
            bail!(warning);
        }
        return Ok(Built::NoTarget(warning));
    }
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let status = Command::new(cargo)
        .args([
            "build",
            "--locked",
            "--quiet",
            "--package",
            "playground",
            "--profile",
            "wasm",
            "--target",
            TARGET,
            "--config",
            &without_home(),
        ])
        .current_dir(root)
        // Standard output is mdBook's protocol.
        .stdout(Stdio::null())
        .status()
        .context("cannot start cargo to build the simulator for the browser")?;
    if !status.success() {
        bail!("cargo could not build the simulator for the browser; its messages stand above");
    }
    let path = target_dir(root).join(TARGET).join("wasm/playground.wasm");
    let module = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Built::Module(module))
}

fn has_target(root: &Path) -> Result<bool> {
    let asked = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root)
        .output()
        .context("cannot start rustc to ask for its targets")?;
    Ok(asked.status.success() && Path::new(String::from_utf8_lossy(&asked.stdout).trim()).is_dir())
}

/// The compiler's option by which messages in the module name a dependency's file without the folder of this machine
/// where it lies. It is added to those of .cargo/config.toml.
fn without_home() -> String {
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    // Literal strings, for a path may have backslashes.
    let flag =
        home.map_or_else(String::new, |home| format!("'--remap-path-prefix={}=cargo'", home.display()));
    format!("target.{TARGET}.rustflags = [{flag}]")
}

fn target_dir(root: &Path) -> std::path::PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir))
}

/// Bytes as a script that a page without a server can load, which puts them into the window: compressed, in base64.
pub fn as_script(name: &str, bytes: &[u8]) -> String {
    const BEST: u8 = 9;
    let packed = miniz_oxide::deflate::compress_to_vec(bytes, BEST);
    format!("window.{name} = \"{}\";\n", base64(&packed))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let number = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let value = (number >> (18 - 6 * digit) & 63) as usize;
            text.push(if digit <= three.len() { char::from(DIGITS[value]) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_of() {
        let cases = [("", ""), ("M", "TQ=="), ("Ma", "TWE="), ("Man", "TWFu"), ("Many~~", "TWFueX5+")];
        for (text, expected) in cases {
            assert_eq!(base64(text.as_bytes()), expected, "{text}");
        }
    }
}
