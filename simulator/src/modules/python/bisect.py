# Places in sorted sequences. The functions themselves are in _bisect.

from _bisect import *

bisect = bisect_right
insort = insort_right
