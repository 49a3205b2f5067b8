"""What stands in a line and is no English letter, ready to be set: marks, pictures, foreign words.

Each is a Drawing: a mask that takes the line's colour (or one of its own), or an RGBA sticker. `top` is its upper edge over the baseline.
Emoji and icons are split by a hash: a tenth of them are for dev only.
"""
import csv, gettext, glob, json, os, re
from dataclasses import dataclass
from functools import lru_cache
import cv2
import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont
import paths
import backgrounds as bg
import sources
from lettering import EMOJI_FONT, sized

FONTS = '/usr/share/fonts/truetype'
MARKS = ('✓✔✓✔✗✘✕✖☐☑☒□■▪◻◼●○◉◎◦◆◇❖►▶▸▷‣★☆✦✧✪✯✴✶→➔➜➤➡⇒⟶↗←↑↓⬅☞')
ICONS = '♥♡❤♪♫☀☂☁☎✉☺☻✈✂☕⚽⚡☘✿❀❁❄⚠♻⌂✎⚑☠☮☯⚓♛♞♣♠'
MARK_EMOJI = {0x2705, 0x2611, 0x2714, 0x274c, 0x274e, 0x2716, 0x2b50, 0x27a1, 0x2b05, 0x2b06, 0x2b07, 0x25b6, 0x25c0, 0x26ab, 0x26aa, 0x1f534, 0x1f535, 0x25fc, 0x25fb, 0x25fe, 0x25fd, 0x25aa, 0x25ab,
              0x2b1b, 0x2b1c, 0x2733, 0x2734, 0x1f53a, 0x1f53b, *range(0x1f536, 0x1f53a), *range(0x1f7e0, 0x1f7ec)}
LETTERED = {0x2122, 0x00a9, 0x00ae, 0x2139, 0x24c2, 0x3297, 0x3299, 0x303d, 0x3030, 0x203c, 0x2049, 0x2753, 0x2754, 0x2755, 0x2757, 0x2795, 0x2796, 0x2797, 0x1f4af, 0x1f51f, 0x1f520, 0x1f521, 0x1f522, 0x1f523, 0x1f524,
            0x1f4b2, 0x1f3e7, 0x1f6be, 0x1f51e, 0x1f4f4, 0x1f516, *range(0x1f170, 0x1f1e6), *range(0x1f200, 0x1f252), *range(0x1f519, 0x1f51e), *range(0x1f3fb, 0x1f400), *range(0x2194, 0x219a), 0x21a9, 0x21aa}


@lru_cache(3000)
def characters(path):
    try:
        return frozenset(TTFont(path, lazy=True, fontNumber=0).getBestCmap())
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


def shape(rng):
    """A mark as posters draw them, on a canvas of 160 x 160."""
    a = np.zeros((160, 160), np.uint8)
    kind, thick = rng.choice(['tick', 'cross', 'disc', 'ring', 'square', 'frame', 'diamond', 'triangle', 'arrow', 'star'], p=[.29, .12, .08, .06, .09, .09, .05, .07, .08, .07]), int(rng.integers(8, 30))
    wobble = lambda *points: np.int32(np.array(points) + rng.normal(0, 3, (len(points), 2)))
    lines = lambda *runs: [cv2.polylines(a, [run], False, 255, thick, cv2.LINE_AA) for run in runs]
    if kind == 'tick':
        lines(wobble((24 + rng.uniform(-6, 14), 84 + rng.uniform(-8, 16)), (62 + rng.uniform(-8, 8), 128), (136, 30 + rng.uniform(-14, 20))))
    elif kind == 'cross':
        lines(wobble((32, 32), (128, 128)), wobble((128, 32), (32, 128)))
    elif kind in ('disc', 'ring'):
        cv2.circle(a, (80, 80), 60, 255, -1 if kind == 'disc' else thick, cv2.LINE_AA)
    elif kind in ('square', 'frame', 'diamond'):
        points = wobble((25, 25), (135, 25), (135, 135), (25, 135)) if kind != 'diamond' else wobble((80, 15), (140, 80), (80, 145), (20, 80))
        cv2.polylines(a, [points], True, 255, thick, cv2.LINE_AA) if kind == 'frame' or rng.random() < .15 else cv2.fillPoly(a, [points], 255, cv2.LINE_AA)
    elif kind == 'triangle':
        cv2.fillPoly(a, [wobble((35, 20), (135, 80), (35, 140))], 255, cv2.LINE_AA)
    elif kind == 'arrow':
        lines(wobble((18, 80), (130, 80)), wobble((90, 40), (136, 80), (90, 120)))
    else:
        points, inner = int(rng.choice([4, 5, 5, 5, 6, 8])), rng.uniform(.35, .6)
        angles, radii = np.arange(points * 2) * np.pi / points - np.pi / 2, np.where(np.arange(points * 2) % 2, inner, 1) * 70
        star = np.stack([80 + radii * np.cos(angles), 80 + radii * np.sin(angles)], 1).astype(np.int32)
        cv2.fillPoly(a, [star], 255, cv2.LINE_AA) if rng.random() < .75 else cv2.polylines(a, [star], True, 255, 8, cv2.LINE_AA)
    if kind in ('tick', 'cross', 'arrow', 'star') and rng.random() < .35:  # in a ring or a frame, or knocked out of a disc or a square
        small = cv2.warpAffine(a, np.float32([[.55, 0, 36], [0, .55, 36]]), (160, 160), flags=cv2.INTER_AREA)
        plate, full = np.zeros_like(a), rng.random() < .6
        if rng.random() < .6:
            cv2.circle(plate, (80, 80), 70, 255, -1 if full else 9, cv2.LINE_AA)
        else:
            cv2.rectangle(plate, (14, 14), (146, 146), 255, -1 if full else 9, cv2.LINE_AA)
        a = np.clip(plate.astype(int) + small * (-1 if full else 1), 0, 255).astype(np.uint8)
    return Image.fromarray(a).crop(Image.fromarray(a).getbbox()), kind


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


