"""One to three rows on a piece of ground, dressed as forwards are: returns the strips of its lines with their labels."""
import json
from functools import lru_cache
import cv2
import numpy as np
import paths
import backgrounds as bg
import rows
import sources
import styles
import texts
from cuts import HEIGHT, bucket, cut, cut_line, degrade
from ground import Ground
from lettering import Look

CLASS_SHARE = {'sans': .23, 'serif': .14, 'condensed': .14, 'script': .22, 'display': .18, 'slab': .05, 'mono': .04}
KINDS = {'plain': .1, 'photo': .2, 'meme': .19, 'poster': .22, 'screen': .1, 'small': .09, 'comic': .06, 'none': .04}
DRAWN = {'': .755, 'mark': .085, 'picture': .085, 'foreign': .075}
# The clutter under a text must hold no picture that a label would have to name.
bg.EMOJIS, bg.emoji = ' ', lambda char, size: np.zeros((size, size, 4), np.uint8)


@lru_cache(1500)
def read_picture(path):
    """As the finder's, but photographs at half size, and all of them kept: decoding them took a third of the time."""
    image = cv2.imread(path, cv2.IMREAD_REDUCED_COLOR_2 if '/photos/' in path else cv2.IMREAD_UNCHANGED)
    return cv2.cvtColor(image, cv2.COLOR_BGRA2RGBA if image.shape[2] == 4 else cv2.COLOR_BGR2RGB)


sources.read_picture = read_picture


@lru_cache(None)
def faces(split):
    by_class = {}
    for face in json.load(open(f'{paths.DATA}/fonts.json'))['latin']:
        if face['split'] == split:
            by_class.setdefault(face['class'], {}).setdefault(face['family'], []).append(face)
    return {k: list(v.values()) for k, v in by_class.items()}


def pick_face(rng, split, classes=None, bold=None, needs=()):
    have = faces(split)
    names = [n for n in (classes or CLASS_SHARE) if n in have]
    share = np.array([CLASS_SHARE[n] for n in names])
    for _ in range(14):
        families = have[names[rng.choice(len(names), p=share / share.sum())]]
        family = families[rng.integers(len(families))]
        fitting = [f for f in family if bold is None or (f['weight'] == 'bold') == bold]
        if fitting and all(ord(c) in rows.characters(fitting[0]['path']) for c in needs):
            return fitting[rng.integers(len(fitting))]
    return family[rng.integers(len(family))]


