"""Makes the tiny Bergamot models in test/fixtures/hub/bergamot: each has learnt 24 English sentences by heart in one language, in the
files and under the names that Mozilla's have. For tests of the real path only; they never ship. Minutes of CPU, see README.md."""
import argparse
import gzip
import io
import math
import time
from pathlib import Path

import numpy as np
import sentencepiece
import torch
from torch.nn import functional as F

import bergamot_files
from train import CORPUS, HERE, ROOT, choose_sentences, pad_rows, read_tsv
from marian_files import write_json

CODES = ('de', 'es', 'fr', 'tr', 'hi', 'ar')
SENTENCES = 24
PIECES, WIDTH, INNER, HEADS, ENCODER, DECODER = 512, 64, 128, 4, 2, 1
END = 0  # eos; 1 is unk
BATCH, STEPS, WARM_UP, RATE = 12, 3000, 50, 4e-3
CONFIDENT = 0.01  # the worst sentence's mean loss per token at which training may end: far enough from a tie for 8 bit
LARGEST_BYTES = 1_000_000


def train_pieces(corpus, sentences, code):
    """SentencePiece, one vocabulary for both languages, text as it is. The sentences count often: no unknown characters."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([row[key] for row in corpus + sentences * 20 for key in ('en', code)]),
        model_writer=model,
        model_type='unigram',
        vocab_size=PIECES,
        character_coverage=0.9999,
        normalization_rule_name='identity',
        eos_id=END,
        unk_id=1,
        bos_id=-1,
        pad_id=-1,
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue()


class Network:
    """Marian's student: a transformer reads, an SSRU (Kim et al. 2019) with attention writes. `largest`: of each product's inputs."""

    def __init__(self):
        shapes = bergamot_files.weight_shapes(PIECES, WIDTH, INNER, ENCODER, DECODER)
        self.w = {name: torch.nn.Parameter(initial(name, shape)) for name, shape in shapes.items()}
        self.largest = {}

    def product(self, x, name, bias=None):
        self.largest[name] = max(self.largest.get(name, 0.0), float(x.detach().abs().max()))
        y = x @ self.w[name]
        return y if bias is None else y + self.w[bias]

    def norm(self, x, name):
        return F.layer_norm(x, (WIDTH,), self.w[f'{name}_ln_scale'][0], self.w[f'{name}_ln_bias'][0], 1e-6)

    def attention(self, x, memory, name, mask):
        heads = lambda y: y.view(*y.shape[:2], HEADS, -1).transpose(1, 2)
        q, k, v = (heads(self.product(y, f'{name}_W{p}', f'{name}_b{p}')) for y, p in ((x, 'q'), (memory, 'k'), (memory, 'v')))
        mixed = (q @ k.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + mask).softmax(-1) @ v
        out = self.product(mixed.transpose(1, 2).reshape(x.shape), f'{name}_Wo', f'{name}_bo')
        return self.norm(x + out, f'{name}_Wo')

    def feed_forward(self, x, name):
        inner = F.relu(self.product(x, f'{name}_W1', f'{name}_b1'))
        return self.norm(x + self.product(inner, f'{name}_W2', f'{name}_b2'), f'{name}_ffn')

    def remember(self, x, name):
        new, keep = self.product(x, f'{name}_W'), torch.sigmoid(self.product(x, f'{name}_Wf', f'{name}_bf'))
        cell, cells = torch.zeros(x.shape[0], WIDTH), []
        for step in range(x.shape[1]):
            cell = keep[:, step] * cell + (1 - keep[:, step]) * new[:, step]
            cells.append(F.relu(cell))
        return self.norm(x + torch.stack(cells, 1), f'{name}_ffn')

    def forward(self, source, present, target):
        """Ids and a 0/1 mask of the source -> logits."""
        mask = (1 - present)[:, None, None, :] * -1e8
        embed = lambda ids: self.w['Wemb'][ids] * WIDTH**0.5
        x = embed(source) + positions(source.shape[1])
        for i in range(1, ENCODER + 1):
            x = self.feed_forward(self.attention(x, x, f'encoder_l{i}_self', mask), f'encoder_l{i}_ffn')
        nothing = torch.zeros(target.shape[0], 1, WIDTH)  # what the decoder begins with
        y = torch.cat([nothing, embed(target[:, :-1])], 1) + positions(target.shape[1])
        for i in range(1, DECODER + 1):
            y = self.remember(y, f'decoder_l{i}_rnn')
            y = self.feed_forward(self.attention(y, x, f'decoder_l{i}_context', mask), f'decoder_l{i}_ffn')
        self.largest['Wemb'] = max(self.largest.get('Wemb', 0.0), float(y.detach().abs().max()))
        return y @ self.w['Wemb'].T + self.w['decoder_ff_logit_out_b']


def initial(name, shape):
    if name.endswith('ln_scale'):
        return torch.ones(shape)
    if not bergamot_files.is_product(name):
        return torch.zeros(shape)
    return torch.randn(shape) * (WIDTH if name == 'Wemb' else shape[0]) ** -0.5


def positions(length):
    half = WIDTH // 2
    angles = torch.arange(length)[:, None] * torch.exp(-torch.arange(half) * (math.log(10000.0) / (half - 1)))
    return torch.cat([angles.sin(), angles.cos()], -1)


def losses(network, pairs):
    """Mean loss per token of each pair, and whether every token comes first when those before it are right."""
    source, target = pad_rows([s for s, _ in pairs], END), pad_rows([t for _, t in pairs], -100)
    present = pad_rows([[1.0] * len(s) for s, _ in pairs], 0.0)
    logits = network.forward(source, present, target.clamp(min=0))
    counts = target != -100
    each = F.cross_entropy(logits.transpose(1, 2), target, ignore_index=-100, reduction='none').sum(1) / counts.sum(1)
    return each, ((logits.argmax(-1) == target) | ~counts).all(1)


def train(pairs):
    torch.manual_seed(1)
    random, network, start = np.random.default_rng(1), Network(), time.time()
    optimiser = torch.optim.Adam(network.w.values(), lr=RATE, betas=(0.9, 0.98))
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda n: min((n + 1) / WARM_UP, max(0.1, 1 - n / STEPS)))
    for step in range(1, STEPS + 1):
        loss = losses(network, [pairs[i] for i in random.choice(len(pairs), BATCH, replace=False)])[0].mean()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(network.w.values()), 1.0)
        optimiser.step()
        rate.step()
        if step % 100 == 0:
            network.largest.clear()
            with torch.no_grad():
                each, right = losses(network, pairs)
            print(f'{step}: worst {each.max():.4f}, right {right.sum()}/{len(pairs)}, {time.time() - start:.0f} s', flush=True)
            if right.all() and each.max() < CONFIDENT:
                return network
    raise SystemExit('not learnt within the steps allowed')


def make(code, corpus, sentences, folder):
    spm = train_pieces(corpus, sentences, code)
    pieces = sentencepiece.SentencePieceProcessor(model_proto=spm)
    pairs = [(pieces.encode(row['en']) + [END], pieces.encode(row[code]) + [END]) for row in sentences]
    assert not any(1 in side for pair in pairs for side in pair), 'an unknown piece'
    network = train(pairs)
    targets = [set() for _ in range(PIECES)]
    for source, target in pairs:
        for piece in source:
            targets[piece] |= set(target)
    folder.mkdir(parents=True, exist_ok=True)
    model, lex, vocab = (folder / name.format(f'en{code}') for name in ('model.{}.intgemm.alphas.bin', 'lex.50.50.{}.s2t.bin', 'vocab.{}.spm'))
    weights = {name: weight.detach().numpy() for name, weight in network.w.items()}
    shape = {'pieces': PIECES, 'width': WIDTH, 'inner': INNER, 'heads': HEADS, 'encoder': ENCODER, 'decoder': DECODER}
    bergamot_files.write_model(model, weights, network.largest, **shape)
    bergamot_files.write_shortlist(lex, targets)
    vocab.write_bytes(spm)
    for path in (model, lex, vocab):
        Path(f'{path}.gz').write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
        path.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--out', type=Path, default=ROOT / 'test/fixtures/hub/bergamot')
    args = parser.parse_args()
    torch.set_num_threads(1)
    corpus = read_tsv(CORPUS)
    sentences = choose_sentences(corpus, read_tsv(HERE / 'extra.tsv'))[:SENTENCES]
    for code in CODES:
        print(code)
        make(code, corpus, sentences, args.out / f'en-{code}')
    write_json(args.out / 'sentences.json', [{key: row[key] for key in ('en', *CODES)} for row in sentences])
    size = sum(path.stat().st_size for path in args.out.rglob('*.gz'))
    print(f'{size:,} bytes')
    assert size <= LARGEST_BYTES


if __name__ == '__main__':
    main()
