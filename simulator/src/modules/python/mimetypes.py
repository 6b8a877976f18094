# The types of files by the ends of their names. A program here has no system whose lists could add to them.

import posixpath
from os import fspath
from urllib.parse import urlparse

__all__ = ['knownfiles', 'inited', 'MimeTypes', 'guess_type', 'guess_file_type', 'guess_all_extensions',
           'guess_extension', 'add_type', 'init', 'read_mime_types', 'suffix_map', 'encodings_map', 'types_map',
           'common_types']

knownfiles = ['/etc/mime.types', '/etc/httpd/mime.types', '/etc/httpd/conf/mime.types', '/etc/apache/mime.types',
              '/etc/apache2/mime.types', '/usr/local/etc/httpd/conf/mime.types',
              '/usr/local/lib/netscape/mime.types', '/usr/local/etc/httpd/conf/mime.types',
              '/usr/local/etc/mime.types']
inited = False
_db = None

_TYPES = """
text/javascript js mjs|application/json json|application/manifest+json webmanifest|application/msword doc dot wiz
application/n-quads nq|application/n-triples nt|application/octet-stream bin a dll exe o obj so|application/oda oda
application/pdf pdf|application/pkcs7-mime p7c|application/postscript ps ai eps|application/trig trig
application/vnd.apple.mpegurl m3u m3u8|application/vnd.ms-excel xls xlb
application/vnd.ms-powerpoint ppt pot ppa pps pwz|application/wasm wasm|application/x-bcpio bcpio
application/x-cpio cpio|application/x-csh csh|application/x-dvi dvi|application/x-gtar gtar|application/x-hdf hdf
application/x-hdf5 h5|application/x-latex latex|application/x-mif mif|application/x-netcdf cdf nc
application/x-pkcs12 p12 pfx|application/x-pn-realaudio ram|application/x-python-code pyc pyo|application/x-sh sh
application/x-shar shar|application/x-shockwave-flash swf|application/x-sv4cpio sv4cpio|application/x-sv4crc sv4crc
application/x-tar tar|application/x-tcl tcl|application/x-tex tex|application/x-texinfo texi texinfo
application/x-troff roff t tr|application/x-troff-man man|application/x-troff-me me|application/x-troff-ms ms
application/x-ustar ustar|application/x-wais-source src|application/xml xsl rdf wsdl xpdl|application/zip zip
audio/3gpp 3gp 3gpp|audio/3gpp2 3g2 3gpp2|audio/aac aac adts loas ass|audio/basic au snd|audio/mpeg mp3 mp2
audio/opus opus|audio/x-aiff aif aifc aiff|audio/x-pn-realaudio ra|audio/x-wav wav|image/avif avif|image/bmp bmp
image/gif gif|image/ief ief|image/jpeg jpg jpe jpeg|image/heic heic|image/heif heif|image/png png|image/svg+xml svg
image/tiff tiff tif|image/vnd.microsoft.icon ico|image/webp webp|image/x-cmu-raster ras|image/x-portable-anymap pnm
image/x-portable-bitmap pbm|image/x-portable-graymap pgm|image/x-portable-pixmap ppm|image/x-rgb rgb
image/x-xbitmap xbm|image/x-xpixmap xpm|image/x-xwindowdump xwd|message/rfc822 eml mht mhtml nws|text/css css
text/csv csv|text/html html htm|text/markdown md markdown|text/n3 n3|text/plain txt bat c h ksh pl srt
text/richtext rtx|text/rtf rtf|text/tab-separated-values tsv|text/vtt vtt|text/x-python py|text/x-rst rst
text/x-setext etx|text/x-sgml sgm sgml|text/x-vcard vcf|text/xml xml|video/mp4 mp4|video/mpeg mpeg m1v mpa mpe mpg
video/quicktime mov qt|video/webm webm|video/x-msvideo avi|video/x-sgi-movie movie
"""


def _types():
    for row in _TYPES.strip().replace('\n', '|').split('|'):
        kind, *ends = row.split()
        for end in ends:
            yield f'.{end}', kind


