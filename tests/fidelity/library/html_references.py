import html, html.entities
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, '|', e)
for s in ('<a href="x">it\'s & fine</a>', '', 'plain', '&amp;', '"\''): t(html.escape, s); t(html.escape, s, False); t(html.escape, s, quote=False)
for s in ('&lt;b&gt; &amp;amp; &quot;&#39;&#x27;', '&copy; &nbsp; &eacute;', '&', '&#128512; &#x1F600;', '&#0; &#x110000; &#xD800; &#128;', 'a&b', '&#;', '&#x;', '&#65', '&hellip;&mdash;&ndash;&euro;&pound;&lsquo;', '&amp', '&AMP;', '&lt', '&#13;&#10;&#1;&#xfffe;x', '&hearts;&rarr;&infin;', 'AT&T', 'a & b', '&COPY;&REG', '&#150;'): t(html.unescape, s)
t(html.escape, 5); t(html.unescape, 5); print(len(html.entities.name2codepoint), html.entities.codepoint2name[233], html.entities.entitydefs['gt'])
