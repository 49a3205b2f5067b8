"""Sheets of training strips with their labels: `look.py OUT.png [--split train] [--count 200] [--group mark] [--seed 5]`. Look at them: wrong labels ruin all."""
import argparse, time
import numpy as np
from PIL import Image, ImageDraw, ImageFont
import paths
from cuts import HEIGHT
from strips import samples

arguments = argparse.ArgumentParser()
arguments.add_argument('out'), arguments.add_argument('--split', default='train'), arguments.add_argument('--group')
arguments.add_argument('--count', type=int, default=160), arguments.add_argument('--seed', type=int, default=5), arguments.add_argument('--width', type=int, default=1500)
a = arguments.parse_args()
face = ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSansCondensed.ttf', 13)
start, made, shown, widths, x, y = time.process_time(), 0, 0, [], 0, 0
canvas = Image.new('RGB', (a.width, 2400), 'grey')
for group, strip, label in samples(a.seed, a.split):
    made += 1
    widths.append(strip.shape[1])
    if a.group and group != a.group:
        continue
    cell = max(strip.shape[1], int(face.getlength(label)) + 4)
    if x + cell > a.width and x:
        x, y = 0, y + HEIGHT + 18
    if y + HEIGHT + 18 > canvas.height or shown == a.count:
        break
    canvas.paste(Image.fromarray(strip), (x, y))
    ImageDraw.Draw(canvas).text((x, y + HEIGHT), label or '(nothing)', 'white', face)
    x, shown = x + cell + 6, shown + 1
canvas.crop((0, 0, a.width, min(canvas.height, y + HEIGHT + 18))).save(a.out)
print(f'{made} strips, {made / (time.process_time() - start):.1f} per second of CPU, mean width {np.mean(widths):.0f}')
