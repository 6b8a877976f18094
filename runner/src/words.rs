//! The words after a fence's language: the grammar of a block.
//!
//! ```text
//! python [name=ID] [fresh | session=ID] [raises=CLASS] [skip="why"] [hidden] [steps=N] [vary=addr,size]
//!        [picture=VIEW[+inline][+stack][@STEP],..]
//! pycon  [name=ID] [fresh | session=ID] [skip="why"] [hidden] [steps=N] [vary=addr,size]
//! output
//! text
//! ```

use crate::picture::Asked;

/// What a block is, by the first word of its fence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// A program.
    Python,
    /// A prompt's transcript: `>>>` and what it answers.
    Pycon,
    /// What the program above prints.
    Output,
    /// Never run.
    Text,
}

/// The session that a block runs in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Place {
    /// The one that is going on.
    #[default]
    Same,
    /// A new one, which the following blocks go on with.
    Fresh,
    /// The one of this name, for this block alone; the blocks after it go on where they were.
    Named(String),
}

/// Which parts of an output may vary between two machines.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Vary {
    /// Addresses: numbered in order of appearance, so that which ones are equal is still compared.
    pub addr: bool,
    /// Amounts of memory with their unit, such as `576 B` or `1.5 KiB`: any amount will do.
    pub size: bool,
}

/// The words of one fence.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Words {
    /// `name=ID`.
    pub name: Option<String>,
    /// `fresh` or `session=ID`.
    pub place: Place,
    /// `raises=CLASS`: the block ends with this exception.
    pub raises: Option<String>,
    /// `skip="why"`: shown, not run.
    pub skip: Option<String>,
    /// `hidden`: run, not shown.
    pub hidden: bool,
    /// `steps=N`: the instructions that the block's session may take, if more than usual.
    pub steps: Option<u64>,
    /// `vary=addr,size`.
    pub vary: Vary,
    /// `picture=VIEW@STEP,..`.
    pub pictures: Vec<Asked>,
}

/// A fence's language and words, or what is wrong with them and how to mend it.
pub fn parse(info: &str) -> Result<(Language, Words), (String, String)> {
    let pieces = split(info)?;
    let mut pieces = pieces.iter().map(String::as_str);
    let known = "the languages are python, output, pycon and text; use text for what is not run";
    let language = match pieces.next() {
        Some("python") => Language::Python,
        Some("pycon") => Language::Pycon,
        Some("output") => Language::Output,
        Some("text") => Language::Text,
        Some(other) => return Err((format!("unknown language `{other}` on a fence"), known.to_owned())),
        None => return Err(("a fence without a language".to_owned(), known.to_owned())),
    };
    let mut words = Words::default();
    let mut seen: Vec<&str> = Vec::new();
    for piece in pieces {
        let (key, value) = match piece.split_once('=') {
            Some((key, value)) => (key, Some(value)),
            None => (piece, None),
        };
        if seen.contains(&key) {
            return Err((format!("the word `{key}` stands twice on a fence"), "keep one".to_owned()));
        }
        seen.push(key);
        word(language, key, value, &mut words)?;
    }
    if seen.contains(&"fresh") && seen.contains(&"session") {
        return Err((
            "`fresh` and `session=` exclude each other".to_owned(),
            "a named session is new at its first block; leave `fresh` out".to_owned(),
        ));
    }
    Ok((language, words))
}

