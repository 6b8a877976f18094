//! Arguments of a call to a function written in Rust, and binding them to parameters.

use super::{Raised, Result, Vm};
use crate::compile::scratch::Thing;
use crate::object::{Field, ObjId, Own, fixed};

/// The arguments of a call, borrowed from the caller for its duration.
#[derive(Clone, Copy, Default)]
pub struct Args<'a> {
    /// Those given by position, `self` not among them.
    pub positional: &'a [ObjId],
    /// The names of the keyword arguments, as strings, and their values.
    pub names: &'a [ObjId],
    /// Their values, in the order of `names`.
    pub named: &'a [ObjId],
    /// The tuple that CPython hands to the callee, where it has packed the positional arguments into one.
    pub tuple: Field,
    /// The dictionary that it hands to the callee, where it has packed the keyword arguments.
    pub dict: Field,
}

impl<'a> Args<'a> {
    /// A call without keyword arguments.
    pub fn positional(positional: &'a [ObjId]) -> Args<'a> {
        Args { positional, ..Args::default() }
    }

    /// Positional arguments alone.
    pub fn len(&self) -> usize {
        self.positional.len()
    }

    /// Whether nothing at all was given.
    pub fn is_empty(&self) -> bool {
        self.positional.is_empty() && self.names.is_empty()
    }

    /// The positional argument at `index`.
    pub fn get(&self, index: usize) -> Option<ObjId> {
        self.positional.get(index).copied()
    }

    /// The same without the first positional argument.
    pub fn rest(&self) -> Args<'a> {
        Args { positional: self.positional.get(1..).unwrap_or_default(), tuple: None, ..*self }
    }

    /// The positional arguments as a tuple: the one they were packed into for the call, or a new one.
    pub fn packed(&self, vm: &mut Vm) -> Own {
        match self.tuple {
            Some(tuple) => vm.own(tuple),
            None => vm.heap.tuple_of(self.positional),
        }
    }

    /// The value of a keyword argument.
    pub fn keyword(&self, vm: &Vm, name: &str) -> Option<ObjId> {
        let at = self.names.iter().position(|&n| vm.heap.text(n).and_then(|t| t.as_ascii()) == Some(name))?;
        self.named.get(at).copied()
    }

    /// Refuses keyword arguments: `f() takes no keyword arguments`.
    pub fn no_keywords(&self, vm: &mut Vm, function: &str) -> Result<()> {
        if self.names.is_empty() {
            return Ok(());
        }
        Err(vm.type_error(&format!("{function}() takes no keyword arguments")))
    }

    /// Checks the number of positional arguments (`_PyArg_CheckPositional`) and refuses keywords.
    pub fn count(&self, vm: &mut Vm, function: &str, least: usize, most: usize) -> Result<()> {
        self.no_keywords(vm, function)?;
        let given = self.positional.len();
        if given >= least && given <= most {
            return Ok(());
        }
        let (bound, number) = if given < least { ("at least ", least) } else { ("at most ", most) };
        let bound = if least == most { "" } else { bound };
        let s = if number == 1 { "" } else { "s" };
        Err(vm.type_error(&format!("{function} expected {bound}{number} argument{s}, got {given}")))
    }

    /// Binds the arguments to `N` parameters (`_PyArg_UnpackKeywords`).
    pub fn bind<const N: usize>(&self, vm: &mut Vm, signature: &Signature<N>) -> Result<[Option<ObjId>; N]> {
        let mut bound = [None; N];
        self.bind_to(vm, &signature.parameters(), &mut bound)?;
        Ok(bound)
    }

    /// Binds what is given by name beside any number of positional arguments (`_PyArg_UnpackKeywordsWithVararg`).
    pub fn bind_names<const N: usize>(
        &self,
        vm: &mut Vm,
        signature: &Signature<N>,
    ) -> Result<[Option<ObjId>; N]> {
        let mut bound = [None; N];
        let named = Args { positional: &[], ..*self };
        named.bind_counted(vm, &signature.parameters(), &mut bound)?;
        Ok(bound)
    }

