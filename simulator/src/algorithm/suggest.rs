//! The name that was probably meant: an edit distance with CPython's costs and limits (`Python/suggestions.c`).

/// Names looked at before giving up, and bytes of a name.
const MAX_CANDIDATES: usize = 750;
const MAX_SIZE: usize = 40;
/// What it costs to insert, delete or exchange a byte, and to change a letter's case.
const MOVE: usize = 2;
const CASE: usize = 1;

/// The cheapest candidate for `name` that is not `name` itself; of equally cheap ones the first
/// (`_Py_CalculateSuggestions`).
pub fn closest<'a>(candidates: &'a [String], name: &str) -> Option<&'a str> {
    if candidates.len() >= MAX_CANDIDATES {
        return None;
    }
    let mut best: Option<(&str, usize)> = None;
    for candidate in candidates {
        if candidate == name {
            continue;
        }
        // No more than a third of the characters involved should need a change, and it must beat the best.
        let third = (name.len() + candidate.len() + 3) * MOVE / 6;
        let most = match best {
            Some((_, cost)) => third.min(cost.saturating_sub(1)),
            None => third,
        };
        let cost = distance(name.as_bytes(), candidate.as_bytes(), most);
        if cost <= most {
            best = Some((candidate, cost));
        }
    }
    best.map(|(candidate, _)| candidate)
}

/// The cost of turning `a` into `b`, or some number above `most` (`levenshtein_distance`).
fn distance<'a>(mut a: &'a [u8], mut b: &'a [u8], most: usize) -> usize {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    (a, b) = (&a[same..], &b[same..]);
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    (a, b) = (&a[..a.len() - same], &b[..b.len() - same]);
    if a.is_empty() || b.is_empty() {
        return (a.len() + b.len()) * MOVE;
    }
    if a.len() > MAX_SIZE || b.len() > MAX_SIZE {
        return most + 1;
    }
    if b.len() < a.len() {
        std::mem::swap(&mut a, &mut b);
    }
    if (b.len() - a.len()) * MOVE > most {
        return most + 1;
    }
    // One row of the matrix, rewritten for each byte of `b`.
    let mut row: Vec<usize> = (1..=a.len()).map(|n| n * MOVE).collect();
    let mut result = 0;
    for (index, &byte) in b.iter().enumerate() {
        let mut before = index * MOVE;
        result = before;
        let mut least = usize::MAX;
        for (cell, &other) in row.iter_mut().zip(a) {
            let substitute = before + substitution(byte, other);
            before = *cell;
            result = (result.min(before) + MOVE).min(substitute);
            *cell = result;
            least = least.min(result);
        }
        if least > most {
            return most + 1;
        }
    }
    result
}

fn substitution(a: u8, b: u8) -> usize {
    // Letters that differ in the low five bits differ in more than their case.
    if a & 31 != b & 31 {
        MOVE
    } else if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE
    } else {
        MOVE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggestions_are_cpythons() {
        // Answers of CPython 3.13.0's `_suggestions._generate_suggestions`.
        let check = |names: &[&str], name: &str| {
            let names: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
            closest(&names, name).map(str::to_owned)
        };
        assert_eq!(check(&["balance", "interest"], "balence").as_deref(), Some("balance"));
        assert_eq!(check(&["first_name"], "frist_name").as_deref(), Some("first_name"));
        assert_eq!(check(&["print", "int"], "prnt").as_deref(), Some("print"));
        assert_eq!(check(&["end", "sep"], "ed").as_deref(), Some("end"));
        assert_eq!(check(&["x"], "y"), None);
        assert_eq!(check(&["NAME", "name"], "Name").as_deref(), Some("name"));
        assert_eq!(check(&["abd", "abc"], "abcd").as_deref(), Some("abd"));
        assert_eq!(check(&["abc"], "abc"), None);
    }
}
