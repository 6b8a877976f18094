# What csv.Sniffer makes of samples, with and without a choice of separators.
import csv

SAMPLES = [
    "a+b+c\n1+2+3\n",
    "'a';'b'\n'c';'d'\n",
    'q,"a b",c\nd,"e",f\n',
    "'one column'\n'two'\n",
    '"a", "b", "c"\n"d", "e", "f"\n',
    '"a","b ""c"""\n"d","e"\n',
    "name,age\nann,3\nbob,4\n",
    "id;name;v\n1;'x';3\n2;'y, z';4\n",
    "one",
]
for sample in SAMPLES:
    for delimiters in (None, ",;", "+"):
        try:
            found = csv.Sniffer().sniff(sample, delimiters)
        except csv.Error as error:
            print(error)
        else:
            print(repr(found.delimiter), found.quotechar, bool(found.skipinitialspace), bool(found.doublequote))
