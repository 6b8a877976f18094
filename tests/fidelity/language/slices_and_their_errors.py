l=list(range(10)); print(l[2:5], l[:3], l[7:], l[::2], l[::-1], l[-3:], l[5:2], l[5:2:-1], l[100:], l[-100:3], l[:], l[1:8:3], l[slice(1,3)], l[None:None:2])
l[2:4]=['a']; print(l); l[1:1]=[0,0]; print(l); del l[::2]; print(l); l[::2]=[9]*len(l[::2]); print(l); l[:]=[]; print(l)
for s in ['[1,2,3][::0]','x=[1,2,3]; x[::2]=[1]','x=[1]; x[5]=1','x=[1]; del x[5]','(1,2)["a"]','"abc"[5]','"abc"[1.0]','x="abc"; x[0]="z"','x="abc"; del x[0]','x=(1,); del x[0]','{1}[0]','x={}; del x["a"]','x=[1]; x["a"]=2','x=[1,2]; x[0:1]=5','x=range(3); x[0]=1','None[1:]','5[1:]','x={}; x[1:2]=1','[][0]','()[0]','""[0]','b""[0]','[1,2,3][1,2]','x=[1]; x.insert()','x=bytearray(b"a"); x[0:1]=5','x=bytearray(b"a"); x[0]=-1', '{}[1:2]','[1][True]','"abc"[True:]','x=[1,2,3]; x[1:2]=x; print(x)','x=[1,2,3]; x*=0; print(x)','x=[1]; x*=-1; print(x)']:
    try: exec(s); print(s,'ok')
    except Exception as e: print(s,'->',type(e).__name__,e)
class S:
    def __getitem__(self,k): return k
s=S(); print(s[1], s[1:2], s[1:2,3], s[...], s[::], s[1,], s[()], s['a':'b':2], s[*[1,2]], s[1:2,*[3]])
