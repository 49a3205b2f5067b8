"""Contact sheet of generated pictures with their truth: `look.py DIR OUT.jpg [--count 24] [--masks]`."""
import argparse, glob, json
import cv2
import numpy as np

arguments = argparse.ArgumentParser()
arguments.add_argument('folder'), arguments.add_argument('out')
arguments.add_argument('--count', type=int, default=24), arguments.add_argument('--masks', action='store_true')
arguments.add_argument('--start', type=int, default=0), arguments.add_argument('--cell', type=int, default=330)
a = arguments.parse_args()
cells = []
for file in sorted(glob.glob(a.folder + '/*.json'))[a.start:a.start + a.count]:
    truth = json.load(open(file))
    image = cv2.imread(f"{a.folder}/{truth['file']}")
    if a.masks:
        fill, ink = (cv2.imread(file[:-4] + m, 0) for m in ('fill.png', 'ink.png'))
        image = np.stack([ink, fill, ink // 2], 2)
    scale = a.cell / max(image.shape[:2])
    image = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if not a.masks:
        for line in truth['lines']:
            cv2.polylines(image, [np.int32(np.array(line['quad']) * scale)], True, (0, 0, 255), 1, cv2.LINE_AA)
    cell = np.full((a.cell, a.cell, 3), 128, np.uint8)
    cell[:image.shape[0], :image.shape[1]] = image
    cv2.putText(cell, truth['group'], (2, a.cell - 4), 0, .4, (0, 255, 255))
    cells.append(cell)
across = 6
cells += [np.zeros_like(cells[0])] * (-len(cells) % across)
cv2.imwrite(a.out, np.concatenate([np.concatenate(cells[i:i + across], 1) for i in range(0, len(cells), across)]))
