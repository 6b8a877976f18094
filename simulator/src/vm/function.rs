//! Calling Python functions: binding arguments to parameters (`initialize_locals` in `Python/ceval.c`).

use super::{Args, Raised, Result, Vm};
use crate::compile::opcode::flag;
use crate::object::*;
use std::rc::Rc;

impl Vm {
    /// Calls a Python function from Rust: its frame holds references of its own to the arguments.
    pub(crate) fn call_function(&mut self, function: ObjId, args: Args) -> Result {
        self.check_recursion()?;
        self.enter_loop()?;
        let result = self.call_function_inner(function, args);
        self.leave_loop();
        result
    }

    fn call_function_inner(&mut self, function: ObjId, args: Args) -> Result {
        let base = self.sp;
        args.positional.iter().chain(args.named).for_each(|&a| self.heap.incref(a));
        self.bind(function, args.positional, args.names, args.named, base)?;
        self.heap.incref(function);
        self.push_frame(function, base, true)?;
        self.run()
    }

    /// Writes the variables of a call to the stack at `base`. Takes over the references to all arguments, also when
    /// it fails.
    pub(crate) fn bind(
        &mut self,
        function: ObjId,
        positional: &[ObjId],
        names: &[ObjId],
        named: &[ObjId],
        base: usize,
    ) -> Result<()> {
        let Some(code) = self.heap.function(function).map(|f| f.code).and_then(|c| self.heap.code(c)) else {
            return Err(self.type_error("function expected"));
        };
        let total = code.variables_count();
        let need = base + total + 8;
        if need > self.stack.len() {
            self.stack.resize((self.stack.len() * 2).max(need), None);
        }
        let variables = &mut self.stack[base..base + total];
        if names.is_empty() && code.exact_arguments == Some(positional.len() as u32) {
            let (given, rest) = variables.split_at_mut(positional.len());
            given.iter_mut().zip(positional).for_each(|(variable, &argument)| *variable = Some(argument));
            rest.fill(None);
            return Ok(());
        }
        variables.fill(None);
        if names.is_empty() && self.bind_with_defaults(function, positional, base) {
            return Ok(());
        }
        let Some(code) = self.heap.function(function).and_then(|f| self.heap.code(f.code)) else {
            return Err(self.type_error("function expected"));
        };
        let code = Rc::clone(code);
        // What is written to the variables survives collections and finalisers that keyword handling may run.
        let mark = self.sp;
        self.sp = base + total;
        let result = self.bind_slow(function, &code, positional, names, named, base);
        if result.is_err() {
            self.native_stock = None;
            for i in base..base + total {
                let variable = self.stack[i].take();
                self.release_id(variable);
            }
        }
        self.sp = mark;
        result
    }

    /// Binds arguments that are short of the parameters by no more than the defaults, if there is nothing else to
    /// bind. False if there is; nothing has happened then.
    fn bind_with_defaults(&mut self, function: ObjId, positional: &[ObjId], base: usize) -> bool {
        let Some(f) = self.heap.function(function) else { return false };
        let (Some(code), Some(defaults)) = (self.heap.code(f.code), f.defaults) else { return false };
        let (unit, given) = (&code.unit, positional.len());
        let parameters = unit.arg_count as usize;
        let collects = unit.flags & (flag::VARARGS | flag::VARKEYWORDS) != 0 || unit.kwonly_count != 0;
        let count = self.heap.tuple_len(defaults).unwrap_or(0);
        if collects || given >= parameters || count > parameters || given + count < parameters {
            return false;
        }
        for (i, &argument) in positional.iter().enumerate() {
            self.stack[base + i] = Some(argument);
        }
        for i in given..parameters {
            let value = self.heap.tuple_item(defaults, i + count - parameters);
            if let Some(value) = value {
                self.heap.incref(value);
            }
            self.stack[base + i] = value;
        }
        true
    }

