"""A picture under construction with its truth: line quads, blocks, fill mask and ink mask."""
import cv2
import numpy as np

INK_LEVELS = 9  # a pixel is ink if drawing the text changed it by more than this (of 255) in any channel


class Scene:
    def __init__(self, picture):
        self.picture = np.ascontiguousarray(picture, np.uint8)
        self.height, self.width = picture.shape[:2]
        self.fill = np.zeros((self.height, self.width), np.uint8)
        self.ink = np.zeros((self.height, self.width), np.uint8)
        self.lines, self.blocks, self.taken = [], [], []

    def free(self, corners, gap=4):
        """Whether a quad lies inside the picture and clear of all text so far."""
        corners = np.asarray(corners, np.float32)
        if corners.min() < 1 or (corners[:, 0] > self.width - 2).any() or (corners[:, 1] > self.height - 2).any():
            return False
        centre = corners.mean(0)
        grown = centre + (corners - centre) * (1 + gap / np.maximum(8, np.abs(corners - centre)))
        return all(cv2.intersectConvexConvex(grown.astype(np.float32), other)[0] <= 0 for other in self.taken)

    def blend(self, region, alpha, colour):
        a = alpha[..., None] if alpha.ndim == 2 else alpha
        region += (np.asarray(colour, np.float32) - region) * a

    def polygon(self, corners, colour, alpha):
        """A see-through polygon that belongs to the background."""
        x0, y0 = np.floor(np.maximum(np.min(corners, 0), 0)).astype(int)
        x1, y1 = np.ceil(np.minimum(np.max(corners, 0), (self.width, self.height))).astype(int)
        if x1 <= x0 or y1 <= y0:
            return
        mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
        cv2.fillConvexPoly(mask, np.round((np.asarray(corners) - (x0, y0)) * 16).astype(np.int32), 255, cv2.LINE_AA, 4)
        region = self.picture[y0:y1, x0:x1].astype(np.float32)
        self.blend(region, mask * np.float32(alpha / 255), colour)
        self.picture[y0:y1, x0:x1] = region

    def place(self, block, look, transform):
        """Draws a set block through a 3x3 transform from its canvas to the picture. False if it would not fit."""
        w, h = block['size']
        warp = lambda points: cv2.perspectiveTransform(np.float32(points)[None], transform)[0]
        quads = [warp([(x0, y0), (x1, y0), (x1, y1), (x0, y1)]) for x0, y0, x1, y1 in (b['box'] for b in block['boxes'])]
        m = block['margin'] * .75
        hull = warp([(m, m), (w - m, m), (w - m, h - m), (m, h - m)])
        if any(q.min() < 1 or q[:, 0].max() > self.width - 2 or q[:, 1].max() > self.height - 2 for q in quads):
            return False
        if any(cv2.intersectConvexConvex(hull, other)[0] > 0 for other in self.taken):
            return False
        canvas = warp([(0, 0), (w, 0), (w, h), (0, h)])
        x0, y0 = np.maximum(np.floor(canvas.min(0)), 0).astype(int)
        x1, y1 = np.minimum(np.ceil(canvas.max(0)), (self.width, self.height)).astype(int)
        moved = np.array([[1, 0, -x0], [0, 1, -y0], [0, 0, 1]], np.float64) @ transform
        size = (int(x1 - x0), int(y1 - y0))
        flat = lambda image: image if image is None else cv2.warpPerspective(image, moved, size, flags=cv2.INTER_LINEAR)
        edge = lambda image: cv2.warpPerspective(image, moved, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        if look.panel:
            pad = .3 * block['margin']
            corners = warp([(pad, pad), (w - pad, pad), (w - pad, h - pad), (pad, h - pad)])
            self.polygon(corners, look.panel[:3], look.panel[3])
        if look.highlight:
            for b, quad in zip(block['boxes'], quads):
                bx0, by0, bx1, by1 = b['box']
                pad = (by1 - by0) * .2
                self.polygon(warp([(bx0 - pad, by0 - pad * .3), (bx1 + pad, by0 - pad * .3), (bx1 + pad, by1 + pad * .3), (bx0 - pad, by1 + pad * .3)]),
                             look.highlight, 1)
        region = self.picture[y0:y1, x0:x1].astype(np.float32)
        for ex, ey, picture in block['emoji']:
            layer = np.zeros((h, w, 4), np.uint8)
            piece = np.asarray(picture)[:max(0, h - ey), :max(0, w - ex)]
            layer[ey:ey + piece.shape[0], ex:ex + piece.shape[1]] = piece
            layer = flat(layer)
            self.blend(region, layer[..., 3] / np.float32(255), layer[..., :3].astype(np.float32))
        before = region.copy()
        fill, stroke = flat(block['fill']).astype(np.float32) / 255, flat(block['stroke'])
        body = fill if stroke is None else stroke.astype(np.float32) / 255
        unit = np.mean([np.linalg.norm(q[3] - q[0]) for q in quads])
        if look.glow:
            sigma = max(1, look.glow * unit * .5)
            self.blend(region, np.clip(cv2.GaussianBlur(body, (0, 0), sigma) * 1.9, 0, 1) * .85, look.glow_colour)
        if look.shadow:
            dx, dy, blur = (v * unit for v in look.shadow)
            cast = cv2.warpAffine(body, np.float32([[1, 0, dx], [0, 1, dy]]), size)
            if blur > .4:
                cast = np.clip(cv2.GaussianBlur(cast, (0, 0), blur) * 1.2, 0, 1)
            self.blend(region, cast * look.shadow_alpha, look.shadow_colour)
        if stroke is not None:
            self.blend(region, body, look.outline_colour)
        self.blend(region, fill * look.opacity, edge(block['colour']))
        changed = np.abs(region - before).max(2) > INK_LEVELS
        self.picture[y0:y1, x0:x1] = np.clip(region, 0, 255)
        part = self.fill[y0:y1, x0:x1]
        np.maximum(part, (fill * 255).astype(np.uint8), out=part)
        self.ink[y0:y1, x0:x1] |= ((changed | (fill > .35)) * 255).astype(np.uint8)
        self.record(block, look, quads, hull)
        return True

    def record(self, block, look, quads, hull):
        number = len(self.blocks)
        self.taken.append(hull)
        self.blocks.append({'text': ' '.join(b['text'] for b in block['boxes']), 'lines': [], 'align': look.align})
        for b, quad in zip(block['boxes'], quads):
            letters = [c for c in b['text'] if c.isalpha()]
            self.blocks[-1]['lines'].append(len(self.lines))
            self.lines.append({'quad': quad, 'text': b['text'], 'block': number, 'letter': {
                'class': look.font['class'], 'weight': look.font['weight'], 'italic': look.font['italic'],
                'capitals': bool(letters) and all(c.isupper() for c in letters)}})
