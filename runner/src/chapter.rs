//! A chapter: its blocks in order, their names, and the sessions they run in.

use crate::complaint::{Complaint, Rule};
use crate::markdown::{Fence, Heading, Item, scan, slug};
use crate::transcript::{self, Statement};
use crate::words::{self, Language, Place, Words};

/// What a block holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// A program, and what it prints if it prints.
    Program {
        /// The block `output` that belongs to it.
        output: Option<Fence>,
    },
    /// A prompt's transcript.
    Transcript(Vec<Statement>),
}

/// A block that is run, or would be but for `skip=`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// `CHAPTER::SECTION::NAME`, unique in the book.
    pub test: String,
    /// The last part of `test`: the fence's `name=`, or the block's number in its section.
    pub name: String,
    /// The text of the heading above it.
    pub section: String,
    /// The fence of its source.
    pub fence: Fence,
    /// The fence's words.
    pub words: Words,
    /// What it holds.
    pub content: Content,
}

impl Block {
    /// Whether it is run.
    pub fn runs(&self) -> bool {
        self.words.skip.is_none()
    }

    /// The sources to run, with the line of the file that each starts on.
    pub fn sources(&self) -> Vec<(&str, u32)> {
        let line = |at: usize| u32::try_from(self.fence.first_line() + at).unwrap_or(u32::MAX);
        match &self.content {
            Content::Program { .. } => vec![(self.fence.text.as_str(), line(0))],
            Content::Transcript(statements) => {
                statements.iter().map(|statement| (statement.source.as_str(), line(statement.at))).collect()
            }
        }
    }
}

/// One interpreter's life: the blocks that run in it, in order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    /// The stem of its lesson file: the chapter's for its first session, `CHAPTER-NAME` for another.
    pub stem: String,
    /// The blocks that run in it, as places in [`Chapter::blocks`].
    pub blocks: Vec<usize>,
    /// The same and the skipped ones among them.
    pub shown: Vec<usize>,
}

/// One Markdown file of the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chapter {
    /// Its path below `src/` without `.md`, such as `heap`.
    pub id: String,
    /// Its path below the book's root, such as `src/heap.md`.
    pub file: String,
    /// Its text.
    pub source: String,
    /// Its first heading.
    pub title: String,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Its sessions, in the order of their first blocks.
    pub sessions: Vec<Session>,
    /// The fences that mdBook must not get as they stand: every one with more than a language.
    pub fences: Vec<(Language, Fence)>,
    /// What is wrong with it.
    pub complaints: Vec<Complaint>,
}

impl Chapter {
    /// The name that tracebacks show: the file's path below `src/`.
    pub fn source_name(&self) -> String {
        format!("{}.md", self.id)
    }

    /// The name of a block in the pages, by its place: unique in the book, for `print.html` holds all of it.
    pub fn page_id(&self, place: usize) -> String {
        format!("{}-{}", self.id.replace('/', "--"), place + 1)
    }

    /// Reads a chapter. What is wrong with it is among its complaints, and what is right is there to be run.
    pub fn parse(id: &str, file: &str, source: &str) -> Chapter {
        let mut reader = Reader::new(id, file, source);
        for item in scan(source) {
            match item {
                Item::Heading(heading) => reader.heading(heading),
                Item::Trap(line, what, mend) => reader.complain(Rule::Fences, line, what, mend),
                Item::Fence(fence) => reader.fence(fence),
            }
        }
        reader.chapter
    }
}

/// Where the reading of a chapter stands.
struct Reader {
    chapter: Chapter,
    /// The heading above, and the blocks under it so far.
    section: Option<Heading>,
    ordinal: usize,
    /// The session that an unmarked block goes on with, and the named ones.
    current: Option<usize>,
    named: Vec<(String, usize)>,
}

impl Reader {
    fn new(id: &str, file: &str, source: &str) -> Reader {
        let chapter = Chapter {
            id: id.to_owned(),
            file: file.to_owned(),
            source: source.to_owned(),
            title: String::new(),
            blocks: Vec::new(),
            sessions: Vec::new(),
            fences: Vec::new(),
            complaints: Vec::new(),
        };
        Reader { chapter, section: None, ordinal: 0, current: None, named: Vec::new() }
    }

    fn complain(&mut self, rule: Rule, line: usize, what: impl Into<String>, mend: impl Into<String>) {
        let complaint = Complaint::new(rule, &self.chapter.file, line, what, mend);
        self.chapter.complaints.push(complaint);
    }

