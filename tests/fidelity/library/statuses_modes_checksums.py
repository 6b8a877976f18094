import http
print(len(http.HTTPStatus), [ (s.name,s.value,s.phrase,s.description) for s in http.HTTPStatus])
print(repr(http.HTTPStatus.OK), http.HTTPStatus.OK, http.HTTPStatus.OK.is_success, [(m.name,m.value,m.description) for m in http.HTTPMethod], repr(http.HTTPMethod.GET), str(http.HTTPMethod.GET))
print(http.HTTPStatus(404), http.HTTPStatus['NOT_FOUND'].phrase, http.HTTPStatus.NOT_FOUND == 404)
print(list(http.HTTPStatus.__members__)[-8:], [k for k,v in http.HTTPStatus.__members__.items() if k!=v.name])
try: http.HTTPStatus(999)
except ValueError as e: print(e)
import stat
print(stat.filemode(0o100644), stat.filemode(0o41777), stat.filemode(0o104755), stat.filemode(0), stat.S_ISDIR(0o40755), stat.S_IMODE(0o100644), stat.S_IRUSR, stat.ST_SIZE)
from stat import *
print(S_IWUSR, S_ISREG(0o100644), filemode(0o755))
import zlib
print(zlib.crc32(b'hello'), zlib.adler32(b'hello'), zlib.crc32(b'b', zlib.crc32(b'a')), zlib.MAX_WBITS)
print(zlib.decompress(bytes.fromhex('789ccb48cdc9c95728cf2fca49010 01a0b045d'.replace(' ',''))))
print(zlib.decompress(b'x\x9cK\xac\xca%\x11\x02\x00Y\x9b\x11\xa5') if 0 else '')
try: zlib.decompress(b'abc')
except zlib.error as e: print(e)
import gettext; _ = gettext.gettext; print(_('hi'), gettext.ngettext('a','b',2), gettext.NullTranslations().gettext('x'))
gettext.install('app'); 
import builtins; print(builtins._('z'))
import glob; print(glob.escape('a[b]*?'))
