"""What both trainings share: running averages of weights, cosine steps, checkpoints."""
import argparse, math, os, time
import torch

torch.set_flush_denormal(True)


def parse(**defaults):
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--data', required=True, help='folder of generate.py')
    arguments.add_argument('--out', required=True, help='checkpoint to write (and the one to go on from with --resume)')
    arguments.add_argument('--resume', action='store_true')
    arguments.add_argument('--minutes', type=float, help='stop after this time; the cosine follows the clock instead of --steps')
    arguments.add_argument('--rate', type=float, default=2e-3)
    arguments.add_argument('--threads', type=int, default=1)
    arguments.add_argument('--float32', action='store_true', help='no bfloat16')
    for name, value in defaults.items():
        arguments.add_argument('--' + name, type=type(value), default=value)
    return arguments.parse_args()


def half_dice(logits, wanted, weight=None):
    """Dice with squared denominators: the plain one makes masks fat where labels are soft."""
    p = torch.sigmoid(logits)
    if weight is not None:
        p, wanted = p * weight, wanted * weight
    d = (0, 2, 3)
    return 1 - ((2 * (p * wanted).sum(d) + 1) / ((p * p).sum(d) + (wanted * wanted).sum(d) + 1)).mean()


class Average:
    """Exponential moving average of the weights; BatchNorm's statistics are averaged with them."""

    def __init__(self, model, keep=.998):
        self.keep, self.steps = keep, 0
        self.state = {k: v.detach().clone() for k, v in model.state_dict().items()}

    def update(self, model):
        self.steps += 1
        keep = min(self.keep, self.steps / (self.steps + 20))
        for k, v in model.state_dict().items():
            if v.dtype.is_floating_point:
                self.state[k].lerp_(v.detach(), 1 - keep)
            else:
                self.state[k].copy_(v)


def train(model, samples, loss_of, a):
    torch.set_num_threads(a.threads)
    torch.manual_seed(int(time.time()))
    model = model.to(memory_format=torch.channels_last).train()
    decayed = [p for p in model.parameters() if p.ndim > 1]
    optimiser = torch.optim.AdamW([{'params': decayed, 'weight_decay': .01}, {'params': [p for p in model.parameters() if p.ndim <= 1], 'weight_decay': 0}], lr=a.rate)
    done, average = 0, Average(model)
    if a.resume and os.path.exists(a.out):
        saved = torch.load(a.out, map_location='cpu')
        model.load_state_dict(saved.get('model', saved['average']))
        if 'optimiser' in saved:  # else it is one of `checkpoints`: averaged weights alone, in half precision
            optimiser.load_state_dict(saved['optimiser'])
        average, done = Average(model), saved['steps']
        for k, v in saved['average'].items():
            average.state[k].copy_(v)
        average.steps = done
        print('going on from step', done, flush=True)
    loader = torch.utils.data.DataLoader(samples, batch_size=a.batch, num_workers=a.workers, prefetch_factor=3)
    start, said, sums, n, step = time.time(), time.time(), {}, 0, 0
    save = lambda: (torch.save({'model': model.state_dict(), 'optimiser': optimiser.state_dict(), 'average': average.state, 'steps': done}, a.out + '.part'),
                    os.replace(a.out + '.part', a.out))
    for batch in loader:
        gone = (time.time() - start) / 60 / a.minutes if a.minutes else step / a.steps
        if gone >= 1:
            break
        warm = min(1, (done + 1) / 100)
        for group in optimiser.param_groups:
            group['lr'] = a.rate * warm * (.02 + .98 * .5 * (1 + math.cos(math.pi * gone)))
        with torch.autocast('cpu', torch.bfloat16, enabled=not a.float32):
            out = model(batch[0].to(memory_format=torch.channels_last))
        losses = loss_of([o.float() for o in out], batch)
        loss = sum(losses.values())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.)
        optimiser.step()
        average.update(model)
        step, done, n = step + 1, done + 1, n + 1
        for k, v in losses.items():
            sums[k] = sums.get(k, 0) + float(v.detach())
        if step % 50 == 0:
            print(f'{time.strftime("%H:%M:%S")} step {done} ({(time.time() - said) / n:.2f} s) ' + ' '.join(f'{k} {v / n:.4f}' for k, v in sums.items()), flush=True)
            said, sums, n = time.time(), {}, 0
        if step % 250 == 0:
            save()
    save()
