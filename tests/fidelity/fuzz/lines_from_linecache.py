import linecache, traceback
src='1/0 + 2\n'
name='<doctest x[0]>'
linecache.cache[name]=len(src),None,src.splitlines(True),name
try: exec(compile(src,name,'single'))
except Exception as e: 
    print(linecache.cache.get(name))
    print(linecache.getline(name,1))
    print(traceback.format_exception(e))
    print(linecache.cache.get(name))
    traceback.print_exc()
    print(traceback.extract_tb(e.__traceback__)[-1].line)
    raise