    /// As [`Args::bind`], for parameters that are known when the program runs.
    pub(super) fn bind_to(&self, vm: &mut Vm, signature: &Parameters, bound: &mut [Field]) -> Result<()> {
        let most = signature.names.len();
        let given = self.positional.len();
        let all = given + self.names.len();
        if all > most {
            // Without positional arguments, it is too many by keyword (bpo-31229).
            let kind = if given == 0 { "keyword " } else { "" };
            let s = if most == 1 { "" } else { "s" };
            return Err(vm.type_error(&format!(
                "{}() takes at most {most} {kind}argument{s} ({all} given)",
                signature.function
            )));
        }
        self.bind_counted(vm, signature, bound)
    }

    /// The same where the number of all arguments has been looked at, or does not matter.
    fn bind_counted(&self, vm: &mut Vm, signature: &Parameters, bound: &mut [Field]) -> Result<()> {
        let given = self.positional.len();
        if given > signature.positional {
            let most = signature.positional;
            let least = signature.required.min(most);
            if most == 0 {
                return Err(vm.type_error(&format!("{}() takes no positional arguments", signature.function)));
            }
            let bound = if least < most { "at most" } else { "exactly" };
            let s = if most == 1 { "" } else { "s" };
            return Err(vm.type_error(&format!(
                "{}() takes {bound} {most} positional argument{s} ({given} given)",
                signature.function
            )));
        }
        for (slot, &value) in bound.iter_mut().zip(self.positional) {
            *slot = Some(value);
        }
        let place = |vm: &Vm, name: ObjId| {
            let text = vm.heap.text_lossy(name);
            let at = signature.names.iter().position(|&n| n == text && !n.is_empty());
            (text, at.filter(|&at| at >= signature.positional_only))
        };
        for (&name, &value) in self.names.iter().zip(self.named) {
            if let (_, Some(at)) = place(vm, name) {
                bound[at].get_or_insert(value);
            }
        }
        for (at, value) in bound.iter().enumerate().take(signature.required) {
            if value.is_none() {
                if at < signature.positional_only {
                    let least = signature.required.min(signature.positional_only);
                    let bound = if signature.positional_only < signature.positional
                        || signature.required < signature.positional
                    {
                        "at least"
                    } else {
                        "exactly"
                    };
                    let s = if least == 1 { "" } else { "s" };
                    return Err(vm.type_error(&format!(
                        "{}() takes {bound} {least} positional argument{s} ({given} given)",
                        signature.function
                    )));
                }
                return Err(vm.type_error(&format!(
                    "{}() missing required argument '{}' (pos {})",
                    signature.function,
                    signature.names[at],
                    at + 1
                )));
            }
        }
        for &name in self.names {
            match place(vm, name) {
                (_, Some(at)) if at >= given => {}
                (text, Some(at)) => {
                    return Err(vm.type_error(&format!(
                        "argument for {}() given by name ('{text}') and position ({})",
                        signature.function,
                        at + 1
                    )));
                }
                (text, None) => {
                    let known = signature.names.get(signature.positional_only..).unwrap_or_default();
                    return Err(vm.unexpected_keyword(signature.function, known, &text));
                }
            }
        }
        Ok(())
    }
}

/// Room for objects that a call lends its callee: a copy, since they stand where the callee may write, or have to be put
/// together first. A few need no memory of their own. The room is made first and filled where it stands, since to move
/// what was just written costs as much as the rest of a short call.
pub(crate) struct Lent {
    few: [ObjId; Lent::FEW],
    many: Vec<ObjId>,
}

impl Lent {
    const FEW: usize = 6;

    /// Empty; it stands on the host's stack where there are at most [`Lent::FEW`].
    #[inline(always)]
    pub(crate) fn room() -> Lent {
        Lent { few: [fixed::NONE; Lent::FEW], many: Vec::new() }
    }

