P='''[a, 1 as a]|[a, *a]|{1:a, **a}|A(x=1, y=2, x=3)|A(a, a)|{1: 2, 1: 3}|{1: 2, x.y: 3, -1: 2, -1: 2}|[a,*_,*b]|1 as _|f"x"|"a" "b"|"a" f"b"|a.b()|a().b|{a:1}|{**_}|{**a,**b}|*a|*a,|(*a)|not a|a if|1.0+2|-1|--1|-a|(yield)|A(1, a=2, 3)|A(**b)|A(*b)|{-0**1j: 2}|{1+1: 2}|[1*1]|A(1**2)|1 + 1j + 1|1 if 2 else 3|x.y[1]|1 < 2|1 and 2|lambda: 1|-1**2|1+-1j|1-(1j)|(1)|(1)+1j|-(1)|~1|1j-1j|-1j+1j|-"a"|1@1j|1//1j|-0 ** -1j|0**0j|-0**0j|-2+3j|2-3j|-2-3j|[-0**0j, 1]|A(x=-0**0j)|{-0**0j: 1}|1 as a.b|1 as (a)|a.b as c|None as x|[*a, b]|[*a.b]|A(b=)|A(,)|{1}|{1:}|{}|[]|()|,|1,|(1,)|((1))|"a" + "b"|b"a"|True|...|Ellipsis|1_0|0x1F|1e3|1e3j|-1e3+2j|...+1'''
for p in P.split('|') + ['(a|b)','a|b','[a]|[b]','a|1','[a|1]','1|2|a','a|b|1']:
    f='match x:\n case '+p+': pass'
    try: compile(f,'<f>','exec'); print('ok',f)
    except SyntaxError as e: print(repr(f), e.args,e.filename,e.lineno,e.offset,e.end_lineno,e.end_offset,e.text,e.print_file_and_line)
