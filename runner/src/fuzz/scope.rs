//! Which variables a generated program may use where.

use super::random::Random;

/// A variable, and where it was bound.
#[derive(Clone, Debug)]
struct Variable {
    name: String,
    kind: String,
    /// The number of loops around its binding: what was bound outside a loop must not be deleted inside it.
    loops: usize,
    /// Declared `global` in this function.
    global: bool,
}

/// The variables of a function, or of the module.
#[derive(Clone, Debug, Default)]
struct Function {
    variables: Vec<Variable>,
    loops: usize,
}

/// The functions around a place, the module first.
#[derive(Clone, Debug)]
pub struct Scopes {
    functions: Vec<Function>,
    named: usize,
}

impl Default for Scopes {
    /// A module without variables.
    fn default() -> Scopes {
        Scopes { functions: vec![Function::default()], named: 0 }
    }
}

impl Scopes {
    fn here(&mut self) -> &mut Function {
        if self.functions.is_empty() {
            self.functions.push(Function::default());
        }
        let last = self.functions.len() - 1;
        &mut self.functions[last]
    }

    /// Begins a function's block.
    pub fn enter_function(&mut self) {
        self.functions.push(Function::default());
    }

    /// Ends a function's block.
    pub fn leave_function(&mut self) {
        self.functions.pop();
    }

    /// Begins a loop's block.
    pub fn enter_loop(&mut self) {
        self.here().loops += 1;
    }

    /// Ends the block that [`Scopes::enter_loop`] began.
    pub fn leave_loop(&mut self) {
        let here = self.here();
        here.loops = here.loops.saturating_sub(1);
    }

    /// A place to come back to with [`Scopes::forget`].
    pub fn mark(&mut self) -> usize {
        self.here().variables.len()
    }

    /// Forgets what was bound since `mark`.
    pub fn forget(&mut self, mark: usize) {
        self.here().variables.truncate(mark);
    }

    /// A name that no variable has.
    pub fn invent(&mut self, kind: &str) -> String {
        self.named += 1;
        format!("{kind}{}", self.named)
    }

    /// Binds `name` in the innermost function.
    pub fn bind(&mut self, name: &str, kind: &str) {
        self.add(name, kind, false);
    }

    /// Lets the innermost function bind the module's `name`.
    pub fn declare_global(&mut self, name: &str, kind: &str) {
        self.add(name, kind, true);
    }

    fn add(&mut self, name: &str, kind: &str, global: bool) {
        let here = self.here();
        let loops = here.loops;
        if !here.variables.iter().any(|variable| variable.name == name) {
            here.variables.push(Variable { name: name.to_owned(), kind: kind.to_owned(), loops, global });
        }
    }

    /// Unbinds `name` in the innermost function.
    pub fn unbind(&mut self, name: &str) {
        self.here().variables.retain(|variable| variable.name != name);
    }

    /// A variable of `kind` that may be read here. The innermost function's are preferred.
    pub fn any(&self, kind: &str, random: &mut Random) -> Option<String> {
        let mut found: Vec<&Variable> = Vec::new();
        for function in self.functions.iter().rev() {
            found.extend(function.variables.iter().filter(|variable| variable.kind == kind));
            if !found.is_empty() && random.chance(60) {
                break;
            }
        }
        random.pick(&found).map(|variable| variable.name.clone())
    }

    /// A variable of `kind` that may be bound anew here.
    pub fn own(&self, kind: &str, random: &mut Random) -> Option<String> {
        let found: Vec<_> = self.functions.last()?.variables.iter().filter(|v| v.kind == kind).collect();
        random.pick(&found).map(|variable| variable.name.clone())
    }

    /// A variable of `kind` that may be deleted here.
    pub fn deletable(&self, kind: &str, random: &mut Random) -> Option<String> {
        let here = self.functions.last()?;
        let fits = |variable: &&Variable| variable.kind == kind && variable.loops == here.loops;
        let found: Vec<_> = here.variables.iter().filter(fits).collect();
        random.pick(&found).map(|variable| variable.name.clone())
    }

    /// A variable of the module, seen from a function.
    pub fn global(&self, kind: &str, random: &mut Random) -> Option<String> {
        let (module, inner) = self.functions.split_first()?;
        let found: Vec<_> = module.variables.iter().filter(|variable| variable.kind == kind).collect();
        random.pick(&found).filter(|_| !inner.is_empty()).map(|variable| variable.name.clone())
    }

    /// A variable of a function around the innermost one.
    pub fn outer(&self, kind: &str, random: &mut Random) -> Option<String> {
        let around = self.functions.get(1..self.functions.len().saturating_sub(1))?;
        let fits = |variable: &&Variable| variable.kind == kind && !variable.global;
        let found: Vec<_> = around.iter().flat_map(|f| &f.variables).filter(fits).collect();
        random.pick(&found).map(|variable| variable.name.clone())
    }
}
