import colorsys

for red, green, blue in [(0.2, 0.4, 0.4), (1, 0, 0), (0, 0, 0), (0.1, 0.9, 0.3), (0.5, 0.5, 0.5), (0.3, 0.2, 0.9)]:
    for function in (colorsys.rgb_to_hsv, colorsys.rgb_to_hls, colorsys.rgb_to_yiq,
                     colorsys.hsv_to_rgb, colorsys.hls_to_rgb, colorsys.yiq_to_rgb):
        print(function.__name__, function(red, green, blue))
print(*('#%02x%02x%02x' % tuple(round(255 * part) for part in colorsys.hsv_to_rgb(i / 6, 1, 1)) for i in range(6)))
try:
    colorsys.rgb_to_hsv("a", 1, 2)
except TypeError as e:
    print(e)
