"""Finds what the finder wrongly takes for lines, so that the binariser's junk detector learns from it: writes NNNNN.junk.

    nice /usr/bin/python3 mine.py --data DATA/train --finder DATA/finder.pt --count 300
"""
import argparse, json, os
import cv2
import torch
from decode import look
from export import fused, load
from networks import Finder, FinderForExport
from samples import LONG_SIDE, names, read


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--data', required=True), arguments.add_argument('--finder', required=True)
    arguments.add_argument('--count', type=int, default=300)
    a = arguments.parse_args()
    torch.set_num_threads(1)
    finder, total = fused(load(Finder, a.finder), FinderForExport), 0
    for name in names(a.data)[:a.count]:
        if os.path.exists(f"{a.data}/{name}.junk"):
            continue
        image, truth = read(a.data, name)
        free = lambda quad: all(cv2.intersectConvexConvex(quad, other)[0] <= 0 for other in truth['quads'])
        wrong = [line['quad'].round(1).tolist() for line in look(finder, image, LONG_SIDE) if free(line['quad'])]
        with open(f'{a.data}/{name}.junk', 'w') as file:
            json.dump(wrong, file)
        total += len(wrong)
    print(total, 'false lines in', a.count, 'pictures')


if __name__ == '__main__':
    main()
