//! The names of modules from p to z.

use super::Names;

pub(super) static NAMES: Names = &[
    (
        "_random",
        "\
        Random __doc__ __file__ __loader__ __name__ __package__ __spec__",
    ),
    (
        "_signal",
        "\
        ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL ItimerError NSIG SIGABRT SIGALRM SIGBUS SIGCHLD SIGCLD \
        SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGIOT SIGKILL SIGPIPE SIGPOLL SIGPROF SIGPWR SIGQUIT \
        SIGRTMAX SIGRTMIN SIGSEGV SIGSTKFLT SIGSTOP SIGSYS SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG \
        SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ SIG_BLOCK SIG_DFL SIG_IGN SIG_SETMASK SIG_UNBLOCK \
        __doc__ __loader__ __name__ __package__ __spec__ alarm default_int_handler getitimer getsignal pause \
        pidfd_send_signal pthread_kill pthread_sigmask raise_signal set_wakeup_fd setitimer siginterrupt \
        signal sigpending sigtimedwait sigwait sigwaitinfo strsignal struct_siginfo valid_signals",
    ),
    (
        "_struct",
        "\
        Struct __doc__ __file__ __loader__ __name__ __package__ __spec__ _clearcache calcsize error \
        iter_unpack pack pack_into unpack unpack_from",
    ),
    (
        "_thread",
        "\
        LockType RLock TIMEOUT_MAX _ExceptHookArgs _ThreadHandle __doc__ __loader__ __name__ __package__ \
        __spec__ _count _excepthook _get_main_thread_ident _is_main_interpreter _local _make_thread_handle \
        _shutdown allocate allocate_lock daemon_threads_allowed error exit exit_thread get_ident \
        get_native_id interrupt_main lock stack_size start_joinable_thread start_new start_new_thread",
    ),
    (
        "_weakref",
        "\
        CallableProxyType ProxyType ReferenceType __doc__ __loader__ __name__ __package__ __spec__ \
        _remove_dead_weakref getweakrefcount getweakrefs proxy ref",
    ),
    (
        "pathlib",
        "\
        Path PosixPath PurePath PurePosixPath PureWindowsPath UnsupportedOperation WindowsPath __all__ \
        __doc__ __file__ __loader__ __name__ __package__ __spec__ _abc _local",
    ),
    (
        "pathlib._local",
        "\
        Path PathBase PosixPath PurePath PurePathBase PurePosixPath PureWindowsPath Sequence \
        UnsupportedOperation WindowsPath _PathParents _StringGlobber __all__ __doc__ __file__ __loader__ \
        __name__ __package__ __spec__ chain grp io ntpath operator os posixpath pwd sys warnings",
    ),
    (
        "pickle",
        "\
        ADDITEMS APPEND APPENDS BINBYTES BINBYTES8 BINFLOAT BINGET BININT BININT1 BININT2 BINPERSID BINPUT \
        BINSTRING BINUNICODE BINUNICODE8 BUILD BYTEARRAY8 DEFAULT_PROTOCOL DICT DUP EMPTY_DICT EMPTY_LIST \
        EMPTY_SET EMPTY_TUPLE EXT1 EXT2 EXT4 FALSE FLOAT FRAME FROZENSET FunctionType GET GLOBAL \
        HIGHEST_PROTOCOL INST INT LIST LONG LONG1 LONG4 LONG_BINGET LONG_BINPUT MARK MEMOIZE NEWFALSE \
        NEWOBJ NEWOBJ_EX NEWTRUE NEXT_BUFFER NONE OBJ PERSID POP POP_MARK PROTO PUT PickleBuffer \
        PickleError Pickler PicklingError READONLY_BUFFER REDUCE SETITEM SETITEMS SHORT_BINBYTES \
        SHORT_BINSTRING SHORT_BINUNICODE STACK_GLOBAL STOP STRING TRUE TUPLE TUPLE1 TUPLE2 TUPLE3 UNICODE \
        Unpickler UnpicklingError _Framer _HAVE_PICKLE_BUFFER _NoValue _Pickler _Stop _Unframer _Unpickler \
        __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _compat_pickle _dump _dumps \
        _extension_cache _extension_registry _getattribute _inverted_registry _load _loads _test \
        _tuplesize2code bytes_types codecs compatible_formats decode_long dispatch_table dump dumps \
        encode_long format_version io islice load loads maxsize pack partial re sys unpack whichmodule",
    ),
    (
        "platform",
        "\
        AndroidVer IOSVersionInfo _Processor _WIN32_CLIENT_RELEASES _WIN32_SERVER_RELEASES __copyright__ \
        __doc__ __file__ __loader__ __name__ __package__ __spec__ __version__ _comparable_version \
        _default_architecture _follow_symlinks _get_machine_win32 _java_getprop _mac_ver_xml _node \
        _norm_version _os_release_cache _os_release_candidates _parse_os_release _platform _platform_cache \
        _sys_version _sys_version_cache _syscmd_file _syscmd_ver _uname_cache _unknown_as_blank \
        _ver_stages _win32_ver _wmi _wmi_query android_ver architecture collections freedesktop_os_release \
        functools ios_ver itertools java_ver libc_ver mac_ver machine node os platform processor \
        python_branch python_build python_compiler python_implementation python_revision python_version \
        python_version_tuple re release sys system system_alias uname uname_result version win32_edition \
        win32_is_iot win32_ver",
    ),
    (
        "posixpath",
        "\
        __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _get_sep _varprog _varprogb \
        abspath altsep basename commonpath commonprefix curdir defpath devnull dirname exists expanduser \
        expandvars extsep genericpath getatime getctime getmtime getsize isabs isdevdrive isdir isfile \
        isjunction islink ismount join lexists normcase normpath os pardir pathsep realpath relpath \
        samefile sameopenfile samestat sep split splitdrive splitext splitroot stat \
        supports_unicode_filenames sys",
    ),
    (
        "pprint",
        "\
        PrettyPrinter _StringIO __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ \
        _builtin_scalars _collections _dataclasses _recursion _safe_key _safe_tuple _sys _types \
        _wrap_bytes_repr isreadable isrecursive pformat pp pprint re saferepr",
    ),
    (
        "queue",
        "\
        Empty Full LifoQueue PriorityQueue Queue ShutDown SimpleQueue _PySimpleQueue __all__ __doc__ \
        __file__ __loader__ __name__ __package__ __spec__ deque heappop heappush threading time types",
    ),
    (
        "random",
        "\
        BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI _ONE _Sequence __all__ \
        __doc__ __file__ __loader__ __name__ __package__ __spec__ _accumulate _acos _bisect _ceil _cos _e \
        _exp _fabs _floor _index _inst _isfinite _lgamma _log _log2 _os _parse_args _pi _random _repeat \
        _sha512 _sin _sqrt _test _test_generator _urandom betavariate binomialvariate choice choices \
        expovariate gammavariate gauss getrandbits getstate lognormvariate main normalvariate \
        paretovariate randbytes randint random randrange sample seed setstate shuffle triangular uniform \
        vonmisesvariate weibullvariate",
    ),
    (
        "re",
        "\
        A ASCII DEBUG DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern PatternError RegexFlag \
        S Scanner U UNICODE VERBOSE X _MAXCACHE _MAXCACHE2 _ZeroSentinel __all__ __builtins__ __cached__ \
        __doc__ __file__ __loader__ __name__ __package__ __path__ __spec__ __version__ _cache _cache2 \
        _casefix _compile _compile_template _compiler _constants _parser _pickle _special_chars_map _sre \
        _zero_sentinel compile copyreg enum error escape findall finditer fullmatch functools match purge \
        search split sub subn",
    ),
    (
        "reprlib",
        "\
        Repr __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _possibly_sorted aRepr \
        builtins get_ident islice recursive_repr repr",
    ),
    (
        "sched",
        "\
        Event __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _sentinel _time count \
        heapq namedtuple scheduler threading time",
    ),
    (
        "secrets",
        "\
        DEFAULT_ENTROPY SystemRandom __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ \
        _sysrand base64 choice compare_digest randbelow randbits token_bytes token_hex token_urlsafe",
    ),
    (
        "shlex",
        "\
        StringIO __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _find_unsafe \
        _print_tokens deque join os quote re shlex split sys",
    ),
    (
        "signal",
        "\
        Handlers ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL ItimerError NSIG SIGABRT SIGALRM SIGBUS SIGCHLD \
        SIGCLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGIOT SIGKILL SIGPIPE SIGPOLL SIGPROF SIGPWR \
        SIGQUIT SIGRTMAX SIGRTMIN SIGSEGV SIGSTKFLT SIGSTOP SIGSYS SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU \
        SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ SIG_BLOCK SIG_DFL SIG_IGN SIG_SETMASK \
        SIG_UNBLOCK Sigmasks Signals _IntEnum __doc__ __file__ __loader__ __name__ __package__ __spec__ \
        _enum_to_int _int_to_enum _signal alarm default_int_handler getitimer getsignal pause \
        pidfd_send_signal pthread_kill pthread_sigmask raise_signal set_wakeup_fd setitimer siginterrupt \
        signal sigpending sigtimedwait sigwait sigwaitinfo strsignal struct_siginfo valid_signals",
    ),
    (
        "statistics",
        "\
        Counter Decimal Fraction LinearRegression NormalDist StatisticsError _SQRT2 __all__ \
        __annotations__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _coerce _convert \
        _decimal_sqrt_of_frac _exact_ratio _fail_neg _float_sqrt_of_frac _integer_sqrt_of_frac_rto \
        _isfinite _kernel_invcdfs _mean_stdev _newton_raphson _normal_dist_inv_cdf _quartic_invcdf \
        _quartic_invcdf_estimate _random _rank _sqrt_bit_width _sqrtprod _ss _sum _triweight_invcdf \
        _triweight_invcdf_estimate acos asin atan bisect_left bisect_right correlation cos cosh count \
        covariance defaultdict erf exp fabs fmean fsum geometric_mean groupby harmonic_mean hypot isfinite \
        isinf itemgetter kde kde_random linear_regression log math mean median median_grouped median_high \
        median_low mode multimode namedtuple numbers pi pstdev pvariance quantiles random reduce repeat \
        sin sqrt stdev sumprod sys tan tau variance",
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
        getfilesystemencoding getprofile getrecursionlimit getrefcount getsizeof getswitchinterval \
        gettrace getunicodeinternedsize hash_info hexversion implementation int_info intern is_finalizing \
        is_stack_trampoline_active maxsize maxunicode meta_path modules monitoring orig_argv path \
        path_hooks path_importer_cache platform platlibdir prefix pycache_prefix set_asyncgen_hooks \
        set_coroutine_origin_tracking_depth set_int_max_str_digits setdlopenflags setprofile \
        setrecursionlimit setswitchinterval settrace stderr stdin stdlib_module_names stdout thread_info \
        unraisablehook version version_info warnoptions",
    ),
    (
        "textwrap",
        "\
        TextWrapper __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ \
        _leading_whitespace_re _whitespace _whitespace_only_re dedent fill indent re shorten wrap",
    ),
    (
        "threading",
        "\
        Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock Semaphore \
        TIMEOUT_MAX Thread ThreadError Timer WeakSet _CRLock _DeleteDummyThreadOnDel _DummyThread \
        _HAVE_THREAD_NATIVE_ID _LockType _MainThread _PyRLock _RLock _SHUTTING_DOWN _ThreadHandle __all__ \
        __doc__ __excepthook__ __file__ __loader__ __name__ __package__ __spec__ _active \
        _active_limbo_lock _after_fork _allocate_lock _count _counter _daemon_threads_allowed _dangling \
        _deque _enumerate _get_main_thread_ident _is_main_interpreter _limbo _main_thread \
        _make_invoke_excepthook _make_thread_handle _newname _os _profile_hook _register_atexit _shutdown \
        _start_joinable_thread _sys _thread_local_info _thread_shutdown _threading_atexits _time \
        _trace_hook activeCount active_count currentThread current_thread enumerate excepthook get_ident \
        get_native_id getprofile gettrace local main_thread setprofile setprofile_all_threads settrace \
        settrace_all_threads stack_size warnings",
    ),
    (
        "time",
        "\
        CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME \
        CLOCK_TAI CLOCK_THREAD_CPUTIME_ID _STRUCT_TM_ITEMS __doc__ __loader__ __name__ __package__ \
        __spec__ altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime \
        clock_settime_ns ctime daylight get_clock_info gmtime localtime mktime monotonic monotonic_ns \
        perf_counter perf_counter_ns process_time process_time_ns pthread_getcpuclockid sleep strftime \
        strptime struct_time thread_time thread_time_ns time time_ns timezone tzname tzset",
    ),
    (
        "timeit",
        "\
        Timer __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _globals default_number \
        default_repeat default_timer dummy_src_name gc itertools main reindent repeat sys template time \
        timeit",
    ),
    (
        "traceback",
        "\
        ANSIColors BUILTIN_EXCEPTION_LIMIT FrameSummary StackSummary TracebackException _Anchors \
        _CASE_COST _ExceptionPrintContext _MAX_CANDIDATE_ITEMS _MAX_STRING_SIZE _MOVE_COST \
        _RECURSIVE_CUTOFF _Sentinel _WIDE_CHAR_SPECIFIERS __all__ __doc__ __file__ __loader__ __name__ \
        __package__ __spec__ _byte_offset_to_character_offset _cause_message _colorize \
        _compute_suggestion_error _context_message _display_width _extract_caret_anchors_from_line_segment \
        _format_final_exc_line _get_code_position _levenshtein_distance _parse_value_tb \
        _print_exception_bltin _safe_string _sentinel _substitution_cost _walk_tb_with_full_positions \
        clear_frames collections extract_stack extract_tb format_exc format_exception \
        format_exception_only format_list format_stack format_tb itertools linecache print_exc \
        print_exception print_last print_list print_stack print_tb suppress sys textwrap walk_stack \
        walk_tb warnings",
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
        "typing",
        "\
        ABCMeta AbstractSet Annotated Any AnyStr AsyncGenerator AsyncIterable AsyncIterator Awaitable \
        BinaryIO ByteString CT_co Callable ChainMap ClassVar Collection Concatenate Container Coroutine \
        Counter DefaultDict Deque Dict EXCLUDED_ATTRIBUTES Final ForwardRef FrozenSet Generator Generic \
        GenericAlias Hashable IO ItemsView Iterable Iterator KT KeysView List Literal LiteralString \
        Mapping MappingView MethodDescriptorType MethodWrapperType MutableMapping MutableSequence \
        MutableSet NamedTuple NamedTupleMeta Never NewType NoDefault NoReturn NotRequired Optional \
        OrderedDict ParamSpec ParamSpecArgs ParamSpecKwargs Protocol ReadOnly Required Reversible Self \
        Sequence Set Sized SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex \
        SupportsInt SupportsRound T TYPE_CHECKING T_co T_contra Text TextIO Tuple Type TypeAlias \
        TypeAliasType TypeGuard TypeIs TypeVar TypeVarTuple TypedDict Union Unpack VT VT_co V_co \
        ValuesView WrapperDescriptorType _ASSERT_NEVER_REPR_MAX_LENGTH _AnnotatedAlias _AnyMeta \
        _BaseGenericAlias _CallableGenericAlias _CallableType _ConcatenateGenericAlias \
        _DeprecatedGenericAlias _Final _Func _GenericAlias _IdentityCallable _LiteralGenericAlias \
        _NamedTuple _NotIterable _PROTO_ALLOWLIST _ProtocolMeta _SPECIAL_NAMES _Sentinel _SpecialForm \
        _SpecialGenericAlias _TYPING_INTERNALS _TupleType _TypedCacheSpecialForm _TypedDict _TypedDictMeta \
        _TypingEllipsis _UnionGenericAlias _UnpackGenericAlias __all__ __doc__ __file__ __getattr__ \
        __loader__ __name__ __package__ __spec__ _abc_instancecheck _abc_subclasscheck _alias \
        _allow_reckless_class_checks _allowed_types _caches _caller _check_generic_specialization \
        _cleanups _collect_type_parameters _compare_args_orderless _deduplicate _deduplicate_unhashable \
        _deprecation_warning_for_no_type_params_passed _eval_type _flatten_literal_params \
        _generic_class_getitem _generic_init_subclass _get_protocol_attrs _get_typeddict_qualifiers \
        _idfunc _is_dunder _is_param_expr _is_typevar_like _is_unpacked_typevartuple \
        _lazy_load_getattr_static _make_nmtuple _make_union _namedtuple_mro_entries \
        _no_init_or_replace_init _overload_dummy _overload_registry _paramspec_prepare_subst \
        _paramspec_subst _prohibited _proto_hook _remove_dups_flatten _sentinel \
        _should_unflatten_callable_args _special _strip_annotations _tp_cache _type_check \
        _type_check_issubclass_arg_1 _type_convert _type_repr _typevar_subst _typevartuple_prepare_subst \
        _unpack_args _value_and_type_iter abstractmethod assert_never assert_type cast clear_overloads \
        collections copyreg dataclass_transform defaultdict final functools get_args get_origin \
        get_overloads get_protocol_members get_type_hints is_protocol is_typeddict no_type_check \
        no_type_check_decorator operator overload override reveal_type runtime_checkable sys types",
    ),
    (
        "unicodedata",
        "\
        UCD __doc__ __file__ __loader__ __name__ __package__ __spec__ _ucnhash_CAPI bidirectional category \
        combining decimal decomposition digit east_asian_width is_normalized lookup mirrored name \
        normalize numeric ucd_3_2_0 unidata_version",
    ),
    (
        "unittest.mock",
        "\
        ANY AsyncMagicMixin AsyncMock AsyncMockMixin Base CallableMixin CodeType DEFAULT FILTER_DIR \
        FunctionTypes InvalidSpecError MagicMixin MagicMock MagicProxy MethodType Mock ModuleType \
        NonCallableMagicMock NonCallableMock PropertyMock RLock ThreadingMixin ThreadingMock _ANY \
        _ATTRIB_DENY_LIST _AnyComparer _AsyncIterator _CODE_ATTRS _CODE_SIG _Call _CallList _MockIter \
        _Sentinel _SentinelObject _SpecState __all__ __doc__ __file__ __loader__ __name__ __package__ \
        __spec__ _all_magics _all_sync_magics _allowed_names _async_magics _async_method_magics _builtins \
        _calculate_return_value _callable _check_and_set_parent _check_signature _check_spec_arg_typos \
        _clear_dict _copy_func_details _delegating_property _deleted _extract_mock _format_call_signature \
        _get_async_iter _get_eq _get_iter _get_method _get_ne _get_signature_object _get_target \
        _instance_callable _is_async_func _is_async_obj _is_exception _is_instance_mock _is_list _is_magic \
        _magics _missing _must_skip _non_defaults _patch _patch_dict _patch_multiple _patch_object \
        _patch_stopall _return_values _safe_super _set_async_signature _set_return_value _set_signature \
        _setup_async_mock _setup_func _side_effect_methods _sync_async_magics _timeout_unset _to_stream \
        _try_iter _unsupported_magics asyncio builtins call contextlib create_autospec file_spec inplace \
        inspect io iscoroutinefunction magic_methods mock_open numerics open_spec partial patch pkgutil \
        pprint right safe_repr seal sentinel sys threading wraps",
    ),
    (
        "uuid",
        "\
        Enum NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500 RESERVED_FUTURE RESERVED_MICROSOFT \
        RESERVED_NCS RFC_4122 SafeUUID UUID _AIX _GETTERS _LINUX _MAC_DELIM _MAC_OMITS_LEADING_ZEROES \
        _OS_GETTERS _UuidCreate __author__ __doc__ __file__ __loader__ __name__ __package__ __spec__ \
        _arp_getnode _find_mac_near_keyword _find_mac_under_heading _generate_time_safe _get_command_stdout \
        _ifconfig_getnode _ip_getnode _is_universal _lanscan_getnode _last_timestamp _netstat_getnode _node \
        _parse_mac _random_getnode _simple_enum _unix_getnode _uuid _windll_getnode bytes_ getnode int_ main \
        os sys uuid1 uuid3 uuid4 uuid5",
    ),
    (
        "warnings",
        "\
        WarningMessage _DEPRECATED_MSG _OptionError __all__ __doc__ __file__ __loader__ __name__ \
        __package__ __spec__ _add_filter _defaultaction _deprecated _filters_mutated _formatwarning_orig \
        _formatwarnmsg _formatwarnmsg_impl _getaction _getcategory _is_filename_to_skip \
        _is_internal_filename _is_internal_frame _next_external_frame _onceregistry _processoptions \
        _setoption _showwarning_orig _showwarnmsg _showwarnmsg_impl _warn_unawaited_coroutine \
        catch_warnings defaultaction deprecated filters filterwarnings formatwarning onceregistry \
        resetwarnings showwarning simplefilter sys warn warn_explicit",
    ),
    (
        "weakref",
        "\
        CallableProxyType KeyedRef ProxyType ProxyTypes ReferenceType WeakKeyDictionary WeakMethod WeakSet \
        WeakValueDictionary _IterationGuard __all__ __doc__ __file__ __loader__ __name__ __package__ \
        __spec__ _collections_abc _remove_dead_weakref finalize getweakrefcount getweakrefs itertools \
        proxy ref sys",
    ),
];
