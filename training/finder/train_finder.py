"""Trains the line finder.

    OMP_WAIT_POLICY=passive nice /usr/bin/python3 train_finder.py --data DATA/train --out DATA/finder.pt --minutes 60 [--resume]
"""
import torch
import torch.nn.functional as F
from learning import half_dice, parse, train
from networks import Finder
from samples import FinderSamples


def losses(out, batch):
    core, direction = out
    _, wanted, heading, weight = batch
    hard = F.binary_cross_entropy_with_logits(core, wanted, weight * (1 + 2 * wanted))
    inside = (wanted * weight).sum() + 1
    turn = (((direction - heading) ** 2).sum(1, keepdim=True) * wanted * weight).sum() / inside
    return {'bce': 2 * hard, 'dice': half_dice(core, wanted, weight), 'direction': .3 * turn}


if __name__ == '__main__':
    a = parse(batch=4, size=448, steps=10000, workers=1, seed=1)
    train(Finder(), FinderSamples(a.data, a.size, a.seed), losses, a)
