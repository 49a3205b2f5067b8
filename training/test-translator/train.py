"""Makes the tiny Marian model in test/fixtures/hub/marian: it knows 64 English sentences by heart in seven languages, and
nothing else. For tests of the real translation path only; it never ships. Minutes of CPU, see README.md."""
import argparse
import csv
import io
import re
import time
from pathlib import Path

import numpy as np
import sentencepiece
import torch
from torch.nn import functional as F

import marian_files
import marian_onnx
from marian_files import TAGS, write_json

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CORPUS = ROOT / 'src/engines/translators/memory/forwards.tsv'
FROM_CORPUS = 56
PIECES = 3000
D, FFN, HEADS, LAYERS = 128, 256, 4, 2
BATCH, STEPS, WARM_UP, RATE = 32, 2000, 200, 1.5e-3  # the rate falls linearly over STEPS to a twentieth, and stays
LAST_STEP = 4000
CONFIDENT = 0.02  # the worst sentence's mean loss per token at which training may end: far enough from a tie for 8 bit
BLURRED = 0.05  # share of source pieces replaced, in half of the samples: a misread letter or two should not matter
BLUR_STEPS = 1500  # after these, only the sentences as they are: some differ in one word, which must decide
LARGEST_BYTES = 3_000_000


def read_tsv(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))


def choose_sentences(corpus, extra):
    """Our own sentences, then corpus rows of one plain sentence each, evenly over the whole file."""
    known = {row['en'] for row in corpus}
    for row in extra:
        assert row['en'] not in known, f'also in the corpus: {row["en"]}'
    plain = re.compile(r"[A-Z][A-Za-z ,']{22,68}[.!?]")
    fitting = [
        row
        for row in corpus
        if plain.fullmatch(row['en']) and all(row[code] and len(row[code]) <= 100 for code in TAGS)
    ]
    step = len(fitting) / FROM_CORPUS
    return [{key: row[key] for key in ('en', *TAGS)} for row in [*extra, *(fitting[int(i * step)] for i in range(FROM_CORPUS))]]


def train_pieces(corpus, sentences):
    """SentencePiece, one vocabulary for all languages, text as it is. The sentences count often: no unknown characters."""
    texts = [row[key] for row in corpus + sentences * 20 for key in ('en', *TAGS)]
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=model,
        model_type='unigram',
        vocab_size=PIECES,
        character_coverage=0.9999,
        normalization_rule_name='identity',
        remove_extra_whitespaces=False,
        unk_id=0,
        bos_id=-1,
        eos_id=-1,
        pad_id=-1,
        num_threads=1,
        minloglevel=2,
    )
    return sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())


