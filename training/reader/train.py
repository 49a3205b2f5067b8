"""Fine-tunes the reader on strips that are drawn as it goes.

    OMP_WAIT_POLICY=passive nice /usr/bin/python3 train.py --out $READER_DATA/reader.pt --minutes 80 [--resume]

CTC loss, averaged weights, bfloat16. `--out` is the checkpoint to write, and the one to go on from with --resume (`begin.py` writes the first).
The cosine follows the clock. Needs fonts.json (faces.py), pictures (../finder/photographs.py) and the dev strips of evaluate.py.
"""
import argparse, math, os, time
import numpy as np
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, IterableDataset, get_worker_info
import paths
from alphabet import encode
from evaluate import dev_strips, judge
from network import Reader


class Strips(IterableDataset):
    def __init__(self, seed, budget):
        self.seed, self.budget = seed, budget

    def __iter__(self):
        from strips import batches
        worker = get_worker_info()
        for strips, labels in batches([self.seed, worker.id if worker else 0], self.budget):
            classes = [encode(label) for label in labels]
            yield torch.from_numpy(strips), torch.tensor(sum(classes, []), dtype=torch.long), torch.tensor([len(c) for c in classes])


class Adam:
    """AdamW whose step is a share of each output channel's mean absolute weight: the folded convolutions' scales differ a thousandfold."""

    def __init__(self, model, b1=.9, b2=.985, decay=.01):
        self.b1, self.b2, self.decay, self.steps, self.all = b1, b2, decay, 0, []
        for name, p in model.named_parameters():
            size = p.detach().abs()
            scale = torch.maximum(size.flatten(1).mean(1), .3 * size.mean()) if p.ndim > 1 else torch.full_like(size, max(float(size.mean()), 1e-3) * .5)
            if 'norm' in name or '.n1.' in name or '.n2.' in name:
                scale = torch.full_like(size, .3)
            self.all.append((p, scale.view(-1, *[1] * (p.ndim - 1)), torch.zeros_like(p), torch.zeros_like(p)))

    @torch.no_grad()
    def step(self, rate):
        self.steps += 1
        c1, c2 = 1 - self.b1 ** self.steps, 1 - self.b2 ** self.steps
        for p, scale, m, v in self.all:
            if p.grad is None:
                continue
            m.lerp_(p.grad, 1 - self.b1)
            v.mul_(self.b2).addcmul_(p.grad, p.grad, value=1 - self.b2)
            if p.ndim > 1:
                p.mul_(1 - rate * self.decay)
            p.addcdiv_(m * scale, (v / c2).sqrt_().add_(1e-12), value=-rate / c1)
            p.grad = None

    def state(self):
        return {'steps': self.steps, 'moments': [(m, v) for _, _, m, v in self.all]}

    def load(self, state):
        self.steps = state['steps']
        for (_, _, m, v), (m2, v2) in zip(self.all, state['moments']):
            m.copy_(m2), v.copy_(v2)


def loss_of(logits, classes, lengths):
    """CTC over a label's length; what nobody can read (over 2.5 a letter) pulls less."""
    y = logits.log_softmax(-1).transpose(0, 1)
    loss = F.ctc_loss(y, classes, torch.full((len(lengths),), y.shape[0]), lengths, reduction='none', zero_infinity=True)
    hard = (loss.detach() / lengths.clamp_min(1)).clamp_min(1e-3)
    return (loss / lengths.float().clamp_min(3) * torch.where(hard > 2.5, 2.5 / hard, torch.ones_like(hard))).mean()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--out', required=True), arguments.add_argument('--resume', action='store_true'), arguments.add_argument('--minutes', type=float, default=80)
    arguments.add_argument('--rate', type=float, default=2e-3), arguments.add_argument('--keep', type=float, default=.998), arguments.add_argument('--seed', type=int, default=1)
    arguments.add_argument('--budget', type=int, default=5120, help='px of strips in a batch'), arguments.add_argument('--every', type=float, default=10, help='minutes between evaluations')
    a = arguments.parse_args()
    torch.set_num_threads(1), torch.set_flush_denormal(True), torch.manual_seed(a.seed)
    saved = torch.load(a.out, map_location='cpu')
    model = Reader().train().to(memory_format=torch.channels_last)
    model.load_state_dict({k: v.float() for k, v in saved.get('model', saved['average']).items()})
    average, shadow = {k: v.float().clone() for k, v in saved['average'].items()}, Reader()
    adam, done, seen = Adam(model), saved['steps'], saved['seen']
    if a.resume and 'adam' in saved:
        adam.load(saved['adam'])
    dev = dev_strips()[::3]
    say = lambda *t: print(time.strftime('%H:%M:%S'), *t, flush=True)

    def save():
        torch.save({'model': model.state_dict(), 'average': average, 'adam': adam.state(), 'steps': done, 'seen': seen}, a.out + '.part')
        os.replace(a.out + '.part', a.out)
        shadow.load_state_dict(average)
        say(f'step {done} lines {seen} dev', judge(shadow.eval(), dev).line())

    shadow.load_state_dict(average)
    say('before', judge(shadow.eval(), dev).line())
    start, judged, steps, sums, fresh = time.time(), time.time(), 0, [], seen
    for strips, classes, lengths in DataLoader(Strips(a.seed + done, a.budget), batch_size=None, num_workers=1, prefetch_factor=12):
        gone = (time.time() - start) / 60 / a.minutes
        if gone >= 1:
            break
        rate = a.rate * min(1, (adam.steps + 1) / 120) * (.02 + .98 * .5 * (1 + math.cos(math.pi * gone)))
        with torch.autocast('cpu', torch.bfloat16):
            logits = model((strips.float() / 127.5 - 1).permute(0, 3, 1, 2))  # N x 48 x W x 3 as channels last
        loss = loss_of(logits.float(), classes, lengths)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 30.)
        if not torch.isfinite(norm):
            for p in model.parameters():
                p.grad = None
            continue
        adam.step(rate)
        steps, done, seen = steps + 1, done + 1, seen + len(lengths)
        keep = min(a.keep, steps / (steps + 20)) if not a.resume else a.keep
        with torch.no_grad():
            for k, v in model.state_dict().items():
                average[k].lerp_(v, 1 - keep)
        sums.append((float(loss.detach()), float(norm)))
        if len(sums) == 100:
            mean = np.mean(sums, 0)
            say(f'step {done} lines {seen} loss {mean[0]:.4f} norm {mean[1]:.2f} rate {rate:.1e} {(seen - fresh) / (time.time() - start):.1f} lines/s')
            sums = []
        if time.time() - judged > a.every * 60:
            save()
            judged = time.time()
    save()


if __name__ == '__main__':
    main()
