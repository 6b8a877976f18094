//! Functions in Python that stand for ones in C: what they leave behind. Calls that do not fit are refused in the words of
//! C's calling conventions (`Objects/methodobject.c`, `Python/getargs.c`).

use super::args::{Args, Parameters};
use super::slot_table::{SLOTS, exactly};
use super::{Result, Vm};
use crate::compile::opcode::flag;
use crate::heap::Stock;
use crate::object::*;
use std::rc::Rc;

/// A package whose parsers (`PyArg_ParseTupleAndKeywords`) are not told the names of their functions.
const NAMELESS: &str = "decimal";
/// The same of some constructors of `datetime`.
const NAMELESS_CONSTRUCTORS: [&str; 3] = ["date.__new__", "datetime.__new__", "time.__new__"];

/// Where code that stands for C has been called from other code, or other code from it.
pub(crate) struct Boundary {
    depth: usize,
    native: bool,
    /// What waited in the free lists before the call.
    waiting: Stock,
}

impl Vm {
    /// A frame has been entered. Temporaries of C are no objects: what a frame that stands for C leaves in the free lists is
    /// given back when other code goes on, but for what Python code that it called has left there.
    #[inline(never)]
    pub(super) fn enter_boundary(&mut self, native: bool) {
        let bound = self.native_stock.take();
        let depth = self.frames.len();
        let from_native = depth > 1 && self.frames[depth - 2].code.native;
        if native != from_native {
            self.forget_boundaries(depth - 1);
            let waiting = bound.unwrap_or_else(|| self.heap.stock());
            self.boundaries.push(Boundary { depth, native, waiting });
        }
    }

    /// A frame has been left.
    #[inline(never)]
    pub(super) fn leave_boundary(&mut self) {
        let depth = self.frames.len() + 1;
        // Those of deeper frames have become generators'.
        self.forget_boundaries(depth);
        match self.boundaries.pop_if(|boundary| boundary.depth == depth) {
            Some(Boundary { native: true, waiting, .. }) => self.heap.limit_stock(&waiting),
            Some(Boundary { waiting, .. }) => {
                let now = self.heap.stock();
                if let Some(caller) = self.boundaries.last_mut() {
                    caller.waiting.change(&waiting, &now);
                }
            }
            None => {}
        }
    }

    /// Frames from one on are left otherwise than by returning.
    pub(super) fn forget_boundaries(&mut self, first: usize) {
        self.boundaries.retain(|boundary| boundary.depth <= first);
    }

