"""How forwards look: one function a group, each fills a scene with text."""
import cv2
import numpy as np
import backgrounds as bg
from lettering import Look, set_block
from scene import Scene
from sources import NAMES, fact, pick_font, pick_text, set_case


def luminance(c):
    return float(np.dot(c, (.299, .587, .114)))


def contrast(rng, scene, box, least=75):
    """A colour that stands out from the ground in a box, and how busy that ground is."""
    x0, y0, x1, y1 = (int(v) for v in box)
    part = scene.picture[max(0, y0):y1 + 1:3, max(0, x0):x1 + 1:3].reshape(-1, 3).astype(np.float32)
    shades = part @ np.float32((.299, .587, .114))
    middle, busy = float(np.median(shades)), float(shades.std())
    paint = (255, 255, 255) if middle < 128 else (0, 0, 0)
    if rng.random() < .6:
        for _ in range(12):
            tried = bg.colour(rng, dark=None if busy < 20 else middle >= 128)
            if abs(luminance(tried) - middle) > least + busy * .5:
                return tried, busy
    elif busy < 35 and rng.random() < .3 and 80 < middle < 175:
        paint = tuple(255 - v for v in paint)
    return paint, busy


def dress(rng, look, busy, shadow=.3, outline=.1, glow=.08, panel=.0):
    """Adds shadow, outline, glow, panel, gradient, accents."""
    light = luminance(look.colour) > 128
    other = (0, 0, 0) if light else (255, 255, 255)
    if busy > 42 and rng.random() < .75:
        shadow, outline, panel = shadow + .3, outline + .25, panel + .3
    r = rng.random()
    if r < outline:
        look.outline = rng.uniform(.02, .09)
        look.outline_colour = other if rng.random() < .75 else bg.colour(rng, dark=light)
    elif r < outline + glow:
        look.glow, look.glow_colour = rng.uniform(.08, .3), other if rng.random() < .6 else bg.colour(rng, dark=light)
    if rng.random() < shadow:
        look.shadow = (rng.uniform(-.02, .09), rng.uniform(.01, .09), rng.choice([0, rng.uniform(.01, .12)]))
        look.shadow_colour = other if light or rng.random() < .5 else bg.colour(rng)
        look.shadow_alpha = rng.uniform(.35, .95)
    if rng.random() < panel:
        look.panel = (*bg.colour(rng, dark=light), rng.uniform(.35, 1))
    elif rng.random() < .04:
        look.highlight = bg.colour(rng, dark=light)
        look.leading = max(look.leading, 1.3)
    if rng.random() < .08:
        look.colour2 = tuple(np.clip(np.float32(look.colour) + rng.uniform(-90, 90, 3) * (-1 if light else 1), 0, 255).tolist())
    if rng.random() < .08:
        look.accent = bg.colour(rng, dark=not light)
    if rng.random() < .08:
        look.opacity = rng.uniform(.65, .95)
    return look


def make_look(rng, split, height, colour, classes=None, bold=None, align=None):
    look = Look(pick_font(rng, split, classes, bold), height, colour)
    look.leading = rng.uniform(1.0, 1.5)
    look.align = align or str(rng.choice(['center', 'left', 'right'], p=[.6, .33, .07]))
    if look.font['class'] != 'script' and rng.random() < .16:
        look.tracking = rng.choice([rng.uniform(.02, .1), rng.uniform(.1, .45)])
    look.emoji = .12 if rng.random() < .2 else 0
    return look


def spin(block, x, y, degrees=0, perspective=None):
    """Transform from a block's canvas to the picture: its middle to (x, y), turned clockwise."""
    w, h = block['size']
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    transform = np.array([[c, -s, x], [s, c, y], [0, 0, 1]]) @ np.array([[1, 0, -w / 2], [0, 1, -h / 2], [0, 0, 1]])
    if perspective is not None:
        away = np.eye(3)
        away[2, :2] = np.asarray(perspective) / max(w, h)
        shift = lambda dx, dy: np.array([[1, 0, dx], [0, 1, dy], [0, 0, 1.]])
        transform = shift(x, y) @ away @ shift(-x, -y) @ transform
    elif degrees == 0:
        transform = np.round(transform)
    return transform


def write(rng, scene, paragraphs, look, box, degrees=0, perspective=None, at=(.5, .5), shrink=7):
    """Sets text as large as look.height allows inside a box (x0, y0, x1, y1); False if there is no room."""
    x0, y0, x1, y1 = box
    w, h = x1 - x0, y1 - y0
    for _ in range(shrink):
        block = set_block(rng, paragraphs, look, w) if look.height >= scene.least else None
        if block is not None:
            m = block['margin']
            bw, bh = block['size'][0] - 2 * m, block['size'][1] - 2 * m
            if bh <= h and bw <= w:
                x = {'left': x0 + bw / 2, 'center': x0 + w * at[0], 'right': x1 - bw / 2}[look.align]
                y = y0 + bh / 2 + (h - bh) * at[1]
                if scene.place(block, look, spin(block, x, y, degrees, perspective)):
                    return True
        look.height *= .82
    return False


