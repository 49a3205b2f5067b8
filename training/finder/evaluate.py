"""Scores a pair of checkpoints on generated pictures.

    /usr/bin/python3 evaluate.py --data DATA/dev --finder DATA/finder.pt --binariser DATA/binariser.pt [--words] [--oracle] [--overlays DIR]

Per group and overall: line precision and recall at IoU 0.5, fill and ink F1, how much true ink the found ink + 2 px covers and how many
times its area it is, pictures without text with no line, and (--words) word recall and precision of Tesseract on the binarised strips.
--oracle takes the true boxes instead of the finder's.
"""
import argparse, os, re
from collections import Counter, defaultdict
import cv2
import numpy as np
import torch
from decode import back, binarise, find
from export import fused, load
from networks import Binariser, BinariserForExport, Finder, FinderForExport
from samples import CLASSES, names, read

DISC = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))


def overlap(a, b):
    both = cv2.intersectConvexConvex(np.float32(a), np.float32(b))[0]
    return both / (cv2.contourArea(np.float32(a)) + cv2.contourArea(np.float32(b)) - both + 1e-6)


def match(found, truth):
    """Pairs (found, truth) one to one, best overlap first, IoU of at least 0.5."""
    pairs = sorted(((overlap(f, t), i, j) for i, f in enumerate(found) for j, t in enumerate(truth)), reverse=True)
    used, taken, out = set(), set(), []
    for value, i, j in pairs:
        if value >= .5 and i not in used and j not in taken:
            used.add(i), taken.add(j), out.append((i, j))
    return out


def words(text):
    return Counter(re.findall(r'[a-z0-9]+', text.lower().replace("'", '')))


class Reader:
    def __init__(self):
        import tesserocr
        self.api, self.mode = tesserocr.PyTessBaseAPI(path='/usr/share/tesseract-ocr/5/tessdata', psm=tesserocr.PSM.SINGLE_LINE), tesserocr.PSM
        self.api.SetVariable('user_defined_dpi', '150')

    def __call__(self, fill):
        from PIL import Image
        page = np.pad(255 - (np.clip(fill, 0, 1) * 255).astype(np.uint8), 6, constant_values=255)
        page = cv2.resize(page, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_CUBIC)
        self.api.SetImage(Image.fromarray(page))
        return self.api.GetUTF8Text().strip(), self.api.MeanTextConf()


def picture(image, truth, finder, binariser, reader, a, sums):
    quads = list(truth['quads']) if a.oracle else [l['quad'] for l in find(finder, image, a.side, not a.once)]
    strips = binarise(binariser, image, quads) if quads else []
    keep = [i for i, s in enumerate(strips) if a.oracle or s['letters'][10] > a.text]
    quads, strips = [quads[i] for i in keep], [strips[i] for i in keep]
    pairs = match(quads, truth['quads'])
    fill, ink = (np.zeros(image.shape[:2], np.float32) for _ in range(2))
    for quad, strip in zip(quads, strips):
        np.maximum(fill, back(strip['fill'], quad, image.shape), out=fill)
        np.maximum(ink, back(strip['ink'], quad, image.shape), out=ink)
    true_fill, true_ink = truth['fill'] > 127, truth['ink'] > 127
    spread = cv2.dilate((ink > .5).astype(np.uint8), DISC) > 0
    read_words, true_words = Counter(), sum((words(l['text']) for l in truth['lines']), Counter())
    if reader:
        for strip in strips:
            text, sure = reader(strip['fill'])
            if sure >= 30:
                read_words += words(text)
    for key in (truth['group'], 'all'):
        s = sums[key]
        s['pictures'] += 1
        s['found'] += len(quads); s['lines'] += len(truth['quads']); s['right'] += len(pairs)
        s['both fill'] += ((fill > .5) & true_fill).sum(); s['all fill'] += (fill > .5).sum() + true_fill.sum()
        s['both ink'] += ((ink > .5) & true_ink).sum(); s['all ink'] += (ink > .5).sum() + true_ink.sum()
        s['covered'] += (spread & true_ink).sum(); s['spread'] += spread.sum(); s['ink'] += true_ink.sum()
        s['words'] += sum(true_words.values()); s['read'] += sum(read_words.values()); s['read right'] += sum((true_words & read_words).values())
        s['empty'] += not quads
        for i, j in pairs:
            letter, said = truth['lines'][j]['letter'], strips[i]['letters']
            s['class'] += CLASSES[int(said[:7].argmax())] == letter['class']
            for n, fact in enumerate((letter['weight'] == 'bold', letter['italic'], letter['capitals'])):
                s[f'fact{n}'] += (said[7 + n] > .5) == fact
    return quads, strips, pairs


