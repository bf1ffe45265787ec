"""The figure's measures in metres, of a runner 1.72 m tall, and its flesh as balls along the bones.

A ball is (x, y, z, radius) in its bone's own place: x forward, y towards the middle of the body, z up.
"""

THIGH = 0.42
SHANK = 0.41
SOLE = 0.08
"""Ankle to floor with the foot flat."""
HIP = 0.085
SHOULDER = 0.17
BACK = 0.46
"""Hips to the base of the neck."""
UPPER_ARM = 0.28
FOREARM = 0.25
BALL_OF_FOOT = 0.125
HEEL = -0.048
"""Before and behind the ankle: where the foot turns on the floor."""

Ball = tuple[float, float, float, float]

THIGH_FLESH: tuple[Ball, ...] = (
    (0.0, 0.0, 0.0, 0.085),
    (0.008, -0.004, -0.14, 0.077),
    (0.008, 0.0, -0.29, 0.061),
    (0.002, 0.0, -0.42, 0.052),
)
SHORTS: tuple[Ball, ...] = ((0.0, 0.0, 0.02, 0.095), (0.006, -0.004, -0.12, 0.09), (0.008, 0.0, -0.21, 0.086))
SHANK_FLESH: tuple[Ball, ...] = (
    (0.002, 0.0, 0.0, 0.052),
    (-0.014, 0.0, -0.1, 0.053),
    (-0.011, 0.0, -0.19, 0.045),
    (-0.003, 0.0, -0.3, 0.032),
    (0.0, 0.0, -0.4, 0.031),
)
CALF: tuple[Ball, ...] = (
    (-0.028, 0.0, -0.03, 0.02),
    (-0.034, 0.008, -0.1, 0.032),
    (-0.032, 0.006, -0.17, 0.025),
    (-0.026, 0.0, -0.23, 0.012),
)
SOLEUS: tuple[Ball, ...] = (
    (-0.03, 0.0, -0.15, 0.012),
    (-0.032, 0.0, -0.21, 0.021),
    (-0.026, 0.0, -0.27, 0.016),
    (-0.026, 0.0, -0.32, 0.009),
)
TENDON: tuple[Ball, ...] = ((-0.026, 0.0, -0.28, 0.009), (-0.029, 0.0, -0.36, 0.0075), (-0.036, 0.0, -0.405, 0.009))
SHIN: tuple[Ball, ...] = (
    (0.026, -0.012, -0.05, 0.012),
    (0.024, -0.014, -0.12, 0.019),
    (0.016, -0.01, -0.22, 0.014),
    (0.012, 0.006, -0.34, 0.008),
)
EVERTORS: tuple[Ball, ...] = (
    (0.0, -0.036, -0.06, 0.012),
    (-0.002, -0.036, -0.14, 0.016),
    (-0.006, -0.026, -0.26, 0.011),
    (-0.014, -0.026, -0.37, 0.008),
)
INVERTERS: tuple[Ball, ...] = (
    (-0.012, 0.03, -0.16, 0.012),
    (-0.012, 0.024, -0.26, 0.014),
    (-0.014, 0.024, -0.34, 0.01),
    (-0.01, 0.028, -0.395, 0.008),
)

HEEL_BALL: Ball = (HEEL, 0.0, -0.046, 0.034)
TENDON_END: Ball = (-0.058, 0.0, -0.024, 0.014)
ANKLE_BALL: Ball = (0.0, 0.0, -0.002, 0.033)
INSTEP: Ball = (0.052, 0.008, -0.026, 0.031)
OUTER_EDGE: Ball = (0.045, -0.024, -0.06, 0.02)
INNER_BALL: Ball = (0.125, 0.026, -0.057, 0.023)
OUTER_BALL: Ball = (0.108, -0.03, -0.061, 0.019)
TOES: tuple[tuple[Ball, float, float], ...] = (
    ((0.134, 0.03, -0.06, 0.0165), 0.06, 0.0155),
    ((0.138, 0.008, -0.0655, 0.0115), 0.056, 0.0105),
    ((0.133, -0.0085, -0.0665, 0.011), 0.05, 0.01),
    ((0.125, -0.0235, -0.067, 0.0105), 0.043, 0.0095),
    ((0.114, -0.0365, -0.0675, 0.0105), 0.036, 0.0095),
)
"""From the big toe outwards: its root, how long it is, and how thick at the tip."""
