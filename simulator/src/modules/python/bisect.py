# Places in sorted sequences. _bisect searches; two of its functions have a short name as well.

from _bisect import bisect_left, bisect_right, insort_left, insort_right

bisect, insort = bisect_right, insort_right