def texts(rng, split, font, least, most, capitals=.3):
    """One block's paragraphs: mostly one, sometimes in pieces of different size. Returns texts and scales."""
    words = set_case(rng, pick_text(rng, split, least, most), font, capitals).split()
    if len(words) >= 4 and rng.random() < .2:
        cut = sorted(rng.choice(np.arange(1, len(words)), min(2, len(words) - 1) if rng.random() < .5 else 1, replace=False))
        parts = [' '.join(p) for p in np.split(np.array(words), cut)]
        return parts, [float(rng.choice([1, rng.uniform(.5, .8), rng.uniform(1.3, 2)])) for _ in parts]
    return [' '.join(words)], []


def quote(rng, scene, split, box, relative=(.035, .12), words=(4, 24), degrees=0, perspective=None, classes=None, **extras):
    """A sentence, and often who said it."""
    w, h = scene.width, scene.height
    paint, busy = contrast(rng, scene, box)
    look = make_look(rng, split, min(w, h) * np.exp(rng.uniform(*np.log(relative))), paint, classes)
    dress(rng, look, busy, **extras)
    parts, look.sizes = texts(rng, split, look.font, *words)
    at = (.5, float(rng.choice([0, .5, .5, 1])))
    done = write(rng, scene, parts, look, box, degrees, perspective, at)
    if done and degrees == 0 and rng.random() < .25:
        lowest = max(q['quad'][:, 1].max() for q in scene.lines)
        small = make_look(rng, split, max(scene.least, look.height * rng.uniform(.5, .8)), paint, align=look.align)
        if look.panel is None:
            write(rng, scene, [f'{rng.choice(["-", "", "~"])} {rng.choice(NAMES)}'.strip()], dress(rng, small, busy),
                  (box[0], lowest + look.height * .7, box[2], h - 4), at=(.5, .1), shrink=2)
    return done


def inset(rng, scene, least=.03, most=.12):
    w, h, m = scene.width, scene.height, rng.uniform(least, most)
    return w * m, h * m, w * (1 - m), h * (1 - m)


def plain(rng, h, w, split, least):
    image = bg.ground(rng, h, w, split, ('flat', 'gradient', 'paper', 'bokeh'), [.4, .3, .2, .1])
    scene = Scene(bg.clutter(image, rng, split, rng.choice([0, 1.5, 4])))
    scene.least = least
    if rng.random() < .2:  # very large letters
        quote(rng, scene, split, inset(rng, scene), (.2, .5), (1, 3), panel=.05)
    else:
        quote(rng, scene, split, inset(rng, scene), (.035, .16), panel=.05)
    return scene


def photo(rng, h, w, split, least):
    image = bg.ground(rng, h, w, split, ('photo', 'texture', 'pattern', 'bokeh'), [.75, .13, .06, .06])
    scene = Scene(bg.clutter(image, rng, split, rng.choice([0, 0, 1.5])))
    scene.least = least
    box = list(inset(rng, scene))
    if rng.random() < .5:
        cut = rng.uniform(.4, .75) * h
        box[1 if rng.random() < .5 else 3] = cut
    quote(rng, scene, split, box, (.035, .15), shadow=.35, outline=.08, panel=.15)
    if rng.random() < .3:
        paint, busy = contrast(rng, scene, box)
        look = dress(rng, make_look(rng, split, max(least, h * .03), paint), busy)
        write(rng, scene, [fact(rng)], look, inset(rng, scene, .01, .04), at=(.5, float(rng.integers(2))), shrink=3)
    return scene


def meme(rng, h, w, split, least):
    image = bg.ground(rng, h, w, split, ('photo', 'texture', 'flat', 'pattern'), [.82, .08, .06, .04])
    scene = Scene(bg.clutter(image, rng, split, .5))
    scene.least = least
    classes = ['condensed', 'sans'] if rng.random() < .85 else None
    light = rng.random() < .88
    look = make_look(rng, split, 1, (255, 255, 255) if light else bg.colour(rng), classes, rng.random() < .8 or None, 'center')
    if rng.random() < .12:
        look.colour = (255, 240, 40)
    look.outline, look.tracking, look.leading = rng.uniform(.035, .1), 0, rng.uniform(.95, 1.2)
    look.outline_colour = (0, 0, 0) if luminance(look.colour) > 100 else (255, 255, 255)
    if rng.random() < .2:
        look.shadow = (rng.uniform(0, .07), rng.uniform(0, .07), rng.uniform(0, .06))
    x0, y0, x1, y1 = inset(rng, scene, .01, .05)
    height = min(w, h) * rng.uniform(.07, .2)
    for top in ([True, False] if rng.random() < .75 else [rng.random() < .5]):
        look.height = height
        text = set_case(rng, pick_text(rng, split, 2, 12), look.font, .85)
        write(rng, scene, [text], look, (x0, y0 if top else h * .6, x1, h * .4 if top else y1), at=(.5, 0 if top else 1))
    return scene