def _default_mime_types():
    # What is known without any file.
    global suffix_map, encodings_map, types_map, common_types
    global _suffix_map_default, _encodings_map_default, _types_map_default, _common_types_default
    suffix_map = _suffix_map_default = {
        '.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz', '.tbz2': '.tar.bz2', '.txz': '.tar.xz'}
    encodings_map = _encodings_map_default = {
        '.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}
    types_map = _types_map_default = dict(_types())
    common_types = _common_types_default = {
        '.rtf': 'application/rtf', '.midi': 'audio/midi', '.mid': 'audio/midi', '.jpg': 'image/jpg',
        '.pict': 'image/pict', '.pct': 'image/pict', '.pic': 'image/pict', '.xul': 'text/xul'}


_default_mime_types()


class MimeTypes:
    """What is known of names: which type each end means."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map, self.suffix_map = encodings_map.copy(), suffix_map.copy()
        # Both for common types, which are no standard, and for the others.
        self.types_map, self.types_map_inv = ({}, {}), ({}, {})
        for known, is_strict in ((_types_map_default, True), (_common_types_default, False)):
            for end, kind in known.items():
                self.add_type(kind, end, is_strict)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Has names with this end mean the type."""
        strict = bool(strict)
        self.types_map[strict][ext] = type
        ends = self.types_map_inv[strict].setdefault(type, [])
        if ext not in ends:
            ends.append(ext)

    def guess_type(self, url, strict=True):
        """The type and the encoding of an address or a path."""
        url = fspath(url)
        parts = urlparse(url)
        if parts.scheme == 'data':
            # The type stands in the address: data:type/subtype;charset=...;base64,...
            head, comma, _ = parts.path.partition(',')
            if not comma:
                return None, None
            kind = head.partition(';')[0]
            return ('text/plain' if '=' in kind or '/' not in kind else kind), None
        if parts.scheme and len(parts.scheme) > 1:
            url = parts.path
        else:
            return self.guess_file_type(url, strict=strict)
        return self._guessed(posixpath.splitext, url, strict)

    def guess_file_type(self, path, *, strict=True):
        """The type and the encoding of a path."""
        path = fspath(path)
        if isinstance(path, bytes):
            path = path.decode('utf-8', 'surrogateescape')
        return self._guessed(posixpath.splitext, path, strict)

    def _guessed(self, split, path, strict):
        base, end = split(path)
        while end.lower() in self.suffix_map:
            base, end = split(base + self.suffix_map[end.lower()])
        encoding = self.encodings_map.get(end)
        if encoding is not None:
            base, end = split(base)
        end = end.lower()
        for known in self.types_map[:0:-1] if strict else self.types_map[::-1]:
            if end in known:
                return known[end], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        """All ends that mean a type."""
        type = type.lower()
        ends = list(self.types_map_inv[True].get(type, ()))
        if not strict:
            ends += (end for end in self.types_map_inv[False].get(type, ()) if end not in ends)
        return ends

    def guess_extension(self, type, strict=True):
        """An end that means a type."""
        return next(iter(self.guess_all_extensions(type, strict)), None)

    def read(self, filename, strict=True):
        """Reads a file of types."""
        with open(filename, encoding='utf-8') as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        """Reads lines of a type and its ends."""
        while line := fp.readline():
            kind, *ends = line.partition('#')[0].split() or ['']
            for end in ends:
                self.add_type(kind, '.' + end, strict)

    def read_windows_registry(self, strict=True):
        """Reads what Windows knows; nothing, elsewhere."""


def _known():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """The type and the encoding of an address or a path."""
    return _known().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    """The type and the encoding of a path."""
    return _known().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    """All ends that mean a type."""
    return _known().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """An end that means a type."""
    return _known().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Has names with this end mean the type."""
    return _known().add_type(type, ext, strict)


def init(files=None):
    """Begins anew with what is known, and what the files say."""
    global suffix_map, types_map, encodings_map, common_types, inited, _db
    inited = True
    db = MimeTypes() if files is None or _db is None else _db
    for file in files or ():
        db.read(file)
    suffix_map, encodings_map = db.suffix_map, db.encodings_map
    common_types, types_map = db.types_map
    _db = db


def read_mime_types(file):
    """The types of a file by their ends; None if there is none."""
    try:
        lines = open(file, encoding='utf-8')
    except OSError:
        return None
    with lines:
        db = MimeTypes()
        db.readfp(lines, True)
        return db.types_map[True]
