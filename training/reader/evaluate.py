"""Judges a checkpoint on strips of faces, sentences, pictures and half of the drawings that were not trained on (or were held for dev).

    /usr/bin/python3 evaluate.py --reader $READER_DATA/reader.pt [--faults] [--signs] [--lifted]

The dev strips are made once (READER_DATA/dev.npz, seed 7): choices are made on them only.
"""
import argparse, os
import numpy as np
import torch
import paths
from alphabet import decode
from network import load
from score import Score, fold

COUNT, SEED = 1000, 7


def dev_strips(signs=False):
    """(group, strip, label) of the dev split; `signs` = only rows with rare signs and accents."""
    path = f'{paths.DATA}/dev{"-signs" * signs}.npz'
    if not os.path.exists(path):
        from itertools import islice
        import texts
        from strips import samples
        kept, texts.SHARE = texts.SHARE, {'facts': .75, 'signs': 1, 'accents': 1} if signs else texts.SHARE
        made = list(islice(samples(SEED, 'dev'), COUNT // 2 if signs else COUNT))
        texts.SHARE = kept
        strips = np.empty(len(made), object)
        strips[:] = [strip for _, strip, _ in made]
        np.savez(path, groups=np.array([m[0] for m in made]), strips=strips, labels=np.array([m[2] for m in made], object))
    d = np.load(path, allow_pickle=True)
    return list(zip(d['groups'], d['strips'], d['labels']))


@torch.no_grad()
def read(model, strip):
    """What one strip says, and the mean probability of its letters."""
    x = torch.from_numpy(strip.astype(np.float32) / 127.5 - 1).permute(2, 0, 1)[None]
    p, best = model(x)[0].softmax(-1).max(-1)
    letters = best != 0
    return decode(best.tolist()), float(p[letters].mean()) if letters.any() else 1.


def judge(model, strips, faults=False):
    score = Score()
    for group, strip, label in strips:
        said, sure = read(model, strip)
        score.add(group, label, said, sure)
        if faults and fold(said) != fold(label) or faults and said.count('<') != label.count('<'):
            print(f'{group} {sure:.2f} | {label} | {said}')
    return score


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--reader', required=True), arguments.add_argument('--faults', action='store_true'), arguments.add_argument('--signs', action='store_true')
    arguments.add_argument('--lifted', action='store_true', help='as export.py writes it')
    a = arguments.parse_args()
    torch.set_num_threads(1)
    model = load(a.reader)
    if a.lifted:
        from export import lifted
        model = lifted(model)
    print(judge(model, dev_strips(a.signs), a.faults).table())


if __name__ == '__main__':
    main()
