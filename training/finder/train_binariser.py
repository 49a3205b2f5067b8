"""Trains the line binariser with its letter-class head.

    OMP_WAIT_POLICY=passive nice /usr/bin/python3 train_binariser.py --data DATA/train --out DATA/binariser.pt --minutes 60 [--resume]
"""
import torch.nn.functional as F
from learning import half_dice, parse, train
from networks import Binariser
from samples import BinariserSamples


def losses(out, batch):
    masks, letters = out
    _, wanted, kind, facts = batch
    known = (facts >= 0).float()
    binary = F.binary_cross_entropy_with_logits(letters[:, 7:], facts.clamp(min=0), known, reduction='sum') / known.sum()
    return {'bce': 2 * F.binary_cross_entropy_with_logits(masks, wanted), 'dice': half_dice(masks, wanted),
            'class': .05 * F.cross_entropy(letters[:, :7], kind, ignore_index=-100), 'facts': .1 * binary}


if __name__ == '__main__':
    a = parse(batch=16, width=320, steps=10000, workers=1, seed=1)
    train(Binariser(), BinariserSamples(a.data, a.width, a.seed), losses, a)