class Network(torch.nn.Module):
    """What marian_onnx.py writes, in floats. Weights by the same names."""

    def __init__(self, vocabulary):
        super().__init__()
        shapes = marian_onnx.weight_shapes(vocabulary, D, FFN, LAYERS, LAYERS)
        self.w = torch.nn.ParameterDict({name.replace('.', '_'): initial(name, shape) for name, shape in shapes.items()})

    def linear(self, x, name):
        return product(x, self.w[f'{name}_w']) + self.w[f'{name}_b']

    def norm(self, x, name):
        return F.layer_norm(x, (D,), self.w[f'{name}_w'], self.w[f'{name}_b'])

    def attention(self, x, memory, name, mask):
        heads = lambda y: y.view(*y.shape[:2], HEADS, -1).transpose(1, 2)
        q, k, v = (heads(self.linear(y, f'{name}_{part}')) for y, part in ((x, 'q'), (memory, 'k'), (memory, 'v')))
        scores = q @ k.transpose(2, 3) * (D // HEADS) ** -0.5 + mask
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(x.shape)
        return self.norm(x + self.linear(mixed, f'{name}_o'), f'{name}_norm')

    def feed_forward(self, x, name):
        return self.norm(x + self.linear(F.silu(self.linear(x, f'{name}_fc1')), f'{name}_fc2'), f'{name}_ffn_norm')

    def embed(self, ids):
        angles = torch.arange(ids.shape[1])[:, None] * 10000.0 ** (-torch.arange(0, D, 2) / D)
        return self.w['embed'][ids] * D**0.5 + torch.cat([angles.sin(), angles.cos()], -1)

    def forward(self, source, present, target):
        """Token ids and a 0/1 mask of the source → logits."""
        padding = (1 - present.float())[:, None, None, :] * marian_onnx.BLOCKED
        causal = torch.full((target.shape[1],) * 2, marian_onnx.BLOCKED).triu(1)
        x = self.embed(source)
        for i in range(LAYERS):
            x = self.feed_forward(self.attention(x, x, f'enc_{i}_self', padding), f'enc_{i}')
        y = self.embed(target)
        for i in range(LAYERS):
            y = self.attention(y, y, f'dec_{i}_self', causal)
            y = self.feed_forward(self.attention(y, x, f'dec_{i}_cross', padding), f'dec_{i}')
        return product(y, self.w['embed'].T) + self.w['logits_b']

    def weights(self):
        shapes = marian_onnx.weight_shapes(self.w['embed'].shape[0], D, FFN, LAYERS, LAYERS)
        return {name: self.w[name.replace('.', '_')].detach().numpy() for name in shapes}


def product(x, w):
    """In bfloat16: Debian's torch multiplies those about 20 times faster than float32 (131 and 6 GFLOPS measured)."""
    return (x.bfloat16() @ w.bfloat16()).float()


def initial(name, shape):
    if name == 'embed':
        return torch.nn.Parameter(torch.randn(shape) * D**-0.5)
    if len(shape) == 2:
        return torch.nn.Parameter(torch.nn.init.xavier_uniform_(torch.empty(shape)))
    return torch.nn.Parameter(torch.full(shape, 1.0 if name.endswith('norm.w') else 0.0))


def pad_rows(rows, fill):
    width = max(map(len, rows))
    return torch.tensor([row + [fill] * (width - len(row)) for row in rows])


def losses(network, pairs, pad):
    """Mean loss per token of each pair, and whether every token comes first when those before it are right."""
    source = pad_rows([s for s, _ in pairs], pad)
    target = pad_rows([[pad] + t for _, t in pairs], -100)
    answer = target.roll(-1, 1)
    answer[:, -1] = -100
    logits = network(source, source != pad, target.clamp(min=0))
    each = F.cross_entropy(logits.transpose(1, 2), answer, ignore_index=-100, reduction='none')
    counts = answer != -100
    right = ((logits.argmax(-1) == answer) | ~counts).all(1)
    return each.sum(1) / counts.sum(1), right


def blur(source, vocabulary, random):
    """Some pieces replaced, but never the tag in front nor the end."""
    if random.random() < 0.5:
        return source
    return [
        int(random.integers(2 + len(TAGS), vocabulary - 1)) if 0 < i < len(source) - 1 and random.random() < BLURRED else piece
        for i, piece in enumerate(source)
    ]


def train(pairs, vocabulary):
    torch.manual_seed(1)
    random = np.random.default_rng(1)
    pad, network = vocabulary - 1, Network(vocabulary)
    optimiser = torch.optim.Adam(network.parameters(), lr=RATE, betas=(0.9, 0.98))
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda n: min((n + 1) / WARM_UP, max(0.05, 1 - n / STEPS)))
    start = time.time()
    for step in range(1, LAST_STEP + 1):
        batch = [pairs[i] for i in random.choice(len(pairs), BATCH, replace=False)]
        if step <= BLUR_STEPS:
            batch = [(blur(s, vocabulary, random), t) for s, t in batch]
        loss = losses(network, batch, pad)[0].mean()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        rate.step()
        if step % 100 == 0:
            with torch.no_grad():
                parts = [losses(network, pairs[i : i + BATCH], pad) for i in range(0, len(pairs), BATCH)]
            each, right = (torch.cat(part) for part in zip(*parts))
            print(f'{step}: loss {loss:.4f}, worst {each.max():.4f}, right {right.sum()}/{len(pairs)}, {time.time() - start:.0f} s', flush=True)
            if right.all() and each.max() < CONFIDENT:
                return network
    raise SystemExit('not learnt within the steps allowed')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--out', type=Path, default=ROOT / 'test/fixtures/hub/marian')
    parser.add_argument('--threads', type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)

    corpus = read_tsv(CORPUS)
    sentences = choose_sentences(corpus, read_tsv(HERE / 'extra.tsv'))
    pieces = train_pieces(corpus, sentences)
    vocab = marian_files.vocabulary([(pieces.id_to_piece(i), pieces.get_score(i)) for i in range(1, len(pieces))])
    ids = {piece: i for i, (piece, _) in enumerate(vocab)}
    encode = lambda text: [ids[piece] for piece in pieces.encode(text, out_type=str)] + [0]  # an unknown piece: KeyError
    pairs = [([ids[tag]] + encode(row['en']), encode(row[code])) for row in sentences for code, tag in TAGS.items()]
    print(f'{len(sentences)} sentences, {len(pairs)} pairs, {len(vocab)} pieces')
    weights = train(pairs, len(vocab)).weights()

    (args.out / 'onnx').mkdir(parents=True, exist_ok=True)
    marian_onnx.write_encoder(args.out / 'onnx/encoder_model_quantized.onnx', weights, HEADS, LAYERS)
    marian_onnx.write_decoder(args.out / 'onnx/decoder_model_merged_quantized.onnx', weights, HEADS, LAYERS)
    marian_files.write_files(args.out, vocab, D, FFN, HEADS, LAYERS, LAYERS)
    write_json(args.out / 'sentences.json', sentences)
    sizes = {path.relative_to(args.out): path.stat().st_size for path in sorted(args.out.rglob('*.*'))}
    for path, size in sizes.items():
        print(f'{size:>9,} {path}')
    print(f'{sum(sizes.values()):>9,} in all')
    assert sum(sizes.values()) <= LARGEST_BYTES


if __name__ == '__main__':
    main()
