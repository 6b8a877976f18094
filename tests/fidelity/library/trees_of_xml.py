import xml.etree.ElementTree as ET
s='''<?xml version="1.0"?>
<!-- hi -->
<data xmlns:x="http://x.org/">
  <country name="Liech &amp; x">text<rank a='1'>1</rank>tail</country>
  <x:foo x:bar="3"/><empty></empty><![CDATA[<raw>]]>&#65;&lt;
  <?pi some data?>
</data>'''
r=ET.fromstring(s)
print([ (e.tag,e.attrib,e.text,e.tail) for e in r.iter()])
print(ET.tostring(r)); print(ET.tostring(r,encoding='unicode')); print(ET.tostring(r, short_empty_elements=False))
print(ET.tostring(r, 'utf-8'), ET.tostring(r,encoding='us-ascii',xml_declaration=True))
for bad in ['<a>','<a></b>','','<a','<a b></a>','<a/><b/>','text','<a>&foo;</a>','<a b="1" b="2"/>','<a><b></a>', '<a b=1/>', '<a>&</a>','<a><</a>','<1/>','<a/>x','<a>\n<b></a>\n', '<a b="<"/>', '<x:a/>','<a>]]></a>','<?xml version="1.0"?', '  <?xml version="1.0"?><a/>']:
    try: print(ET.fromstring(bad))
    except ET.ParseError as e: print(repr(bad), e, e.code, e.position)
e=ET.Element('a',{'k':'v'},z='1'); b=ET.SubElement(e,'b'); b.text='t<&>"'; b.tail='\n'; b.set('q','"\n<&>\t')
print(ET.tostring(e), len(e), e.get('k'), e.get('n','d'), e.keys(), e.items(), e.findtext('b'), e.find('zz'))
ET.indent(e); print(ET.tostring(e,'unicode'))
ET.dump(e)
t=ET.ElementTree(e)
print(ET.iselement(e), ET.Comment('c').tag is ET.Comment, ET.tostring(ET.Comment('c')), ET.tostring(ET.PI('a','b')))
d=ET.XML('<r><p n="1"><q>a</q></p><p n="2"><q>b</q><q>c</q></p><s><p/></s></r>')
for path in ['p','p/q','.//p','.//q','*','p[1]','p[last()]','p[@n]',"p[@n='2']",'p[q]',"p[q='b']",'.','./p','..','.//q/..','s//p','p[last()-1]',".//*[@n='1']", "p[@n!='1']", "p[.='a']"]:
    try: print(path, [(x.tag,x.attrib) for x in d.findall(path)])
    except Exception as x: print(path, type(x), x)
for path in ['/p','p[','p[0]','p[@','//']:
    try: print(path, d.findall(path))
    except Exception as x: print(path, type(x), x)
print([ (ev,x.tag) for ev,x in ET.iterparse(__import__('io').StringIO('<a><b/>x</a>'),events=('start','end'))])
print(repr(ET.QName('u','t')), ET.QName('u','t').text, ET.tostring(ET.Element('{u}t',{'{v}a':'1'})))
print(''.join(d.itertext()), [x.text for x in d.iter('q')])
for bad in (lambda: ET.tostring(ET.Element(3)), lambda: d.append('x'), lambda: d[9], lambda: d.remove(ET.Element('u'))):
    try: bad()
    except Exception as x: print(type(x), x)
x=ET.Element('n'); x.text=3
try: ET.tostring(x)
except Exception as y: print(type(y), y)
import copy; c=copy.deepcopy(d); print(ET.tostring(c)==ET.tostring(d))
for p in d.findall('p'): d.remove(p)
print(ET.tostring(d))
