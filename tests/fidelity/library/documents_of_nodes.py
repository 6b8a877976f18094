from xml.dom import minidom, Node, NotFoundErr, HierarchyRequestErr
import xml.dom, re
doc = minidom.parseString("""<?xml version="1.0" encoding="utf-8"?>
<!-- head --><catalog xmlns:x="urn:x"><book id="b1" lang='en'><title>A &lt; B</title><price x:cur="USD">9.99</price></book>
  <book id="b2"><title><![CDATA[raw <b>]]></title></book><?pi some data?><x:e/></catalog>""")
print(doc, doc.childNodes, doc.firstChild) if 0 else print(doc.nodeName, doc.nodeType, doc.firstChild.data, doc.documentElement.nodeName)
for b in doc.getElementsByTagName("book"):
    t = b.getElementsByTagName("title")[0]
    print(b.getAttribute("id"), b.attributes.items(), b.attributes.keys(), b.hasAttribute("lang"), t.firstChild.nodeValue, t.firstChild.nodeType, t.firstChild, len(b.childNodes), b.attributes.length)
print([n.nodeName for n in doc.documentElement.childNodes], doc.documentElement.childNodes.length, len(doc.getElementsByTagName("*")))
print(doc.toxml()); print(doc.toprettyxml(indent="  ", newl="\n")); print(doc.toxml("utf-8")); print(doc.toprettyxml(encoding="ascii", standalone=True)[:70])
e = doc.documentElement; first = e.firstChild; new = doc.createElement("note"); new.appendChild(doc.createTextNode("hi & bye")); new.appendChild(doc.createComment("c")); e.insertBefore(new, first); print(e.firstChild.toxml(), first.previousSibling is new, new.nextSibling is first, new.parentNode is e, new.ownerDocument is doc)
e.removeChild(new); 
try: e.removeChild(new)
except NotFoundErr as x: print(type(x), x, x.code)
try: doc.appendChild(doc.createElement("two"))
except HierarchyRequestErr as x: print(x)
try: e.insertBefore(new, doc)
except NotFoundErr as x: print("nf")
c = first.cloneNode(True); c.setAttribute("id", "copy"); e.appendChild(c); print(c.toxml(), first.getAttribute("id"), first.cloneNode(False).toxml())
first.removeAttribute("lang"); first.setAttribute("q", 'a"b<c>\n'); print(first.toxml(), first.getAttributeNode("q").value, first.getAttribute("zz") == "", first.getAttributeNode("zz"))
d = minidom.getDOMImplementation().createDocument(None, "root", None); d.documentElement.appendChild(d.createCDATASection("x<y")); d.documentElement.appendChild(d.createProcessingInstruction("a", "b")); print(d.toxml(), d.documentElement.lastChild.target)
t = d.createTextNode("abc"); print(t.length, t.substringData(1, 2), repr(t), repr(d.createTextNode("a long text here")), t.data); t.appendData("d"); print(t.data)
d.documentElement.normalize()
for bad in ["<a><b></a>", "", "<a>", "<a b=1/>", "a", "<a/><b/>", "<a>&zz;</a>"]:
    try: minidom.parseString(bad)
    except Exception as x: print(type(x).__name__, x, x.lineno, x.offset, x.code)
with minidom.parseString("<a><b/></a>") as dd: print(dd.documentElement.tagName)
frag = d.createDocumentFragment(); frag.appendChild(d.createElement("f1")); frag.appendChild(d.createElement("f2")); d.documentElement.appendChild(frag); print(d.toprettyxml())
try: d.createTextNode(5)
except TypeError as x: print(x)
def show(n, depth=0):
    print("  " * depth + n.nodeName, n.nodeValue)
    for k in n.childNodes: show(k, depth + 1)
show(doc)
print(Node.ELEMENT_NODE, Node.TEXT_NODE, bool(e), e.localName, doc.getElementsByTagName("price")[0].attributes["x:cur"].value, doc.getElementsByTagName("x:e")[0].prefix, doc.getElementsByTagName("x:e")[0].localName)
print(re.sub("0x[0-9a-f]+", "0x", repr(e)))
