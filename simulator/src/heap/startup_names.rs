//! Names that code of CPython's start-up modules (`importlib`, `zipimport`, `encodings`, `codecs`, `io`, `abc`) has made
//! immortal before a program runs. A program sees it: `sys.getrefcount("entry")` of its own literal shows it.

/// Read off CPython 3.13.0 by interning words that a program builds itself; those that are static strings stand in
/// `object::names`.
pub(super) const IMMORTAL: &str = "\
    037 1026 1125 1140 1250 1251 1252 1253 1254 1255 1256 1257 1258 273 424 437 500 646 775 850 852 855 857 \
    858 860 861 862 863 864 865 866 869 8859 932 936 949 950 ABC ABCMeta ABI_THREAD AppleFrameworkLoader \
    ArithmeticError AssertionError AttributeError BOM BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE \
    BOM_UTF16 BOM_UTF16_BE BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE BOM_UTF32_LE BOM_UTF8 BYTECODE_SUFFIXES \
    BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BufferedIOBase \
    BufferedIncrementalDecoder BufferedIncrementalEncoder BufferedRWPair BufferedRandom BufferedReader \
    BufferedWriter BuiltinImporter BytesIO BytesWarning CS_GNU_LIBC_VERSION CS_PATH CallableProxyType \
    ChildProcessError Codec CodecInfo CodecRegistryError ConnectionAbortedError ConnectionError \
    ConnectionRefusedError ConnectionResetError DEBUG_BUILD DEBUG_BYTECODE_SUFFIXES DEFAULT_BUFFER_SIZE \
    DeprecationWarning DirEntry END_CENTRAL_DIR_LOCATOR_SIZE_64 END_CENTRAL_DIR_SIZE END_CENTRAL_DIR_SIZE_64 \
    EOFError EXTENSION_SUFFIXES Ellipsis EncodedFile EncodingWarning EnumKey EnvironmentError Exception \
    ExceptionGroup ExtensionFileLoader F_OK FileExistsError FileFinder FileIO FileLoader FileNotFoundError \
    FileReader FloatingPointError FrozenImporter FutureWarning GeneratorExit GetACP HKEY_CURRENT_USER \
    HKEY_LOCAL_MACHINE IOBase IOError ImportError ImportWarning IncrementalDecoder IncrementalEncoder \
    IncrementalNewlineDecoder IndentationError IndexError InterruptedError IsADirectoryError KeyError \
    KeyboardInterrupt KeyedRef Lib LockType LookupError MAGIC_NUMBER MAX_COMMENT_LEN MAX_UINT32 MISSING \
    MemoryError MetadataPathFinder ModuleNotFoundError ModuleSpec NameError NamespaceLoader NamespaceReader \
    None NotADirectoryError NotImplemented NotImplementedError OPTIMIZED_BYTECODE_SUFFIXES OSError O_APPEND \
    O_CLOEXEC O_CREAT O_DIRECTORY O_EXCL O_NOCTTY O_NOFOLLOW O_NONBLOCK O_RDONLY O_RDWR O_TMPFILE O_TRUNC \
    O_WRONLY OpenKey OpenKeyEx OverflowError PLATLIBDIR POSIX_SPAWN_CLOSE POSIX_SPAWN_CLOSEFROM \
    POSIX_SPAWN_DUP2 PREFIX PYTHONCASEOK PYTHONPATH PathFinder PendingDeprecationWarning PermissionError \
    ProcessLookupError ProxyType QueryValue REGISTRY_KEY REGISTRY_KEY_DEBUG RLock RTLD_GLOBAL RTLD_LOCAL \
    RTLD_NOW RawIOBase Reader RecursionError ReferenceError ReferenceType ResourceWarning RuntimeError \
    RuntimeWarning SC_IOV_MAX SC_OPEN_MAX SC_SEM_NSEMS_MAX SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE SEEK_SET SEP \
    SIGCHLD SIGCLD SIGCONT SIGINT SIGKILL SIGPIPE SIGSTOP SIGTERM SIGWINCH SIGXFSZ SIG_BLOCK SIG_DFL SIG_IGN \
    SIG_SETMASK SIG_UNBLOCK SOURCE_SUFFIXES STRING_END_ARCHIVE STRING_END_LOCATOR_64 STRING_END_ZIP_64 \
    SourceFileLoader SourceLoader SourcelessFileLoader StopAsyncIteration StopIteration StreamReader \
    StreamReaderWriter StreamRecoder StreamWriter StringIO SyntaxError SyntaxWarning SystemError SystemExit \
    TIMEOUT_MAX TMP_MAX TabError TextIOBase TimeoutError TypeError UnboundLocalError UnicodeDecodeError \
    UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UnsupportedOperation UserWarning \
    VPATH ValueError WITH_NEXT_FRAMEWORK WNOHANG W_OK Warning WindowsRegistryFinder Writer X_OK \
    ZIP64_EXTRA_TAG ZeroDivisionError ZipImportError ZipReader _BlockingOnManager _BufferedIOBase \
    _CASE_INSENSITIVE_PLATFORMS _CASE_INSENSITIVE_PLATFORMS_BYTES_KEY _CASE_INSENSITIVE_PLATFORMS_STR_KEY \
    _DeadlockError _DummyModuleLock _ERR_MSG _ERR_MSG_PREFIX _ExceptHookArgs _IOBase _ImportLockContext \
    _IncompleteInputError _KeyedRef _List _LoaderBasics _MS_WINDOWS _ModuleLock _ModuleLockManager \
    _NEEDS_LOADING _NamespaceLoader _NamespacePath _OPT _ORIGIN _POPULATE _PYCACHE _RAW_MAGIC_NUMBER \
    _RawIOBase _SEP _STRUCT_TM_ITEMS _TextIOBase _ThreadHandle _WeakValueDictionary __author__ __cached__ \
    __code__ __debug__ __displayhook__ __excepthook__ __origname__ __pycache__ __stderr__ _abc _abc_cache \
    _abc_caches_clear _abc_init _abc_instancecheck _abc_negative_cache _abc_negative_cache_version \
    _abc_register _abc_registry _abc_registry_clear _abc_subclasscheck _alias_mbcs _aliases _base_executable \
    _bless_my_loader _blocking_on _bootstrap_external _bootstrap_module _buffer_decode _buffer_encode \
    _builtin_from_name _cache _cache_bytecode _cached _calc___package__ _calc_mode _call_with_frames_removed \
    _check_name _check_name_wrapper _classify_pyc _code_to_hash_pyc _code_to_timestamp_pyc _code_type _codecs \
    _commit_removals _compile_bytecode _compile_source _defaultaction _dump_registry _empty_charbuffer _epoch \
    _eq_mtime _exec _false _fill_cache _find_and_load_unlocked _find_parent_path_names _find_spec \
    _fix_co_filename _framework _frozen_importlib _frozen_importlib_external _gcd_import _get_cached _get_data \
    _get_decompress_func _get_dump _get_files _get_module_code _get_module_info _get_module_lock \
    _get_module_path _get_mtime_and_size_of_source _get_parent_path _get_pyc_source _get_spec \
    _get_supported_file_loaders _git _has_deadlocked _have_functions _imp _imp_module _import_tail \
    _importing_zlib _init_module_attrs _install _install_external_importers _is_dir _iterating _last_epoch \
    _last_parent_path _load _load_backward_compatible _load_module_shim _load_unlocked _loaders _local _lock \
    _make_relax_case _mode _module_locks _module_repr _module_repr_from_spec _module_type _multiarch _name \
    _new_module _normalize_line_endings _object_name _onceregistry _open_registry _optimize _os _pack_uint32 \
    _parse_dostime _path _path_abspath _path_cache _path_finder _path_hooks _path_importer_cache \
    _path_is_mode_type _path_isabs _path_isdir _path_isfile _path_join _path_mtime _path_split _path_splitroot \
    _path_stat _pathseps_with_colon _pending_removals _py_abc _read_directory _recalculate _relax_case \
    _relaxed_path_cache _remove_dead_weakref _requires_builtin _requires_builtin_wrapper _requires_frozen \
    _requires_frozen_wrapper _reset_caches _reset_registry _resolve_filename _resolve_name _sanity_check \
    _search_registry _set_bootstrap_module _set_fileattr _setup _spec_from_module _stdlib_dir _thread _unknown \
    _unmarshal_code _unpack_uint16 _unpack_uint32 _unpack_uint64 _validate_hash_pyc _validate_timestamp_pyc \
    _verbose_message _warnings _weakref _winapi _wrap _write_atomic _zip_directory_cache _zip_searchorder abc \
    abiflags abs abspath abstractclassmethod abstractmethod abstractproperty abstracts abstractstaticmethod \
    acquire acquire_lock aliased_encoding aliases all allocate_lock almost_filename alt_path_sep altzone \
    always ansi ansi_code_page ansi_x3_4_1968 any arabic arc_offset archive ascii asmo_708 backslashreplace \
    backslashreplace_errors base64 base64_codec base_64 base_exec_prefix base_filename base_path base_prefix \
    basename bases big5 big5_hkscs big5_tw big5hkscs bits blocked_on blocking_on bool builtin_module \
    builtin_module_names builtin_name bundle_path bytearray bytebuffer bytecode bytecode_path bytes_data \
    bytes_warning bytesdecoded bytesencoded bz2 bz2_codec cache cache_from_source cache_module cache_path \
    cache_tag cached callable candidate candidate_blocking_on candidate_ids casefold cb \
    central_directory_position central_directory_size charbuffer charbuffertype chars check_hash_based_pycs \
    check_source checked child chinese classmethod cls code_object codecaliases codecs comment_size compile \
    complex compress config consumed contents copyright cp037 cp1026 cp1051 cp1125 cp1140 cp1250 cp1251 cp1252 \
    cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp1361 cp154 cp273 cp367 cp424 cp437 cp437_table cp500 cp65001 \
    cp775 cp819 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp866u cp869 cp932 \
    cp936 cp949 cp950 cp_gr cp_is cpathname cpu_count crc create_builtin create_dynamic create_module \
    csHPRoman8 csascii csbig5 csibm037 csibm1026 csibm273 csibm424 csibm500 csibm855 csibm857 csibm858 \
    csibm860 csibm861 csibm863 csibm864 csibm865 csibm866 csibm869 csiso2022jp csiso2022kr csiso58gb231280 \
    csisolatin1 csisolatin2 csisolatin3 csisolatin4 csisolatin5 csisolatin6 csisolatinarabic \
    csisolatincyrillic csisolatingreek csisolatinhebrew cskoi8r cspc775baltic cspc850multilingual \
    cspc862latinhebrew cspc8codepage437 cspcp852 csptcp154 csshiftjis cut_off cygwin cyrillic cyrillic_asian \
    darwin data_encoding data_info data_size datapath date daylight dbcs debug_override decode_source \
    decodedbytes decoding_map decompress detect_encoding dev_mode dirname dirpath dll dont_write_bytecode dot \
    dot_count dumps ebcdic_cp_be ebcdic_cp_ca ebcdic_cp_ch ebcdic_cp_he ebcdic_cp_nl ebcdic_cp_us ebcdic_cp_wt \
    ecma_114 ecma_118 edges elot_928 encoder encodings endswith entry enumerate environ error euc_cn \
    euc_jis2004 euc_jis_2004 euc_jisx0213 euc_jp euc_kr euccn eucgb2312_cn eucjis2004 eucjisx0213 eucjp euckr \
    ex exc exc_details exc_traceback exe exec exec_builtin exec_dynamic exec_module exec_prefix executable \
    extension extension_loaders extension_suffixes extra_data extra_data_len extra_size faulthandler \
    file_encoding file_info file_name file_offset file_size filename_base files find_distributions find_frozen \
    find_spec finder firstline float float_info fn found_in_pycache_prefix fp framework_binary from_bytes \
    from_name frozen frozenset fspath full_path fullname fullpath funcobj fxn gb18030 gb18030_2000 gb2312 \
    gb2312_1980 gb2312_80 gbk get_cache_token get_code get_data get_filename get_frozen_object get_ident \
    get_resource_reader getaliases getcwd getdecoder getencoder getincrementaldecoder getincrementalencoder \
    getreader getregentry getwriter globals_ greek greek8 has_deadlock hasattr hash hash_based hash_info head \
    header_position header_size hebrew hex hex_codec hkey hkscs home hp_roman8 hz hz_gb hz_gb_2312 hzgb ibm037 \
    ibm039 ibm1026 ibm1051 ibm1125 ibm1140 ibm273 ibm367 ibm424 ibm437 ibm500 ibm775 ibm819 ibm850 ibm852 \
    ibm855 ibm857 ibm858 ibm860 ibm861 ibm862 ibm863 ibm864 ibm865 ibm866 ibm869 id ignore_environment \
    ignore_errors implementation import_ import_error incrementaldecoder incrementalencoder index info \
    init_filename insert inspect instance int interactive invalidate_caches io ios is_builtin is_frozen \
    is_frozen_package is_namespace is_package is_reload isabs isalnum isascii isbytecode isdir isfile \
    iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext iso2022_kr iso2022jp \
    iso2022jp_1 iso2022jp_2 iso2022jp_2004 iso2022jp_3 iso2022jp_ext iso2022kr iso646_us iso8859 iso8859_1 \
    iso8859_10 iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 iso8859_2 iso8859_3 iso8859_4 iso8859_5 \
    iso8859_6 iso8859_7 iso8859_8 iso8859_9 iso_2022_jp iso_2022_jp_1 iso_2022_jp_2 iso_2022_jp_2004 \
    iso_2022_jp_3 iso_2022_jp_ext iso_2022_kr iso_8859_1 iso_8859_10 iso_8859_10_1992 iso_8859_11 \
    iso_8859_11_2001 iso_8859_13 iso_8859_14 iso_8859_14_1998 iso_8859_15 iso_8859_16 iso_8859_16_2001 \
    iso_8859_1_1987 iso_8859_2 iso_8859_2_1987 iso_8859_3 iso_8859_3_1988 iso_8859_4 iso_8859_4_1988 \
    iso_8859_5 iso_8859_5_1988 iso_8859_6 iso_8859_6_1987 iso_8859_7 iso_8859_7_1987 iso_8859_8 \
    iso_8859_8_1988 iso_8859_9 iso_8859_9_1989 iso_celtic iso_ir_100 iso_ir_101 iso_ir_109 iso_ir_110 \
    iso_ir_126 iso_ir_127 iso_ir_138 iso_ir_144 iso_ir_148 iso_ir_157 iso_ir_166 iso_ir_199 iso_ir_226 \
    iso_ir_58 iso_ir_6 isolated ispackage ispkg iterator iterdecode iterencode jisx0213 johab joinpath klass \
    koi8_r korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 kwargs kwds kz1048 kz_1048 l1 l10 l2 l3 \
    l4 l5 l6 l7 l8 l9 latin latin10 latin2 latin3 latin4 latin5 latin6 latin7 latin8 latin9 latin_1 library \
    line0withend line0withoutend linebuffer lines list listdir load_module loader loader_class loader_details \
    loader_state loaders loads location lock lookup lookup_error lower lower_suffix_contents lstrip \
    mac_centeuro mac_cyrillic mac_greek mac_iceland mac_latin2 mac_roman mac_turkish maccentraleurope \
    maccyrillic macgreek maciceland macintosh maclatin2 macroman macturkish magic make_encoding_map \
    make_identity_dict map marshal max max_comment_plus_dirs_size max_comment_start maxsize mbcs mcls me \
    memoryview meta_path mi min missing mkdir mktime modname modnames modpath module_from_spec module_info \
    module_type monitoring ms1361 ms932 ms936 ms949 ms950 ms_kanji mskanji mtime name_size namereplace \
    namereplace_errors namespace namespace_path never new new_name new_root newchars newdata newline_decoder \
    norm_encoding normalize_encoding num_entries num_extra_values ob old open_code opt_level optimization \
    origname os_name other output override package parent_module parent_module_name parent_path parent_spec \
    part partition path_attr_name path_finder path_hook path_hook_for_FileFinder path_hooks \
    path_importer_cache path_mtime path_parts path_sep path_sep_tuple path_separators path_stats path_tmp \
    pathname pkgdir platform platlibdir pop portions pos64 prefix print property pt154 ptcp154 pth punct py \
    pycache pycache_filename pycache_prefix python quiet quopri quopri_codec quoted_printable quotedprintable \
    r8 range raw_data reader readlines readsize realpath recursive ref register register_error registry_key \
    release_lock relfile remove removeprefix replace_errors rest result rfind rk1048 rng roman8 root rot13 \
    rot_13 rpartition rsplit rstrip run_module ruscii s_jis s_jis_2004 s_jisx0213 safe_path scls search \
    search_function seen_ids self_module self_weakref set set_data setattr setdefault setter shift_jis \
    shift_jis_2004 shift_jisx0213 shiftjis shiftjis2004 shiftjisx0213 sjis sjis_2004 sjisx0213 slice smsl \
    sorted source_bytes source_bytes_readline source_from_cache source_hash source_mtime source_path \
    source_size source_to_code spec spec_from_file_location spec_from_loader spec_loader split splitlines sr \
    srw st st_mode st_mtime st_size start_offset startswith stat stat_info stat_result state staticmethod \
    stdlib_dir stdlib_module_names str stream streamreader streamwriter strict_errors strip stripped_path \
    strk1048_2002 struct struct_time subclass submodule_search_locations suffix suffixes super \
    supported_loaders surrogateescape surrogatepass sys sys_module sys_version t1 t2 tail tail_module \
    tail_name target_id tb terminal_size test text_encoding thai thread_id tid time timezone tis620 tis_620 \
    tis_620_0 tis_620_2529_0 tis_620_2529_1 to_bytes toc_entry tokenize tracemalloc tuple tvos u16 u32 u7 u8 \
    u_jis uhc ujis uname_result uncompressed_size unicode_1_1_utf_7 unicodebigunmarked unicodelittleunmarked \
    unknown unpack_from update update_abstractmethods us us_ascii utf utf16 utf32 utf7 utf8 utf8_ucs2 \
    utf8_ucs4 utf_16 utf_16_be utf_16_le utf_16be utf_16le utf_32 utf_32_be utf_32_le utf_32be utf_32le utf_7 \
    utf_8 utf_8_decode utf_8_encode uu uu_codec vars verbose verbosity version_info waiters wakeup warn \
    warn_default_encoding watchos wb whence where why win win32 windows_1250 windows_1251 windows_1252 \
    windows_1253 windows_1254 windows_1255 windows_1256 windows_1257 windows_1258 windows_31j winreg wr \
    writelines writer x_mac_japanese x_mac_korean x_mac_simp_chinese x_mac_trad_chinese xmlcharrefreplace \
    xmlcharrefreplace_errors xoptions zip zipimporter zlib zlib_codec";
