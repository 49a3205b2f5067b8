"""Scores the two networks on generated pictures, with native Tesseract as the reader, and draws what was found.

    /usr/bin/python3 evaluate.py --data DATA/dev --finder DATA/finder.pt --binariser DATA/binariser.pt [--overlays out/] [--no-reading]

Choices (thresholds, checkpoints) are made on dev; heldout is for the model cards only. Decoding is the contract's: threshold, components,
min-area rectangle, height = 2 x the core's, a quarter of the height at each end.
"""
import argparse, os, re, subprocess, tempfile
from collections import Counter, defaultdict
import cv2
import numpy as np
import torch
from export import load
from networks import Binariser, BinariserForExport, Finder, FinderForExport
from samples import CLASSES, LONG_SIDE, STRIP, names, read, rectify, sides, strip_width

GROUPS = ['plain', 'photo', 'meme', 'poster', 'slanted', 'screenshot', 'small', 'none']


def ask(network, *inputs):
    with torch.no_grad():
        return [output.numpy() for output in network(*map(torch.from_numpy, inputs))]


def find(finder, image, threshold=.4):
    """Quads of the lines of a picture, clockwise from the text's top left."""
    h, w = image.shape[:2]
    scale = LONG_SIDE / max(h, w)
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    small = np.pad(small, ((0, -small.shape[0] % 32), (0, -small.shape[1] % 32), (0, 0)), 'edge')
    core, direction = ask(finder, small.transpose(2, 0, 1)[None].astype(np.float32) / 255)
    core, direction = core[0, 0], direction[0]
    count, label, stats, _ = cv2.connectedComponentsWithStats((core > threshold).astype(np.uint8))
    quads = []
    for i in range(1, count):
        x, y, bw, bh, area = stats[i]
        if area < 8:
            continue
        mine = label[y:y + bh, x:x + bw] == i
        if core[y:y + bh, x:x + bw][mine].max() < .6:
            continue
        contour = max(cv2.findContours(mine.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0], key=len)
        box = cv2.boxPoints(cv2.minAreaRect(contour)) + (x, y)
        ahead = direction[:, y:y + bh, x:x + bw][:, mine].mean(1)
        edges = [box[(k + 1) % 4] - box[k] for k in range(4)]
        # Long components show their angle themselves; the direction map says which way, and decides for nearly square ones.
        lengths = [np.linalg.norm(e) for e in edges]
        long = max(range(4), key=lambda k: edges[k] @ ahead / max(lengths[k], 1e-3) * (1 if max(lengths) < 1.7 * min(lengths) else lengths[k]))
        quad = np.float32([box[(long + k) % 4] for k in range(4)])
        along, down, length, _ = sides(quad)
        if along[0] * down[1] - along[1] * down[0] < 0:
            quad = quad[[1, 0, 3, 2]]
            along, down, length, _ = sides(quad)
        length += 1  # the contour runs through the centres of the border's pixels
        height = 2 * max(area / length, 1)
        centre, long_side = quad.mean(0) + .5, length + .5 * height
        corner = np.float32([(-1, -1), (1, -1), (1, 1), (-1, 1)]) / 2
        quads.append((centre + corner[:, :1] * along * long_side + corner[:, 1:] * down * height) * 2 / scale)
    return quads


