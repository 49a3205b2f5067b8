"""The reference decoder: core map -> components -> line boxes; and line boxes -> masks. The runtime's TypeScript does the same."""
import cv2
import numpy as np
import torch
from samples import LINE, LONG_SIDE, MARGIN, STRIP, rectify, sides, strip_width

THRESHOLD = .6  # chosen on dev, with `sure`: at .4 tight lines are bridged into one component


def prepare(image, long_side=LONG_SIDE):
    """Picture [H,W,3] uint8 -> network input [1,3,h,w] and the scale from picture to input."""
    scale = long_side / max(image.shape[:2])
    scaled = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    h, w = scaled.shape[:2]
    scaled = np.pad(scaled, ((0, -h % 32), (0, -w % 32), (0, 0)), 'edge')
    return torch.from_numpy(scaled.astype(np.float32).transpose(2, 0, 1)[None] / 255), scale


SMALL_SIDE, LARGE = 384, 56  # a second, small look for very large letters, and the line height in it from which its word counts
MAYBE_LARGE = 75  # that look is taken where the first finds nothing, or a line as high as this, in px of its input


def look(finder, image, long_side):
    inputs, scale = prepare(image, long_side)
    with torch.no_grad():
        core, direction = finder(inputs)
    lines = join(boxes(core[0, 0].numpy(), direction[0].numpy()))
    return [{**line, 'quad': line['quad'] / scale, 'large': sides(line['quad'])[3] >= LARGE} for line in lines]


def find(finder, image, long_side=LONG_SIDE, twice=True):
    """Line boxes [n,4,2] in picture coordinates, clockwise from the text's top left, with scores."""
    lines = look(finder, image, long_side)
    scale = long_side / max(image.shape[:2])
    if twice and (not lines or max(sides(line['quad'])[3] for line in lines) * scale >= MAYBE_LARGE):
        for big in (line for line in look(finder, image, SMALL_SIDE) if line['large']):
            inside = lambda line: cv2.intersectConvexConvex(line['quad'], big['quad'])[0] > .5 * cv2.contourArea(line['quad'])
            lines = [line for line in lines if not inside(line)] + [big]
    return lines


def boxes(core, direction, threshold=THRESHOLD, least=3., sure=.8):
    """Boxes in input pixels. `least`: smallest core height that counts; `sure`: mean probability asked of a component."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats((core > threshold).astype(np.uint8), connectivity=8)
    found = []
    for k in range(1, count):
        x, y, w, h, area = stats[k]
        if area < 8:
            continue
        ys, xs = np.nonzero(labels[y:y + h, x:x + w] == k)
        ys, xs = ys + y, xs + x
        score = core[ys, xs].mean()
        if score < sure:
            continue
        heading = direction[:, ys, xs].mean(1)
        axis = heading / (np.linalg.norm(heading) + 1e-6)
        points = np.stack([xs, ys], 1).astype(np.float32)
        middle = points.mean(0)
        values, vectors = np.linalg.eigh(np.cov((points - middle).T) + np.eye(2) * 1e-3)
        if values[1] > 6 * values[0]:  # long enough for its own shape to say the angle better than the map does
            main = vectors[:, 1]
            axis = main if main @ axis >= 0 else -main
        normal = np.array([-axis[1], axis[0]])
        u, v = (points - middle) @ axis, (points - middle) @ normal
        length = u.max() - u.min() + 1
        tall = area / length
        if tall * 2 < least:
            continue
        centre = middle + axis * (u.max() + u.min()) / 2 + normal * np.median(v)
        found.append(box(centre * 2 + 1, axis, length * 2, tall * 2, score, area))
    return found


def box(centre, axis, core_length, core_height, score, area):
    height, normal = core_height * 2, np.array([-axis[1], axis[0]])
    a, d = axis * (core_length / 2 + height * .25), normal * height / 2
    return {'quad': np.float32([centre - a - d, centre + a - d, centre + a + d, centre - a + d]), 'score': float(score), 'area': int(area)}


def join(lines, gap=.7, apart=.3):
    """Joins boxes that follow one another on one base line, closer than `gap` heights (wide letter spacing, lost joints)."""
    lines = sorted(lines, key=lambda l: -l['area'])
    changed = True
    while changed:
        changed = False
        for i, a in enumerate(lines):
            along, down, length, height = sides(a['quad'])
            for j, b in enumerate(lines):
                if j == i:
                    continue
                other, _, length2, height2 = sides(b['quad'])
                if other @ along < .94 or not .62 < height / height2 < 1.6:
                    continue
                between = b['quad'].mean(0) - a['quad'].mean(0)
                if abs(between @ down) > apart * height or abs(between @ along) - (length + length2) / 2 > gap * max(height, height2):
                    continue
                centre = (a['quad'].mean(0) * length + b['quad'].mean(0) * length2) / (length + length2)
                u = np.concatenate([a['quad'], b['quad']]) @ along
                tall = (height * length + height2 * length2) / (length + length2)
                centre = centre + along * ((u.max() + u.min()) / 2 - centre @ along)
                x, y = along * (u.max() - u.min()) / 2, down * tall / 2
                lines[i] = {'quad': np.float32([centre - x - y, centre + x - y, centre + x + y, centre - x + y]),
                            'score': max(a['score'], b['score']), 'area': a['area'] + b['area']}
                del lines[j]
                changed = True
                break
            if changed:
                break
    return lines


def binarise(binariser, image, quads, batch=8):
    """For each line box: its strip, fill and ink (probabilities, [48,W]), and the letters' eleven values."""
    order = sorted(range(len(quads)), key=lambda i: strip_width(quads[i]))
    results = [None] * len(quads)
    for start in range(0, len(order), batch):
        part = order[start:start + batch]
        strips = [rectify(image, quads[i], min(strip_width(quads[i]), 2400)) for i in part]
        widest = -(-max(s.shape[1] for s in strips) // 16) * 16
        stack = np.stack([np.pad(s, ((0, 0), (0, widest - s.shape[1]), (0, 0)), 'edge') for s in strips])
        with torch.no_grad():
            fill, ink, letters = binariser(torch.from_numpy(stack.astype(np.float32).transpose(0, 3, 1, 2) / 255))
        for n, i in enumerate(part):
            w = strips[n].shape[1]
            results[i] = {'strip': strips[n], 'fill': fill[n, 0, :, :w].numpy(), 'ink': ink[n, 0, :, :w].numpy(), 'letters': letters[n].numpy()}
    return results


def back(mask, quad, shape):
    """A strip's mask at its place in the picture."""
    inner = mask.shape[1] - 2 * MARGIN
    source = np.float32([(MARGIN, MARGIN), (MARGIN + inner, MARGIN), (MARGIN + inner, MARGIN + LINE), (MARGIN, MARGIN + LINE)])
    transform = cv2.getPerspectiveTransform(source, np.float32(quad))
    return cv2.warpPerspective(mask, transform, (shape[1], shape[0]), flags=cv2.INTER_LINEAR)
