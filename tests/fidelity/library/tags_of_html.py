from html.parser import HTMLParser
class P(HTMLParser):
    def handle_starttag(self, tag, attrs): print('start', tag, attrs, self.getpos(), self.get_starttag_text())
    def handle_endtag(self, tag): print('end', tag, self.getpos())
    def handle_startendtag(self, tag, attrs): print('startend', tag, attrs)
    def handle_data(self, d): print('data', repr(d), self.getpos())
    def handle_comment(self, d): print('comment', repr(d))
    def handle_decl(self, d): print('decl', repr(d))
    def handle_pi(self, d): print('pi', repr(d))
    def unknown_decl(self, d): print('unknown', repr(d))
    def handle_entityref(self, n): print('entity', n)
    def handle_charref(self, n): print('char', n)
for conv in (True, False):
  for s in ['<!DOCTYPE html><html><body class="a" id=b c>hi &amp; you &#65; &unk; &lt<br/><img src=x /></body></html>',
    '<p>a<b>c</p> x < y & z', '<!-- c --><? pi?><![CDATA[x]]>', '<script>if (a<b) "<p>" </script>after', '<a href="x&amp;y" b=\'q\' c = d>', '<a', 'text only', '<A HREF=x>T</A >', '</p junk>', '</>', '< p>', '<a/b>', 'a&#x41;b&#65', '<!weird>', '<style>p>a{}</style>', 'x\ny<p>\nz</p>', '<!-- unclosed', '&', '<div\n a=1\n>', '<p a="1" a="2">', '&copy;x', '<br/ >', '<!>', '<!doctype>', '<input disabled value="a>b">', '<a"b>','<a=b>', '<p>1</p','&amp','a&b','<title>&amp;</title>']:
    p=P(convert_charrefs=conv); print('==', repr(s)); p.feed(s); print('--'); p.close()
p=P(); p.feed('<p>he'); p.feed('llo</'); p.feed('p>'); p.close(); p.reset(); print(p.rawdata, p.lasttag)
