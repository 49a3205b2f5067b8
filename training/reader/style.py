"""Trains the lettering head on what a reader sees of style_strips.py's lines; the reader itself stays as it is. Minutes; run it again for every new reader.

    nice /usr/bin/python3 style.py --reader $READER_DATA/reader.pt --out checkpoints/style.pt

Features are taken once for each reader and kept in READER_DATA. Prints what came out on families that the head has never seen.
"""
import argparse, glob, hashlib, os, time
import numpy as np
import torch
import torch.nn.functional as F
import paths
from network import load
from style_faces import CLASSES
from style_head import BLOCKS, CHANNELS, StyleHead, pooled

TAKEN = (9, 11)  # blocks whose features are kept, to choose among
NO_SLANT = ('script', 'hand')  # upright or not, they look it: no loss
DECAY, NOISE, EPOCHS = .1, .3, 30  # of the weights; standard deviations added to features


@torch.no_grad()
def features(reader, strips):
    """Strips of one width together, in bfloat16 as channels last: a third of the time."""
    reader, out, same = reader.to(memory_format=torch.channels_last), [None] * len(strips), {}
    for n, strip in enumerate(strips):
        same.setdefault(strip.shape[1], []).append(n)
    for numbers in same.values():
        for part in (numbers[k:k + 8] for k in range(0, len(numbers), 8)):
            x, seen = torch.from_numpy(np.stack([strips[n] for n in part]).astype(np.float32) / 127.5 - 1).permute(0, 3, 1, 2), dict.fromkeys(TAKEN)
            with torch.autocast('cpu', torch.bfloat16):
                y = reader(x, seen)
            got = pooled(y.float().softmax(-1), {b: f.float() for b, f in seen.items()}).numpy()
            for n, one in zip(part, got):
                out[n] = one
    return np.stack(out)


def load_lines(split, path, blocks=BLOCKS):
    """(features of these blocks, labels) of a split's strips, as far as they are drawn."""
    parts = [lines_of(file, path) for file in sorted(glob.glob(f'{paths.DATA}/style-{split}-?.npz'))]
    x, labels = np.concatenate([p[0] for p in parts]), {k: np.concatenate([p[1][k] for p in parts]) for k in parts[0][1]}
    ends = np.cumsum([0] + [2 * CHANNELS[b] for b in TAKEN])
    return np.concatenate([x[:, ends[TAKEN.index(b)]:ends[TAKEN.index(b) + 1]] for b in blocks], 1), labels


def lines_of(file, path):
    d, kept = np.load(file, allow_pickle=True), f'{file[:-4]}.{hashlib.sha1(open(path, "rb").read()).hexdigest()[:8]}.npy'
    x = np.load(kept) if os.path.exists(kept) else np.zeros((0, 2 * sum(CHANNELS[b] for b in TAKEN)), np.float32)
    if len(x) < len(d['kind']):
        x = np.concatenate([x, features(load(path), d['strips'][len(x):])])
        np.save(kept, x)
    return x, {k: d[k][:len(x)] for k in ('kind', 'italic', 'weight', 'family', 'labels', 'groups')}


def targets(labels):
    kind = torch.tensor([CLASSES.index(k) for k in labels['kind']])
    slants = torch.tensor([k not in NO_SLANT for k in labels['kind']])
    return kind, torch.from_numpy(labels['italic'].astype(np.float32)), slants, torch.from_numpy((labels['weight'].astype(np.float32) - 400) / 300)


def loss_of(y, kind, italic, slants, weight):
    n = len(CLASSES)
    return F.cross_entropy(y[:, :n], kind, label_smoothing=.05) + (F.binary_cross_entropy_with_logits(y[:, n], italic, reduction='none') * slants).mean() + F.smooth_l1_loss(y[:, n + 1], weight, beta=.3)


def train(x, labels):
    torch.manual_seed(1)
    x, head, wanted = torch.from_numpy(x), StyleHead(), targets(labels)
    head.middle.copy_(x.mean(0)), head.spread.copy_(x.std(0) + 1e-3)
    adam = torch.optim.AdamW(head.parameters(), 4e-3, weight_decay=DECAY)
    steps = EPOCHS * (len(x) // 64)
    turn = torch.optim.lr_scheduler.OneCycleLR(adam, 4e-3, steps)
    for step in range(steps):
        part = torch.randint(len(x), (64,))
        own = x[part] + NOISE * head.spread * torch.randn(64, x.shape[1])
        loss = loss_of(head(own), *(t[part] for t in wanted))
        adam.zero_grad(), loss.backward(), adam.step(), turn.step()
    return head.eval()


@torch.no_grad()
def judge(head, x, labels):
    y, n = head(torch.from_numpy(x)), len(CLASSES)
    kind, italic, slants, weight = targets(labels)
    said = y[:, :n].argmax(1)
    p, t = (y[:, n] > 0)[slants], italic[slants] > 0
    hits = int((p & t).sum())
    off = (y[:, n + 1] - weight).abs() * 300
    plain = torch.tensor([k in ('sans', 'serif', 'condensed', 'slab', 'mono') for k in labels['kind']])
    return {'class': float((said == kind).float().mean()), 'mean of classes': float(np.mean([float((said == kind)[kind == c].float().mean()) for c in range(n) if (kind == c).any()])),
            'italic F1': 2 * hits / max(1, int(p.sum()) + int(t.sum())), 'italic precision': hits / max(1, int(p.sum())), 'weight off': float(off[plain].mean()), 'weight median off': float(off[plain].median()), 'confusion': np.array([[int(((kind == a) & (said == b)).sum()) for b in range(n)] for a in range(n)])}


def table(got):
    rows = ['said →    ' + ' '.join(f'{c[:6]:>6s}' for c in CLASSES)] + [f'{CLASSES[i]:10s}' + ' '.join(f'{v:6d}' for v in row) + f'  {row[i] / max(1, row.sum()):.2f}' for i, row in enumerate(got['confusion'])]
    return '\n'.join([*rows, ' '.join(f'{k} {v:.3f}' for k, v in got.items() if k != 'confusion')])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--reader', required=True), arguments.add_argument('--out', required=True)
    a = arguments.parse_args()
    torch.set_num_threads(1)
    start = time.time()
    x, labels = load_lines('train', a.reader, BLOCKS)
    dev, wanted = load_lines('dev', a.reader, BLOCKS)
    print(f'{len(x)} lines of {len(set(labels["family"]))} families, dev {len(dev)} of {len(set(wanted["family"]))}; features {time.time() - start:.0f} s', flush=True)
    head = train(x, labels)
    print('train', table(judge(head, x, labels)), 'dev', table(judge(head, dev, wanted)), sep='\n')
    torch.save({k: v.half() for k, v in head.state_dict().items()}, a.out)


if __name__ == '__main__':
    main()
