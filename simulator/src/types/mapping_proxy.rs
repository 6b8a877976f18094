//! `mappingproxy` and `SimpleNamespace` (`Objects/descrobject.c`, `Objects/namespaceobject.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
