# Structure sequences are copied, pickled and changed with the items that no index reaches.
import copy
import pickle
import sys
import time

moment = time.gmtime(0)
kind = time.struct_time


def show(*calls):
    for call in calls:
        try:
            print(call())
        except TypeError as error:
            print(error)


show(lambda: copy.copy(moment) == moment, lambda: copy.copy(moment) is moment, lambda: copy.deepcopy(moment).tm_zone,
     lambda: pickle.loads(pickle.dumps(moment)).tm_gmtoff, lambda: moment.__reduce__(), lambda: copy.replace(moment, tm_year=2000, tm_zone='X'),
     lambda: copy.replace(moment, tm_zone='X').tm_zone, lambda: moment.__replace__(1), lambda: moment.__replace__(foo=1, bar=2))
show(lambda: kind(range(9), {'tm_zone': 'Q'}).tm_zone, lambda: kind(range(9), {'tm_zone': 'Q', 'x': 1}), lambda: kind(range(9), {'tm_year': 1}),
     lambda: kind(range(11), {'tm_zone': 1}), lambda: kind(range(10), {'tm_gmtoff': 1}).tm_gmtoff, lambda: kind(range(9), 3), lambda: kind(range(9), None),
     lambda: kind(range(9), {}), lambda: kind(range(9), foo=1), lambda: kind(sequence=range(9)))
show(lambda: copy.replace(sys.version_info, minor=1), lambda: sys.float_info.__reduce__()[0], lambda: sys.flags.__reduce__()[1][1])
