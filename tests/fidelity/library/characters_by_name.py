import re
print('äöü€\x07'.encode('ascii', 'namereplace'), 'é'.encode('latin-1', 'namereplace'))
print(re.findall(r'\N{BULLET}|\N{EM DASH}', 'a•b—c'))
for bad in [r'\N{foo}', r'\N', r'\N{', r'\N{}']:
    try: re.compile(bad)
    except re.error as e: print(bad, e)
