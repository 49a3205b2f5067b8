"""From a scene to strips: what happens to a picture on its way, and how a line is cut out of it."""
import cv2
import numpy as np
from alphabet import encode

HEIGHT, MARGIN = 48, .1  # px; line heights added on each side
BUCKETS = [48, 56, 64, 72, 80, 88, 96, 104, 112, 120, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480, 512, 576, 640, 704, 768, 832, 896, 1024,
           1152, 1344, 1568, 1824, 2112, 2400]


def degrade(rng, image):
    if rng.random() < .12:
        image = cv2.GaussianBlur(image, (0, 0), rng.uniform(.4, 1.1))
    if rng.random() < .04:  # shaken
        k, a = np.zeros((5, 5), np.float32), rng.uniform(0, np.pi)
        cv2.line(k, (int(2 - 2 * np.cos(a)), int(2 - 2 * np.sin(a))), (int(2 + 2 * np.cos(a)), int(2 + 2 * np.sin(a))), 1, 1)
        image = cv2.filter2D(image, -1, k / k.sum())
    if rng.random() < .15:
        image = np.clip(image + rng.normal(0, rng.uniform(2, 10), image.shape), 0, 255).astype(np.uint8)
    if rng.random() < .75:
        for _ in range(1 + (rng.random() < .3)):
            code = cv2.imencode('.jpg', image[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(28, 96))])[1]
            image = cv2.imdecode(code, 1)[..., ::-1]
    return image


def bucket(width):
    return min(BUCKETS, key=lambda b: abs(np.log(b / max(width, 1))))


def cut_line(rng, image, quad, box, straight, around=None):
    """A strip as the extension cuts it from a box that the finder found: jittered. None = a drawing at its end is neither in nor out."""
    label, sides = box['text'], {'left': None, 'right': None}
    up, down = rng.normal(MARGIN, .07, 2) if rng.random() < .85 else rng.uniform(-.05, .35, 2)
    left, right = np.maximum(rng.normal(MARGIN, .07, 2), 0) if rng.random() < .75 else rng.uniform(0, .7, 2)
    length, height = (np.linalg.norm(quad[1] - quad[0]) + np.linalg.norm(quad[2] - quad[3])) / 2, (np.linalg.norm(quad[3] - quad[0]) + np.linalg.norm(quad[2] - quad[1])) / 2
    if around is not None:
        left, right = left + around[0], right + around[1]
    for side, (rest, a, b, text) in box['ends'].items():
        if rng.random() > .25:
            continue
        at = lambda t: (quad[0] + (quad[1] - quad[0]) * t, quad[3] + (quad[2] - quad[3]) * t)
        if side == 'left':
            visible = (b - rest) * length + left * height
            quad = np.array([at(rest)[0], quad[1], quad[2], at(rest)[1]])
        else:
            visible = (rest - a) * length + right * height
            quad = np.array([quad[0], at(rest)[0], at(rest)[1], quad[3]])
        share = visible / max(1, (b - a) * length)
        if .2 < share < .7:
            return None
        label = text if share <= .2 else label
        break
    if straight and rng.random() < .07:  # text cut by the very edge of the picture
        edge = [v * height for v in np.where(rng.random(4) < .5, rng.uniform(-.04, .06, 4), 3)]
        x0, y0, x1, y1 = quad[:, 0].min() - edge[0], quad[:, 1].min() - edge[1], quad[:, 0].max() + edge[2], quad[:, 1].max() + edge[3]
        x0, y0, x1, y1 = max(0, round(x0)), max(0, round(y0)), min(image.shape[1], round(x1)), min(image.shape[0], round(y1))
        image, quad = image[y0:y1, x0:x1], quad - (x0, y0)
    long = length_of(quad)
    turn = np.radians(rng.normal(0, .5)) * min(1, 8 * height / max(long, 1))
    width = bucket((long + (left + right) * height) / max(1, height * (1 + up + down)) * HEIGHT * np.exp(rng.normal(0, .05)))
    return cut(image, quad, (up, down, left, right), np.tan(turn) * long / 2, width, cv2.BORDER_REPLICATE if rng.random() < .7 else cv2.BORDER_CONSTANT), label


def length_of(quad):
    return np.linalg.norm((quad[1] + quad[2] - quad[0] - quad[3]) / 2)


def cut(image, quad, margins=(MARGIN,) * 4, twist=0, width=None, border=cv2.BORDER_REPLICATE):
    """The line in a quad (clockwise from the text's own top left) as a strip 48 px high; margins in line heights: up, down, left, right."""
    a, d = (quad[1] + quad[2] - quad[0] - quad[3]) / 2, (quad[3] + quad[2] - quad[0] - quad[1]) / 2
    length, height = np.linalg.norm(a), np.linalg.norm(d)
    ua, ud = a / max(length, 1e-6), d / max(height, 1e-6)
    up, down, left, right = margins
    q = np.array(quad, np.float64) + np.array([-twist, twist, twist, -twist])[:, None] * ud
    q = q + np.array([-up, -up, down, down])[:, None] * ud * height + np.array([-left, right, right, -left])[:, None] * ua * height
    h = height * (1 + up + down)
    width = width or max(16, round((length + (left + right) * height) / max(h, 1e-6) * HEIGHT))
    if h / HEIGHT > 1.5:  # shrink by area first, else large letters alias
        f = 1.2 * HEIGHT / h
        lo, hi = np.maximum(np.floor(q.min(0)) - 2, 0).astype(int), np.minimum(np.ceil(q.max(0)) + 3, image.shape[1::-1]).astype(int)
        if (hi - lo).min() < 2:
            return np.zeros((HEIGHT, width, 3), np.uint8)
        part = image[lo[1]:hi[1], lo[0]:hi[0]]
        image = cv2.resize(part, (max(2, round(part.shape[1] * f)), max(2, round(part.shape[0] * f))), interpolation=cv2.INTER_AREA)
        q = (q - lo) * (np.array(image.shape[1::-1]) / np.array(part.shape[1::-1]))
    m = cv2.getPerspectiveTransform(np.float32(q), np.float32([(0, 0), (width, 0), (width, HEIGHT), (0, HEIGHT)]))
    centres = np.array([[1, 0, -.5], [0, 1, -.5], [0, 0, 1]])
    return cv2.warpPerspective(np.ascontiguousarray(image), centres @ m @ np.linalg.inv(centres), (width, HEIGHT), flags=cv2.INTER_LINEAR, borderMode=border)


def recolour(rng, x):
    r = rng.random()
    if r < .1:
        x = x[..., rng.permutation(3)]
    elif r < .2:
        x = 255 - x
    elif r < .26:
        x = np.repeat(x.mean(2, keepdims=True), 3, 2).astype(np.uint8)
    if rng.random() < .3:
        x = np.clip((x.astype(np.float32) - 128) * rng.uniform(.45, 1.3) + 128 + rng.uniform(-35, 35), 0, 255).astype(np.uint8)
    return np.ascontiguousarray(x)


def fits(strip, label):
    """CTC needs a step for each class and one more between two alike."""
    classes = encode(label)
    return strip.shape[1] // 8 >= len(classes) + sum(a == b for a, b in zip(classes, classes[1:])) + 1
