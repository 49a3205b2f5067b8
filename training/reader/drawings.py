"""What stands in a line and is no English letter, ready to be set: marks and pictures (words of other scripts: `foreign.py`).

Each is a Drawing: a mask that takes the line's colour (or one of its own), or an RGBA sticker. `top` is its upper edge over the baseline.
Emoji and icons are split by a hash: a tenth of them are for dev only.
"""
import glob, os, re
from dataclasses import dataclass
from functools import lru_cache
import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw
import paths
import backgrounds as bg
import sources
from lettering import EMOJI_FONT, sized
from shapes import shape

FONTS = '/usr/share/fonts/truetype'
MARKS = ('✓✔✓✔✗✘✕✖☐☑☒□■▪◻◼●○◉◎◦◆◇❖►▶▸▷‣★☆✦✧✪✯✴✶→➔➜➤➡⇒⟶↗←↑↓⬅☞')
ICONS = '♥♡❤♪♫☀☂☁☎✉☺☻✈✂☕⚽⚡☘✿❀❁❄⚠♻⌂✎⚑☠☮☯⚓♛♞♣♠'
MARK_EMOJI = {0x2705, 0x2611, 0x2714, 0x274c, 0x274e, 0x2716, 0x2b50, 0x27a1, 0x2b05, 0x2b06, 0x2b07, 0x25b6, 0x25c0, 0x26ab, 0x26aa, 0x1f534, 0x1f535, 0x25fc, 0x25fb, 0x25fe, 0x25fd, 0x25aa, 0x25ab,
              0x2b1b, 0x2b1c, 0x2733, 0x2734, 0x1f53a, 0x1f53b, *range(0x1f536, 0x1f53a), *range(0x1f7e0, 0x1f7ec)}
LETTERED = {0x2122, 0x00a9, 0x00ae, 0x2139, 0x24c2, 0x3297, 0x3299, 0x303d, 0x3030, 0x203c, 0x2049, 0x2753, 0x2754, 0x2755, 0x2757, 0x2795, 0x2796, 0x2797, 0x1f4af, 0x1f51f, 0x1f520, 0x1f521, 0x1f522, 0x1f523, 0x1f524,
            0x1f4b2, 0x1f3e7, 0x1f6be, 0x1f51e, 0x1f4f4, 0x1f516, *range(0x1f170, 0x1f1e6), *range(0x1f200, 0x1f252), *range(0x1f519, 0x1f51e), *range(0x1f3fb, 0x1f400), *range(0x2194, 0x219a), 0x21a9, 0x21aa}


@lru_cache(6000)
def characters(path):
    """Code points that a face draws. Glyphs get numbers for names: reading their real names took more time than drawing the lines."""
    try:
        font = TTFont(path, lazy=True, fontNumber=0)
        font.setGlyphOrder([str(n) for n in range(font['maxp'].numGlyphs)])
        return frozenset(font.getBestCmap())
    except Exception:
        return frozenset(range(32, 127)) - {94, 92, 96}


@dataclass
class Drawing:
    label: str
    width: float
    top: float
    mask: Image.Image = None
    colour: tuple = None      # of the mask; None = the line's
    sticker: Image.Image = None


def own(name, split):
    return (sources.split_of(name, 0, .1) == 'dev') == (split == 'dev')


