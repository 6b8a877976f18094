//! What a difference is about, so that programs which differ alike are counted together.

use std::sync::LazyLock;

use regex::Regex;

/// What is another one in each program: names and strings in quotes, and numbers.
static PARTICULAR: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"'[^']*'|"[^"]*"|\d+(?:\.\d+)?"#).ok());

/// The longest line that is shown of each side.
const WIDTH: usize = 100;

/// The first line of a difference on either side, without what is particular to the program.
pub fn of(report: &str) -> String {
    let first = |sign: &str| {
        let lines = report.lines().skip(2);
        let found = lines.filter_map(|line| line.strip_prefix(sign)).find(|line| !line.trim().is_empty());
        found.map_or("nothing".to_owned(), general)
    };
    if report.starts_with("---") { format!("{}  =>  {}", first("-"), first("+")) } else { general(report) }
}

fn general(line: &str) -> String {
    let line = line.trim();
    let general = PARTICULAR.as_ref().map_or(line.into(), |particular| particular.replace_all(line, "#"));
    general.chars().take(WIDTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_lines() {
        let report = "--- CPython\n+++ the simulator\n x\n-KeyError: 'a' 12\n-y\n+TypeError: \"b\"\n";
        assert_eq!(of(report), "KeyError: # #  =>  TypeError: #");
        assert_eq!(of("--- CPython\n+++ the simulator\n x\n-1 left\n"), "# left  =>  nothing");
        assert_eq!(of("fuzz.py:3: a wrong count"), "fuzz.py:#: a wrong count");
    }
}
