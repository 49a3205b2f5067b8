"""Backgrounds and distractors: photographs, procedural grounds, foliage, lattices, ornaments, logos. Never any text."""
import cv2
import numpy as np
from lettering import EMOJIS, emoji
from sources import pick_picture


def colour(rng, dark=None):
    """A random colour; dark=True/False asks for a dark or light one."""
    hsv = np.array([[[rng.integers(180), rng.choice([0, 30, 90, 160, 220]), rng.integers(256)]]], np.uint8)
    if dark is not None:
        hsv[..., 2] = rng.integers(5, 90) if dark else rng.integers(215, 256)
        hsv[..., 1] = hsv[..., 1] if dark else hsv[..., 1] // 3
    return tuple(int(v) for v in cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)[0, 0])


def noise(rng, h, w, cells):
    small = rng.random((max(2, round(cells * h / max(h, w))), max(2, round(cells * w / max(h, w)))), np.float32)
    return cv2.resize(small, (w, h), interpolation=cv2.INTER_CUBIC)[..., None]


def gradient(rng, h, w, a=None, b=None):
    a, b = np.float32(a or colour(rng)), np.float32(b or colour(rng))
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    if rng.random() < .3:
        t = np.hypot(xx - w * rng.random(), yy - h * rng.random()) / np.hypot(w, h)
    else:
        angle = rng.random() * 2 * np.pi
        t = (xx / w - .5) * np.cos(angle) + (yy / h - .5) * np.sin(angle) + .5
    return a + (b - a) * np.clip(t, 0, 1)[..., None]


def photo(rng, h, w, split):
    source = pick_picture(rng, 'photos', split)
    sh, sw = source.shape[:2]
    part = min(sw / w, sh / h) * rng.uniform(.45, 1)
    cw, ch = max(8, int(w * part)), max(8, int(h * part))
    x, y = rng.integers(0, sw - cw + 1), rng.integers(0, sh - ch + 1)
    image = cv2.resize(source[y:y + ch, x:x + cw], (w, h), interpolation=cv2.INTER_AREA if part > 1 else cv2.INTER_CUBIC)
    if rng.random() < .5:
        image = image[:, ::-1]
    image = image.astype(np.float32)
    if rng.random() < .5:
        image = (image - 128) * rng.uniform(.6, 1.3) + 128 + rng.uniform(-45, 45)
    if rng.random() < .15:
        image = image.mean(2, keepdims=True) * (np.float32(colour(rng)) / 255 * .5 + .5)
    if rng.random() < .15:
        image = cv2.GaussianBlur(image, (0, 0), max(h, w) / rng.uniform(40, 400))
    return np.clip(image, 0, 255)


