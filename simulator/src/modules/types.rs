//! The types that have no name among the builtins, for the module `types` (as `_types` of CPython 3.14 has them).

use crate::object::ObjId;
use crate::object::layout::Kind;
use crate::vm::native::ModuleDef;
use crate::vm::{Result, Vm};

pub(super) static MODULES: &[&ModuleDef] =
    &[&ModuleDef { name: "_types", functions: &[], fill: Some(fill), doc: "" }];

static NAMES: &[(&str, Kind)] = &[
    ("FunctionType", Kind::Function),
    ("LambdaType", Kind::Function),
    ("MappingProxyType", Kind::MappingProxy),
    ("SimpleNamespace", Kind::SimpleNamespace),
    ("CellType", Kind::Cell),
    ("CodeType", Kind::Code),
    ("GeneratorType", Kind::Generator),
    ("CoroutineType", Kind::Coroutine),
    ("AsyncGeneratorType", Kind::AsyncGenerator),
    ("MethodType", Kind::Method),
    ("BuiltinFunctionType", Kind::BuiltinFunction),
    ("BuiltinMethodType", Kind::BuiltinFunction),
    ("WrapperDescriptorType", Kind::WrapperDescriptor),
    ("MethodWrapperType", Kind::MethodWrapper),
    ("MethodDescriptorType", Kind::MethodDescriptor),
    ("ClassMethodDescriptorType", Kind::ClassMethodDescriptor),
    ("ModuleType", Kind::Module),
    ("TracebackType", Kind::Traceback),
    ("FrameType", Kind::Frame),
    ("GetSetDescriptorType", Kind::GetSetDescriptor),
    ("MemberDescriptorType", Kind::MemberDescriptor),
    ("GenericAlias", Kind::GenericAlias),
    ("UnionType", Kind::UnionType),
    ("EllipsisType", Kind::Ellipsis),
    ("NoneType", Kind::NoneType),
    ("NotImplementedType", Kind::NotImplemented),
];

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    for &(name, kind) in NAMES {
        let class = vm.own(kind.id());
        vm.module_set(module, name, class);
    }
    Ok(())
}
