//! The names that modules of CPython 3.13 have (`dir(module)`, Linux), so that one that the simulator's module lacks is
//! refused as missing here, and only one that CPython does not have either is an error of the program.

/// Modules, in alphabetical order, and their names.
static NAMES: &[(&str, &str)] = &[
    (
        "_bisect",
        "\
        __doc__ __file__ __loader__ __name__ __package__ __spec__ bisect_left bisect_right insort_left \
        insort_right",
    ),
    (
        "_hashlib",
        "\
        HASH HASHXOF HMAC UnsupportedDigestmodError __doc__ __file__ __loader__ __name__ __package__ \
        __spec__ _constructors compare_digest get_fips_mode hmac_digest hmac_new new openssl_md5 \
        openssl_md_meth_names openssl_sha1 openssl_sha224 openssl_sha256 openssl_sha384 openssl_sha3_224 \
        openssl_sha3_256 openssl_sha3_384 openssl_sha3_512 openssl_sha512 openssl_shake_128 \
        openssl_shake_256 pbkdf2_hmac scrypt",
    ),
    (
        "_heapq",
        "\
        __about__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _heapify_max _heappop_max \
        _heapreplace_max heapify heappop heappush heappushpop heapreplace",
    ),
    (
        "_io",
        "\
        BlockingIOError BufferedRWPair BufferedRandom BufferedReader BufferedWriter BytesIO \
        DEFAULT_BUFFER_SIZE FileIO IncrementalNewlineDecoder StringIO TextIOWrapper UnsupportedOperation \
        _BufferedIOBase _BytesIOBuffer _IOBase _RawIOBase _TextIOBase __doc__ __loader__ __name__ \
        __package__ __spec__ open open_code text_encoding",
    ),
    (
        "_json",
        "\
        __doc__ __file__ __loader__ __name__ __package__ __spec__ encode_basestring encode_basestring_ascii \
        make_encoder make_scanner scanstring",
    ),
    (
        "_operator",
        "\
        __doc__ __loader__ __name__ __package__ __spec__ _compare_digest abs add and_ attrgetter call \
        concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift \
        imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not isub itemgetter itruediv \
        ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem \
        sub truediv truth xor",
    ),
    (
        "_random",
        "\
        Random __doc__ __file__ __loader__ __name__ __package__ __spec__",
    ),
    (
        "_struct",
        "\
        Struct __doc__ __file__ __loader__ __name__ __package__ __spec__ _clearcache calcsize error \
        iter_unpack pack pack_into unpack unpack_from",
    ),
    (
        "_weakref",
        "\
        CallableProxyType ProxyType ReferenceType __doc__ __loader__ __name__ __package__ __spec__ \
        _remove_dead_weakref getweakrefcount getweakrefs proxy ref",
    ),
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
        "atexit",
        "\
        __doc__ __loader__ __name__ __package__ __spec__ _clear _ncallbacks _run_exitfuncs register \
        unregister",
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
        StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError \
        UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError \
        UnicodeWarning UserWarning ValueError Warning ZeroDivisionError _IncompleteInputError \
        __build_class__ __debug__ __doc__ __import__ __loader__ __name__ __package__ __spec__ abs aiter all \
        anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex \
        delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr \
        hash hex id input int isinstance issubclass iter len list locals map max memoryview min next object \
        oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str \
        sum super tuple type vars zip",
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
        "contextlib",
        "\
        AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator AsyncExitStack \
        ContextDecorator ExitStack GenericAlias MethodType _AsyncGeneratorContextManager _BaseExitStack \
        _GeneratorContextManager _GeneratorContextManagerBase _RedirectStream __all__ __doc__ __file__ \
        __loader__ __name__ __package__ __spec__ _collections_abc abc aclosing asynccontextmanager chdir \
        closing contextmanager deque nullcontext os redirect_stderr redirect_stdout suppress sys wraps",
    ),
    (
        "copy",
        "\
        Error __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _copy_dispatch \
        _copy_immutable _deepcopy_atomic _deepcopy_dict _deepcopy_dispatch _deepcopy_list _deepcopy_method \
        _deepcopy_tuple _keep_alive _reconstruct copy deepcopy dispatch_table error replace",
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
        _types _wstring_at _wstring_at_addr addressof alignment byref c_bool c_buffer c_byte c_char c_char_p \
        c_double c_float c_int c_int16 c_int32 c_int64 c_int8 c_long c_longdouble c_longlong c_short \
        c_size_t c_ssize_t c_time_t c_ubyte c_uint c_uint16 c_uint32 c_uint64 c_uint8 c_ulong c_ulonglong \
        c_ushort c_void_p c_voidp c_wchar c_wchar_p cast cdll create_string_buffer create_unicode_buffer \
        get_errno memmove memset pointer py_object pydll pythonapi resize set_errno sizeof string_at \
        wstring_at",
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
        _hash_exception _hash_set_none _init_fn _init_param _is_classvar _is_dataclass_instance _is_initvar \
        _is_kw_only _is_type _process_class _replace _set_new_attribute _tuple_str abc asdict astuple copy \
        dataclass field fields inspect is_dataclass itertools keyword make_dataclass re recursive_repr \
        replace sys types",
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
        "enum",
        "\
        CONFORM CONTINUOUS DynamicClassAttribute EJECT Enum EnumCheck EnumDict EnumMeta EnumType Flag \
        FlagBoundary IntEnum IntFlag KEEP MappingProxyType NAMED_FLAGS ReprEnum STRICT StrEnum UNIQUE \
        _EnumDict __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _auto_null \
        _dataclass_repr _dedent _high_bit _is_descriptor _is_dunder _is_internal_class _is_private \
        _is_single_bit _is_sunder _iter_bits_lsb _make_class_unpicklable _not_given _old_convert_ \
        _proto_member _reduce_ex_by_global_name _simple_enum _stdlib_enums _test_simple_enum auto bin bltns \
        global_enum global_enum_repr global_flag_repr global_str member nonmember pickle_by_enum_name \
        pickle_by_global_name property show_flag_values sys unique verify",
    ),
    (
        "fractions",
        "\
        Decimal Fraction _FLOAT_FORMAT_SPECIFICATION_MATCHER _GENERAL_FORMAT_SPECIFICATION_MATCHER \
        _PyHASH_INF _PyHASH_MODULUS _RATIONAL_FORMAT __all__ __doc__ __file__ __loader__ __name__ \
        __package__ __spec__ _hash_algorithm _round_to_exponent _round_to_figures functools math numbers \
        operator re sys",
    ),
    (
        "functools",
        "\
        GenericAlias RLock WRAPPER_ASSIGNMENTS WRAPPER_UPDATES _CacheInfo _HashedSeq _NOT_FOUND __all__ \
        __doc__ __file__ __loader__ __name__ __package__ __spec__ _c3_merge _c3_mro _compose_mro _convert \
        _find_impl _ge_from_gt _ge_from_le _ge_from_lt _gt_from_ge _gt_from_le _gt_from_lt _initial_missing \
        _le_from_ge _le_from_gt _le_from_lt _lru_cache_wrapper _lt_from_ge _lt_from_gt _lt_from_le \
        _make_key _unwrap_partial _unwrap_partialmethod cache cached_property cmp_to_key get_cache_token \
        lru_cache namedtuple partial partialmethod recursive_repr reduce singledispatch \
        singledispatchmethod total_ordering update_wrapper wraps",
    ),
    (
        "gc",
        "\
        DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE __doc__ __loader__ \
        __name__ __package__ __spec__ callbacks collect disable enable freeze garbage get_count get_debug \
        get_freeze_count get_objects get_referents get_referrers get_stats get_threshold is_finalized \
        is_tracked isenabled set_debug set_threshold unfreeze",
    ),
    (
        "hashlib",
        "\
        __all__ __block_openssl_constructor __builtin_constructor_cache __builtins__ __cached__ __doc__ \
        __file__ __get_builtin_constructor __loader__ __name__ __package__ __spec__ _hashlib \
        algorithms_available algorithms_guaranteed blake2b blake2s file_digest md5 new pbkdf2_hmac scrypt \
        sha1 sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512 shake_128 shake_256",
    ),
    (
        "heapq",
        "\
        __about__ __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _heapify_max \
        _heappop_max _heapreplace_max _siftdown _siftdown_max _siftup _siftup_max heapify heappop heappush \
        heappushpop heapreplace merge nlargest nsmallest",
    ),
    (
        "inspect",
        "\
        AGEN_CLOSED AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED ArgInfo Arguments Attribute BlockFinder \
        BoundArguments BufferFlags CORO_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED CO_ASYNC_GENERATOR \
        CO_COROUTINE CO_GENERATOR CO_ITERABLE_COROUTINE CO_NESTED CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED \
        CO_VARARGS CO_VARKEYWORDS ClassFoundException ClosureVars EndOfBlock FrameInfo FullArgSpec \
        GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED OrderedDict Parameter Signature \
        TPFLAGS_IS_ABSTRACT Traceback _FrameInfo _KEYWORD_ONLY _NonUserDefinedCallables _POSITIONAL_ONLY \
        _POSITIONAL_OR_KEYWORD _ParameterKind _Traceback _VAR_KEYWORD _VAR_POSITIONAL __all__ __author__ \
        __doc__ __file__ __loader__ __name__ __package__ __spec__ _check_class _check_instance \
        _descriptor_get _empty _filesbymodname _findclass _finddoc _get_code_position \
        _get_code_position_from_tb _get_dunder_dict_of_class _getmembers _has_code_flag _has_coroutine_mark \
        _is_coroutine_mark _main _missing_arguments _sentinel _shadowed_dict \
        _shadowed_dict_from_weakref_mro_tuple _signature_bound_method _signature_from_builtin \
        _signature_from_callable _signature_from_function _signature_fromstr _signature_get_partial \
        _signature_get_user_defined_method _signature_is_builtin _signature_is_functionlike \
        _signature_strip_non_python_syntax _static_getmro _too_many _void abc ast attrgetter builtins \
        classify_class_attrs cleandoc collections currentframe dis enum findsource formatannotation \
        formatannotationrelativeto formatargvalues functools get_annotations getabsfile getargs \
        getargvalues getasyncgenlocals getasyncgenstate getattr_static getblock getcallargs getclasstree \
        getclosurevars getcomments getcoroutinelocals getcoroutinestate getdoc getfile getframeinfo \
        getfullargspec getgeneratorlocals getgeneratorstate getinnerframes getlineno getmembers \
        getmembers_static getmodule getmodulename getmro getouterframes getsource getsourcefile \
        getsourcelines importlib indentsize isabstract isasyncgen isasyncgenfunction isawaitable isbuiltin \
        isclass iscode iscoroutine iscoroutinefunction isdatadescriptor isframe isfunction isgenerator \
        isgeneratorfunction isgetsetdescriptor iskeyword ismemberdescriptor ismethod ismethoddescriptor \
        ismethodwrapper ismodule isroutine istraceback itertools linecache make_weakref \
        markcoroutinefunction modulesbyfile namedtuple os re signature stack sys token tokenize trace types \
        unwrap walktree",
    ),
    (
        "io",
        "\
        BlockingIOError BufferedIOBase BufferedRWPair BufferedRandom BufferedReader BufferedWriter BytesIO \
        DEFAULT_BUFFER_SIZE FileIO IOBase IncrementalNewlineDecoder RawIOBase SEEK_CUR SEEK_END SEEK_SET \
        StringIO TextIOBase TextIOWrapper UnsupportedOperation __all__ __author__ __builtins__ __doc__ \
        __file__ __loader__ __name__ __package__ __spec__ _io abc open open_code text_encoding",
    ),
    (
        "itertools",
        "\
        __doc__ __loader__ __name__ __package__ __spec__ _grouper _tee _tee_dataobject accumulate batched \
        chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby \
        islice pairwise permutations product repeat starmap takewhile tee zip_longest",
    ),
    (
        "json",
        "\
        JSONDecodeError JSONDecoder JSONEncoder __all__ __author__ __builtins__ __cached__ __doc__ __file__ \
        __loader__ __name__ __package__ __path__ __spec__ __version__ _default_decoder _default_encoder \
        codecs decoder detect_encoding dump dumps encoder load loads scanner",
    ),
    (
        "json.decoder",
        "\
        BACKSLASH FLAGS JSONArray JSONDecodeError JSONDecoder JSONObject NaN NegInf PosInf STRINGCHUNK \
        WHITESPACE WHITESPACE_STR _CONSTANTS __all__ __builtins__ __cached__ __doc__ __file__ __loader__ \
        __name__ __package__ __spec__ _decode_uXXXX c_scanstring py_scanstring re scanner scanstring",
    ),
    (
        "json.encoder",
        "\
        ESCAPE ESCAPE_ASCII ESCAPE_DCT HAS_UTF8 INFINITY JSONEncoder __builtins__ __cached__ __doc__ \
        __file__ __loader__ __name__ __package__ __spec__ _make_iterencode c_encode_basestring \
        c_encode_basestring_ascii c_make_encoder encode_basestring encode_basestring_ascii \
        py_encode_basestring py_encode_basestring_ascii re",
    ),
    (
        "math",
        "\
        __doc__ __file__ __loader__ __name__ __package__ __spec__ acos acosh asin asinh atan atan2 atanh \
        cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs factorial floor fma \
        fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 \
        log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt sumprod tan tanh tau \
        trunc ulp",
    ),
    (
        "operator",
        "\
        __abs__ __add__ __all__ __and__ __call__ __concat__ __contains__ __delitem__ __doc__ __eq__ \
        __file__ __floordiv__ __ge__ __getitem__ __gt__ __iadd__ __iand__ __iconcat__ __ifloordiv__ \
        __ilshift__ __imatmul__ __imod__ __imul__ __index__ __inv__ __invert__ __ior__ __ipow__ __irshift__ \
        __isub__ __itruediv__ __ixor__ __le__ __loader__ __lshift__ __lt__ __matmul__ __mod__ __mul__ \
        __name__ __ne__ __neg__ __not__ __or__ __package__ __pos__ __pow__ __rshift__ __setitem__ __spec__ \
        __sub__ __truediv__ __xor__ _abs abs add and_ attrgetter call concat contains countOf delitem eq \
        floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index indexOf inv \
        invert ior ipow irshift is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt matmul \
        methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor",
    ),
    (
        "random",
        "\
        BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI _ONE _Sequence __all__ \
        __doc__ __file__ __loader__ __name__ __package__ __spec__ _accumulate _acos _bisect _ceil _cos _e \
        _exp _fabs _floor _index _inst _isfinite _lgamma _log _log2 _os _parse_args _pi _random _repeat \
        _sha512 _sin _sqrt _test _test_generator _urandom betavariate binomialvariate choice choices \
        expovariate gammavariate gauss getrandbits getstate lognormvariate main normalvariate paretovariate \
        randbytes randint random randrange sample seed setstate shuffle triangular uniform vonmisesvariate \
        weibullvariate",
    ),
    (
        "re",
        "\
        A ASCII DEBUG DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern PatternError RegexFlag S \
        Scanner U UNICODE VERBOSE X _MAXCACHE _MAXCACHE2 _ZeroSentinel __all__ __builtins__ __cached__ \
        __doc__ __file__ __loader__ __name__ __package__ __path__ __spec__ __version__ _cache _cache2 \
        _casefix _compile _compile_template _compiler _constants _parser _pickle _special_chars_map _sre \
        _zero_sentinel compile copyreg enum error escape findall finditer fullmatch functools match purge \
        search split sub subn",
    ),
    (
        "statistics",
        "\
        Counter Decimal Fraction LinearRegression NormalDist StatisticsError _SQRT2 __all__ __annotations__ \
        __doc__ __file__ __loader__ __name__ __package__ __spec__ _coerce _convert _decimal_sqrt_of_frac \
        _exact_ratio _fail_neg _float_sqrt_of_frac _integer_sqrt_of_frac_rto _isfinite _kernel_invcdfs \
        _mean_stdev _newton_raphson _normal_dist_inv_cdf _quartic_invcdf _quartic_invcdf_estimate _random \
        _rank _sqrt_bit_width _sqrtprod _ss _sum _triweight_invcdf _triweight_invcdf_estimate acos asin \
        atan bisect_left bisect_right correlation cos cosh count covariance defaultdict erf exp fabs fmean \
        fsum geometric_mean groupby harmonic_mean hypot isfinite isinf itemgetter kde kde_random \
        linear_regression log math mean median median_grouped median_high median_low mode multimode \
        namedtuple numbers pi pstdev pvariance quantiles random reduce repeat sin sqrt stdev sumprod sys \
        tan tau variance",
    ),
    (
        "string",
        "\
        Formatter Template _ChainMap __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _re \
        _sentinel_dict _string ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits \
        octdigits printable punctuation whitespace",
    ),
    (
        "struct",
        "\
        Struct __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__ \
        _clearcache calcsize error iter_unpack pack pack_into unpack unpack_from",
    ),
    (
        "sys",
        "\
        __breakpointhook__ __displayhook__ __doc__ __excepthook__ __loader__ __name__ __package__ __spec__ \
        __stderr__ __stdin__ __stdout__ __unraisablehook__ _base_executable _baserepl \
        _clear_internal_caches _clear_type_cache _current_exceptions _current_frames _debugmallocstats \
        _framework _get_cpu_count_config _getframe _getframemodulename _git _is_gil_enabled _is_interned \
        _setprofileallthreads _settraceallthreads _stdlib_dir _xoptions abiflags activate_stack_trampoline \
        addaudithook api_version argv audit base_exec_prefix base_prefix breakpointhook \
        builtin_module_names byteorder call_tracing copyright deactivate_stack_trampoline displayhook \
        dont_write_bytecode exc_info excepthook exception exec_prefix executable exit flags float_info \
        float_repr_style get_asyncgen_hooks get_coroutine_origin_tracking_depth get_int_max_str_digits \
        getallocatedblocks getdefaultencoding getdlopenflags getfilesystemencodeerrors \
        getfilesystemencoding getprofile getrecursionlimit getrefcount getsizeof getswitchinterval gettrace \
        getunicodeinternedsize hash_info hexversion implementation int_info intern is_finalizing \
        is_stack_trampoline_active maxsize maxunicode meta_path modules monitoring orig_argv path \
        path_hooks path_importer_cache platform platlibdir prefix pycache_prefix set_asyncgen_hooks \
        set_coroutine_origin_tracking_depth set_int_max_str_digits setdlopenflags setprofile \
        setrecursionlimit setswitchinterval settrace stderr stdin stdlib_module_names stdout thread_info \
        unraisablehook version version_info warnoptions",
    ),
    (
        "time",
        "\
        CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME \
        CLOCK_TAI CLOCK_THREAD_CPUTIME_ID _STRUCT_TM_ITEMS __doc__ __loader__ __name__ __package__ __spec__ \
        altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime clock_settime_ns ctime \
        daylight get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns \
        process_time process_time_ns pthread_getcpuclockid sleep strftime strptime struct_time thread_time \
        thread_time_ns time time_ns timezone tzname tzset",
    ),
    (
        "traceback",
        "\
        ANSIColors BUILTIN_EXCEPTION_LIMIT FrameSummary StackSummary TracebackException _Anchors _CASE_COST \
        _ExceptionPrintContext _MAX_CANDIDATE_ITEMS _MAX_STRING_SIZE _MOVE_COST _RECURSIVE_CUTOFF _Sentinel \
        _WIDE_CHAR_SPECIFIERS __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ \
        _byte_offset_to_character_offset _cause_message _colorize _compute_suggestion_error \
        _context_message _display_width _extract_caret_anchors_from_line_segment _format_final_exc_line \
        _get_code_position _levenshtein_distance _parse_value_tb _print_exception_bltin _safe_string \
        _sentinel _substitution_cost _walk_tb_with_full_positions clear_frames collections extract_stack \
        extract_tb format_exc format_exception format_exception_only format_list format_stack format_tb \
        itertools linecache print_exc print_exception print_last print_list print_stack print_tb suppress \
        sys textwrap walk_stack walk_tb warnings",
    ),
    (
        "tracemalloc",
        "\
        BaseFilter DomainFilter Filter Frame Iterable Sequence Snapshot Statistic StatisticDiff Trace \
        Traceback _Traces __doc__ __file__ __loader__ __name__ __package__ __spec__ _compare_grouped_stats \
        _format_size _get_object_traceback _get_traces _normalize_filename clear_traces fnmatch \
        get_object_traceback get_traceback_limit get_traced_memory get_tracemalloc_memory is_tracing \
        linecache os pickle reset_peak start stop take_snapshot total_ordering",
    ),
    (
        "types",
        "\
        AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CellType ClassMethodDescriptorType \
        CodeType CoroutineType DynamicClassAttribute EllipsisType FrameType FunctionType GeneratorType \
        GenericAlias GetSetDescriptorType LambdaType MappingProxyType MemberDescriptorType \
        MethodDescriptorType MethodType MethodWrapperType ModuleType NoneType NotImplementedType \
        SimpleNamespace TracebackType UnionType WrapperDescriptorType _GeneratorWrapper __all__ __doc__ \
        __file__ __getattr__ __loader__ __name__ __package__ __spec__ _calculate_meta coroutine \
        get_original_bases new_class prepare_class resolve_bases",
    ),
    (
        "weakref",
        "\
        CallableProxyType KeyedRef ProxyType ProxyTypes ReferenceType WeakKeyDictionary WeakMethod WeakSet \
        WeakValueDictionary _IterationGuard __all__ __doc__ __file__ __loader__ __name__ __package__ \
        __spec__ _collections_abc _remove_dead_weakref finalize getweakrefcount getweakrefs itertools proxy \
        ref sys",
    ),
];

/// Whether CPython's module has the name; `None` if that is not known of this module.
pub(crate) fn has(module: &str, name: &str) -> Option<bool> {
    let at = NAMES.binary_search_by(|(known, _)| (*known).cmp(module)).ok()?;
    Some(NAMES[at].1.split(' ').any(|known| known == name))
}
