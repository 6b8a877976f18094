//! Makes programs of programs: one or two tokens of a program that both sides ran alike are changed. Most of the results
//! are wrong somewhere, so they come to refusals and corners that programs written with care do not reach.

use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Result, bail};
use regex::Regex;

use super::random::Random;
use crate::book::read;
use crate::fidelity;

/// A token with the space before it; the tokens of a text are the whole text.
static TOKEN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"\s*(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\w+|[^\w\s])|\s+$"#).ok());
/// A token that a value may stand for: a number, a string, a name.
static ATOM: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"^\s*(?:\d+|"[^"]*"|'[^']*'|[a-z]\w*)$"#).ok());

/// What stands for an atom: the values that programs forget about.
const VALUES: &[&str] = &[
    "None",
    "-1",
    "0",
    "1",
    "[]",
    "{}",
    "()",
    "''",
    "b''",
    "1.5",
    "10**20",
    "float('nan')",
    "-2**63",
    "2**63",
    "2**31",
    "object()",
    "type",
    "int",
    "lambda: 0",
    "range(3)",
    "(i for i in ())",
    "slice(None)",
    r"'\ud800'",
    "'é😀'",
    "bytearray(b'x')",
    "set()",
    "[1]*5",
    "True",
    "1j",
    "...",
    "NotImplemented",
    "Exception()",
    "memoryview(b'ab')",
    "iter([])",
    "print",
    "dict",
    "str",
    "-0.0",
    "1e308",
    "'%s'",
    "'{}'",
    "'{0!r:>10}'",
];

/// The programs that are changed.
pub struct Mutator {
    programs: Vec<Vec<String>>,
}

impl Mutator {
    /// The programs of `tests/fidelity`.
    pub fn load(root: &Path) -> Result<Mutator> {
        let known = fidelity::programs(root)?.into_iter().filter(|program| !program.differs);
        let texts = known.map(|program| read(&root.join(program.path))).collect::<Result<Vec<_>>>()?;
        Mutator::of(&texts)
    }

    fn of(texts: &[String]) -> Result<Mutator> {
        let programs: Vec<_> =
            texts.iter().map(|text| tokens(text)).filter(|program| !program.is_empty()).collect();
        if programs.is_empty() {
            bail!("there is no program to change in tests/fidelity");
        }
        Ok(Mutator { programs })
    }

    /// Mutant `number` of the series `seed`.
    pub fn program(&self, seed: u64, number: u64) -> String {
        let mut random = Random::new(seed, number);
        let mut program = random.pick(&self.programs).cloned().unwrap_or_default();
        for _ in 0..=random.below(2) {
            self.change(&mut program, &mut random);
        }
        program.concat()
    }

    fn change(&self, program: &mut Vec<String>, random: &mut Random) {
        let at = random.below(program.len());
        match random.below(20) {
            // Most often an atom is another value.
            0..13 => {
                let atoms: Vec<usize> = (0..program.len()).filter(|&at| is_atom(&program[at])).collect();
                if let (Some(&at), Some(value)) = (random.pick(&atoms), random.pick(VALUES)) {
                    program[at] = space(&program[at]).to_owned() + value;
                }
            }
            13 | 14 if !program.is_empty() => {
                program.remove(at);
            }
            15 if !program.is_empty() => program.insert(at, program[at].clone()),
            // A token of another program.
            16 | 17 => {
                let other = random.pick(&self.programs).and_then(|other| random.pick(other));
                if let (Some(other), Some(here)) = (other, program.get_mut(at)) {
                    *here = space(here).to_owned() + other.trim();
                }
            }
            _ if at + 1 < program.len() => program.swap(at, at + 1),
            _ => {}
        }
    }
}

fn tokens(text: &str) -> Vec<String> {
    let Some(token) = &*TOKEN else { return Vec::new() };
    token.find_iter(text).map(|found| found.as_str().to_owned()).collect()
}

fn is_atom(token: &str) -> bool {
    ATOM.as_ref().is_some_and(|atom| atom.is_match(token))
}

fn space(token: &str) -> &str {
    &token[..token.len() - token.trim_start().len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_the_text() {
        let text = "if x:\n    f('a b', \"c\\\"\")  # end\n";
        assert_eq!(tokens(text).concat(), text);
        assert_eq!(tokens("x = 'a b'").len(), 3);
    }

    #[test]
    fn depends_on_seed_and_number_alone() -> Result<()> {
        let mutator = Mutator::of(&["print(1, x)\n".to_owned(), "y = [2]\n".to_owned()])?;
        let made: Vec<String> = (0..50).map(|number| mutator.program(1, number)).collect();
        assert_eq!(made, (0..50).map(|number| mutator.program(1, number)).collect::<Vec<_>>());
        assert!(made.iter().any(|program| program != &made[0]));
        Ok(())
    }
}
