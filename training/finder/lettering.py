"""Sets a text into lines and renders it as masks with exact line boxes."""
from dataclasses import dataclass, field
from functools import lru_cache
import numpy as np
from PIL import Image, ImageDraw, ImageFont

EMOJI_FONT = '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf'


@dataclass
class Look:
    font: dict
    height: float              # line box in pixels: ascender or capital top down to the descender
    colour: tuple = (0, 0, 0)
    colour2: tuple = None      # the other end of a vertical gradient
    accent: tuple = None       # colour of single words
    accent_font: dict = None
    tracking: float = 0        # extra letter distance in line heights
    leading: float = 1.15      # line distance in line heights
    align: str = 'center'
    outline: float = 0         # width in line heights
    outline_colour: tuple = (0, 0, 0)
    shadow: tuple = None       # (dx, dy, blur) in line heights
    shadow_colour: tuple = (0, 0, 0)
    shadow_alpha: float = .7
    glow: float = 0            # radius in line heights
    glow_colour: tuple = (255, 255, 255)
    opacity: float = 1
    highlight: tuple = None    # colour behind each line
    panel: tuple = None        # (r, g, b, alpha) behind the block
    emoji: float = 0           # chance of an emoji at the end
    sizes: list = field(default_factory=list)  # scale of each paragraph


@lru_cache(4000)
def metrics(path):
    """Top and bottom of the nominal line box at size 100, in pixels from the baseline."""
    font = ImageFont.truetype(path, 100)
    top = -min(font.getbbox(c, anchor='ls')[1] for c in 'HTdhl')
    bottom = float(np.median([font.getbbox(c, anchor='ls')[3] for c in 'gpqy']))
    return top, min(max(bottom, .2 * top), .55 * top)


@lru_cache(600)
def sized(path, size):
    return ImageFont.truetype(path, size)


def font_for(font, height):
    top, bottom = metrics(font['path'])
    size = max(5, round(100 * height / (top + bottom)))
    return sized(font['path'], size), top * size / 100, bottom * size / 100


@lru_cache(200)
def emoji(char, size):
    image = Image.new('RGBA', (136, 128))
    ImageDraw.Draw(image).text((0, 0), char, font=sized(EMOJI_FONT, 109), embedded_color=True)
    return image.resize((max(4, size), max(4, size)), Image.BILINEAR)


EMOJIS = '😂😍🙏🎉❤🌹🌞😊👍🔥✨🎂🎁☕💪😭🥰🌸⭐🐶'


def length(face, text, tracking):
    return face.getlength(text) + tracking * max(0, len(text) - 1)


def wrap(text, face, tracking, width):
    lines, line = [], ''
    for word in text.split():
        tried = f'{line} {word}'.strip()
        if line and length(face, tried, tracking) > width:
            lines.append(line)
            tried = word
        line = tried
    return lines + [line] if line else lines


def draw_run(draw, stroke, x, y, text, face, tracking, outline):
    """Draws a piece of one line, returns its end."""
    if not tracking:
        draw.text((x, y), text, 255, face, anchor='ls')
        if stroke:
            stroke.text((x, y), text, 255, face, anchor='ls', stroke_width=outline)
        return x + face.getlength(text)
    for char in text:
        draw.text((x, y), char, 255, face, anchor='ls')
        if stroke:
            stroke.text((x, y), char, 255, face, anchor='ls', stroke_width=outline)
        x += face.getlength(char) + tracking
    return x - tracking


def set_block(rng, paragraphs, look, width):
    """Lays paragraphs out; returns masks, colours, emoji and boxes on a canvas of its own, or None if a line does not fit."""
    rows, y = [], 0
    for i, text in enumerate(paragraphs):
        height = look.height * (look.sizes[i] if i < len(look.sizes) else 1)
        face, top, bottom = font_for(look.font, height)
        tracking = look.tracking * height
        for line in wrap(text, face, tracking, width):
            rows.append((line, face, tracking, top, bottom, y, height, i))
            y += height * look.leading
    if not rows:
        return None
    widths = [length(r[1], r[0], r[2]) for r in rows]
    widest = max(widths)
    if widest > width * 1.02:
        return None
    margin = int(np.ceil(look.height * max(look.sizes or [1]) * (.7 + look.outline + look.glow)
                         + (max(map(abs, look.shadow)) * 2 * look.height if look.shadow else 0)))
    w, h = int(widest + 2 * margin), int(rows[-1][5] + rows[-1][6] + 2 * margin)
    if w * h > 9e6:
        return None
    fill = Image.new('L', (w, h))
    outline = max(1, round(look.outline * look.height)) if look.outline else 0
    stroke = Image.new('L', (w, h)) if outline else None
    draw, draw_stroke = ImageDraw.Draw(fill), ImageDraw.Draw(stroke) if outline else None
    colour = np.empty((h, w, 3), np.float32)
    ramp = np.clip((np.arange(h) - margin) / max(1, h - 2 * margin), 0, 1)[:, None, None]
    colour[:] = np.array(look.colour) * (1 - ramp) + np.array(look.colour2 or look.colour) * ramp
    boxes, smileys = [], []
    marked = set(rng.integers(0, len(rows), 2)) if look.accent else ()
    for n, (line, face, tracking, top, bottom, y, height, paragraph) in enumerate(rows):
        x = margin + {'left': 0, 'center': .5, 'right': 1}[look.align] * (widest - widths[n])
        base = round(margin + y + top)
        start = round(x)
        if n in marked and len(line.split()) > 1:
            words = line.split()
            at = int(rng.integers(len(words)))
            x = start
            for i, word in enumerate(words):
                piece = word + (' ' if i < len(words) - 1 else '')
                end = draw_run(draw, draw_stroke, x, base, piece, face, tracking, outline) + tracking
                if i == at:
                    colour[base - round(top):base + round(bottom), int(x):int(end)] = look.accent
                x = end
        else:
            x = draw_run(draw, draw_stroke, start, base, line, face, tracking, outline)
        if rng.random() < look.emoji and x + height * 1.4 < w:
            picture = emoji(str(rng.choice(list(EMOJIS))), int(height * .95))
            smileys.append((int(x + height * .25), int(base - top * .95), picture))
        strip = np.asarray(fill.crop((0, max(0, int(base - top * 1.3)), w, int(base + bottom * 1.5))))
        mine = strip.max(0)
        mine[:max(0, start - int(height * .25))] = 0  # the rows of its neighbours reach into this crop: only what stands over the line itself
        mine[int(x + height * .25):] = 0
        ink = np.flatnonzero(mine > 60)
        if len(ink):
            boxes.append({'text': line, 'box': (ink[0], base - top, ink[-1] + 1, base + bottom), 'paragraph': paragraph})
    if not boxes:
        return None
    return {'fill': np.asarray(fill), 'stroke': np.asarray(stroke) if outline else None, 'colour': colour, 'emoji': smileys,
            'boxes': boxes, 'margin': margin, 'size': (w, h)}
