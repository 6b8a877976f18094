import math
print(math.sqt(2))
