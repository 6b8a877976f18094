"""How the CPython was built that the simulator shows: a release build with the GIL."""

_VARS = {"PY_CFLAGS": "-DNDEBUG -O3", "Py_DEBUG": 0, "Py_GIL_DISABLED": 0, "WITH_DOC_STRINGS": 0}


def get_config_vars(*names):
    return [_VARS.get(name) for name in names] if names else dict(_VARS)


def get_config_var(name):
    return _VARS.get(name)
