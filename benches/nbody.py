"""The motion of the outer planets: arithmetic of floats in lists."""
from math import sqrt

PI = 3.141592653589793
MASS = 4 * PI * PI
DAYS = 365.24


def body(x, y, z, vx, vy, vz, mass):
    return [x, y, z, vx * DAYS, vy * DAYS, vz * DAYS, mass * MASS]


bodies = [
    body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
    body(4.84143144, -1.16032004, -0.10362204, 0.00166007, 0.00769901, -0.00006904, 0.00095479),
    body(8.34336671, 4.12479856, -0.40352341, -0.00276742, 0.00499852, 0.00002304, 0.00028588),
    body(12.8943695, -15.1111514, -0.22330757, 0.00296460, 0.00237847, -0.00002965, 0.00004366),
    body(15.3796971, -25.9193146, 0.17925877, 0.00268067, 0.00162824, -0.00009515, 0.00005151),
]
pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1 :]]


def energy():
    total = 0.0
    for x, y, z, vx, vy, vz, mass in bodies:
        total += 0.5 * mass * (vx * vx + vy * vy + vz * vz)
    for a, b in pairs:
        dx, dy, dz = a[0] - b[0], a[1] - b[1], a[2] - b[2]
        total -= a[6] * b[6] / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def advance(dt, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            distance = dx * dx + dy * dy + dz * dz
            pull = dt / (distance * distance**0.5)
            left = a[6] * pull
            right = b[6] * pull
            a[3] -= dx * right
            a[4] -= dy * right
            a[5] -= dz * right
            b[3] += dx * left
            b[4] += dy * left
            b[5] += dz * left
        for it in bodies:
            it[0] += dt * it[3]
            it[1] += dt * it[4]
            it[2] += dt * it[5]


print(f"{energy():.9f}")
advance(0.01, 100000)
print(f"{energy():.9f}")
