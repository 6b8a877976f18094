import cmd, io, sys
class Shell(cmd.Cmd):
    intro='Welcome'
    prompt='> '
    def do_greet(self, arg):
        """Greet someone.

        Usage: greet NAME"""
        print('hello', arg)
    def do_quit(self, arg):
        return True
    def do_add(self,a): "adds"; print(sum(map(int,a.split())))
    def help_topic(self): print('about topic')
    def help_quit(self): print('quits')
    def do_EOF(self, a): return True
s=Shell(stdin=io.StringIO("greet bob\n\nfoo\nhelp\nhelp greet\nhelp nope\n?topic\n!ls\nhelp quit\nadd 1 2\nEOF\n"))
s.use_rawinput=False
s.cmdloop()
for l in ['', 'greet x', '?x','!y','a-b c','greet=3',' greet  z ', '12 3']:
    print(s.parseline(l))
print(s.onecmd('greet you'), s.onecmd('quit'), s.lastcmd, s.completenames('gr'), s.get_names()[-5:])
s.columnize(['a','bb','ccc']*9, 30)
s.columnize([]); s.columnize(['x'])
try: s.columnize(['a',3])
except TypeError as e: print(e)
s.print_topics('Head', ['a','b'], 15, 80)
s.cmdqueue=['greet q','quit']; s.cmdloop('again')
print(s.complete_help('gr'))
class S2(cmd.Cmd):
    def default(self, line): print('??', line); return line=='x'
    def emptyline(self): print('empty')
    def precmd(self, line): print('pre', line); return line.lower()
    def postcmd(self, stop, line): print('post', stop, line); return stop
    def preloop(self): print('preloop')
    def postloop(self): print('postloop')
s=S2(); s.cmdqueue=['ABC','','X']; s.cmdloop()
s.onecmd('help')
