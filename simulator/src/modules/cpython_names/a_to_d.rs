//! The names of modules from a to d.

use super::Names;

pub(super) static NAMES: Names = &[
    (
        "_bisect",
        "\
        __doc__ __file__ __loader__ __name__ __package__ __spec__ bisect_left bisect_right insort_left \
        insort_right",
    ),
    (
        "_collections_abc",
        "\
        ABCMeta AsyncGenerator AsyncIterable AsyncIterator Awaitable Buffer ByteString Callable Collection \
        Container Coroutine EllipsisType FunctionType Generator GenericAlias Hashable ItemsView Iterable \
        Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet Reversible \
        Sequence Set Sized ValuesView _CallableGenericAlias _DeprecateByteStringMeta __all__ __doc__ \
        __file__ __loader__ __name__ __package__ __spec__ _check_methods _is_param_expr _type_repr \
        abstractmethod async_generator bytearray_iterator bytes_iterator coroutine dict_itemiterator \
        dict_items dict_keyiterator dict_keys dict_valueiterator dict_values framelocalsproxy generator \
        list_iterator list_reverseiterator longrange_iterator mappingproxy range_iterator set_iterator \
        str_iterator sys tuple_iterator zip_iterator",
    ),
    (
        "_csv",
        "\
        Dialect Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC QUOTE_NOTNULL QUOTE_STRINGS \
        Reader Writer __doc__ __file__ __loader__ __name__ __package__ __spec__ _dialects field_size_limit \
        get_dialect list_dialects reader register_dialect unregister_dialect writer",
    ),
    ("_queue", "Empty SimpleQueue __doc__ __file__ __loader__ __name__ __package__ __spec__"),
    (
        "abc",
        "\
        ABC ABCMeta __doc__ __file__ __loader__ __name__ __package__ __spec__ _abc_init _abc_instancecheck \
        _abc_register _abc_subclasscheck _get_dump _reset_caches _reset_registry abstractclassmethod \
        abstractmethod abstractproperty abstractstaticmethod get_cache_token update_abstractmethods",
    ),
    (
        "array",
        "\
        ArrayType __doc__ __file__ __loader__ __name__ __package__ __spec__ _array_reconstructor array \
        typecodes",
    ),
    (
        "ast",
        "\
        AST Add And AnnAssign Assert Assign AsyncFor AsyncFunctionDef AsyncWith Attribute AugAssign \
        AugLoad AugStore Await BinOp BitAnd BitOr BitXor BoolOp Break Call ClassDef Compare Constant \
        Continue Del Delete Dict DictComp Div Eq ExceptHandler Expr Expression ExtSlice FloorDiv For \
        FormattedValue FunctionDef FunctionType GeneratorExp Global Gt GtE If IfExp Import ImportFrom In \
        Index IntEnum Interactive Invert Is IsNot JoinedStr LShift Lambda List ListComp Load Lt LtE \
        MatMult Match MatchAs MatchClass MatchMapping MatchOr MatchSequence MatchSingleton MatchStar \
        MatchValue Mod Module Mult Name NamedExpr NodeTransformer NodeVisitor Nonlocal Not NotEq NotIn Or \
        Param ParamSpec Pass Pow PyCF_ALLOW_TOP_LEVEL_AWAIT PyCF_ONLY_AST PyCF_OPTIMIZED_AST \
        PyCF_TYPE_COMMENTS RShift Raise Return Set SetComp Slice Starred Store Sub Subscript Suite Try \
        TryStar Tuple TypeAlias TypeIgnore TypeVar TypeVarTuple UAdd USub UnaryOp While With Yield \
        YieldFrom _ABC _ALL_QUOTES _DEPRECATED_CLASS_MESSAGE _DEPRECATED_VALUE_ALIAS_MESSAGE _INFSTR \
        _MULTI_QUOTES _Precedence _SINGLE_QUOTES _Unparser __doc__ __file__ __getattr__ __loader__ \
        __name__ __package__ __spec__ _ast_Ellipsis _const_node_type_names _const_types _const_types_not \
        _deprecated_globals _dims_getter _dims_setter _line_pattern _n_getter _n_setter _new \
        _pad_whitespace _s_getter _s_setter _simple_enum _splitlines_no_ff alias arg arguments auto boolop \
        cmpop comprehension contextmanager copy_location dump excepthandler expr expr_context \
        fix_missing_locations get_docstring get_source_segment increment_lineno iter_child_nodes \
        iter_fields keyword literal_eval main match_case mod nullcontext operator parse pattern re slice \
        stmt sys type_ignore type_param unaryop unparse walk withitem",
    ),
    (
        "atexit",
        "\
        __doc__ __loader__ __name__ __package__ __spec__ _clear _ncallbacks _run_exitfuncs register \
        unregister",
    ),
    (
        "base64",
        "\
        MAXBINSIZE MAXLINESIZE _85encode _A85END _A85START _B32_DECODE_DOCSTRING \
        _B32_DECODE_MAP01_DOCSTRING _B32_ENCODE_DOCSTRING __all__ __doc__ __file__ __loader__ __name__ \
        __package__ __spec__ _a85chars _a85chars2 _b32alphabet _b32decode _b32encode _b32hexalphabet \
        _b32rev _b32tab2 _b85alphabet _b85chars _b85chars2 _b85dec _bytes_from_decode_data \
        _input_type_check _urlsafe_decode_translation _urlsafe_encode_translation _z85_b85_decode_diff \
        _z85_decode_translation _z85_encode_translation _z85alphabet a85decode a85encode b16decode \
        b16encode b32decode b32encode b32hexdecode b32hexencode b64decode b64encode b85decode b85encode \
        binascii bytes_types decode decodebytes encode encodebytes main re standard_b64decode \
        standard_b64encode struct urlsafe_b64decode urlsafe_b64encode z85decode z85encode",
    ),
    (
        "binascii",
        "\
        Error Incomplete __doc__ __file__ __loader__ __name__ __package__ __spec__ a2b_base64 a2b_hex \
        a2b_qp a2b_uu b2a_base64 b2a_hex b2a_qp b2a_uu crc32 crc_hqx hexlify unhexlify",
    ),
    (
        "bisect",
        "\
        __doc__ __file__ __loader__ __name__ __package__ __spec__ bisect bisect_left bisect_right insort \
        insort_left insort_right",
    ),
    (
        "builtins",
        "\
        ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError \
        BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError \
        ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning \
        EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError \
        FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError \
        IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError \
        ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError \
        OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError \
        RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration \
        StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True \
        TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError \
        UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError \
        _IncompleteInputError __build_class__ __debug__ __doc__ __import__ __loader__ __name__ __package__ \
        __spec__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr \
        classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format \
        frozenset getattr globals hasattr hash hex id input int isinstance issubclass iter len list locals \
        map max memoryview min next object oct open ord pow print property range repr reversed round set \
        setattr slice sorted staticmethod str sum super tuple type vars zip",
    ),
    (
        "calendar",
        "\
        APRIL AUGUST Calendar DECEMBER Day EPOCH FEBRUARY FRIDAY HTMLCalendar IllegalMonthError \
        IllegalWeekdayError IntEnum JANUARY JULY JUNE LocaleHTMLCalendar LocaleTextCalendar MARCH MAY \
        MONDAY Month NOVEMBER OCTOBER SATURDAY SEPTEMBER SUNDAY THURSDAY TUESDAY TextCalendar WEDNESDAY \
        _EPOCH_ORD __all__ __doc__ __file__ __getattr__ __loader__ __name__ __package__ __spec__ _colwidth \
        _get_default_locale _locale _localized_day _localized_month _monthlen _nextmonth _prevmonth \
        _spacing c calendar datetime day_abbr day_name different_locale error firstweekday format \
        formatstring global_enum isleap leapdays main mdays month month_abbr month_name monthcalendar \
        monthrange prcal prmonth prweek repeat setfirstweekday sys timegm week weekday weekheader",
    ),
    (
        "cmath",
        "\
        __doc__ __file__ __loader__ __name__ __package__ __spec__ acos acosh asin asinh atan atanh cos \
        cosh e exp inf infj isclose isfinite isinf isnan log log10 nan nanj phase pi polar rect sin sinh \
        sqrt tan tanh tau",
    ),
    (
        "codecs",
        "\
        BOM BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE BOM_UTF16 BOM_UTF16_BE BOM_UTF16_LE BOM_UTF32 \
        BOM_UTF32_BE BOM_UTF32_LE BOM_UTF8 BufferedIncrementalDecoder BufferedIncrementalEncoder Codec \
        CodecInfo EncodedFile IncrementalDecoder IncrementalEncoder StreamReader StreamReaderWriter \
        StreamRecoder StreamWriter __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _false \
        ascii_decode ascii_encode backslashreplace_errors builtins charmap_build charmap_decode \
        charmap_encode decode encode escape_decode escape_encode getdecoder getencoder getincrementaldecoder \
        getincrementalencoder getreader getwriter ignore_errors iterdecode iterencode latin_1_decode \
        latin_1_encode lookup lookup_error make_encoding_map make_identity_dict namereplace_errors open \
        raw_unicode_escape_decode raw_unicode_escape_encode readbuffer_encode register register_error \
        replace_errors strict_errors sys unicode_escape_decode unicode_escape_encode unregister \
        utf_16_be_decode utf_16_be_encode utf_16_decode utf_16_encode utf_16_ex_decode utf_16_le_decode \
        utf_16_le_encode utf_32_be_decode utf_32_be_encode utf_32_decode utf_32_encode utf_32_ex_decode \
        utf_32_le_decode utf_32_le_encode utf_7_decode utf_7_encode utf_8_decode utf_8_encode \
        xmlcharrefreplace_errors",
    ),
    (
        "collections",
        "\
        ChainMap Counter OrderedDict UserDict UserList UserString _Link _OrderedDictItemsView \
        _OrderedDictKeysView _OrderedDictValuesView __all__ __doc__ __file__ __loader__ __name__ \
        __package__ __path__ __spec__ _chain _collections_abc _count_elements _deque_iterator _eq \
        _iskeyword _itemgetter _proxy _recursive_repr _repeat _starmap _sys _tuplegetter defaultdict deque \
        namedtuple",
    ),
    (
        "collections.abc",
        "\
        ABCMeta AsyncGenerator AsyncIterable AsyncIterator Awaitable Buffer ByteString Callable Collection \
        Container Coroutine EllipsisType FunctionType Generator GenericAlias Hashable ItemsView Iterable \
        Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet Reversible \
        Sequence Set Sized ValuesView _CallableGenericAlias _DeprecateByteStringMeta __all__ __doc__ \
        __file__ __loader__ __name__ __package__ __spec__ _check_methods _is_param_expr _type_repr \
        abstractmethod async_generator bytearray_iterator bytes_iterator coroutine dict_itemiterator \
        dict_items dict_keyiterator dict_keys dict_valueiterator dict_values framelocalsproxy generator \
        list_iterator list_reverseiterator longrange_iterator mappingproxy range_iterator set_iterator \
        str_iterator sys tuple_iterator zip_iterator",
    ),
    (
        "contextlib",
        "\
        AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator AsyncExitStack \
        ContextDecorator ExitStack GenericAlias MethodType _AsyncGeneratorContextManager _BaseExitStack \
        _GeneratorContextManager _GeneratorContextManagerBase _RedirectStream __all__ __doc__ __file__ \
        __loader__ __name__ __package__ __spec__ _collections_abc abc aclosing asynccontextmanager chdir \
        closing contextmanager deque nullcontext os redirect_stderr redirect_stdout suppress sys wraps",
    ),
    (
        "contextvars",
        "\
        Context ContextVar Token __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ \
        copy_context",
    ),
    (
        "copy",
        "\
        Error __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _copy_dispatch \
        _copy_immutable _deepcopy_atomic _deepcopy_dict _deepcopy_dispatch _deepcopy_list _deepcopy_method \
        _deepcopy_tuple _keep_alive _reconstruct copy deepcopy dispatch_table error replace",
    ),
    (
        "copyreg",
        "\
        _HEAPTYPE __all__ __doc__ __file__ __loader__ __name__ __newobj__ __newobj_ex__ __package__ \
        __spec__ _extension_cache _extension_registry _inverted_registry _new_type _reconstructor \
        _reduce_ex _slotnames add_extension clear_extension_cache constructor dispatch_table pickle \
        pickle_complex pickle_union remove_extension",
    ),
    (
        "csv",
        "\
        Dialect DictReader DictWriter Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC \
        QUOTE_NOTNULL QUOTE_STRINGS Sniffer StringIO _Dialect __all__ __doc__ __file__ __loader__ __name__ \
        __package__ __spec__ __version__ excel excel_tab field_size_limit get_dialect list_dialects re \
        reader register_dialect types unix_dialect unregister_dialect writer",
    ),
    (
        "ctypes",
        "\
        ARRAY ArgumentError Array BigEndianStructure BigEndianUnion CDLL CFUNCTYPE DEFAULT_MODE \
        LibraryLoader LittleEndianStructure LittleEndianUnion POINTER PYFUNCTYPE PyDLL RTLD_GLOBAL \
        RTLD_LOCAL SIZEOF_TIME_T SetPointerType Structure Union _CFuncPtr _FUNCFLAG_CDECL \
        _FUNCFLAG_PYTHONAPI _FUNCFLAG_USE_ERRNO _FUNCFLAG_USE_LASTERROR _Pointer _SimpleCData __builtins__ \
        __cached__ __doc__ __file__ __loader__ __name__ __package__ __path__ __spec__ __version__ \
        _c_functype_cache _calcsize _cast _cast_addr _check_size _ctypes_version _dlopen _endian \
        _memmove_addr _memset_addr _os _pointer_type_cache _reset_cache _string_at _string_at_addr _sys \
        _types _wstring_at _wstring_at_addr addressof alignment byref c_bool c_buffer c_byte c_char \
        c_char_p c_double c_float c_int c_int16 c_int32 c_int64 c_int8 c_long c_longdouble c_longlong \
        c_short c_size_t c_ssize_t c_time_t c_ubyte c_uint c_uint16 c_uint32 c_uint64 c_uint8 c_ulong \
        c_ulonglong c_ushort c_void_p c_voidp c_wchar c_wchar_p cast cdll create_string_buffer \
        create_unicode_buffer get_errno memmove memset pointer py_object pydll pythonapi resize set_errno \
        sizeof string_at wstring_at",
    ),
    (
        "dataclasses",
        "\
        Field FrozenInstanceError InitVar KW_ONLY MISSING _ATOMIC_TYPES _DataclassParams _EMPTY_METADATA \
        _FIELD _FIELDS _FIELD_BASE _FIELD_CLASSVAR _FIELD_INITVAR _FuncBuilder _HAS_DEFAULT_FACTORY \
        _HAS_DEFAULT_FACTORY_CLASS _KW_ONLY_TYPE _MISSING_TYPE _MODULE_IDENTIFIER_RE _PARAMS \
        _POST_INIT_NAME __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _add_slots \
        _asdict_inner _astuple_inner _dataclass_getstate _dataclass_setstate _field_assign _field_init \
        _fields_in_init_order _frozen_get_del_attr _get_field _get_slots _hash_action _hash_add \
        _hash_exception _hash_set_none _init_fn _init_param _is_classvar _is_dataclass_instance \
        _is_initvar _is_kw_only _is_type _process_class _replace _set_new_attribute _tuple_str abc asdict \
        astuple copy dataclass field fields inspect is_dataclass itertools keyword make_dataclass re \
        recursive_repr replace sys types",
    ),
    (
        "datetime",
        "\
        MAXYEAR MINYEAR UTC __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ date \
        datetime datetime_CAPI time timedelta timezone tzinfo",
    ),
    (
        "decimal",
        "\
        BasicContext Clamped Context ConversionSyntax Decimal DecimalException DecimalTuple DefaultContext \
        DivisionByZero DivisionImpossible DivisionUndefined ExtendedContext FloatOperation HAVE_CONTEXTVAR \
        HAVE_THREADS Inexact InvalidContext InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow \
        ROUND_05UP ROUND_CEILING ROUND_DOWN ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP \
        ROUND_UP Rounded Subnormal Underflow __doc__ __file__ __libmpdec_version__ __loader__ __name__ \
        __package__ __spec__ __version__ getcontext localcontext setcontext",
    ),
    (
        "dis",
        "\
        ArgResolver BINARY_OP Bytecode CACHE CALL_INTRINSIC_1 CALL_INTRINSIC_2 COMPILER_FLAG_NAMES \
        CONVERT_VALUE ENTER_EXECUTOR EXTENDED_ARG FOR_ITER FUNCTION_ATTR_FLAGS Formatter HAVE_ARGUMENT \
        Instruction JUMP_BACKWARD LOAD_ATTR LOAD_CONST LOAD_FAST_LOAD_FAST LOAD_GLOBAL LOAD_SUPER_ATTR \
        Positions RETURN_CONST SEND SET_FUNCTION_ATTRIBUTE STORE_FAST_LOAD_FAST STORE_FAST_STORE_FAST \
        UNKNOWN _ExceptionTableEntry _ExceptionTableEntryBase _INT_BITS _INT_OVERFLOW _Instruction \
        _NO_LINENO _OPARG_WIDTH _OPNAME_WIDTH _Unknown __all__ __doc__ __file__ __loader__ __name__ \
        __package__ __spec__ _all_opmap _all_opname _cache_format _deoptop _disassemble_bytes \
        _disassemble_recursive _disassemble_str _find_imports _find_store_names _format_code_info \
        _get_cache_size _get_code_array _get_code_object _get_const_info _get_const_value \
        _get_instructions_bytes _get_jump_target _get_lineno_width _get_name_info _have_code \
        _inline_cache_entries _intrinsic_1_descs _intrinsic_2_descs _is_backward_jump _make_labels_map \
        _nb_ops _parse_exception_table _parse_varint _specializations _specialized_opmap _try_compile \
        _unpack_opargs cmp_op code_info collections deoptmap dis disassemble disco distb findlabels \
        findlinestarts get_executor get_instructions hasarg hascompare hasconst hasexc hasfree hasjabs \
        hasjrel hasjump haslocal hasname io main name op opmap opname pretty_flags print_instructions \
        show_code stack_effect sys types",
    ),
];
