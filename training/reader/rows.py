"""Sets rows of text into masks, with drawings in between; the counterpart of the finder's `lettering.set_block` for what a reader must know."""
import numpy as np
from PIL import Image, ImageDraw
import paths
import drawings
import foreign
import texts
from drawings import characters
from lettering import font_for, sized

SPARE = ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf', '/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf', '/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf']


class Pen:
    """Draws one row from left to right; remembers its stickers, coloured pieces and where its drawings stand."""

    def __init__(self, look, height, word, spare, fill=None, stroke=None):
        self.face, self.top, self.bottom = font_for(look.font, height)
        self.look, self.height, self.word, self.have = look, height, word, characters(look.font['path'])
        self.tracking = look.tracking * height
        self.outline = max(1, round(look.outline * height)) if look.outline else 0
        self.spare = sized(spare, self.face.size)
        self.fill, self.stroke = fill, stroke
        self.stickers, self.coloured, self.spans, self.words = [], [], [], []

    def letters(self, x, base, text, face):
        for piece in [text] if not self.tracking else text:
            if self.fill is not None:
                ImageDraw.Draw(self.fill).text((x, base), piece, 255, face, anchor='ls')
                if self.stroke is not None:
                    ImageDraw.Draw(self.stroke).text((x, base), piece, 255, face, anchor='ls', stroke_width=self.outline)
            x += face.getlength(piece) + self.tracking
        return x

    def drawing(self, x, base, d):
        if self.fill is not None:
            at = round(x), round(base - d.top)
            if d.mask is not None:
                for layer in filter(None, (self.fill, self.stroke)):
                    layer.paste(255, at, d.mask)
                if d.colour:
                    self.coloured.append((*at, at[0] + d.mask.width, at[1] + d.mask.height, d.colour))
            else:
                self.stickers.append((*at, d.sticker))
        self.spans.append((d.label, x, x + d.width))
        return x + d.width + self.tracking

    def row(self, x, base, text, drawn):
        """`drawn` = the drawings of the row's stand-ins in order."""
        drawn, space = iter(drawn), self.face.getlength(' ')
        for i, word in enumerate(text.split(' ')):
            if i:
                x += max(space * self.word, .12 * self.face.size) + max(0, self.tracking)
                beside = word[:1] in texts.STAND_IN or text.split(' ')[i - 1][-1:] in texts.STAND_IN
                if beside:  # a gap that can be seen
                    x += max(0, .22 * self.height - max(space * self.word, .12 * self.face.size)) + self.height * self.extra
            start, run = x, ''
            for c in word + '\0':
                kind = None if c == '\0' else 'drawing' if c in texts.STAND_IN else 'spare' if ord(c) not in self.have else 'own'
                if run and kind != run[0]:
                    x = self.letters(x, base, run[1], self.face if run[0] == 'own' else self.spare)
                    run = ''
                if kind == 'drawing':
                    x = self.drawing(x + (.04 * self.height if x > start else 0), base, next(drawn))
                elif kind:
                    run = (kind, (run[1] if run else '') + c)
            self.words.append((start, x - self.tracking))
        return x - self.tracking


def make_drawings(rng, split, kind, texts_, top):
    """Drawings for all stand-ins of a block."""
    mark = drawings.mark(rng, split, top) if kind == 'mark' else None
    other = foreign.foreign(rng, split, top) if kind == 'foreign' else None
    repeat = drawings.picture(rng, split, top) if kind == 'picture' and rng.random() < .35 else None  # the same again and again
    make = {texts.M: mark, texts.F: other, texts.P: lambda: repeat or drawings.picture(rng, split, top)}
    return [[make[c]() for c in text if c in texts.STAND_IN] for text in texts_]


def rule(fill, pen, words, base, kind, thick):
    """A line under or through some words."""
    y = base + pen.bottom * .45 if kind == 'under' else base - pen.top * .36
    ImageDraw.Draw(fill).rectangle((words[0][0], y, words[-1][1], y + max(1, thick * pen.height)), 255)


