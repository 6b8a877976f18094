import math

print(math.cbrt(27), math.erf(-0.25))
