//! The names of modules from e to o.

use super::Names;

pub(super) static NAMES: Names = &[
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
        __doc__ __file__ __loader__ __name__ __package__ __spec__ encode_basestring \
        encode_basestring_ascii make_encoder make_scanner scanstring",
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
        "enum",
        "\
        CONFORM CONTINUOUS DynamicClassAttribute EJECT Enum EnumCheck EnumDict EnumMeta EnumType Flag \
        FlagBoundary IntEnum IntFlag KEEP MappingProxyType NAMED_FLAGS ReprEnum STRICT StrEnum UNIQUE \
        _EnumDict __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _auto_null \
        _dataclass_repr _dedent _high_bit _is_descriptor _is_dunder _is_internal_class _is_private \
        _is_single_bit _is_sunder _iter_bits_lsb _make_class_unpicklable _not_given _old_convert_ \
        _proto_member _reduce_ex_by_global_name _simple_enum _stdlib_enums _test_simple_enum auto bin \
        bltns global_enum global_enum_repr global_flag_repr global_str member nonmember \
        pickle_by_enum_name pickle_by_global_name property show_flag_values sys unique verify",
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
        _find_impl _ge_from_gt _ge_from_le _ge_from_lt _gt_from_ge _gt_from_le _gt_from_lt \
        _initial_missing _le_from_ge _le_from_gt _le_from_lt _lru_cache_wrapper _lt_from_ge _lt_from_gt \
        _lt_from_le _make_key _unwrap_partial _unwrap_partialmethod cache cached_property cmp_to_key \
        get_cache_token lru_cache namedtuple partial partialmethod recursive_repr reduce singledispatch \
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
        "graphlib",
        "\
        CycleError GenericAlias TopologicalSorter _NODE_DONE _NODE_OUT _NodeInfo __all__ __doc__ __file__ \
        __loader__ __name__ __package__ __spec__",
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
        "hmac",
        "\
        HMAC __doc__ __file__ __loader__ __name__ __package__ __spec__ _functype _hashlib _hashopenssl \
        _warnings compare_digest digest digest_size new trans_36 trans_5C",
    ),
    (
        "html",
        "\
        __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _charref _html5 _invalid_charrefs \
        _invalid_codepoints _re _replace_charref entities escape unescape",
    ),
    (
        "html.entities",
        "\
        __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ codepoint2name entitydefs html5 \
        name2codepoint",
    ),
    (
        "importlib",
        "\
        _RELOADING __all__ __doc__ __file__ __import__ __loader__ __name__ __package__ __spec__ _bootstrap \
        _bootstrap_external _imp _pack_uint32 _unpack_uint32 import_module invalidate_caches reload sys",
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
        _get_code_position_from_tb _get_dunder_dict_of_class _getmembers _has_code_flag \
        _has_coroutine_mark _is_coroutine_mark _main _missing_arguments _sentinel _shadowed_dict \
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
        markcoroutinefunction modulesbyfile namedtuple os re signature stack sys token tokenize trace \
        types unwrap walktree",
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
        chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse \
        groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest",
    ),
    (
        "json",
        "\
        JSONDecodeError JSONDecoder JSONEncoder __all__ __author__ __builtins__ __cached__ __doc__ \
        __file__ __loader__ __name__ __package__ __path__ __spec__ __version__ _default_decoder \
        _default_encoder codecs decoder detect_encoding dump dumps encoder load loads scanner",
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
        "keyword",
        "\
        __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ iskeyword issoftkeyword kwlist \
        softkwlist",
    ),
    (
        "linecache",
        "\
        __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _register_code cache checkcache \
        clearcache getline getlines lazycache updatecache",
    ),
    (
        "logging",
        "\
        BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Filterer Formatter \
        GenericAlias Handler INFO LogRecord Logger LoggerAdapter Manager NOTSET NullHandler PercentStyle \
        PlaceHolder RootLogger StrFormatStyle StreamHandler StringTemplateStyle Template WARN WARNING \
        _STYLES _StderrHandler __all__ __author__ __date__ __doc__ __file__ __loader__ __name__ \
        __package__ __path__ __spec__ __status__ __version__ _addHandlerRef _afterFork \
        _after_at_fork_child_reinit_locks _at_fork_reinit_lock_weakset _checkLevel _defaultFormatter \
        _defaultLastResort _handlerList _handlers _is_internal_frame _levelToName _lock _logRecordFactory \
        _loggerClass _nameToLevel _prepareFork _register_at_fork_reinit_lock _removeHandlerRef \
        _showwarning _srcfile _startTime _str_formatter _warnings_showwarning addLevelName atexit \
        basicConfig captureWarnings collections critical currentframe debug disable error exception fatal \
        getHandlerByName getHandlerNames getLevelName getLevelNamesMapping getLogRecordFactory getLogger \
        getLoggerClass info io lastResort log logAsyncioTasks logMultiprocessing logProcesses logThreads \
        makeLogRecord os raiseExceptions re root setLogRecordFactory setLoggerClass shutdown sys threading \
        time traceback warn warning warnings weakref",
    ),
    (
        "math",
        "\
        __doc__ __file__ __loader__ __name__ __package__ __spec__ acos acosh asin asinh atan atan2 atanh \
        cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs factorial floor fma \
        fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 \
        log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt sumprod tan tanh \
        tau trunc ulp",
    ),
    (
        "numbers",
        "\
        ABCMeta Complex Integral Number Rational Real __all__ __doc__ __file__ __loader__ __name__ \
        __package__ __spec__ abstractmethod",
    ),
    (
        "opcode",
        "\
        EXTENDED_ARG HAVE_ARGUMENT MIN_INSTRUMENTED_OPCODE __all__ __doc__ __file__ __loader__ __name__ \
        __package__ __spec__ _cache_format _inline_cache_entries _intrinsic_1_descs _intrinsic_2_descs \
        _nb_ops _opcode _specializations _specialized_opmap cmp_op hasarg hascompare hasconst hasexc \
        hasfree hasjabs hasjrel hasjump haslocal hasname i op opmap opname stack_effect",
    ),
    (
        "operator",
        "\
        __abs__ __add__ __all__ __and__ __call__ __concat__ __contains__ __delitem__ __doc__ __eq__ \
        __file__ __floordiv__ __ge__ __getitem__ __gt__ __iadd__ __iand__ __iconcat__ __ifloordiv__ \
        __ilshift__ __imatmul__ __imod__ __imul__ __index__ __inv__ __invert__ __ior__ __ipow__ \
        __irshift__ __isub__ __itruediv__ __ixor__ __le__ __loader__ __lshift__ __lt__ __matmul__ __mod__ \
        __mul__ __name__ __ne__ __neg__ __not__ __or__ __package__ __pos__ __pow__ __rshift__ __setitem__ \
        __spec__ __sub__ __truediv__ __xor__ _abs abs add and_ attrgetter call concat contains countOf \
        delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index \
        indexOf inv invert ior ipow irshift is_ is_not isub itemgetter itruediv ixor le length_hint lshift \
        lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor",
    ),
    (
        "os",
        "\
        CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED CLONE_FILES CLONE_FS \
        CLONE_NEWCGROUP CLONE_NEWIPC CLONE_NEWNET CLONE_NEWNS CLONE_NEWPID CLONE_NEWTIME CLONE_NEWUSER \
        CLONE_NEWUTS CLONE_SIGHAND CLONE_SYSVSEM CLONE_THREAD CLONE_VM DirEntry EFD_CLOEXEC EFD_NONBLOCK \
        EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER \
        EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK \
        F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM GenericAlias MFD_ALLOW_SEALING MFD_CLOEXEC \
        MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB \
        MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK \
        MFD_HUGE_SHIFT Mapping MutableMapping NGROUPS_MAX O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT \
        O_DIRECT O_DIRECTORY O_DSYNC O_EXCL O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW \
        O_NONBLOCK O_PATH O_RDONLY O_RDWR O_RSYNC O_SYNC O_TMPFILE O_TRUNC O_WRONLY POSIX_FADV_DONTNEED \
        POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED \
        POSIX_SPAWN_CLOSE POSIX_SPAWN_CLOSEFROM POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS \
        PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT PathLike RTLD_DEEPBIND RTLD_GLOBAL \
        RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT \
        RWF_SYNC R_OK SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR \
        SEEK_DATA SEEK_END SEEK_HOLE SEEK_SET SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND \
        ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME \
        ST_SYNCHRONOUS ST_WRITE TFD_CLOEXEC TFD_NONBLOCK TFD_TIMER_ABSTIME TFD_TIMER_CANCEL_ON_SET TMP_MAX \
        WCONTINUED WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG \
        WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED W_OK XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX X_OK \
        _Environ __all__ __doc__ __file__ __loader__ __name__ __package__ __spec__ _check_methods _execvpe \
        _exists _exit _fspath _fwalk _fwalk_close _fwalk_walk _fwalk_yield _get_exports_list _spawnvef \
        _walk_symlinks_as_files _wrap_close abc abort access altsep chdir chmod chown chroot close \
        closerange confstr confstr_names copy_file_range cpu_count ctermid curdir defpath device_encoding \
        devnull dup dup2 environ environb error eventfd eventfd_read eventfd_write execl execle execlp \
        execlpe execv execve execvp execvpe extsep fchdir fchmod fchown fdatasync fdopen fork forkpty \
        fpathconf fsdecode fsencode fspath fstat fstatvfs fsync ftruncate fwalk get_blocking get_exec_path \
        get_inheritable get_terminal_size getcwd getcwdb getegid getenv getenvb geteuid getgid \
        getgrouplist getgroups getloadavg getlogin getpgid getpgrp getpid getppid getpriority getrandom \
        getresgid getresuid getsid getuid getxattr grantpt initgroups isatty kill killpg lchown linesep \
        link listdir listxattr lockf login_tty lseek lstat major makedev makedirs memfd_create minor mkdir \
        mkfifo mknod name nice open openpty pardir path pathconf pathconf_names pathsep pidfd_open pipe \
        pipe2 popen posix_fadvise posix_fallocate posix_openpt posix_spawn posix_spawnp pread preadv \
        process_cpu_count ptsname putenv pwrite pwritev read readlink readv register_at_fork remove \
        removedirs removexattr rename renames replace rmdir scandir sched_get_priority_max \
        sched_get_priority_min sched_getaffinity sched_getparam sched_getscheduler sched_param \
        sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler sched_yield sendfile sep \
        set_blocking set_inheritable setegid seteuid setgid setgroups setns setpgid setpgrp setpriority \
        setregid setresgid setresuid setreuid setsid setuid setxattr spawnl spawnle spawnlp spawnlpe \
        spawnv spawnve spawnvp spawnvpe splice st stat stat_result statvfs statvfs_result strerror \
        supports_bytes_environ supports_dir_fd supports_effective_ids supports_fd supports_follow_symlinks \
        symlink sync sys sysconf sysconf_names system tcgetpgrp tcsetpgrp terminal_size timerfd_create \
        timerfd_gettime timerfd_gettime_ns timerfd_settime timerfd_settime_ns times times_result truncate \
        ttyname umask uname uname_result unlink unlockpt unsetenv unshare urandom utime wait wait3 wait4 \
        waitid waitid_result waitpid waitstatus_to_exitcode walk write writev",
    ),
];