def set_block(rng, lines, kind, split, look, word):
    """`lines` = rows of text. Returns what `Scene.place` wants; each box also says its label and what stands at its ends. None = does not fit."""
    height, spare = look.height, SPARE[rng.integers(len(SPARE))]
    extra = rng.uniform(0, .25) if rng.random() < .7 else rng.uniform(.25, 1.)
    new = lambda **kw: Pen(look, height, word, spare, **kw)
    first = new()
    drawn = make_drawings(rng, split, kind, lines, first.top)
    Pen.extra = extra
    probe = [new().row(0, 0, text, d) for text, d in zip(lines, drawn)]
    widest = max(probe)
    margin = int(np.ceil(height * (.9 + look.outline + look.glow) + (max(map(abs, look.shadow)) * 2 * height if look.shadow else 0)))
    w, h = int(widest + 2 * margin), int(height * (1 + look.leading * (len(lines) - 1)) + 2 * margin)
    if w * h > 3.5e6 or w > 8000:
        return None
    fill, stroke = Image.new('L', (w, h)), Image.new('L', (w, h)) if look.outline else None
    ramp = np.clip((np.arange(h) - margin) / max(1, h - 2 * margin), 0, 1)[:, None, None]
    colour = np.empty((h, w, 3), np.float32)
    colour[:] = np.array(look.colour) * (1 - ramp) + np.array(look.colour2 or look.colour) * ramp if look.colour2 else look.colour
    plain, under = not look.colour2, Image.new('RGBA', (w, h))
    ruled = rng.choice(['', 'under', 'strike'], p=[.93, .045, .025])
    thick, everywhere = rng.uniform(.03, .08), rng.random() < .5
    boxes = []
    for n, text in enumerate(lines):
        x = round(margin + {'left': 0, 'center': .5, 'right': 1}[look.align] * (widest - probe[n]))
        base = round(margin + n * height * look.leading + first.top)
        alone = Image.new('L', (w, h))  # its own layer, so that its ink can be measured
        pen = new(fill=alone, stroke=stroke)
        pen.row(x, base, text, drawn[n])
        part = lambda: sorted(rng.integers(0, len(pen.words), 2))
        if look.accent and len(pen.words) > 1 and rng.random() < .6:  # some words in another colour
            a, b = part()
            plain = False
            colour[base - round(first.top * 1.2):base + round(first.bottom * 1.2), int(pen.words[a][0] - height * .05):int(pen.words[b][1] + height * .05)] = look.accent
        if look.marker and rng.random() < .8:  # some words on a highlighter
            a, b = part() if rng.random() < .7 else (0, len(pen.words) - 1)
            pad, lift = height * rng.uniform(.03, .2), height * rng.uniform(-.02, .12)
            ImageDraw.Draw(under).rectangle((pen.words[a][0] - pad, base - first.top - lift, pen.words[b][1] + pad, base + first.bottom + lift), look.marker)
        if ruled:
            a, b = (0, len(pen.words) - 1) if everywhere else part()
            rule(alone, pen, pen.words[a:b + 1], base, ruled, thick)
        for *box, paint in pen.coloured:
            plain = False
            colour[max(0, box[1]):box[3], max(0, box[0]):box[2]] = paint
        for at_x, at_y, picture in pen.stickers:
            under.alpha_composite(picture, (max(0, at_x), max(0, at_y)))
        ink = alone.point(lambda v: 255 if v > 60 else 0).getbbox()
        ends = [v for box in ([ink] if ink else []) for v in (box[0], box[2])] + [v for at_x, _, picture in pen.stickers for v in (at_x, at_x + picture.width)]
        if not ends:
            continue
        fill.paste(255, (0, 0), alone)
        boxes.append({'text': texts.label_of(text, [d.label for d in drawn[n]]), 'box': (min(ends), base - first.top, max(ends), base + first.bottom), 'ends': ends_of(text, pen, min(ends), max(ends))})
    if not boxes:
        return None
    return {'fill': np.asarray(fill), 'stroke': np.asarray(stroke) if stroke else None, 'colour': np.float32(look.colour) if plain else colour, 'emoji': [(0, 0, under)] if under.getbbox() else [],
            'boxes': boxes, 'margin': margin, 'size': (w, h)}


def ends_of(text, pen, left, right):
    """For a line that begins or ends with a drawing: where the rest stands and what it says, as shares of the line's length. What the finder
    boxes may lack such a drawing."""
    out, length = {}, max(1, right - left)
    words, labels = text.split(' '), [label for label, *_ in pen.spans]
    if len(words) < 2 or any(c in texts.STAND_IN for c in ''.join(words[1:-1])):
        return out
    alone = lambda word: word and all(c in texts.STAND_IN for c in word) and len(word) == 1
    if alone(words[0]) and not alone(words[-1]):
        out['left'] = ((pen.words[1][0] - left) / length, (pen.spans[0][1] - left) / length, (pen.spans[0][2] - left) / length, texts.label_of(' '.join(words[1:]), labels[1:]))
    if alone(words[-1]) and not alone(words[0]):
        out['right'] = ((pen.words[-2][1] - left) / length, (pen.spans[-1][1] - left) / length, (pen.spans[-1][2] - left) / length, texts.label_of(' '.join(words[:-1]), labels[:-1]))
    return out
