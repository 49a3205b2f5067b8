"""Marks as posters draw them: ticks, crosses, boxes, stars, arrows; plain, ringed, or knocked out of a plate."""
import cv2
import numpy as np
from PIL import Image


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
