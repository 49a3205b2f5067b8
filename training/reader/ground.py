"""A scene that keeps no masks: the finder's `Scene` without the truth that only a finder needs, five times as fast."""
import cv2
import numpy as np


class Ground:
    def __init__(self, picture):
        self.picture = np.ascontiguousarray(picture, np.uint8)
        self.height, self.width = self.picture.shape[:2]
        self.quads = []

    def place(self, block, look, transform):
        """Draws a set block through a 3x3 transform from its canvas. False if a line does not fit. Order as in `Scene.place`: panel, stickers, glow,
        shadow, outline, fill."""
        w, h = block['size']
        warp = lambda points: cv2.perspectiveTransform(np.float32(points)[None], transform)[0]
        self.quads = [warp([(x0, y0), (x1, y0), (x1, y1), (x0, y1)]).astype(np.float64) for x0, y0, x1, y1 in (b['box'] for b in block['boxes'])]
        if any(q.min() < 1 or q[:, 0].max() > self.width - 2 or q[:, 1].max() > self.height - 2 for q in self.quads):
            return False
        canvas = warp([(0, 0), (w, 0), (w, h), (0, h)])
        x0, y0 = np.maximum(np.floor(canvas.min(0)), 0).astype(int)
        x1, y1 = np.minimum(np.ceil(canvas.max(0)), (self.width, self.height)).astype(int)
        size, moved = (int(x1 - x0), int(y1 - y0)), np.array([[1, 0, -x0], [0, 1, -y0], [0, 0, 1]], np.float64) @ transform
        flat = lambda image, **how: cv2.warpPerspective(image, moved, size, flags=cv2.INTER_LINEAR, **how)
        if look.panel:
            pad = .3 * block['margin']
            self.polygon(warp([(pad, pad), (w - pad, pad), (w - pad, h - pad), (pad, h - pad)]), look.panel[:3], look.panel[3])
        region = self.picture[y0:y1, x0:x1].astype(np.float32)

        def blend(alpha, colour):
            layer = np.empty_like(region)
            layer[:] = colour
            layer -= region
            layer *= alpha[..., None]
            np.add(region, layer, out=region)

        for _, _, sticker in block['emoji']:
            layer = flat(np.asarray(sticker))
            blend(layer[..., 3] * np.float32(1 / 255), layer[..., :3])
        fill = flat(block['fill']) * np.float32(1 / 255)
        body = fill if block['stroke'] is None else flat(block['stroke']) * np.float32(1 / 255)
        unit = np.mean([np.linalg.norm(q[3] - q[0]) for q in self.quads])
        if look.glow:
            blend(np.clip(cv2.GaussianBlur(body, (0, 0), max(1, look.glow * unit * .5)) * 1.9, 0, 1) * .85, look.glow_colour)
        if look.shadow:
            dx, dy, blur = (v * unit for v in look.shadow)
            cast = cv2.warpAffine(body, np.float32([[1, 0, dx], [0, 1, dy]]), size)
            blend((np.clip(cv2.GaussianBlur(cast, (0, 0), blur) * 1.2, 0, 1) if blur > .4 else cast) * look.shadow_alpha, look.shadow_colour)
        if block['stroke'] is not None:
            blend(body, look.outline_colour)
        colour = block['colour']
        blend(fill * look.opacity, colour if colour.ndim == 1 else flat(colour, borderMode=cv2.BORDER_REPLICATE))
        self.picture[y0:y1, x0:x1] = np.clip(region, 0, 255)
        return True

    def polygon(self, corners, colour, alpha):
        mask = np.zeros((self.height, self.width), np.uint8)
        cv2.fillConvexPoly(mask, np.round(np.asarray(corners) * 16).astype(np.int32), 255, cv2.LINE_AA, 4)
        region = self.picture.astype(np.float32)
        self.picture = (region + (np.float32(colour) - region) * (mask * np.float32(alpha / 255))[..., None]).astype(np.uint8)
