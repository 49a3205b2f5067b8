"""Chat and app screenshots: bubbles, times, headers, lists, buttons."""
import cv2
import numpy as np
import backgrounds as bg
from lettering import Look
from scene import Scene
from sources import NAMES, fact, pick_font, pick_picture, pick_text
from styles import luminance, write


def rounded(image, x0, y0, x1, y1, r, paint):
    x0, y0, x1, y1, r = (int(v) for v in (x0, y0, x1, y1, r))
    r = max(1, min(r, (x1 - x0) // 2, (y1 - y0) // 2))
    cv2.rectangle(image, (x0 + r, y0), (x1 - r, y1), paint, -1)
    cv2.rectangle(image, (x0, y0 + r), (x1, y1 - r), paint, -1)
    for x, y in ((x0 + r, y0 + r), (x1 - r, y0 + r), (x0 + r, y1 - r), (x1 - r, y1 - r)):
        cv2.circle(image, (x, y), r, paint, -1, cv2.LINE_AA)


def avatar(image, rng, split, x, y, r):
    if rng.random() < .5:
        source = pick_picture(rng, 'photos', split)
        face = cv2.resize(source[:min(source.shape[:2]), :min(source.shape[:2])], (2 * r, 2 * r), interpolation=cv2.INTER_AREA)
        mask = np.zeros((2 * r, 2 * r, 1), np.uint8)
        cv2.circle(mask, (r, r), r, 255, -1, cv2.LINE_AA)
        bg.paste(image, np.concatenate([face, mask], 2), x - r, y - r)
    else:
        cv2.circle(image, (x, y), r, bg.colour(rng), -1, cv2.LINE_AA)


def screenshot(rng, h, w, split, least):
    dark = rng.random() < .35
    base, card = (bg.colour(rng, dark) for _ in range(2))
    base, card = tuple(v // 2 if dark else (v + 255) // 2 for v in base), tuple(v if dark else (v + 510) // 3 for v in card)
    image = np.empty((h, w, 3), np.float32)
    image[:] = base
    if rng.random() < .25:
        image += (bg.ground(rng, h, w, split, ('pattern', 'photo', 'gradient'), dark=dark) - image) * rng.uniform(.1, .4)
    ink = (235, 235, 235) if dark else (20, 20, 25)
    faint = (150, 150, 155) if dark else (110, 110, 118)
    font = pick_font(rng, split, ['sans'] if rng.random() < .85 else None, bold=False)
    bold = next((f for f in [pick_font(rng, split, ['sans'], bold=True)]), font)
    line = max(least, min(w * rng.uniform(.03, .055), h * .05))
    scene = Scene(image)
    scene.least = least * .8
    say = lambda text, x0, y0, x1, y1, face=font, size=1., paint=ink, align='left': write(
        rng, scene, [text], Look(face, line * size, paint, align=align, leading=1.22), (x0, y0, x1, y1), at=(.5, 0), shrink=1)
    y = 0
    if rng.random() < .5:  # the system's bar
        say(f'{rng.integers(1, 24)}:{rng.integers(60):02d}', w * .05, line * .2, w * .4, line * 2, size=.85)
        cv2.rectangle(scene.picture, (int(w * .9), int(line * .4)), (int(w * .95), int(line * .9)), ink, 1)
        y = line * 1.6
    if rng.random() < .7:  # the app's bar
        bar = bg.colour(rng)
        cv2.rectangle(scene.picture, (0, int(y)), (w, int(y + line * 3)), bar, -1)
        on = (255, 255, 255) if luminance(bar) < 140 else (10, 10, 10)
        avatar(scene.picture, rng, split, int(w * .08), int(y + line * 1.5), int(line * .9))
        say(str(rng.choice(NAMES)), w * .16, y + line * .4, w * .8, y + line * 2, bold, 1.1, on)
        if rng.random() < .6:
            say(str(rng.choice(['online', 'typing...', 'last seen today at 9:41', '128 members'])), w * .16, y + line * 1.75, w * .8, y + line * 3, size=.75, paint=on)
        y += line * 3
    (chat if rng.random() < .6 else feed)(rng, scene, split, y + line, line, say, base, card, ink, faint, dark)
    return scene


def chat(rng, scene, split, y, line, say, base, card, ink, faint, dark):
    w, h, mine = scene.width, scene.height, tuple(int(v) for v in (np.float32(bg.colour(rng)) * .35 + np.float32(base) * .65))
    while y < h - line * 3:
        own, text = rng.random() < .5, pick_text(rng, split, 1, 20)
        wide = w * rng.uniform(.45, .75)
        x0 = w * .95 - wide if own else w * .05
        before = len(scene.lines)
        picture = scene.picture.copy()
        name = not own and rng.random() < .25
        top = y + line * (1.3 if name else 0)
        if not say(text, x0 + line * .6, top + line * .35, x0 + wide - line * .6, h - line * 2):
            break
        quads = np.concatenate([q['quad'] for q in scene.lines[before:]])
        bottom = quads[:, 1].max() + line * (1.2 if rng.random() < .7 else .4)
        # Now that its size is known, the bubble goes beneath the text: restore the ground, draw it, set the text again.
        for part in (scene.taken, scene.blocks):
            part.pop()
        del scene.lines[before:]
        x1 = max(quads[:, 0].max() + line * .6, x0 + line * 4)
        area = (slice(max(0, int(top) - 2), int(bottom) + 2), slice(0, w))
        scene.picture[:], scene.fill[area], scene.ink[area] = picture, 0, 0
        rounded(scene.picture, x0, y, x1, bottom, line * rng.uniform(.2, .9), mine if own else card)
        if name:
            say(str(rng.choice(NAMES)), x0 + line * .6, y + line * .25, x1, y + line * 2, size=.85, paint=bg.colour(rng, not dark))
        say(text, x0 + line * .6, top + line * .35, x0 + wide - line * .6, h - line * 2)
        if bottom - quads[:, 1].max() > line:
            say(f'{rng.integers(1, 24)}:{rng.integers(60):02d}', x0, quads[:, 1].max() + line * .25, x1 - line * .4, bottom, size=.68, paint=faint, align='right')
        y = bottom + line * rng.uniform(.4, 1.2)


def feed(rng, scene, split, y, line, say, base, card, ink, faint, dark):
    w, h = scene.width, scene.height
    while y < h - line * 4:
        r = rng.random()
        if r < .45:  # an entry: avatar, title, two lines
            avatar(scene.picture, rng, split, int(w * .09), int(y + line * 1.3), int(line * 1.1))
            say(str(rng.choice(NAMES)), w * .18, y, w * .7, y + line * 1.5, size=1.05)
            say(fact(rng), w * .72, y, w * .96, y + line * 1.5, size=.75, paint=faint, align='right')
            say(pick_text(rng, split, 2, 16), w * .18, y + line * 1.4, w * .95, h - 2, size=.9, paint=faint)
        elif r < .6:  # a button
            paint = bg.colour(rng)
            rounded(scene.picture, w * .2, y, w * .8, y + line * 2, line, paint)
            say(pick_text(rng, split, 1, 3), w * .22, y + line * .5, w * .78, y + line * 2, paint=(255, 255, 255) if luminance(paint) < 140 else (0, 0, 0), align='center')
        elif r < .75:  # a picture
            bottom = int(min(h, y + w * rng.uniform(.2, .5)))
            part = scene.picture[int(y):bottom, int(w * .05):int(w * .95)]
            part[:] = bg.photo(rng, part.shape[0], part.shape[1], split)
            y = bottom + line * .5
            continue
        elif r < .85:
            cv2.line(scene.picture, (int(w * .04), int(y)), (int(w * .96), int(y)), faint, 1)
            y += line
            continue
        else:
            say(pick_text(rng, split, 6, 24), w * .05, y, w * .95, h - 2)
        bottom = max([q['quad'][:, 1].max() for q in scene.lines[-4:]] + [y + line * 2])
        y = bottom + line * rng.uniform(.6, 1.5)
