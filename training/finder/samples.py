"""Reads generated pictures and cuts training samples out of them."""
import glob, json, os
import cv2
import numpy as np
from torch.utils.data import IterableDataset, get_worker_info

LONG_SIDE = 1024   # the scale at which the finder works
CLASSES = ['sans', 'serif', 'script', 'display', 'slab', 'mono', 'condensed']


def read(folder, name, masks=False):
    with open(f'{folder}/{name}.json') as file:
        truth = json.load(file)
    image = cv2.cvtColor(cv2.imread(f'{folder}/{truth["file"]}'), cv2.COLOR_BGR2RGB)
    truth['quads'] = np.float32([line['quad'] for line in truth['lines']]).reshape(-1, 4, 2)
    if masks:
        truth['fill'], truth['ink'] = (cv2.imread(f'{folder}/{name}.{m}.png', 0) for m in ('fill', 'ink'))
    return image, truth


def names(folder):
    return sorted(os.path.basename(f)[:-5] for f in glob.glob(folder + '/*.json'))


def sides(quad):
    """Unit reading direction, unit downwards, length and height of a line box."""
    along, down = (quad[1] + quad[2] - quad[0] - quad[3]) / 2, (quad[3] + quad[2] - quad[0] - quad[1]) / 2
    length, height = np.linalg.norm(along), np.linalg.norm(down)
    return along / max(length, 1e-6), down / max(height, 1e-6), length, height


def core_of(quad):
    """The middle half of a line box's height, its ends shrunk by a quarter of the height (of short lines: less)."""
    _, _, length, height = sides(quad)
    end = min(.25 * height, .3 * length) / max(length, 1e-6)
    at = lambda u, v: (quad[0] * (1 - u) + quad[1] * u) * (1 - v) + (quad[3] * (1 - u) + quad[2] * u) * v
    return np.float32([at(end, .25), at(1 - end, .25), at(1 - end, .75), at(end, .75)])


