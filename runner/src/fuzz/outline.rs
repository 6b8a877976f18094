//! A program's statements by their indentation, so that any program can be made smaller, whoever wrote it. Strings
//! of several lines are not understood; a program that has one is left as it is there.

/// A line, and the lines that are indented under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    line: String,
    /// What stands under it.
    pub block: Vec<Statement>,
}

impl Statement {
    /// A statement of one line.
    pub fn line(text: &str) -> Statement {
        Statement { line: text.to_owned(), block: Vec::new() }
    }
}

/// Where a block stands: the way to it from the outermost one, and the number of its statements.
#[derive(Clone, Debug)]
pub struct Place {
    way: Vec<usize>,
    /// How many statements the block has.
    pub length: usize,
}

impl Place {
    /// The block in `tree`.
    pub fn find<'t>(&self, tree: &'t mut Vec<Statement>) -> Option<&'t mut Vec<Statement>> {
        self.way.iter().try_fold(tree, |block, &at| block.get_mut(at).map(|statement| &mut statement.block))
    }
}

/// The statements of a program.
pub fn outline(program: &str) -> Vec<Statement> {
    let mut open: Vec<(usize, Vec<Statement>)> = vec![(0, Vec::new())];
    let close = |open: &mut Vec<(usize, Vec<Statement>)>, indent: usize| {
        while open.len() > 1 && open.last().is_some_and(|(deep, _)| *deep > indent) {
            let inner = open.pop().map_or(Vec::new(), |(_, block)| block);
            if let Some(above) = open.last_mut().and_then(|(_, block)| block.last_mut()) {
                above.block = inner;
            }
        }
    };
    for line in program.lines().filter(|line| !line.trim().is_empty()) {
        let indent = line.len() - line.trim_start().len();
        close(&mut open, indent);
        if open.last().is_some_and(|(deep, block)| *deep < indent && !block.is_empty()) {
            open.push((indent, Vec::new()));
        }
        if let Some((_, block)) = open.last_mut() {
            block.push(Statement::line(line.trim()));
        }
    }
    close(&mut open, 0);
    open.pop().map_or(Vec::new(), |(_, block)| block)
}

/// The program of these statements.
pub fn text(statements: &[Statement]) -> String {
    fn add(text: &mut String, statements: &[Statement], indent: usize) {
        for statement in statements {
            text.push_str(&format!("{:indent$}{}\n", "", statement.line));
            add(text, &statement.block, indent + 4);
        }
    }
    let mut made = String::new();
    add(&mut made, statements, 0);
    made
}

/// Every block, the outer ones first.
pub fn places(tree: &[Statement]) -> Vec<Place> {
    let mut found = vec![Place { way: Vec::new(), length: tree.len() }];
    let mut layer: Vec<(Vec<usize>, &[Statement])> = vec![(Vec::new(), tree)];
    while !layer.is_empty() {
        let mut next = Vec::new();
        for (way, statements) in &layer {
            for (at, statement) in statements.iter().enumerate().filter(|(_, s)| !s.block.is_empty()) {
                let way: Vec<usize> = way.iter().copied().chain([at]).collect();
                found.push(Place { way: way.clone(), length: statement.block.len() });
                next.push((way, statement.block.as_slice()));
            }
        }
        layer = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let program = "a\nif b:\n    c\n    for d in e:\n        f\n    g\nelse:\n    h\ni\n";
        assert_eq!(text(&outline(program)), program);
        let lengths: Vec<usize> = places(&outline(program)).iter().map(|place| place.length).collect();
        assert_eq!(lengths, [4, 3, 1, 1]);
    }
}