def poster(rng, h, w, split, least):
    image = bg.ground(rng, h, w, split, share=[.25, .2, .12, .08, .2, .05, .1])
    scene = Scene(bg.clutter(image, rng, split, rng.choice([1.5, 4, 7])))
    scene.least = least
    bands = np.cumsum([0] + [rng.uniform(.5, 2) for _ in range(int(rng.integers(3, 7)))])
    bands = h * (.03 + .94 * bands / bands[-1])
    for i, (y0, y1) in enumerate(zip(bands[:-1], bands[1:])):
        columns = int(rng.choice([1, 2, 3], p=[.65, .25, .1]))
        for c in range(columns):
            x0, x1 = w * (.03 + .94 * c / columns), w * (.03 + .94 * (c + 1) / columns) - w * .03
            if rng.random() < .15:
                continue
            paint, busy = contrast(rng, scene, (x0, y0, x1, y1))
            look = make_look(rng, split, min(w, h) * np.exp(rng.uniform(np.log(.025), np.log(.2 if columns == 1 else .07))), paint)
            dress(rng, look, busy, panel=.15)
            parts, look.sizes = texts(rng, split, look.font, 1, 12) if rng.random() < .65 else ([set_case(rng, fact(rng), look.font)], [])
            if rng.random() < .12:  # a list
                parts, look.align = [f'{rng.choice(["-", "*", f"{n + 1}."])} {pick_text(rng, split, 1, 4)}' for n in range(int(rng.integers(2, 5)))], 'left'
            write(rng, scene, parts, look, (x0, y0, x1, y1), degrees=rng.uniform(-12, 12) if rng.random() < .08 else 0)
    return scene


def slanted(rng, h, w, split, least):
    image = bg.ground(rng, h, w, split, share=[.15, .12, .1, .13, .4, .05, .05])
    scene = Scene(bg.clutter(image, rng, split, rng.choice([0, 1.5, 4])))
    scene.least = least
    for _ in range(int(rng.integers(1, 4))):
        r = rng.random()
        degrees = rng.uniform(-30, 30) if r < .78 else rng.choice([90, -90]) + rng.uniform(-5, 5) if r < .92 else 180 + rng.uniform(-8, 8)
        perspective = rng.uniform(-.25, .25, 2) if rng.random() < .4 else None
        bw, bh = w * rng.uniform(.4, .95), h * rng.uniform(.25, .6)
        if 45 < abs(degrees) < 135:
            bw, bh = h * rng.uniform(.4, .9), w * rng.uniform(.2, .5)
        cx, cy = rng.uniform(.35, .65) * w, rng.uniform(.25, .75) * h
        quote(rng, scene, split, (cx - bw / 2, cy - bh / 2, cx + bw / 2, cy + bh / 2), (.04, .14), (2, 14), degrees, perspective,
              ['sans', 'serif', 'condensed', 'script', 'display', 'slab'], panel=.15)
    return scene


def small(rng, h, w, split, least):
    image = bg.ground(rng, h, w, split, share=[.35, .15, .2, .05, .2, 0, .05])
    scene = Scene(bg.clutter(image, rng, split, rng.choice([0, 1, 3])))
    scene.least = least
    columns = int(rng.choice([1, 2])) if w > 600 else 1
    for c in range(columns):
        x0, x1 = w * (.04 + .92 * c / columns), w * (.04 + .92 * (c + 1) / columns) - w * .04
        y = h * rng.uniform(.02, .2)
        paint, busy = contrast(rng, scene, (x0, y, x1, h * .9), 110)
        font = pick_font(rng, split, ['sans', 'serif', 'slab', 'condensed', 'mono'])
        height, leading = max(least, max(h, w) * rng.uniform(.011, .024)), rng.uniform(1.05, 1.5)
        for _ in range(int(rng.integers(1, 6))):
            look = Look(font, height, paint, leading=leading, align=str(rng.choice(['left', 'center'], p=[.8, .2])))
            if busy > 25:
                look.panel = (*bg.colour(rng, dark=luminance(paint) > 128), rng.uniform(.6, 1))
            text = ' '.join(pick_text(rng, split, 3, 24) for _ in range(int(rng.integers(1, 4))))
            if not write(rng, scene, [text], look, (x0, y, x1, h * .97), at=(.5, 0), shrink=1):
                break
            y = scene.lines[-1]['quad'][:, 1].max() + height * rng.uniform(.8, 2.5)
    return scene


def none(rng, h, w, split, least):
    image = bg.ground(rng, h, w, split, share=[.04, .04, .04, .16, .5, .16, .06])
    scene = Scene(bg.clutter(image, rng, split, rng.choice([0, 2, 6])))
    return scene