def report(sums):
    per = lambda a, b: f'{100 * a / b:5.1f}' if b else '    -'
    print('| group | pictures | lines | line P | line R | fill F1 | ink F1 | ink+2 covers | area | word R | word P | class | bold | italic | capitals | no line |\n' + '|---' * 16 + '|')
    for group, s in sorted(sums.items(), key=lambda g: g[0] == 'all'):
        print(f"| {group} | {s['pictures']:.0f} | {s['lines']:.0f} | " + ' | '.join([
            per(s['right'], s['found']), per(s['right'], s['lines']), per(2 * s['both fill'], s['all fill']), per(2 * s['both ink'], s['all ink']),
            per(s['covered'], s['ink']), f"{s['spread'] / max(1, s['ink']):.2f}", per(s['read right'], s['words']), per(s['read right'], s['read']),
            per(s['class'], s['right']), *(per(s[f'fact{n}'], s['right']) for n in range(3)), per(s['empty'], s['pictures'])]) + ' |')


def overlay(image, truth, quads, strips, pairs, path):
    canvas = cv2.cvtColor(image, cv2.COLOR_RGB2BGR).copy()
    good = {i for i, _ in pairs}
    met = {j for _, j in pairs}
    for i, quad in enumerate(quads):
        cv2.polylines(canvas, [np.int32(quad)], True, (0, 220, 0) if i in good else (0, 0, 255), 2, cv2.LINE_AA)
    for j, quad in enumerate(truth['quads']):
        if j not in met:
            cv2.polylines(canvas, [np.int32(quad)], True, (255, 0, 255), 2, cv2.LINE_AA)
    size = 640 / max(canvas.shape[:2])
    canvas = cv2.resize(canvas, None, fx=size, fy=size, interpolation=cv2.INTER_AREA)
    rows = [np.concatenate([s['strip'][..., ::-1], np.repeat(255 - (s['fill'][..., None] * 255).astype(np.uint8), 3, 2),
                            np.repeat(255 - (s['ink'][..., None] * 255).astype(np.uint8), 3, 2)])[:, :420] for s in strips[:5]]
    side = np.full((max(canvas.shape[0], 144 * len(rows)), 640 + 430, 3), 128, np.uint8)
    side[:canvas.shape[0], :canvas.shape[1]] = canvas
    for n, row in enumerate(rows):
        side[n * 144:(n + 1) * 144, 645:645 + row.shape[1]] = row
    cv2.imwrite(path, side)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--data', required=True)
    arguments.add_argument('--finder'), arguments.add_argument('--binariser', required=True)
    arguments.add_argument('--count', type=int, default=10000), arguments.add_argument('--side', type=int, default=1024)
    arguments.add_argument('--text', type=float, default=.85, help='least probability of the junk detector')
    arguments.add_argument('--words', action='store_true'), arguments.add_argument('--oracle', action='store_true')
    arguments.add_argument('--once', action='store_true', help='no second look for very large letters')
    arguments.add_argument('--overlays')
    a = arguments.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    finder = fused(load(Finder, a.finder), FinderForExport) if a.finder else None
    binariser = fused(load(Binariser, a.binariser), BinariserForExport)
    reader = Reader() if a.words else None
    sums = defaultdict(lambda: defaultdict(float))
    for name in names(a.data)[:a.count]:
        image, truth = read(a.data, name, masks=True)
        seen = picture(image, truth, finder, binariser, reader, a, sums)
        if a.overlays:
            os.makedirs(a.overlays, exist_ok=True)
            overlay(image, truth, *seen, f'{a.overlays}/{name}.jpg')
    report(sums)


if __name__ == '__main__':
    main()
