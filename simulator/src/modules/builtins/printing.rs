//! `print()`.

use crate::Stream;
use crate::object::*;
use crate::vm::{Args, Result, Signature, Vm};

/// The keyword-only parameters; positional arguments are what is printed.
static SIGNATURE: Signature<4> = Signature::new("print", ["sep", "end", "file", "flush"], 0, 0, 0);

/// Where `print` writes.
#[derive(Clone, Copy)]
enum Target {
    /// The stream, and the object that stands for it.
    Standard(Stream, Field),
    Object(ObjId),
}

pub(super) fn print(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    // What is printed is in a tuple meanwhile.
    vm.pack(args.positional);
    let [separator, end, file, flush] = args.bind_names(vm, &SIGNATURE)?;
    let flush = flush.map_or(Ok(false), |flush| vm.truth(flush))?;
    let given = file.filter(|&f| f != fixed::NONE);
    let Some(target) = target(vm, given)? else { return Ok(vm.none()) };
    let separator = text_argument(vm, "sep", separator)?;
    let end = text_argument(vm, "end", end)?;
    for (i, &object) in args.positional.iter().enumerate() {
        if i > 0 {
            write(vm, target, separator.unwrap_or(fixed::character(b' ')))?;
        }
        write(vm, target, object)?;
    }
    write(vm, target, end.unwrap_or(fixed::character(b'\n')))?;
    if flush {
        match target {
            Target::Standard(stream, _) => vm.flush_stream(stream),
            Target::Object(file) => {
                let result = vm.call_method(file, name::flush, &[])?;
                vm.release(result);
            }
        }
    }
    Ok(vm.none())
}

/// The file to write to: `sys.stdout` unless another one is given. None if `sys.stdout` is `None`.
fn target(vm: &mut Vm, given: Option<ObjId>) -> Result<Option<Target>> {
    let file = match given {
        Some(file) => file,
        None => {
            let key = vm.heap.intern("stdout");
            let found = vm.heap.dict_get_str(vm.sys, key.id());
            vm.release(key);
            match found {
                Some(fixed::NONE) => return Ok(None),
                Some(file) => file,
                None if vm.modules_state.streams.objects[0].is_none() => {
                    return Ok(Some(Target::Standard(Stream::Out, None)));
                }
                None => return Err(vm.runtime_error("lost sys.stdout")),
            }
        }
    };
    match vm.standard_stream(file) {
        Some(stream) => Ok(Some(Target::Standard(stream, Some(file)))),
        // It is borrowed from the caller or from `sys`; if only `sys` has it, it is held, since `write` may replace it.
        None if given.is_none() && vm.heap.count(file) == 1 => Ok(Some(Target::Object(vm.keep_ref(file)))),
        None => Ok(Some(Target::Object(file))),
    }
}

fn text_argument(vm: &mut Vm, parameter: &str, value: Option<ObjId>) -> Result<Option<ObjId>> {
    let value = value.filter(|&v| v != fixed::NONE);
    if let Some(value) = value
        && vm.heap.text(value).is_none()
    {
        let message = format!("{parameter} must be None or a string, not {}", vm.type_name(value));
        return Err(vm.type_error(&message));
    }
    Ok(value)
}

/// `PyFile_WriteObject`: the `write` method is looked up before the object's `str` is asked for.
fn write(vm: &mut Vm, target: Target, object: ObjId) -> Result<()> {
    match target {
        Target::Standard(stream, file) => {
            let writer = file.map(|file| vm.get_attr(file, name::write)).transpose()?;
            let result = match vm.str(object) {
                Ok(text) => {
                    let result = vm.write_stream(stream, text.id());
                    vm.release(text);
                    result
                }
                Err(raised) => Err(raised),
            };
            vm.release_field(writer);
            result
        }
        Target::Object(file) => {
            let writer = vm.get_attr(file, name::write)?;
            let result = match vm.str(object) {
                Ok(text) => {
                    let result = vm.call_positional(writer.id(), &[text.id()]);
                    vm.release(text);
                    result
                }
                Err(raised) => Err(raised),
            };
            vm.release(writer);
            result.map(|value| vm.release(value))
        }
    }
}
