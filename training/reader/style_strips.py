"""Draws the lines that the lettering head learns from, once for all readers: READER_DATA/style-train.npz and style-dev.npz.

    nice /usr/bin/python3 style_strips.py train 6000 [seed] ; nice /usr/bin/python3 style_strips.py dev 1200

Cut as the extension cuts them, with what it looks at beyond a line's ends (src/engines/readers/recognise.ts).
"""
import os, sys
import cv2
import numpy as np
import paths
from cuts import fits, recolour
from scenes import scene_strips
from style_faces import pick

AROUND = (1.8, 1.5)  # line heights
WIDEST = 900  # px: a long line says no more, and takes long


def drawn(split, seed):
    rng = np.random.default_rng([seed, split == 'dev'])
    cv2.setNumThreads(1)
    while True:
        try:
            got = scene_strips(rng, split, pick, AROUND)
        except Exception:
            if os.environ.get('SHOUT'):
                raise
            continue
        for group, strip, label, face in got:
            if face and strip.shape[1] <= WIDEST and sum(c.isalpha() for c in label) >= 3 and fits(strip, label):
                yield group, recolour(rng, strip) if split == 'train' else strip, label, face


def path_of(split, seed):
    return f'{paths.DATA}/style-{split}-{seed}.npz'


def save(split, seed, made):
    strips, faces = np.empty(len(made), object), [m[3] for m in made]
    strips[:] = [m[1] for m in made]
    np.savez(path_of(split, seed) + '.part.npz', strips=strips, groups=np.array([m[0] for m in made]), labels=np.array([m[2] for m in made], object), family=np.array([f['family'] for f in faces]), kind=np.array([f['letterClass'] for f in faces]),
             weight=np.array([f['cssWeight'] for f in faces]), italic=np.array([f['italic'] for f in faces]))
    os.replace(path_of(split, seed) + '.part.npz', path_of(split, seed))


if __name__ == '__main__':
    split, count, seed = sys.argv[1], int(sys.argv[2]), int((sys.argv + ['1'])[3])
    made = []
    for one in drawn(split, seed):
        made.append(one)
        if len(made) % 500 == 0 or len(made) == count:
            save(split, seed, made)
            print(split, seed, len(made), flush=True)
        if len(made) == count:
            break
