import getopt
for a in [(['-a','-b','x','--long=3','rest','-z'],'ab:',['long=','other']), (['-c'],'ab'), (['-b'],'ab:'), (['--nope'],'',['long']), (['--long'],'',['long=']), (['--oth=3'],'',['other']), (['--l'],'',['long','lot']), (['--ot'],'',['other']), (['-','x'],'a'), (['--','-a'],'a'),(['-ab'],'ab'),(['-abc'],'ab:')]:
    for f in (getopt.getopt, getopt.gnu_getopt):
        try: print(f(*a))
        except getopt.GetoptError as e: print(repr(e), str(e), e.msg, e.opt)
print(getopt.gnu_getopt(['x','-a','y','-b','z'],'ab'), getopt.gnu_getopt(['x','-a'],'+a'), getopt.gnu_getopt(['x','-a','y'],'-ab'), getopt.getopt(['--xy'],'','xy'), getopt.__all__)
