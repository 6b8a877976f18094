# Colours as red, green and blue, and as other coordinates. All of them lie between 0 and 1.

__all__ = ['rgb_to_yiq', 'yiq_to_rgb', 'rgb_to_hls', 'hls_to_rgb', 'rgb_to_hsv', 'hsv_to_rgb']

ONE_THIRD = 1.0 / 3.0
ONE_SIXTH = 1.0 / 6.0
TWO_THIRD = 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    """Brightness, and how far the colour is to orange and to purple."""
    y = 0.30 * r + 0.59 * g + 0.11 * b
    to_red, to_blue = r - y, b - y
    return y, 0.74 * to_red - 0.27 * to_blue, 0.48 * to_red + 0.41 * to_blue


def yiq_to_rgb(y, i, q):
    """What `rgb_to_yiq` was given."""
    r = y + 0.9468822170900693 * i + 0.6235565819861433 * q
    g = y - 0.27478764629897834 * i - 0.6356910791873801 * q
    b = y - 1.1085450346420322 * i + 1.7090069284064666 * q
    return tuple(0.0 if part < 0.0 else 1.0 if part > 1.0 else part for part in (r, g, b))


def _hue(r, g, b, top, spread):
    # Where the colour lies on the circle from red over green and blue.
    red, green, blue = (top - r) / spread, (top - g) / spread, (top - b) / spread
    if r == top:
        sixths = blue - green
    elif g == top:
        sixths = 2.0 + red - blue
    else:
        sixths = 4.0 + green - red
    return sixths / 6.0 % 1.0


def rgb_to_hls(r, g, b):
    """Hue, lightness and saturation."""
    top, bottom = max(r, g, b), min(r, g, b)
    total, spread = top + bottom, top - bottom
    lightness = total / 2.0
    if bottom == top:
        return 0.0, lightness, 0.0
    saturation = spread / total if lightness <= 0.5 else spread / (2.0 - top - bottom)
    return _hue(r, g, b, top, spread), lightness, saturation


def hls_to_rgb(h, l, s):
    """What `rgb_to_hls` was given."""
    if s == 0.0:
        return l, l, l
    high = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    low = 2.0 * l - high
    return tuple(_v(low, high, hue) for hue in (h + ONE_THIRD, h, h - ONE_THIRD))


def _v(m1, m2, hue):
    hue %= 1.0
    if hue < ONE_SIXTH:
        return m1 + (m2 - m1) * hue * 6.0
    if hue < 0.5:
        return m2
    return m1 + (m2 - m1) * (TWO_THIRD - hue) * 6.0 if hue < TWO_THIRD else m1


def rgb_to_hsv(r, g, b):
    """Hue, saturation and value."""
    top, bottom = max(r, g, b), min(r, g, b)
    if bottom == top:
        return 0.0, 0.0, top
    spread = top - bottom
    return _hue(r, g, b, top, spread), spread / top, top


def hsv_to_rgb(h, s, v):
    """What `rgb_to_hsv` was given."""
    if s == 0.0:
        return v, v, v
    sixth = int(h * 6.0)
    within = h * 6.0 - sixth
    falling, rising, low = v * (1.0 - s * within), v * (1.0 - s * (1.0 - within)), v * (1.0 - s)
    around = [(v, rising, low), (falling, v, low), (low, v, rising), (low, falling, v), (rising, low, v), (v, low, falling)]
    return around[sixth % 6]
