"""What kind of lettering each face is: the letter class of `lettering-classes.txt`, whether it slants, and its CSS weight.

    /usr/bin/python3 style_faces.py OUT.png     # a sheet of samples of every class: look at it, wrong labels ruin all

The finder's classes (`../finder/fonts.py`) will not do: "display" is a mixed bag there, "script" holds printed hands, "condensed" holds serifs.
"""
import json, os, re, sys
from functools import lru_cache
import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont
import paths

CLASSES = ['sans', 'serif', 'display', 'condensed', 'script', 'hand', 'slab', 'mono']
SHARE = [.24, .17, .08, .14, .1, .14, .07, .06]
SLANTED = .3  # of the lines, where a family has both


@lru_cache(None)
def lists():
    return {kind: [n.strip() for n in names.split(';')] for kind, names in (line.split(':') for line in open(paths.HERE + '/lettering-classes.txt'))}


def listed(family, names):
    """Length of the longest name that the family's begins with: "Noto Serif Display" is no "Noto Serif"."""
    return max((len(n) for n in names if re.match(re.escape(n) + r'(?![A-Za-z0-9])', family)), default=0)


def class_of(face):
    if ' BRK' in face['family']:
        return None
    best = max(CLASSES + ['no'], key=lambda kind: listed(face['family'], lists()[kind]))
    if not listed(face['family'], lists()[best]) or best == 'no':
        return None
    if face['class'] == 'condensed' and best != 'condensed':  # a narrow face of a wide family
        return 'condensed' if best == 'sans' and face['family'] not in ('CMU Sans Serif',) else None
    return best


def weight_of(face):
    """100-900: fontsource names it in the file, the others in their OS/2 table; what is bold by its name only weighs 700."""
    named = re.search(r'-latin-(\d00)-', face['path'])
    weight = int(named[1]) if named else TTFont(face['path'], lazy=True, fontNumber=0)['OS/2'].usWeightClass
    weight = weight * 100 if weight < 10 else weight
    return 700 if face['weight'] == 'bold' and weight < 600 and not named else min(900, max(100, weight))


@lru_cache(None)
def faces(split):
    """class -> families -> faces, each with `letterClass`, `cssWeight`, `italic`. 'heldout' stays untouched."""
    out = {}
    for face in json.load(open(f'{paths.DATA}/fonts.json'))['latin']:
        kind = class_of(face)
        own = 'dev' if face['split'] == 'dev' or face['split'] == 'train' and listed(face['family'], lists()['kept for dev']) else face['split']
        if kind is None or own != split:
            continue
        out.setdefault(kind, {}).setdefault(face['family'], []).append({**face, 'letterClass': kind, 'cssWeight': weight_of(face)})
    return {kind: list(families.values()) for kind, families in out.items()}


def pick(rng, split, *_):
    """A face, whatever scene it is for: classes by SHARE, families alike."""
    have = faces(split)
    share = np.array([SHARE[CLASSES.index(kind)] for kind in have])
    families = have[list(have)[rng.choice(len(share), p=share / share.sum())]]
    family = families[rng.integers(len(families))]
    slanted = rng.random() < SLANTED
    fitting = [f for f in family if f['italic'] == slanted] or family
    return fitting[rng.integers(len(fitting))]


def sheet(path):
    rows = [(kind, f) for split in ('train', 'dev') for kind, families in faces(split).items() for family in families for f in family[:1] + [f for f in family[1:] if f['italic']][:1]]
    columns, tall = 6, 26
    image = Image.new('RGB', (columns * 330, tall * (len(rows) // columns + 1)), 'white')
    draw, small = ImageDraw.Draw(image), ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSansCondensed.ttf', 10)
    for n, (kind, f) in enumerate(rows):
        x, y = n % columns * 330, n // columns * tall
        draw.text((x, y + 3), f'{kind[:4]} {f["cssWeight"]}{"i" if f["italic"] else ""} {f["family"][:20]}', 'red' if f['split'] == 'dev' else 'black', small)
        draw.text((x + 165, y), 'Rags & Quiet f', 0, ImageFont.truetype(f['path'], 20))
    image.save(path)


if __name__ == '__main__':
    sheet(sys.argv[1])
    for split in ('train', 'dev'):
        print(split, {kind: (len(families), sum(map(len, families)), sum(f['italic'] for family in families for f in family)) for kind, families in faces(split).items()})