    /// Puts the objects one behind the other, and lends them.
    #[inline(always)]
    pub(crate) fn all(&mut self, objects: impl ExactSizeIterator<Item = ObjId>) -> &[ObjId] {
        let count = objects.len();
        if count > Lent::FEW {
            self.many = objects.collect();
            return &self.many;
        }
        self.few.iter_mut().zip(objects).for_each(|(place, object)| *place = object);
        &self.few[..count]
    }

    /// What entries of the evaluation stack hold.
    #[inline(always)]
    pub(crate) fn entries(&mut self, entries: &[Field]) -> &[ObjId] {
        self.all(entries.iter().map(|entry| entry.unwrap_or(fixed::NONE)))
    }

    /// One object in front of others.
    pub(crate) fn prepended(&mut self, first: ObjId, rest: &[ObjId]) -> &[ObjId] {
        self.all((0..rest.len() + 1).map(|i| if i == 0 { first } else { rest[i - 1] }))
    }
}

impl Vm {
    /// A keyword argument that the function does not have, with the name that was probably meant
    /// (`error_unexpected_keyword_arg` in `Python/getargs.c`).
    #[cold]
    pub(crate) fn unexpected_keyword<S: AsRef<str>>(
        &mut self,
        function: &str,
        known: &[S],
        given: &str,
    ) -> Raised {
        // The names, to look for a similar one.
        self.make_and_drop(&[Thing::List]);
        let known: Vec<String> = known.iter().map(|name| name.as_ref().to_owned()).collect();
        let meant = match crate::algorithm::suggest::closest(&known, given) {
            Some(name) => format!(". Did you mean '{name}'?"),
            None => String::new(),
        };
        self.type_error(&format!("{function}() got an unexpected keyword argument '{given}'{meant}"))
    }
}

/// The parameters of a function written in Rust, required ones first.
pub struct Signature<const N: usize> {
    /// The name in messages, without parentheses.
    pub function: &'static str,
    /// In the order in which they can be given by position.
    pub names: [&'static str; N],
    /// Parameters that cannot be given by name.
    pub positional_only: usize,
    /// Parameters that can be given by position; the rest are keyword-only.
    pub positional: usize,
    /// Parameters that must be given: the first so many.
    pub required: usize,
}

/// The same as [`Signature`], of any number of parameters.
pub(super) struct Parameters<'a> {
    /// As [`Signature::function`].
    pub function: &'a str,
    /// As [`Signature::names`].
    pub names: &'a [&'a str],
    /// As [`Signature::positional_only`].
    pub positional_only: usize,
    /// As [`Signature::positional`].
    pub positional: usize,
    /// As [`Signature::required`].
    pub required: usize,
}

impl<const N: usize> Signature<N> {
    /// A function's name, its parameters, and how many are positional-only, positional and required.
    pub const fn new(
        function: &'static str,
        names: [&'static str; N],
        positional_only: usize,
        positional: usize,
        required: usize,
    ) -> Signature<N> {
        Signature { function, names, positional_only, positional, required }
    }

    fn parameters(&self) -> Parameters<'_> {
        Parameters {
            function: self.function,
            names: &self.names,
            positional_only: self.positional_only,
            positional: self.positional,
            required: self.required,
        }
    }
}

impl Vm {
    /// The first keyword argument of a function with a parser of its own (`_PyArg_Parser`) makes the tuple of the
    /// parameters' names, which stays. Functions made by Argument Clinic have theirs ready.
    pub(crate) fn keep_parser<const N: usize>(&mut self, signature: &Signature<N>) {
        if self.modules_state.parsers.contains(&signature.function) {
            return;
        }
        self.modules_state.parsers.push(signature.function);
        let names = signature.names.map(|name| self.heap.intern(name));
        let tuple = self.heap.tuple(names);
        self.held.push(tuple.into_id());
    }
}