@lru_cache(None)
def faces():
    return json.load(open(f'{paths.DATA}/fonts.json'))['foreign']


LIKE_LATIN = set('АВЕКМНОРСТУХаеоорсухкгпитмнвіІјЈЗΑΒΕΖΗΙΚΜΝΟΡΤΥΧοινυκαρχτ')


@lru_cache(None)
def words(script):
    """Words of a script: our corpus for Hindi and Arabic, the names of countries and languages in `iso-codes` for the others."""
    if script in ('hi', 'ar', 'ur'):
        with open(f'{sources.CORPUS}/forwards.tsv', encoding='utf-8') as file:
            text = ' '.join(row['hi' if script == 'hi' else 'ar'] for row in csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))
    else:
        language = {'zh': 'zh_CN', 'bn': 'bn'}.get(script, script)
        text = ' '.join(v for file in sorted(glob.glob(f'/usr/share/locale/{language}/LC_MESSAGES/iso_*.mo')) for v in gettext.GNUTranslations(open(file, 'rb'))._catalog.values() if v)
    have = sorted({w.strip('.,!?;:()"\'«»„“”،؟।-/–') for w in text.split()})
    have = [w for w in have if 1 < len(w) < 14 and not re.search(r'[A-Za-z0-9]', w) and not set(w) <= LIKE_LATIN | set('-’')]
    if script in ('zh', 'ja', 'ko'):
        have = [w[:6] for w in have]
    return have


def foreign(rng, split, top):
    """One script and face for a row: a function that draws a word."""
    names = [s for s in faces() if faces()[s]]
    share = np.array([{'hi': 5, 'ar': 4, 'zh': 4, 'ru': 3, 'bn': 2, 'ja': 2, 'ta': 2, 'te': 1.5, 'th': 1.5, 'ko': 1.5, 'el': 1.5, 'he': 1.5}.get(s, 1) for s in names])
    for _ in range(20):
        script = names[rng.choice(len(names), p=share / share.sum())]
        if len(words(script)) > 20:
            break
    files = faces()[script]
    path, size, colour = files[rng.integers(len(files))], max(8, round(top * rng.uniform(1.1, 1.55))), paint(rng, .93)
    face = ImageFont.truetype(path, size)
    have = characters(path)
    upper = script in ('ru', 'el') and rng.random() < .3

    def draw():
        for _ in range(10):
            word = words(script)[rng.integers(len(words(script)))]
            if script in ('zh', 'ja') and rng.random() < .5:
                word = word[:int(rng.integers(1, 4))]
            word = word.upper() if upper else word
            if set(word) <= LIKE_LATIN or any(ord(c) not in have for c in word):
                continue
            box = face.getbbox(word, anchor='ls')
            if box[2] - box[0] < 3 or box[3] - box[1] < 3 or box[2] > 14 * size:
                continue
            image = Image.new('L', (box[2] - box[0] + 2, box[3] - box[1] + 2))
            ImageDraw.Draw(image).text((1 - box[0], 1 - box[1]), word, 255, face, anchor='ls')
            return Drawing('<foreign>', image.width, -box[1] + 1, mask=image, colour=colour)
        raise ValueError('no word')
    return draw
