# html.parser: what has no end, scripts, references and sections, whole and letter by letter.
from html.parser import HTMLParser
class P(HTMLParser):
    def __init__(self, **k): super().__init__(**k); self.log = []
    def handle_starttag(self, t, a): self.log.append(('start', t, a))
    def handle_endtag(self, t): self.log.append(('end', t))
    def handle_startendtag(self, t, a): self.log.append(('startend', t, a))
    def handle_data(self, d): self.log.append(('data', d))
    def handle_comment(self, d): self.log.append(('comment', d))
    def handle_decl(self, d): self.log.append(('decl', d))
    def handle_pi(self, d): self.log.append(('pi', d))
    def unknown_decl(self, d): self.log.append(('unknown', d))
    def handle_entityref(self, n): self.log.append(('entity', n))
    def handle_charref(self, n): self.log.append(('char', n))
def run(*s, **k):
    p = P(**k)
    for x in s: p.feed(x)
    p.close(); print(s, p.log, p.getpos())
for c in ('<script>alert("a<b && c>d"); </x></script>', "<style>a > b {}</style>", '<script><!-- not a comment --> &not; entity </script>', '<script type="t">x = "</" + "p>"</script>y', '<script>"<a href=\'x\'>"</SCRIPT >', '<textarea><b>x</b></textarea>', "<script>\n<!-- not an -x- comment -->'</foo></p>\n</script>"):
    run(c); run(*c)
for c in ('<a href="x>y" b=c d>t</a>', "<p class='q' id=\"w\"/>", '<br/><hr />', '<a$>', '<a$b>', '<div/=x>', '</>', '</ x>', '<>x', '< a>', 'a < b & c &amp; &#65; &#x41; &copy &bogus; &#zz;', '<!DOCTYPE html><!-- c --><?pi x?><![CDATA[z]]>', '<![if IE]>x<![endif]>', '<!-- a -- b -->', '<!--x', '<a foo="b', 'x<', '<a b=\'"\' c="&lt;&quot;">', '<img alt=a/b>', '<input disabled checked=checked>', '</div class="x">', "<a b='c'd='e'>", '<p>\n\n<b>x', '&', '&#', '&#6', '<!', '<?', '</', '<a\nb\n=\nc>'):
    run(c); run(c, convert_charrefs=False)
run('<a href="http://x">', 'l', 'in', 'k</', 'a>')