def texture(rng, h, w, split):
    tile = pick_picture(rng, 'textures', split)[..., :3]
    size = int(rng.uniform(.3, 1.3) * max(h, w))
    tile = cv2.resize(tile, (size, max(8, size * tile.shape[0] // tile.shape[1])), interpolation=cv2.INTER_AREA)
    return np.tile(tile, (-(-h // tile.shape[0]), -(-w // tile.shape[1]), 1))[:h, :w].astype(np.float32)


def lattice(image, rng):
    """Bars, fences, grids, bricks: regular strokes over the whole picture or a part."""
    h, w = image.shape[:2]
    size = max(h, w)
    step, thick = size * rng.uniform(.012, .12), max(1, int(size * rng.uniform(.001, .02)))
    paint, crossed, angle = colour(rng), rng.random() < .6, rng.choice([0, 45, 30, rng.uniform(0, 90)])
    layer = np.zeros((h, w), np.uint8)
    for turn in ([angle, angle + 90] if crossed else [angle]):
        d = np.array([np.cos(np.radians(turn)), np.sin(np.radians(turn))])
        n = np.array([-d[1], d[0]])
        for k in np.arange(-size, size, step):
            middle = np.array([w / 2, h / 2]) + n * k
            cv2.line(layer, tuple((middle - d * size).astype(int).tolist()), tuple((middle + d * size).astype(int).tolist()), 255, thick, cv2.LINE_AA)
    if rng.random() < .5:
        x0, y0 = int(rng.uniform(0, .6) * w), int(rng.uniform(0, .6) * h)
        keep = np.zeros_like(layer)
        keep[y0:y0 + int(h * rng.uniform(.1, .5)), x0:x0 + int(w * rng.uniform(.1, .5))] = 255
        layer &= keep
    image += (np.float32(paint) - image) * (layer[..., None] / np.float32(255) * rng.uniform(.3, 1))


def foliage(image, rng):
    """Many leaves, blades or twigs: strokes like those of letters, but no text."""
    h, w = image.shape[:2]
    size, kind = max(h, w), rng.integers(3)
    scale, base = size * rng.uniform(.006, .04), np.float32(colour(rng))
    x0, x1, y0, y1 = (0, w, 0, h) if rng.random() < .4 else (*sorted(rng.integers(0, w, 2)), *sorted(rng.integers(0, h, 2)))
    for _ in range(int(rng.uniform(80, 700))):
        x, y = rng.uniform(x0, x1 + 1), rng.uniform(y0, y1 + 1)
        turn, shade = rng.uniform(0, 360), tuple(np.clip(base * rng.uniform(.5, 1.5) + rng.uniform(-20, 20), 0, 255).tolist())
        length = scale * rng.uniform(.6, 1.8)
        if kind == 0:
            cv2.ellipse(image, (int(x), int(y)), (max(1, int(length)), max(1, int(length * .35))), turn, 0, 360, shade, -1, cv2.LINE_AA)
        elif kind == 1:
            cv2.ellipse(image, (int(x), int(y)), (max(1, int(length * 2)), max(1, int(length))), turn, 0, rng.uniform(40, 160), shade,
                        max(1, int(scale * .2)), cv2.LINE_AA)
        else:
            end = (int(x + length * 2 * np.cos(turn)), int(y + length * 2 * np.sin(turn)))
            cv2.line(image, (int(x), int(y)), end, shade, max(1, int(scale * rng.uniform(.05, .4))), cv2.LINE_AA)


def bokeh(image, rng):
    h, w = image.shape[:2]
    layer = np.zeros_like(image)
    for _ in range(int(rng.uniform(8, 60))):
        cv2.circle(layer, (int(rng.integers(w)), int(rng.integers(h))), int(max(h, w) * rng.uniform(.01, .09)), colour(rng, False), -1, cv2.LINE_AA)
    image += cv2.GaussianBlur(layer, (0, 0), max(h, w) * rng.uniform(.002, .02)) * rng.uniform(.2, .6)


def ground(rng, h, w, split, kinds=('flat', 'gradient', 'paper', 'texture', 'photo', 'pattern', 'bokeh'), share=None, dark=None):
    kind = rng.choice(kinds, p=share)
    if kind == 'photo':
        return photo(rng, h, w, split)
    if kind == 'texture':
        return texture(rng, h, w, split)
    image = np.empty((h, w, 3), np.float32)
    if kind == 'gradient' or kind == 'bokeh':
        image[:] = gradient(rng, h, w, colour(rng, dark), colour(rng, dark))
    else:
        image[:] = colour(rng, rng.random() < .4 if dark is None else dark) if rng.random() < .8 else (255, 255, 255)
    if kind == 'paper':
        image += (noise(rng, h, w, rng.uniform(3, 60)) - .5) * rng.uniform(5, 60)
    if kind == 'pattern':
        (lattice if rng.random() < .6 else foliage)(image, rng)
    if kind == 'bokeh':
        bokeh(image, rng)
    if rng.random() < .3:
        image += rng.normal(0, rng.uniform(1, 9), image.shape).astype(np.float32)
    return np.clip(image, 0, 255)


def paste(image, rgba, x, y):
    h, w = image.shape[:2]
    x0, y0, x1, y1 = max(0, x), max(0, y), min(w, x + rgba.shape[1]), min(h, y + rgba.shape[0])
    if x1 > x0 and y1 > y0:
        piece = rgba[y0 - y:y1 - y, x0 - x:x1 - x].astype(np.float32)
        part = image[y0:y1, x0:x1]
        part[:] = part + (piece[..., :3] - part.astype(np.float32)) * (piece[..., 3:] / np.float32(255))


def stamp(image, rng, split):
    rgba = pick_picture(rng, 'stamps', split)
    if rgba.shape[2] < 4:
        return
    size = max(image.shape[:2]) * rng.uniform(.06, .45) / max(rgba.shape[:2])
    rgba = cv2.resize(rgba, None, fx=size, fy=size, interpolation=cv2.INTER_AREA)
    if rng.random() < .5:
        rgba = rgba[:, ::-1]
    paste(image, rgba, int(rng.uniform(-.1, .9) * image.shape[1]), int(rng.uniform(-.1, .9) * image.shape[0]))


def ornament(image, rng):
    """Rules, frames, dots, stars, hearts, arrows, bar codes, logos, emoji."""
    h, w = image.shape[:2]
    size, paint, kind = max(h, w), colour(rng), rng.integers(8)
    x, y, r = int(rng.integers(w)), int(rng.integers(h)), int(size * rng.uniform(.01, .08))
    thick = max(1, int(size * rng.uniform(.001, .008)))
    if kind == 0:
        for k in range(int(rng.integers(1, 4))):
            cv2.line(image, (x - r * 4, y + k * thick * 3), (x + r * 4, y + k * thick * 3), paint, thick, cv2.LINE_AA)
    elif kind == 1:
        m = int(size * rng.uniform(.01, .05))
        cv2.rectangle(image, (m, m), (w - m, h - m), paint, thick)
    elif kind == 2:
        for k in range(int(rng.integers(3, 12))):
            cv2.circle(image, (x + k * r, y), max(1, r // 4), paint, -1 if rng.random() < .7 else thick, cv2.LINE_AA)
    elif kind == 3:
        points, inner = int(rng.integers(3, 9)), rng.uniform(.35, 1)
        angles = np.arange(points * 2) * np.pi / points + rng.random() * 6
        radii = np.where(np.arange(points * 2) % 2, inner, 1) * r
        star = np.stack([x + radii * np.cos(angles), y + radii * np.sin(angles)], 1).astype(np.int32)
        cv2.fillPoly(image, [star], paint, cv2.LINE_AA) if rng.random() < .6 else cv2.polylines(image, [star], True, paint, thick, cv2.LINE_AA)
    elif kind == 4:  # a bar code or equaliser
        at = x
        for _ in range(int(rng.integers(8, 40))):
            step = max(1, int(r * rng.uniform(.05, .2)))
            cv2.rectangle(image, (at, y), (at + step, y + int(r * rng.uniform(.9, 1.1))), paint, -1)
            at += step + max(1, int(r * rng.uniform(.05, .2)))
    elif kind == 5:  # a logo: circles and arcs
        cv2.circle(image, (x, y), r, paint, -1, cv2.LINE_AA)
        for _ in range(int(rng.integers(1, 4))):
            cv2.ellipse(image, (x, y), (max(1, int(r * rng.uniform(.2, .9))),) * 2, 0, rng.uniform(0, 180), rng.uniform(180, 360), colour(rng), max(1, r // 6), cv2.LINE_AA)
    elif kind == 6:
        for k in range(int(rng.integers(1, 6))):
            paste(image, np.asarray(emoji(str(rng.choice(list(EMOJIS))), max(12, r))), x + k * r, y)
    else:
        curve = np.cumsum(rng.normal(0, r * .4, (12, 2)), 0) + (x, y)
        cv2.polylines(image, [curve.astype(np.int32)], False, paint, thick * 2, cv2.LINE_AA)


def clutter(image, rng, split, amount):
    """Distractors under the text."""
    for _ in range(rng.poisson(amount)):
        r = rng.random()
        if r < .35:
            stamp(image, rng, split)
        elif r < .8:
            ornament(image, rng)
        else:
            (foliage if r < .91 else lattice)(image, rng)
    return np.clip(image, 0, 255)
