# mimetypes: what the end of a name means.
import io
import mimetypes

for name in ('page.html', 'archive.tar.gz', 'http://host/picture.PNG', 'bundle.tgz', 'data:text/csv;charset=x,a', 'data:,x',
             'data:x', 'name.nothing', 'noend', 'only.gz', 'drawing.svgz', 'script.py', 'style.css', 'x.json'):
    print(name, mimetypes.guess_type(name))
print(mimetypes.guess_file_type('dir/photo.jpeg'), mimetypes.guess_extension('image/png'))
mimetypes.add_type('text/x-own', '.own')
print(mimetypes.guess_type('a.own'), mimetypes.guess_all_extensions('text/x-own'), mimetypes.guess_extension('a/b'))
own = mimetypes.MimeTypes()
own.readfp(io.StringIO(''.join(['text/x-line  line ln # comment\n', '\n', 'application/none\n'])))
print(own.guess_type('x.ln'), own.guess_all_extensions('text/x-line'), mimetypes.guess_type('x.ln'))