@lru_cache(None)
def glyphs(split):
    """(path, character) of marks and of icons that symbol faces and icon faces draw."""
    marks, icons = [], []
    faces = [f'{FONTS}/dejavu/DejaVuSans.ttf', f'{FONTS}/dejavu/DejaVuSans-Bold.ttf', f'{FONTS}/noto/NotoSansSymbols2-Regular.ttf', f'{FONTS}/noto/NotoSansSymbols-Bold.ttf',
             *glob.glob(f'{FONTS}/**/Symbola*.ttf', recursive=True), *glob.glob(f'{FONTS}/freefont/Free*.ttf'), *glob.glob(f'{FONTS}/libreoffice/opens*.ttf'), '/usr/share/fonts/opentype/freefont/FreeSerif.otf', '/usr/share/fonts/opentype/freefont/FreeSans.otf']
    for path in filter(os.path.exists, faces):
        cmap = TTFont(path, lazy=True).getBestCmap()
        marks += [(path, c) for c in MARKS if ord(c) in cmap]
        icons += [(path, c) for c in ICONS if ord(c) in cmap and own(c, split)]
    for path in glob.glob(f'{FONTS}/font-awesome/*.ttf') + glob.glob(f'{FONTS}/materialdesignicons-webfont/*.ttf') + glob.glob(f'{FONTS}/glyphicons/*.ttf') + glob.glob(f'{FONTS}/fonts-entypo/*.ttf') + glob.glob(f'{FONTS}/elusive-icons/*.ttf'):
        names = TTFont(path, lazy=True).getBestCmap()
        icons += [(path, chr(code)) for code, name in sorted(names.items()) if 0xe000 <= code and own(name, split)
                  and not re.search(r'font|text|alpha|letter|numeric|format|percent|currency|dollar|euro|sign|check|cross|close|times|arrow|chevron|star|square|circle|angle|caret|minus|plus|equal|question|exclam|remove|ok|code|hashtag|^at$|blank|bold|italic|header|size', name)]
    return marks, icons


@lru_cache(None)
def emojis(split):
    """(source, name) of marks and of pictures: Noto's by character, Twitter's by file."""
    marks, pictures = [], []
    cmap = TTFont(EMOJI_FONT, lazy=True).getBestCmap()
    for code in sorted(cmap):
        if code < 0x203c or code in LETTERED or 0x1f1e6 <= code <= 0x1f1ff or 0xfe00 <= code <= 0xfe0f or 0xe0000 <= code <= 0xfffff or code in (0x200d, 0x20e3):
            continue
        if code in MARK_EMOJI:
            marks.append(chr(code))
        elif own(f'{code:x}', split):
            pictures.append(chr(code))
    flags = [chr(0x1f1e6 + ord(a) - 97) + chr(0x1f1e6 + ord(b) - 97) for a, b in 'us gb in ie de fr es it br ca au za ng mx tr pk bd lk np cn jp kr ru ua pl nl be se no fi dk gr pt ar co ke gh eg sa ae il ph id my th vn'.split() if own(a + b, split)]
    twitter, faces = [], []
    for file in sorted(glob.glob(f'{paths.DATA}/emoji/package/img/twitter/64/*.png')):
        codes = [int(c, 16) for c in os.path.basename(file)[:-4].split('-')]
        if codes[0] < 0x203c or codes[0] in LETTERED or codes[0] in MARK_EMOJI or not own(os.path.basename(file), split):
            continue
        (faces if len(codes) == 1 else twitter).append(file)
    return marks, [pictures, flags, faces, twitter]


@lru_cache(600)
def sticker(source):
    """An emoji as RGBA, cut to its ink."""
    if source.endswith('.png'):
        image = Image.open(source).convert('RGBA')
    else:
        image = Image.new('RGBA', (150, 150))
        ImageDraw.Draw(image).text((4, 4), source, font=sized(EMOJI_FONT, 109), embedded_color=True)
    box = image.getchannel('A').getbbox()
    return image.crop(box) if box and box[2] > box[0] + 8 else None


def scaled(image, height):
    return image.resize((max(3, round(image.width * height / image.height)), max(3, round(height))), Image.LANCZOS if image.height > 2 * height else Image.BILINEAR)


def glyph(path, char, height):
    """A glyph's mask, its ink `height` high."""
    face = sized(path, 120)
    box = face.getbbox(char)
    if box[2] - box[0] < 8 or box[3] - box[1] < 8:
        return None
    image = Image.new('L', (box[2] - box[0] + 4, box[3] - box[1] + 4))
    ImageDraw.Draw(image).text((2 - box[0], 2 - box[1]), char, 255, face)
    if image.getbbox() is None:
        return None
    image = image.crop(image.getbbox())
    if image.width > 1.9 * image.height:
        height *= 1.9 * image.height / image.width
    return scaled(image, height)