def finder_truth(quads, h, w):
    """Core, direction and weight maps at half resolution for a crop of h x w."""
    core, weight = np.zeros((h // 2, w // 2), np.float32), np.ones((h // 2, w // 2), np.float32)
    direction = np.zeros((2, h // 2, w // 2), np.float32)
    for quad in quads:
        along, _, _, height = sides(quad)
        whole = np.round(quad * 8).astype(np.int32)  # half resolution, 4 fractional bits
        if height < 6.5:  # too small to be found at this scale: neither right nor wrong
            cv2.fillConvexPoly(weight, whole, 0, cv2.LINE_8, 4)
            continue
        middle = np.round((core_of(quad) - 1) * 8).astype(np.int32)
        cv2.fillConvexPoly(core, middle, 1, cv2.LINE_8, 4)
        for i in (0, 1):
            cv2.fillConvexPoly(direction[i], middle, float(along[i]), cv2.LINE_8, 4)
    return core, direction, weight


def recolour(rng, image):
    """image: float32 0..1."""
    r = rng.random()
    if r < .12:
        image = image[..., rng.permutation(3)]
    elif r < .2:
        image = 1 - image
    elif r < .26:
        image = np.repeat(image.mean(2, keepdims=True), 3, 2)
    if rng.random() < .3:
        image = np.clip((image - .5) * rng.uniform(.6, 1.4) + .5 + rng.uniform(-.15, .15), 0, 1)
    return image


class FinderSamples(IterableDataset):
    """Crops of about the scale at which the finder works: (picture, core, direction, weight)."""

    def __init__(self, folder, size=448, seed=0):
        self.folder, self.size, self.seed = folder, size, seed

    def __iter__(self):
        info = get_worker_info()
        rng = np.random.default_rng([self.seed, info.id if info else 0])
        cv2.setNumThreads(1)
        n, have = 0, names(self.folder)
        while True:
            if n % 500 == 499:
                have = names(self.folder)  # the generator may still be running
            n += 1
            image, truth = read(self.folder, have[rng.integers(len(have))])
            for _ in range(2):
                yield self.crop(rng, image, truth['quads'])

    def crop(self, rng, image, quads):
        size, (h, w) = self.size, image.shape[:2]
        scale = (size * rng.uniform(.6, 1) if rng.random() < .2 else LONG_SIDE * np.exp(rng.uniform(np.log(.5), np.log(1.5)))) / max(h, w)
        part, quads = size / scale, quads * scale
        if rng.random() < .75 and len(quads):
            middle = quads[rng.integers(len(quads))] / scale
            u, v = rng.random(2)
            x, y = ((middle[0] * (1 - u) + middle[1] * u) * (1 - v) + (middle[3] * (1 - u) + middle[2] * u) * v) - part * rng.random(2)
        else:
            x, y = rng.uniform(-.1, 1, 2) * np.maximum(0, (w - part, h - part))
        x, y = int(np.clip(x, 0, max(0, w - part))), int(np.clip(y, 0, max(0, h - part)))
        piece = image[y:y + int(np.ceil(part)) + 1, x:x + int(np.ceil(part)) + 1]
        piece = cv2.resize(piece, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)[:size, :size]
        piece = np.pad(piece, ((0, size - piece.shape[0]), (0, size - piece.shape[1]), (0, 0)), 'edge')
        quads = quads - np.float32([x * scale, y * scale])
        if rng.random() < .25:  # slanted lines are rarer in the pictures than they are hard
            tilt = cv2.getRotationMatrix2D((size / 2, size / 2), rng.uniform(-35, 35), 1)
            piece = cv2.warpAffine(piece, tilt, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
            if len(quads):  # a line may be cut by the corners of the turned crop: its visible part is still a line
                quads = cv2.transform(quads.reshape(1, -1, 2), tilt).reshape(-1, 4, 2).astype(np.float32)
        turn = rng.choice([0, 1, 2, 3], p=[.86, .04, .06, .04])
        for _ in range(turn):  # a quarter counter-clockwise
            piece = np.rot90(piece)
            quads = np.stack([quads[..., 1], size - quads[..., 0]], -1) if len(quads) else quads
        core, direction, weight = finder_truth(quads, size, size)
        picture = recolour(rng, piece.astype(np.float32) / 255)
        return np.ascontiguousarray(picture.transpose(2, 0, 1), np.float32), core[None], direction, weight[None]


STRIP, LINE, MARGIN = 48, 32, 8  # height of a strip, of the line box in it, and what stands above, below and beside


def rectify(image, quad, width, coarse=True, border=cv2.BORDER_REPLICATE):
    """The line in `quad` as a strip of 48 x (width); 8 px of surroundings on each side."""
    _, _, length, height = sides(quad)
    scale = 1.
    if coarse and height > 2 * LINE:  # large letters: shrink by area first, else they alias
        scale = 2 * LINE / height
        low, high = np.floor(quad.min(0) - height).astype(int), np.ceil(quad.max(0) + height).astype(int)
        low, high = np.maximum(low, 0), np.minimum(high, image.shape[1::-1])
        if (high - low).min() > 2:
            image = cv2.resize(image[low[1]:high[1], low[0]:high[0]], None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
            quad = (quad - low) * scale
    inner = width - 2 * MARGIN
    target = np.float32([(MARGIN, MARGIN), (MARGIN + inner, MARGIN), (MARGIN + inner, MARGIN + LINE), (MARGIN, MARGIN + LINE)])
    transform = cv2.getPerspectiveTransform(np.float32(quad), target)
    return cv2.warpPerspective(image, transform, (width, STRIP), flags=cv2.INTER_LINEAR, borderMode=border)


def strip_width(quad):
    _, _, length, height = sides(quad)
    return int(np.clip(round(length / max(height, 1) * LINE), 4, 4000)) + 2 * MARGIN


class BinariserSamples(IterableDataset):
    """Jittered strips: (strip, masks, letters, text). Every ninth or so is no text at all."""

    def __init__(self, folder, width=320, seed=0, per_picture=5):
        self.folder, self.width, self.seed, self.per_picture = folder, width, seed, per_picture

    def __iter__(self):
        info = get_worker_info()
        rng = np.random.default_rng([self.seed, 7, info.id if info else 0])
        cv2.setNumThreads(1)
        n, have = 0, names(self.folder)
        while True:
            if n % 500 == 499:
                have = names(self.folder)
            n += 1
            if n % 500 == 1:
                mined = [os.path.basename(f)[:-5] for f in glob.glob(self.folder + '/*.junk')]  # mine.py's
            pool = mined if mined and rng.random() < .2 else have
            name = pool[rng.integers(len(pool))]
            image, truth = read(self.folder, name, masks=True)
            lines = list(zip(truth['quads'], truth['lines']))
            rng.shuffle(lines)
            for quad, line in lines[:self.per_picture]:
                yield self.text(rng, image, truth, np.float32(quad), line)
            if name in mined:
                wrong = json.load(open(f'{self.folder}/{name}.junk'))
                for k in rng.permutation(len(wrong))[:2]:
                    yield self.no_text(rng, image, truth, self.jitter(rng, np.float32(wrong[k])))
            elif rng.random() < .35:
                sample = self.junk(rng, image, truth)
                if sample:
                    yield sample

    def jitter(self, rng, quad):
        along, down, length, height = sides(quad)
        size, shift, turn = np.exp(rng.uniform(-.26, .26)), rng.uniform(-.08, .08), np.radians(rng.normal(0, .8))
        centre = quad.mean(0) + down * height * shift + along * height * rng.uniform(-.2, .2)
        tall = (quad - quad.mean(0)) @ down
        wide = (quad - quad.mean(0)) @ along
        wide += np.sign(wide) * height * rng.uniform(-.08, .25)
        a = along * np.cos(turn) + down * np.sin(turn)
        d = -along * np.sin(turn) + down * np.cos(turn)
        return np.float32(centre + wide[:, None] * a + tall[:, None] * size * d)

    def cut(self, rng, image, masks, quad):
        width = strip_width(quad)
        if width > self.width:  # a part of a long line
            share = self.width / width
            start = rng.uniform(0, 1 - share)
            mix = lambda a, b, t: a * (1 - t) + b * t
            quad = np.float32([mix(quad[0], quad[1], start), mix(quad[0], quad[1], start + share),
                               mix(quad[3], quad[2], start + share), mix(quad[3], quad[2], start)])
            width = self.width
        coarse = rng.random() < .8
        strip = rectify(image, quad, width, coarse)
        planes = [rectify(m, quad, width, True, cv2.BORDER_CONSTANT) for m in masks]
        beside = ((0, 0), (0, self.width - width))
        strip = np.pad(strip, (*beside, (0, 0)), 'edge').astype(np.float32) / 255
        planes = np.stack([np.pad(p, beside) for p in planes]).astype(np.float32) / 255
        return np.ascontiguousarray(recolour(rng, strip).transpose(2, 0, 1), np.float32), planes

    def text(self, rng, image, truth, quad, line):
        strip, planes = self.cut(rng, image, (truth['fill'], truth['ink']), self.jitter(rng, quad))
        letter = line['letter']
        facts = np.float32([letter['weight'] == 'bold', letter['italic'], letter['capitals'], 1])
        return strip, planes, CLASSES.index(letter['class']), facts

    def junk(self, rng, image, truth):
        h, w = image.shape[:2]
        tall = np.exp(rng.uniform(np.log(12), np.log(max(14, min(h, w) * .25))))
        wide, turn = tall * rng.uniform(.6, 9), np.radians(rng.normal(0, 12))
        c, s = np.cos(turn), np.sin(turn)
        corner = np.float32([(-wide, -tall), (wide, -tall), (wide, tall), (-wide, tall)]) / 2
        quad = corner @ np.float32([[c, s], [-s, c]]) + np.float32([rng.uniform(0, w), rng.uniform(0, h)])
        if quad.min() < 0 or quad[:, 0].max() >= w or quad[:, 1].max() >= h:
            return None
        if any(cv2.intersectConvexConvex(np.float32(quad), other)[0] > 0 for other in truth['quads']):
            return None
        return self.no_text(rng, image, truth, np.float32(quad))

    def no_text(self, rng, image, truth, quad):
        strip, planes = self.cut(rng, image, (truth['fill'], truth['ink']), quad)
        return strip, planes, -100, np.float32([-1, -1, -1, 0])
