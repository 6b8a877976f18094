//! What both print, without what cannot be alike: addresses, and where the library stands.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// Part of the path of each file of CPython's library, and of its import system's.
pub const LIBRARY: [&str; 2] = ["/lib/python3.", "<frozen importlib"];

static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new("0x[0-9a-f]{6,}").ok());

/// `text` with its addresses numbered by appearance, and its tracebacks without the frames of the library, whose words are
/// our own.
pub fn plain(text: &str) -> String {
    numbered(&without_library_frames(text))
}

fn without_library_frames(text: &str) -> String {
    let mut kept = String::new();
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        // In a group of exceptions, bars stand before.
        let line_itself = line.trim_start_matches(' ').strip_prefix("| ").unwrap_or(line);
        let frame = line_itself.trim_start().starts_with("File \"");
        // A frame's line of source and its marks stand deeper than the frame.
        inside = if frame {
            LIBRARY.iter().any(|library| line.contains(library))
        } else {
            inside && line_itself.starts_with("    ")
        };
        if !inside {
            kept.push_str(line);
        }
    }
    kept
}

fn numbered(text: &str) -> String {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let Some(address) = &*ADDRESS else { return text.to_owned() };
    let name = |found: &Captures| {
        let next = numbers.len() + 1;
        format!("ADDRESS{}", numbers.entry(found[0].to_owned()).or_insert(next))
    };
    address.replace_all(text, name).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_numbered() {
        assert_eq!(plain("0x7f00aa 0x7f00bb 0x7f00aa 0x1f"), "ADDRESS1 ADDRESS2 ADDRESS1 0x1f");
    }

    #[test]
    fn frames_of_the_library_are_left_out() {
        let own = "  File \"fuzz.py\", line 1, in f\n    x = 1\n";
        let library = "  File \"/usr/lib/python3.13/copy.py\", line 3, in copy\n    return 1\n           ^\n";
        assert_eq!(plain(&format!("{own}{library}{own}E: no\n")), format!("{own}{own}E: no\n"));
    }
}