    fn heading(&mut self, heading: Heading) {
        if self.chapter.title.is_empty() {
            self.chapter.title.clone_from(&heading.text);
        }
        self.section = Some(heading);
        self.ordinal = 0;
    }

    fn fence(&mut self, fence: Fence) {
        let (language, words) = match words::parse(&fence.info) {
            Ok(parsed) => parsed,
            Err((what, mend)) => return self.complain(Rule::Fences, fence.line, what, mend),
        };
        self.chapter.fences.push((language, fence.clone()));
        if language != Language::Text
            && let Some(at) = fence.text.lines().position(is_directive)
        {
            self.complain(
                Rule::Includes,
                fence.first_line() + at,
                "an mdBook directive inside a block: it would be run as it stands",
                "write the program out; the chapter is the only place where it stands",
            );
        }
        match language {
            Language::Text => {}
            Language::Output => self.output(fence),
            Language::Python => self.block(fence, words, Content::Program { output: None }),
            Language::Pycon => {
                if fence.text.lines().any(|line| line.ends_with([' ', '\t']) && !is_bare_prompt(line)) {
                    self.trailing(&fence);
                }
                match transcript::parse(&fence.text) {
                    Ok(statements) => self.block(fence, words, Content::Transcript(statements)),
                    Err((at, what, mend)) => {
                        self.complain(Rule::Fences, fence.first_line() + at, what, mend);
                    }
                }
            }
        }
    }

    fn output(&mut self, fence: Fence) {
        if fence.text.is_empty() {
            self.complain(Rule::Outputs, fence.line, "an empty output block", "leave it out");
        }
        if fence.text.lines().any(|line| line.ends_with([' ', '\t'])) {
            self.trailing(&fence);
        }
        let (what, mend) = match self.chapter.blocks.last_mut() {
            None => ("an output block without a program", "put the python block above it"),
            Some(block) if !block.runs() => {
                ("the output of a skipped block: nothing checks it", "make it a text block")
            }
            Some(Block { content: Content::Transcript(_), .. }) => {
                ("an output block after a transcript", "the answers stand in the transcript itself")
            }
            Some(Block { content: Content::Program { output: Some(_) }, .. }) => {
                ("a second output block for one program", "keep one, or split the program")
            }
            Some(Block { content: Content::Program { output }, .. }) => {
                *output = Some(fence);
                return;
            }
        };
        self.complain(Rule::Outputs, fence.line, what, mend);
    }

    fn trailing(&mut self, fence: &Fence) {
        let at = fence.text.lines().position(|line| line.ends_with([' ', '\t']) && !is_bare_prompt(line));
        self.complain(
            Rule::Outputs,
            fence.first_line() + at.unwrap_or(0),
            "an expected line ends with a space, which editors take away",
            "print without it, print repr(...), or write `{{end: }}` for the space",
        );
    }

    fn block(&mut self, fence: Fence, words: Words, content: Content) {
        self.ordinal += 1;
        let (anchor, section) = match &self.section {
            Some(heading) => (heading.anchor.clone(), heading.text.clone()),
            None => ("top".to_owned(), self.chapter.id.clone()),
        };
        let name = words.name.clone().unwrap_or_else(|| self.ordinal.to_string());
        let given = words.name.as_ref();
        if let Some(twin) =
            self.chapter.blocks.iter().find(|b| given.is_some() && b.words.name.as_ref() == given)
        {
            let what = format!("the name `{name}` stands on line {} already", twin.fence.line);
            self.complain(Rule::Names, fence.line, what, "give one of them another name");
        }
        let test = format!("{}::{anchor}::{name}", self.chapter.id);
        if fence.text.trim().is_empty() {
            self.complain(Rule::Fences, fence.line, "an empty program", "leave it out");
        }
        let place = self.chapter.blocks.len();
        let block = Block { test, name, section, fence, words, content };
        let session = self.session(&block);
        let session = &mut self.chapter.sessions[session];
        session.shown.push(place);
        if block.runs() {
            session.blocks.push(place);
        }
        self.chapter.blocks.push(block);
    }