def ground_of(rng, kind, h, w, split):
    if kind in ('plain', 'small'):
        ground, mess = bg.ground(rng, h, w, split, ('flat', 'gradient', 'paper', 'photo'), [.4, .2, .25, .15]), .3
    elif kind in ('screen', 'comic'):
        ground, dark, mess = np.empty((h, w, 3), np.float32), kind == 'screen' and rng.random() < .4, 0
        ground[:] = (255, 255, 255) if kind == 'comic' and rng.random() < .6 else tuple(v // 3 if dark else (v + 510) // 3 for v in bg.colour(rng, dark))
    elif kind in ('photo', 'meme'):
        ground, mess = bg.ground(rng, h, w, split, ('photo', 'texture', 'pattern', 'bokeh', 'flat'), [.72, .12, .06, .05, .05]), .5
    else:
        ground, mess = bg.ground(rng, h, w, split, share=[.25, .2, .12, .1, .22, .05, .06]), 1
    return bg.clutter(ground, rng, split, mess) if mess else ground


def dress(rng, kind, scene, look):
    h, w = scene.height, scene.width
    look.colour, busy = styles.contrast(rng, scene, (w * .1, h * .2, w * .9, h * .8), 75 if rng.random() < .8 else 35)
    dark = styles.luminance(scene.picture.mean((0, 1))) < 128
    if kind == 'photo' and rng.random() < .35:  # white on a photograph, bright or not
        look.colour = (255, 255, 255)
        if not dark:
            look.shadow, look.shadow_alpha = (rng.uniform(0, .05), rng.uniform(0, .05), rng.uniform(.02, .15)), rng.uniform(.4, .95)
    if kind == 'meme':
        look.colour = (255, 255, 255) if rng.random() < .8 else (255, 240, 40) if rng.random() < .4 else bg.colour(rng)
        look.outline, look.outline_colour = rng.uniform(.03, .1), (0, 0, 0) if styles.luminance(look.colour) > 100 else (255, 255, 255)
        if rng.random() < .2:
            look.shadow = (rng.uniform(0, .07), rng.uniform(0, .07), rng.uniform(0, .06))
    elif kind == 'screen':
        look.colour = ((235,) * 3 if dark else (20, 20, 25)) if rng.random() < .7 else (150, 150, 155) if dark else (110, 110, 118)
    elif kind == 'comic':
        look.colour = (15, 15, 15) if rng.random() < .85 else (200, 20, 20)
    else:
        styles.dress(rng, look, busy, panel=.1)
    light = styles.luminance(look.colour) > 128
    if rng.random() < .06:
        look.accent = bg.colour(rng, dark=not light)
    look.marker = None
    if rng.random() < .05 and kind != 'meme':
        look.marker = (*bg.colour(rng, dark=light), 255)


def scene_strips(rng, split, pick=pick_face, around=None):
    """The strips of one small scene: (kind, strip, label, face). `around`: cut so much beyond a line's ends, before and behind, in line heights."""
    kind = str(rng.choice(list(KINDS), p=list(KINDS.values())))
    if kind == 'none':
        return nothing(rng, split)
    drawn = str(rng.choice(list(DRAWN), p=list(DRAWN.values())))
    small, wide = kind == 'small' or rng.random() < .1, rng.random() < .06
    giant = not small and not wide and rng.random() < .06
    height = np.exp(rng.uniform(np.log(9.5), np.log(18))) if small else np.exp(rng.uniform(np.log(80), np.log(200))) if giant else np.exp(rng.uniform(np.log(18), np.log(40 if wide else 80)))
    count = 1 if giant else int(rng.choice([1, 2, 3], p=[.35, .4, .25]))
    target = int(np.exp(rng.uniform(np.log(5), np.log(56 if kind != 'meme' else 34)))) if not giant and not wide else int(rng.integers(1, 10)) if giant else int(rng.integers(56, 130))
    classes, bold, caps = None, None, .3
    if kind == 'meme':
        classes, bold, caps = (['condensed', 'sans'] if rng.random() < .6 else None), (True if rng.random() < .6 else None), .8
    if kind == 'screen':
        classes, bold, caps = ['sans'], (rng.random() < .3), .06
    if kind == 'small':
        classes, caps = ['sans', 'serif', 'slab', 'condensed', 'mono'], .15
    if kind == 'comic':
        classes, caps = ['script', 'display'] if rng.random() < .8 else ['script'], .8
    lines = texts.rows(rng, split, count, target)
    curly = rng.random() < .45
    lines = [texts.typeset(rng, t, curly) for t in lines]
    if drawn:
        lines = [texts.with_stand_ins(rng, t, drawn) if rng.random() < .85 or len(lines) == 1 else t for t in lines]
    rare = {c for t in lines for c in t if ord(c) > 126 and c not in texts.STAND_IN}
    face = pick(rng, split, classes, bold, rare if rng.random() < .8 else ())
    if face['capsOnly']:
        caps = 1
    have = rows.characters(face['path'])
    lines = [t for t in (texts.drawable(texts.set_case(rng, t, caps), have) for t in lines) if t]
    if not lines:
        return []
    look = Look(face, height, (0, 0, 0))
    look.marker = None
    look.leading, look.align = rng.uniform(.92, 1.45), str(rng.choice(['center', 'left', 'right'], p=[.5, .4, .1]))
    r = rng.random()
    if face['class'] != 'script' or rng.random() < .1:
        look.tracking = rng.uniform(.02, .1) if r < .12 else rng.uniform(.1, .6) if r < .22 else rng.uniform(-.045, -.01) if r < .28 else 0
    r = rng.random()
    word = 1. if r < .55 else rng.uniform(.55, .95) if r < .85 else rng.uniform(1.05, 2.2)
    if look.tracking > .08:
        word = max(word, 1.) * (1 + 2 * look.tracking)
    seed = int(rng.integers(1 << 31))  # the same drawings again, once the ground is there
    probe = rows.set_block(np.random.default_rng(seed), lines, drawn, split, look, word)
    if probe is None:
        return []
    degrees = 0 if rng.random() < .6 else rng.uniform(-4, 4) if rng.random() < .6 or wide else rng.uniform(-25, 25)
    perspective = rng.uniform(-.25, .25, 2) if rng.random() < .12 and not wide else None
    w, h = probe['size']
    c, s = abs(np.cos(np.radians(degrees))), abs(np.sin(np.radians(degrees)))
    pad = 1.0 if perspective is None else 1.15
    cw, ch = int((w * c + h * s) * pad) + 12 + int(.3 * height), int((h * c + w * s) * pad) + 12 + int(.3 * height)
    if cw * ch > 3e6:
        return []
    scene = Ground(ground_of(rng, kind, ch, cw, split))
    dress(rng, kind, scene, look)
    block = rows.set_block(np.random.default_rng(seed), lines, drawn, split, look, word)
    if block is None or not scene.place(block, look, styles.spin(block, cw / 2, ch / 2, degrees, perspective)):
        return []
    image, quads = scene.picture, scene.quads
    r = rng.random()
    scale = 1. if r < .5 else rng.uniform(.5, .95) if r < .8 else rng.uniform(1.1, 1.9)
    scale = max(scale, 9 / height)
    if scale != 1:
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC if rng.random() < .6 else cv2.INTER_LINEAR
        image = cv2.resize(image, None, fx=scale, fy=scale, interpolation=how)
        quads = [q * scale for q in quads]
    image = degrade(rng, image)
    group = drawn or ('wide' if wide else 'giant' if giant else kind)
    return [(group, *got, face) for box, quad in zip(block['boxes'], quads) for got in [cut_line(rng, image, quad, box, degrees == 0 and perspective is None, around)] if got]


def nothing(rng, split):
    """Pieces of photographs, patterns, foliage, fabric: no text."""
    h, w = int(rng.uniform(60, 200)), int(rng.uniform(60, 900))
    ground = bg.ground(rng, h, w, split, ('photo', 'texture', 'pattern', 'bokeh', 'gradient', 'paper'), [.5, .2, .18, .06, .03, .03])
    image = degrade(rng, np.clip(bg.clutter(ground, rng, split, .8), 0, 255).astype(np.uint8))
    tall = rng.uniform(12, h)
    long = min(w * .95, tall * np.exp(rng.uniform(np.log(.8), np.log(12))))
    x, y = rng.uniform(0, w - long), rng.uniform(0, h - tall)
    return [('none', cut(image, np.array([(x, y), (x + long, y), (x + long, y + tall), (x, y + tall)]), width=bucket(long / tall * HEIGHT)), '', None)]