    fn bind_slow(
        &mut self,
        function: ObjId,
        code: &Rc<Code>,
        positional: &[ObjId],
        names: &[ObjId],
        named: &[ObjId],
        base: usize,
    ) -> Result<()> {
        if let Err(raised) = self.check_native_call(function, code, positional, names) {
            positional.iter().chain(named).for_each(|&a| self.release(Own::from_counted(a)));
            return Err(raised);
        }
        if code.native {
            self.native_stock = Some(self.heap.stock());
        }
        let unit = &code.unit;
        let arg_count = unit.arg_count as usize;
        let kwonly = unit.kwonly_count as usize;
        let all = arg_count + kwonly;
        let has_varargs = unit.flags & flag::VARARGS != 0;
        let keywords_at = all + usize::from(has_varargs);
        let keywords = if unit.flags & flag::VARKEYWORDS != 0 {
            let dict = self.heap.new_dict().into_id();
            self.stack[base + keywords_at] = Some(dict);
            Some(dict)
        } else {
            None
        };
        let given = positional.len();
        let direct = given.min(arg_count);
        for (i, &argument) in positional[..direct].iter().enumerate() {
            self.stack[base + i] = Some(argument);
        }
        let extra: Vec<Own> = positional[direct..].iter().map(|&a| Own::from_counted(a)).collect();
        if has_varargs {
            let tuple = self.heap.tuple(extra);
            self.stack[base + all] = Some(tuple.into_id());
        } else {
            extra.into_iter().for_each(|a| self.release(a));
        }
        // Each value is owned until it is stored; on an error the rest is released.
        let mut failed: Option<Raised> = None;
        for (&key, &value) in names.iter().zip(named) {
            let value = Own::from_counted(value);
            if failed.is_some() {
                self.release(value);
                continue;
            }
            if let Err(raised) = self.bind_keyword(function, code, names, key, value, base, keywords) {
                failed = Some(raised);
            }
        }
        if let Some(raised) = failed {
            return Err(raised);
        }
        if given > arg_count && !has_varargs {
            return Err(self.too_many_positional(function, code, given, base));
        }
        self.bind_defaults(function, code, given, base)
    }

    /// Stores the value of one of the `names` that were given, or puts it into the dictionary of the others.
    #[expect(clippy::too_many_arguments, reason = "the call that is bound, and one keyword of it")]
    fn bind_keyword(
        &mut self,
        function: ObjId,
        code: &Rc<Code>,
        names: &[ObjId],
        key: ObjId,
        value: Own,
        base: usize,
        keywords: Field,
    ) -> Result<()> {
        let unit = &code.unit;
        let all = (unit.arg_count + unit.kwonly_count) as usize;
        let posonly = unit.posonly_count as usize;
        // Nearly always it is the very string; only then are texts compared, as CPython does.
        let same = |vm: &Vm, i: usize| vm.heap.text(code.variables[i]) == vm.heap.text(key);
        let found = (posonly..all).find(|&i| code.variables[i] == key);
        let found = found.or_else(|| (posonly..all).find(|&i| same(self, i)));
        match found {
            Some(i) => {
                if self.stack[base + i].is_some() {
                    self.release(value);
                    let message = format!(
                        "{}() got multiple values for argument '{}'",
                        self.function_name(function),
                        self.heap.text_lossy(key)
                    );
                    return Err(self.type_error(&message));
                }
                self.stack[base + i] = Some(value.into_id());
                Ok(())
            }
            None => match keywords {
                Some(dict) => {
                    let result = self.dict_set(dict, key, value.id());
                    self.release(value);
                    result
                }
                None => {
                    self.release(value);
                    // `positional_only_passed_as_keyword`: all of them are named, in the parameters' order.
                    let given: Vec<String> = names.iter().map(|&n| self.heap.text_lossy(n)).collect();
                    let positional = code.variables[..posonly].iter().map(|&v| self.heap.text_lossy(v));
                    let wrong: Vec<String> = positional.filter(|p| given.contains(p)).collect();
                    if !wrong.is_empty() {
                        let message = format!(
                            "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                            self.function_name(function),
                            wrong.join(", ")
                        );
                        return Err(self.type_error(&message));
                    }
                    let function = self.function_name(function);
                    let name = self.heap.text_lossy(key);
                    let possible: Vec<String> =
                        (posonly..all).map(|i| self.heap.text_lossy(code.variables[i])).collect();
                    Err(self.unexpected_keyword(&function, &possible, &name))
                }
            },
        }
    }

