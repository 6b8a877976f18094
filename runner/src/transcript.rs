//! A prompt's transcript: what was typed, and what the prompt answered.

/// One statement of a transcript.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// The source without its prompts, each line with its newline.
    pub source: String,
    /// The line inside the block, from 0, of its first prompt.
    pub at: usize,
    /// The lines inside the block that were typed.
    pub typed: usize,
    /// What the prompt answered.
    pub answer: Vec<String>,
}

/// Splits a transcript into its statements. The error is the line inside the block, from 0, what is wrong and
/// how to mend it.
pub fn parse(text: &str) -> Result<Vec<Statement>, (usize, String, String)> {
    let mut statements: Vec<Statement> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let typed = |prompt: &str| match line.strip_prefix(prompt) {
            Some("") => Some(String::new()),
            Some(rest) => rest.strip_prefix(' ').map(str::to_owned),
            None => None,
        };
        if let Some(source) = typed(">>>") {
            statements.push(Statement { source: source + "\n", at, typed: 1, answer: Vec::new() });
            continue;
        }
        let Some(last) = statements.last_mut() else {
            return Err((
                at,
                "a transcript begins with an answer".to_owned(),
                "begin it with `>>> ` and a statement".to_owned(),
            ));
        };
        match typed("...") {
            Some(source) if last.answer.is_empty() => {
                last.source.push_str(&source);
                last.source.push('\n');
                last.typed += 1;
            }
            _ if line.starts_with(">>>") => {
                return Err((at, "no space after `>>>`".to_owned(), "write `>>> statement`".to_owned()));
            }
            _ => last.answer.push(line.to_owned()),
        }
    }
    if statements.is_empty() {
        return Err((0, "an empty transcript".to_owned(), "begin it with `>>> ` and a statement".to_owned()));
    }
    Ok(statements)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_and_answers() {
        let text = ">>> x = 1\n>>> for i in range(2):\n...     i\n...\n0\n1\n>>> 'a\\n...'\n... end\n";
        let found = parse(text).expect("a good transcript");
        let shown: Vec<(&str, usize, usize, Vec<&str>)> = found
            .iter()
            .map(|s| (s.source.as_str(), s.at, s.typed, s.answer.iter().map(String::as_str).collect()))
            .collect();
        let expected: Vec<(&str, usize, usize, Vec<&str>)> = vec![
            ("x = 1\n", 0, 1, vec![]),
            ("for i in range(2):\n    i\n\n", 1, 3, vec!["0", "1"]),
            ("'a\\n...'\nend\n", 6, 2, vec![]),
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn bad_transcripts() {
        for (text, at) in [("", 0), ("1\n", 0), (">>> x\n>>>y\n", 1), ("... x\n", 0)] {
            assert_eq!(parse(text).expect_err(text).0, at, "{text}");
        }
    }
}
