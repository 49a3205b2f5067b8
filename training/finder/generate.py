"""Makes synthetic forwards with exact ground truth.

    /usr/bin/python3 generate.py --split train --count 10000 --seed 1 --processes 2 --out /work/data-finder/train

For each picture: NNNNN.jpg or .png, NNNNN.json, NNNNN.fill.png, NNNNN.ink.png (8 bit, 128 or more = yes). Picture N depends on split, seed
and N alone, and what exists is left: stop and go on at will. Needs `photographs.py` and `fonts.py` to have run (FINDER_DATA).
"""
import argparse, json, os
from multiprocessing import Pool
import cv2
import numpy as np
import styles
from screens import screenshot

GROUPS = {'plain': styles.plain, 'photo': styles.photo, 'meme': styles.meme, 'poster': styles.poster, 'slanted': styles.slanted,
          'screenshot': screenshot, 'small': styles.small, 'none': styles.none}
TRAIN_SHARE = {'plain': .14, 'photo': .19, 'meme': .12, 'poster': .14, 'slanted': .18, 'screenshot': .09, 'small': .07, 'none': .07}
SPLITS = ['train', 'dev', 'heldout']
ASPECTS = [(1, 1), (4, 5), (5, 4), (9, 16), (16, 9), (3, 4), (4, 3), (2, 3), (3, 2)]


def pick_size(rng, group):
    side = rng.choice([rng.uniform(240, 480), rng.uniform(480, 800), rng.uniform(800, 1100), rng.uniform(1100, 1600), rng.uniform(1600, 2000)],
                      p=[.1, .35, .38, .12, .05])
    a, b = ASPECTS[rng.integers(len(ASPECTS))] if group != 'screenshot' else (9, 16) if rng.random() < .6 else (int(rng.integers(7, 20)), 10)
    return max(120, round(side * b / max(a, b))), max(120, round(side * a / max(a, b)))


def degrade(rng, image):
    """What happens to a forward on its way: blur, noise, JPEG once or twice. Returns the file's bytes and its extension."""
    if rng.random() < .08:
        image = cv2.GaussianBlur(image, (0, 0), rng.uniform(.4, .9))
    if rng.random() < .12:
        image = np.clip(image + rng.normal(0, rng.uniform(2, 8), image.shape), 0, 255).astype(np.uint8)
    image = cv2.cvtColor(image, cv2.COLOR_RGB2BGR)
    if rng.random() < .15:
        return cv2.imencode('.png', image)[1], 'png'
    for _ in range(1 + (rng.random() < .3)):
        code = cv2.imencode('.jpg', image, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(30, 96))])[1]
        image = cv2.imdecode(code, 1)
    return code, 'jpg'


def make(task):
    split, seed, index, out = task
    name = f'{out}/{index:05d}'
    if os.path.exists(name + '.json'):
        return
    rng = np.random.default_rng([SPLITS.index(split), seed, index])
    groups = list(GROUPS)
    group = groups[index % len(groups)] if split != 'train' else str(rng.choice(groups, p=[TRAIN_SHARE[g] for g in groups]))
    for _ in range(4):
        h, w = pick_size(rng, group)
        r = rng.random()  # drawn larger and scaled down, as it is, or drawn small and scaled up
        scale = 1. if r < .55 else rng.uniform(.5, .95) if r < .85 else rng.uniform(1.1, 1.8)
        if max(h, w) / scale > 2200:
            scale = 1.
        dh, dw = round(h / scale), round(w / scale)
        scene = GROUPS[group](rng, dh, dw, split, max(11 / min(scale, 1), max(dh, dw) / (110 if group == 'small' else 85)))
        if scene.lines or group == 'none':
            break
    image, fill, ink, scaling = scene.picture, scene.fill, scene.ink, np.array([w / dw, h / dh])
    if scale != 1:
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC if rng.random() < .6 else cv2.INTER_LINEAR
        image = cv2.resize(image, (w, h), interpolation=how)
        fill, ink = (cv2.resize(m, (w, h), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR) for m in (fill, ink))
        ink = np.maximum(ink, (ink > 60) * np.uint8(200))
    code, kind = degrade(rng, image)
    lines = [{**line, 'quad': np.round(line['quad'] * scaling, 2).tolist()} for line in scene.lines]
    code.tofile(f'{name}.{kind}')
    cv2.imwrite(name + '.fill.png', fill)
    cv2.imwrite(name + '.ink.png', (ink > 127) * np.uint8(255))
    truth = {'group': group if scene.lines else 'none', 'file': f'{index:05d}.{kind}', 'width': w, 'height': h, 'lines': lines, 'blocks': scene.blocks}
    with open(name + '.part', 'w') as file:
        json.dump(truth, file)
    os.replace(name + '.part', name + '.json')


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--split', choices=SPLITS, required=True)
    arguments.add_argument('--count', type=int, required=True)
    arguments.add_argument('--seed', type=int, default=1)
    arguments.add_argument('--processes', type=int, default=2)
    arguments.add_argument('--out', required=True)
    a = arguments.parse_args()
    os.makedirs(a.out, exist_ok=True)
    cv2.setNumThreads(1)
    with Pool(a.processes) as pool:
        for _ in pool.imap_unordered(make, ((a.split, a.seed, i, a.out) for i in range(a.count)), chunksize=4):
            pass


if __name__ == '__main__':
    main()