    /// The session that `block` runs in, made if it is new.
    fn session(&mut self, block: &Block) -> usize {
        let new = |chapter: &mut Chapter, stem: String| {
            chapter.sessions.push(Session { stem, blocks: Vec::new(), shown: Vec::new() });
            chapter.sessions.len() - 1
        };
        let id = self.chapter.id.clone();
        match &block.words.place {
            Place::Named(name) => {
                if let Some((_, known)) = self.named.iter().find(|(known, _)| known == name) {
                    return *known;
                }
                let made = new(&mut self.chapter, format!("{id}-{name}"));
                self.named.push((name.clone(), made));
                made
            }
            Place::Same => {
                if self.current.is_none() {
                    self.current = Some(new(&mut self.chapter, id));
                }
                self.current.unwrap_or_default()
            }
            Place::Fresh => {
                let stem = if self.current.is_none() { id } else { format!("{id}-{}", block.name) };
                if self.current.is_some() && block.words.name.is_none() {
                    self.complain(
                        Rule::Names,
                        block.fence.line,
                        "a fresh session without a name: it has a lesson file of its own, named after the block",
                        format!("write ```python fresh name={}", slug(&block.section)),
                    );
                }
                let made = new(&mut self.chapter, stem);
                self.current = Some(made);
                made
            }
        }
    }
}

fn is_bare_prompt(line: &str) -> bool {
    matches!(line.trim_end(), ">>>" | "...")
}

fn is_directive(line: &str) -> bool {
    let line = line.trim_start();
    ["{{#include", "{{#rustdoc_include", "{{#playground", "{{#template"]
        .iter()
        .any(|directive| line.starts_with(directive))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(source: &str) -> Chapter {
        Chapter::parse("heap", "src/heap.md", source)
    }

    #[test]
    fn names_and_sessions() {
        let source = "# Heap\n\n```python\na\n```\n\n## The count\n\n```python name=two\nb\n```\n\n\
                      ```python session=x\nc\n```\n\n```python fresh name=four\nd\n```\n\n```pycon\n>>> e\n```\n\n\
                      ```python session=x\nf\n```\n\n```python skip=\"why\"\ng\n```\n";
        let chapter = parse(source);
        assert_eq!(chapter.complaints, vec![]);
        assert_eq!(chapter.title, "Heap");
        let tests: Vec<&str> = chapter.blocks.iter().map(|block| block.test.as_str()).collect();
        let expected =
            ["heap::1", "count::two", "count::2", "count::four", "count::4", "count::5", "count::6"];
        let expected = expected.map(|name| format!("heap::{}", name.replace("count", "the-count")));
        assert_eq!(tests, expected);
        let sessions: Vec<(&str, &[usize])> =
            chapter.sessions.iter().map(|s| (s.stem.as_str(), s.blocks.as_slice())).collect();
        let expected: [(&str, &[usize]); 3] =
            [("heap", &[0, 1]), ("heap-x", &[2, 5]), ("heap-four", &[3, 4])];
        assert_eq!(sessions, expected);
    }

    #[test]
    fn pairs() {
        let chapter = parse("```python\na\n```\nprose\n```output\n1\n```\n");
        let Content::Program { output: Some(output) } = &chapter.blocks[0].content else {
            panic!("no output")
        };
        assert_eq!((output.line, output.text.as_str()), (5, "1\n"));
    }

    #[test]
    fn complaints() {
        // (source, line, what)
        let cases = [
            ("```output\n1\n```\n", 1, "without a program"),
            ("```python\na\n```\n```output\n```\n", 4, "empty output"),
            ("```python\na\n```\n```output\n1 \n```\n", 5, "ends with a space"),
            ("```python\na\n```\n```output\n1\n```\n```output\n1\n```\n", 7, "second output"),
            ("```pycon\n>>> a\n```\n```output\n1\n```\n", 4, "after a transcript"),
            ("```python skip=\"x\"\na\n```\n```output\n1\n```\n", 4, "skipped block"),
            ("```python name=a\na\n```\n```python name=a\nb\n```\n", 4, "stands on line 1 already"),
            ("```python\na\n```\n```python fresh\nb\n```\n", 4, "a fresh session without a name"),
            ("```python\n```\n", 1, "empty program"),
            ("```python nam=e\n```\n", 1, "unknown word"),
            ("```python\n{{#include a.py}}\n```\n", 2, "directive inside a block"),
            ("```pycon\nx\n```\n", 2, "begins with an answer"),
            ("```sh\nls\n```\n", 1, "unknown language `sh`"),
            ("```python\na\n", 1, "never closed"),
        ];
        for (source, line, what) in cases {
            let found = parse(source).complaints;
            assert!(found.iter().any(|c| c.line == line && c.what.contains(what)), "{source}: {found:?}");
        }
    }
}