def paint(rng, own_colour):
    return None if rng.random() < own_colour else bg.colour(rng, None) if rng.random() < .5 else ((30, 160, 60), (210, 30, 40), (240, 180, 20), (20, 110, 220), (230, 120, 20))[rng.integers(5)]


def centred(label, top, height, **kind):
    image = next(iter(v for k, v in kind.items() if k in ('mask', 'sticker') and v is not None))
    return Drawing(label, image.width, top / 2 + image.height / 2 + height, **kind)


def mark(rng, split, top):
    """One way of drawing marks, for a whole block: a function that draws one."""
    size, lift, r = top * float(np.exp(rng.uniform(np.log(.5), np.log(1.25)))), top * rng.normal(0, .06), rng.random()
    colour = paint(rng, .5)
    if r < .28:
        names = emojis(split)[0]
        source = sticker(names[rng.integers(len(names))])
        size = top * rng.uniform(.8, 1.35)
        return lambda: centred('<mark>', top, lift, sticker=scaled(source, size))
    if r < .6:
        path, char = glyphs(split)[0][rng.integers(len(glyphs(split)[0]))]
        kind = {'●': 'disc', '○': 'ring', '◦': 'ring'}.get(char)
        image = glyph(path, char, min(size, .6 * top) if kind == 'ring' else size)
        if image is not None:
            return lambda: centred(name_of(kind, image, top), top, lift, mask=image, colour=colour)
    drawn, kind = shape(rng)
    drawn = scaled(drawn, max(5, min(size, .6 * top) if kind == 'ring' else size))
    return lambda: centred(name_of(kind, drawn, top), top, lift, mask=drawn, colour=colour)


def name_of(kind, image, top):
    """A small disc looks like the bullet of a face, and is called so."""
    return '•' if kind == 'disc' and image.height < .52 * top else '<mark>'


def picture(rng, split, top):
    """One emoji, flag, stamp, icon or badge."""
    size, lift, r = top * rng.uniform(.9, 1.4), top * rng.normal(0, .05), rng.random()
    if r < .72:
        kinds = emojis(split)[1]
        names = kinds[rng.choice(4, p=[.52, .1, .23, .15])] or kinds[0]
        source = sticker(names[rng.integers(len(names))])
        if source is not None:
            return centred('<picture>', top, lift, sticker=scaled(source, size))
    if r < .8:
        rgba = sources.pick_picture(rng, 'stamps', split)
        if rgba.shape[2] == 4 and rgba.shape[1] < 2 * rgba.shape[0]:
            image = Image.fromarray(rgba)
            box = image.getchannel('A').getbbox()
            if box:
                return centred('<picture>', top, lift, sticker=scaled(image.crop(box), size))
    path, char = glyphs(split)[1][rng.integers(len(glyphs(split)[1]))]
    image = glyph(path, char, size * rng.uniform(.7, 1))
    if image is None:
        return picture(rng, split, top)
    if rng.random() < .65:
        return centred('<picture>', top, lift, mask=image, colour=paint(rng, .6))
    side = round(max(image.size) * rng.uniform(1.3, 1.7))
    badge = Image.new('RGBA', (side * 4, side * 4))
    ground = bg.colour(rng)
    ImageDraw.Draw(badge).rounded_rectangle((0, 0, side * 4 - 1, side * 4 - 1), side * float(rng.choice([2, .9, 0])), (*ground, 255))
    badge = badge.resize((side, side), Image.BILINEAR)
    badge.paste((255, 255, 255) if np.dot(ground, (.3, .6, .1)) < 150 else (0, 0, 0), ((side - image.width) // 2, (side - image.height) // 2), image)
    return centred('<picture>', top, lift, sticker=badge)