    /// What the parameters tell of the convention: one without a default and by place only is `METH_O`, none at all
    /// `METH_NOARGS`, and where all are by place only, no names are taken. Functions that take any number of arguments
    /// look at them themselves.
    pub(super) fn check_native_call(
        &mut self,
        function: ObjId,
        code: &Rc<Code>,
        positional: &[ObjId],
        names: &[ObjId],
    ) -> Result<()> {
        let unit = &code.unit;
        if !code.native || unit.flags & flag::VARKEYWORDS != 0 {
            return Ok(());
        }
        let takes_any = unit.flags & flag::VARARGS != 0;
        let Some(body) = self.heap.function(function) else { return Ok(()) };
        let (qualname, defaults) = (body.qualname, body.defaults);
        let qualname = self.heap.text_lossy(qualname);
        let defaults = defaults.and_then(|d| self.heap.tuple_len(d)).unwrap_or(0);
        let parameters = (unit.arg_count + unit.kwonly_count) as usize;
        let variables: Vec<String> =
            code.variables[..parameters].iter().map(|&v| self.heap.text_lossy(v)).collect();
        // The object of a method is none of its arguments.
        let is_method = variables.first().is_some_and(|first| matches!(first.as_str(), "self" | "cls"));
        let skipped = usize::from(is_method);
        if positional.len() < skipped {
            return Ok(());
        }
        let object = positional[..skipped].first().map(|&object| match self.heap.class(object) {
            Some(_) => object,
            None => self.heap.type_of(object),
        });
        let positional = &positional[skipped..];
        let known: Vec<&str> = variables[skipped..].iter().map(String::as_str).collect();
        let count = (unit.arg_count as usize).saturating_sub(skipped);
        let by_place = (unit.posonly_count as usize).saturating_sub(skipped);
        let required = count.saturating_sub(defaults);
        let (class, name) = qualname.rsplit_once('.').unwrap_or(("", &qualname));
        if takes_any && (class.is_empty() || by_place == known.len()) {
            return Ok(());
        }
        let is_slot = !class.is_empty()
            && !matches!(name, "__new__" | "__init__" | "__call__")
            && SLOTS.iter().any(|slot| self.heap.text_lossy(slot.name) == name);
        if is_slot && !takes_any {
            let args = Args { positional, names, ..Args::default() };
            let most = known.len();
            return if required == most {
                exactly(self, args, most)
            } else {
                args.count(self, "", required, most)
            };
        }
        let name = if !class.is_empty() && matches!(name, "__new__" | "__init__") { class } else { name };
        let module = self.heap.function(function).and_then(|f| f.module);
        let module = module.map(|module| self.heap.text_lossy(module)).unwrap_or_default();
        let package = module.split('.').next().unwrap_or_default();
        if package == NAMELESS && takes_any {
            return Ok(());
        }
        let is_nameless = package == NAMELESS
            || package == "datetime" && NAMELESS_CONSTRUCTORS.contains(&qualname.as_str());
        if is_nameless && by_place < known.len() {
            return self.check_nameless(positional.len(), names, &known, required);
        }
        let positional = if takes_any { &positional[..positional.len().min(count)] } else { positional };
        let args = Args { positional, names, ..Args::default() };
        if by_place < known.len() {
            let mut bound = vec![None; known.len()];
            let named = vec![fixed::NONE; names.len()];
            let args = Args { named: &named, ..args };
            let parameters = Parameters {
                function: name,
                names: &known,
                positional_only: by_place,
                positional: count,
                required,
            };
            return args.bind_to(self, &parameters, &mut bound);
        }
        if count > 1 || required != count {
            return args.count(self, name, required, count);
        }
        // `_PyObject_FunctionStr`.
        let shown = match object.and_then(|object| self.heap.class(object)?.layout.as_ref()) {
            // The type in C, whatever the function was written in.
            Some(layout) => format!("{}.{name}", self.class_name(layout.of)),
            None if is_method => qualname.clone(),
            None => format!("{module}.{name}"),
        };
        args.no_keywords(self, &shown)?;
        let given = positional.len();
        match (count, given) {
            (1, 1) | (0, 0) => Ok(()),
            (0, _) => Err(self.type_error(&format!("{shown}() takes no arguments ({given} given)"))),
            _ => Err(self.type_error(&format!("{shown}() takes exactly one argument ({given} given)"))),
        }
    }

    /// The same for parsers that do not know their function's name.
    fn check_nameless(
        &mut self,
        given: usize,
        names: &[ObjId],
        known: &[&str],
        required: usize,
    ) -> Result<()> {
        let (all, most) = (given + names.len(), known.len());
        if all > most {
            let bound = if required < most { "at most" } else { "exactly" };
            let s = if most == 1 { "" } else { "s" };
            return Err(self.type_error(&format!("function takes {bound} {most} argument{s} ({all} given)")));
        }
        let names: Vec<String> = names.iter().map(|&n| self.heap.text_lossy(n)).collect();
        let missing = (given..required).find(|&at| !names.iter().any(|name| name == known[at]));
        if let Some(at) = missing {
            let message = format!("function missing required argument '{}' (pos {})", known[at], at + 1);
            return Err(self.type_error(&message));
        }
        match names.iter().find(|name| !known.contains(&name.as_str())) {
            Some(name) => {
                let message = format!("this function got an unexpected keyword argument '{name}'");
                Err(self.type_error(&message))
            }
            None => Ok(()),
        }
    }
}
