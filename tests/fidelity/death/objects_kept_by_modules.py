import sys, builtins, math, collections, json
class R:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n, json and json.__name__)
sys.keep = R("sys"); builtins.keep = R("builtins"); math.keep = R("math"); collections.keep = R("collections"); json._k = R("json_k"); json.k = R("json"); 
a = R("a")
print("end")