def binarise(binariser, image, quads):
    """[(strip, fill, ink, letters)] of each line, in batches of like width."""
    strips = [rectify(image, q, -(-strip_width(q) // 16) * 16) for q in quads]
    out = [None] * len(strips)
    order = sorted(range(len(strips)), key=lambda i: strips[i].shape[1])
    for at in range(0, len(order), 8):
        some = order[at:at + 8]
        width = strips[some[-1]].shape[1]
        batch = np.stack([np.pad(strips[i], ((0, 0), (0, width - strips[i].shape[1]), (0, 0)), 'edge') for i in some])
        fill, ink, letters = ask(binariser, batch.transpose(0, 3, 1, 2).astype(np.float32) / 255)
        for k, i in enumerate(some):
            own = strips[i].shape[1]
            out[i] = strips[i], fill[k, 0, :, :own], ink[k, 0, :, :own], letters[k]
    return out


def overlap(a, b):
    a, b = np.float32(a), np.float32(b)
    shared = cv2.intersectConvexConvex(a, b)[0]
    return shared / max(cv2.contourArea(a) + cv2.contourArea(b) - shared, 1e-6)


def match(found, true, least=.5):
    """Pairs (found, true) with an IoU of at least `least`, the best first."""
    pairs = sorted(((overlap(f, t), i, j) for i, f in enumerate(found) for j, t in enumerate(true)), reverse=True)
    left, right, out = set(), set(), []
    for iou, i, j in pairs:
        if iou >= least and i not in left and j not in right:
            left.add(i), right.add(j), out.append((i, j))
    return out


def tesseract(strips):
    """The text of each strip, read as one line (PSM 7), all in one call."""
    if not strips:
        return []
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i, strip in enumerate(strips):
            files.append(f'{folder}/{i:04d}.png')
            cv2.imwrite(files[-1], np.pad(strip, 8, constant_values=255))
        with open(folder + '/list.txt', 'w') as file:
            file.write('\n'.join(files))
        said = subprocess.run(['tesseract', folder + '/list.txt', '-', '--psm', '7', '-l', 'eng', '--dpi', '120'], capture_output=True, text=True,
                              env=dict(os.environ, OMP_THREAD_LIMIT='1')).stdout
    pages = said.split('\f')
    return (pages + [''] * len(strips))[:len(strips)]


def words(text):
    return Counter(w for w in re.sub(r"[^a-z0-9 ]", '', text.lower().replace('\n', ' ')).split())


def score_masks(binariser, image, truth, sums):
    """Fill and ink on the true lines' strips; erasing covers ink + 2 px (a line is 32 px high)."""
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
    for quad, line, (strip, fill, ink, letters) in zip(truth['quads'], truth['lines'], binarise(binariser, image, truth['quads'])):
        width = strip.shape[1]
        for kind, said in (('fill', fill), ('ink', ink)):
            wanted = rectify(truth[kind], quad, width, True, cv2.BORDER_CONSTANT) > 127
            sums[kind + ' both'] += (wanted & (said > .5)).sum()
            sums[kind + ' said'] += (said > .5).sum()
            sums[kind + ' true'] += wanted.sum()
        grown = cv2.dilate((ink > .5).astype(np.uint8), kernel) > 0
        sums['covered'] += (grown & wanted).sum()
        sums['area'] += grown.sum()
        letter = line['letter']
        sums['letters'] += 1
        sums['class'] += CLASSES[int(letters[:7].argmax())] == letter['class']
        for k, true in enumerate((letter['weight'] == 'bold', letter['italic'], letter['capitals'], True)):
            sums[('bold', 'italic', 'capitals', 'text')[k]] += (letters[7 + k] > .5) == true


def draw(image, truth, quads, kept, texts, path):
    canvas = np.ascontiguousarray(image[..., ::-1])
    thick = max(1, round(max(image.shape[:2]) / 500))
    for quad in truth['quads']:
        cv2.polylines(canvas, [np.int32(quad)], True, (0, 200, 0), thick)
    for quad, keep, text in zip(quads, kept, texts):
        cv2.polylines(canvas, [np.int32(quad)], True, (0, 0, 255) if keep else (255, 0, 255), thick)
        cv2.putText(canvas, text.strip()[:40], tuple(map(int, quad[0])), 0, max(.35, thick * .25), (255, 120, 0), max(1, thick // 2), cv2.LINE_AA)
    cv2.imwrite(path, canvas)


def score(folder, finder, binariser, a):
    per_group = defaultdict(lambda: defaultdict(float))
    for name in names(folder)[:a.count]:
        image, truth = read(folder, name, masks=True)
        sums = per_group[truth['group']]
        quads = find(finder, image, a.threshold)
        strips = binarise(binariser, image, quads)
        kept = [s[3][10] >= a.text for s in strips]
        good = [q for q, k in zip(quads, kept) if k]
        sums['found'] += len(good)
        sums['true'] += len(truth['quads'])
        sums['matched'] += len(match(good, truth['quads']))
        sums['pictures'] += 1
        sums['silent'] += not good
        score_masks(binariser, image, truth, sums)
        texts = [''] * len(quads)
        if not a.no_reading:
            read_out = iter(tesseract([np.uint8(255 - 255 * s[1]) for s, k in zip(strips, kept) if k]))
            texts = [next(read_out) if k else '' for k in kept]
            said, wanted = words(' '.join(texts)), words(' '.join(line['text'] for line in truth['lines']))
            sums['words right'] += sum((said & wanted).values())
            sums['words said'] += sum(said.values())
            sums['words true'] += sum(wanted.values())
        if a.overlays:
            draw(image, truth, quads, kept, texts, f'{a.overlays}/{name}.jpg')
    return per_group


def table(per_group):
    total = defaultdict(float)
    for sums in per_group.values():
        for key, value in sums.items():
            total[key] += value
    part = lambda s, x, y: f'{100 * s[x] / s[y]:.1f}' if s[y] else '–'
    f1 = lambda s, k: f"{200 * s[k + ' both'] / max(1, s[k + ' said'] + s[k + ' true']):.1f}"
    print('| group | lines P/R | fill F1 | ink F1 | ink + 2 px: covered, × area | words R/P |\n|---|---|---|---|---|---|')
    for group in ['all'] + [g for g in GROUPS if g in per_group]:
        s = total if group == 'all' else per_group[group]
        if group == 'none':
            continue
        times = s['area'] / max(1, s['ink true'])
        print(f"| {group} | {part(s, 'matched', 'found')}/{part(s, 'matched', 'true')} | {f1(s, 'fill')} | {f1(s, 'ink')} | "
              f"{part(s, 'covered', 'ink true')}, {times:.2f} | {part(s, 'words right', 'words true')}/{part(s, 'words right', 'words said')} |")
    none = per_group['none']
    print(f"\nPictures without text: {none['silent']:.0f} of {none['pictures']:.0f} without any line.")
    print('Letters on true lines, right in %: ' + ', '.join(f"{k} {part(total, k, 'letters')}" for k in ('class', 'bold', 'italic', 'capitals', 'text')))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--data', required=True)
    arguments.add_argument('--finder', required=True)
    arguments.add_argument('--binariser', required=True)
    arguments.add_argument('--threshold', type=float, default=.4)
    arguments.add_argument('--text', type=float, default=.3, help='lines whose strip is less likely text than this are dropped')
    arguments.add_argument('--count', type=int, default=10 ** 6)
    arguments.add_argument('--overlays')
    arguments.add_argument('--no-reading', action='store_true')
    a = arguments.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    if a.overlays:
        os.makedirs(a.overlays, exist_ok=True)
    finder = FinderForExport(load(Finder, a.finder)).eval()
    binariser = BinariserForExport(load(Binariser, a.binariser)).eval()
    table(score(a.data, finder, binariser, a))


if __name__ == '__main__':
    main()