fn word(
    language: Language,
    key: &str,
    value: Option<&str>,
    words: &mut Words,
) -> Result<(), (String, String)> {
    let program = matches!(language, Language::Python | Language::Pycon);
    match (key, value) {
        ("name", Some(id)) if program => words.name = Some(identifier("name", id)?),
        ("session", Some(id)) if program => words.place = Place::Named(identifier("session", id)?),
        ("fresh", None) if program => words.place = Place::Fresh,
        ("hidden", None) if program => words.hidden = true,
        ("raises", Some(class)) if language == Language::Python => {
            if class.is_empty() || !class.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.') {
                return Err((format!("`raises={class}` names no class"), "write raises=KeyError".to_owned()));
            }
            words.raises = Some(class.to_owned());
        }
        ("skip", Some(why)) if program => {
            let why = why.trim_matches('"').trim();
            if why.is_empty() {
                return Err(("`skip` without a reason".to_owned(), "write skip=\"why\"".to_owned()));
            }
            words.skip = Some(why.to_owned());
        }
        ("steps", Some(count)) if program => {
            let count = count.replace('_', "").parse::<u64>().ok().filter(|&n| n > 0);
            let mend = || ("`steps=` needs a number".to_owned(), "write steps=1000000".to_owned());
            words.steps = Some(count.ok_or_else(mend)?);
        }
        ("picture", Some(what)) if language == Language::Python => {
            for part in what.split(',') {
                let mend = || "write picture=heap@line:4, @step:3 or @last".to_owned();
                words
                    .pictures
                    .push(part.parse().map_err(|why| (format!("`picture={part}`: {why}"), mend()))?);
            }
        }
        ("vary", Some(what)) if program => {
            for part in what.split(',') {
                match part {
                    "addr" => words.vary.addr = true,
                    "size" => words.vary.size = true,
                    other => {
                        return Err((
                            format!("`vary={other}` is unknown"),
                            "write vary=addr, vary=size or vary=addr,size".to_owned(),
                        ));
                    }
                }
            }
        }
        _ => {
            let mend = match language {
                Language::Python => {
                    "a python fence takes name=ID, fresh, session=ID, raises=CLASS, skip=\"why\", hidden, \
                     steps=N, vary=addr,size, picture=VIEW@STEP"
                }
                Language::Pycon => {
                    "a pycon fence takes name=ID, fresh, session=ID, skip=\"why\", hidden, steps=N, \
                     vary=addr,size; an exception stands in the transcript itself"
                }
                Language::Output => "an output fence takes no words; they stand on the program's fence",
                Language::Text => "a text fence takes no words",
            };
            let shown = value.map_or(key.to_owned(), |value| format!("{key}={value}"));
            return Err((format!("unknown word `{shown}` on a fence"), mend.to_owned()));
        }
    }
    Ok(())
}

fn identifier(key: &str, id: &str) -> Result<String, (String, String)> {
    let good = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
        && id.starts_with(|c: char| c.is_ascii_alphanumeric());
    if good {
        return Ok(id.to_owned());
    }
    Err((
        format!("`{key}={id}` is no good name: it becomes part of a test's and a file's name"),
        "use small letters, digits, `-` and `_`".to_owned(),
    ))
}

/// Splits at spaces outside double quotes.
fn split(info: &str) -> Result<Vec<String>, (String, String)> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut quoted = false;
    for c in info.chars() {
        if c == '"' {
            quoted = !quoted;
        }
        if c.is_whitespace() && !quoted {
            if !piece.is_empty() {
                pieces.push(std::mem::take(&mut piece));
            }
        } else {
            piece.push(c);
        }
    }
    if quoted {
        return Err(("a fence's quote is not closed".to_owned(), "write skip=\"why\"".to_owned()));
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_fences() {
        let cases: &[(&str, Language, Words)] = &[
            ("python", Language::Python, Words::default()),
            ("text", Language::Text, Words::default()),
            ("output", Language::Output, Words::default()),
            ("python fresh", Language::Python, Words { place: Place::Fresh, ..Words::default() }),
            (
                "python name=person-1 session=b raises=KeyError",
                Language::Python,
                Words {
                    name: Some("person-1".to_owned()),
                    place: Place::Named("b".to_owned()),
                    raises: Some("KeyError".to_owned()),
                    ..Words::default()
                },
            ),
            (
                "python  skip=\"needs a thread\" hidden steps=1_000 vary=addr,size",
                Language::Python,
                Words {
                    skip: Some("needs a thread".to_owned()),
                    hidden: true,
                    steps: Some(1000),
                    vary: Vary { addr: true, size: true },
                    ..Words::default()
                },
            ),
            (
                "pycon vary=addr",
                Language::Pycon,
                Words { vary: Vary { addr: true, size: false }, ..Words::default() },
            ),
        ];
        for (info, language, words) in cases {
            assert_eq!(parse(info), Ok((*language, words.clone())), "{info}");
        }
    }

    #[test]
    fn bad_fences() {
        let cases = [
            ("", "without a language"),
            ("py", "unknown language `py`"),
            ("{.python}", "unknown language"),
            ("python,editable", "unknown language"),
            ("python nmae=a", "unknown word `nmae=a`"),
            ("python picture=heat", "no view `heat`"),
            ("pycon picture=heap", "unknown word `picture=heap`"),
            ("python fresh=yes", "unknown word `fresh=yes`"),
            ("python fresh fresh", "stands twice"),
            ("python fresh session=a", "exclude each other"),
            ("python name=", "no good name"),
            ("python name=Person", "no good name"),
            ("python skip", "unknown word `skip`"),
            ("python skip=\"\"", "without a reason"),
            ("python skip=\"never", "not closed"),
            ("python steps=0", "needs a number"),
            ("python vary=time", "`vary=time` is unknown"),
            ("pycon raises=KeyError", "unknown word"),
            ("output vary=addr", "unknown word"),
            ("text hidden", "unknown word"),
        ];
        for (info, what) in cases {
            let (found, mend) = parse(info).expect_err(info);
            assert!(found.contains(what), "{info}: {found}");
            assert!(!mend.is_empty());
        }
    }
}