    fn bind_defaults(&mut self, function: ObjId, code: &Rc<Code>, given: usize, base: usize) -> Result<()> {
        let unit = &code.unit;
        let arg_count = unit.arg_count as usize;
        let defaults = self.heap.function(function).and_then(|f| f.defaults);
        let count = defaults.and_then(|d| self.heap.tuple_len(d)).unwrap_or(0);
        let first_default = arg_count.saturating_sub(count);
        let missing: Vec<usize> =
            (given.min(arg_count)..first_default).filter(|&i| self.stack[base + i].is_none()).collect();
        if !missing.is_empty() {
            return Err(self.missing_arguments(function, code, &missing, "positional"));
        }
        if let Some(defaults) = defaults {
            for i in first_default.max(given)..arg_count {
                if self.stack[base + i].is_none()
                    && let Some(value) = self.heap.tuple_item(defaults, i - first_default)
                {
                    self.heap.incref(value);
                    self.stack[base + i] = Some(value);
                }
            }
        }
        let kwdefaults = self.heap.function(function).and_then(|f| f.kwdefaults);
        let mut missing = Vec::new();
        for i in arg_count..arg_count + unit.kwonly_count as usize {
            if self.stack[base + i].is_some() {
                continue;
            }
            match kwdefaults.and_then(|d| self.heap.dict_get_str(d, code.variables[i])) {
                Some(value) => {
                    self.heap.incref(value);
                    self.stack[base + i] = Some(value);
                }
                None => missing.push(i),
            }
        }
        if !missing.is_empty() {
            return Err(self.missing_arguments(function, code, &missing, "keyword-only"));
        }
        Ok(())
    }

    /// `missing_arguments`, `format_missing`.
    #[cold]
    fn missing_arguments(
        &mut self,
        function: ObjId,
        code: &Rc<Code>,
        missing: &[usize],
        kind: &str,
    ) -> Raised {
        let names: Vec<String> =
            missing.iter().map(|&i| format!("'{}'", self.heap.text_lossy(code.variables[i]))).collect();
        let list = match names.as_slice() {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            [rest @ .., a, b] => format!("{}, {a}, and {b}", rest.join(", ")),
            [] => String::new(),
        };
        // They are collected in a list.
        let quoted: Vec<Own> = names.iter().map(|name| self.heap.string(name)).collect();
        let quoted = self.heap.list_from(quoted);
        let s = if missing.len() == 1 { "" } else { "s" };
        let message = format!(
            "{}() missing {} required {kind} argument{s}: {list}",
            self.function_name(function),
            missing.len()
        );
        let raised = self.type_error(&message);
        self.release(quoted);
        raised
    }

    /// `too_many_positional`.
    #[cold]
    fn too_many_positional(&mut self, function: ObjId, code: &Rc<Code>, given: usize, base: usize) -> Raised {
        let unit = &code.unit;
        let arg_count = unit.arg_count as usize;
        let kwonly_given = (arg_count..arg_count + unit.kwonly_count as usize)
            .filter(|&i| self.stack[base + i].is_some())
            .count();
        let defaults = self
            .heap
            .function(function)
            .and_then(|f| f.defaults)
            .and_then(|d| self.heap.tuple_len(d))
            .unwrap_or(0);
        let (takes, plural) = if defaults > 0 {
            (format!("from {} to {arg_count}", arg_count - defaults), true)
        } else {
            (arg_count.to_string(), arg_count != 1)
        };
        let s = |many: bool| if many { "s" } else { "" };
        let keyword = if kwonly_given > 0 {
            format!(
                " positional argument{} (and {kwonly_given} keyword-only argument{})",
                s(given != 1),
                s(kwonly_given != 1)
            )
        } else {
            String::new()
        };
        let were = if given == 1 && kwonly_given == 0 { "was" } else { "were" };
        let message = format!(
            "{}() takes {takes} positional argument{} but {given}{keyword} {were} given",
            self.function_name(function),
            s(plural)
        );
        self.type_error(&message)
    }

    /// The qualified name that messages show.
    fn function_name(&self, function: ObjId) -> String {
        self.heap.function(function).map(|f| self.heap.text_lossy(f.qualname)).unwrap_or_default()
    }
}
