"""Small sums with points."""

import math



def _mix(a, b, t):
    return a + (b - a) * t


def _distance(a, b):
    return math.sqrt(sum((a[k] - b[k]) ** 2 for k in range(3)))


def _cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def _unit(a):
    length = math.sqrt(sum(k * k for k in a)) or 1.0
    return tuple(k / length for k in a)
