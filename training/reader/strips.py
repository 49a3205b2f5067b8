"""An endless stream of training strips, and batches of one width."""
import os
import cv2
import numpy as np
from cuts import fits, recolour
from scenes import scene_strips


def samples(seed, split):
    rng = np.random.default_rng(seed)
    cv2.setNumThreads(1)
    while True:
        try:
            got = scene_strips(rng, split)
        except Exception:
            if os.environ.get('SHOUT'):
                raise
            continue
        for group, strip, label, _ in got:
            if fits(strip, label):
                yield group, recolour(rng, strip) if split == 'train' else strip, label


def batches(seed, budget=5120):
    """Strips of one width together, about `budget` px of them."""
    held = {}
    for _, strip, label in samples(seed, 'train'):
        width = strip.shape[1]
        held.setdefault(width, []).append((strip, label))
        if len(held[width]) >= min(40, max(3, budget // width)):
            part = held.pop(width)
            yield np.stack([p[0] for p in part]), [p[1] for p in part]
