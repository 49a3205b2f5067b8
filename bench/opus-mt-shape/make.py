"""Writes a model of Opus-MT's true shape with random weights, to measure time and memory where the real one cannot be had.

    /usr/bin/python3 bench/opus-mt-shape/make.py FOLDER

Marian 6 + 6 layers, d 512, feed-forward 2048, 8 heads, 58,101 pieces (those of opus-mt-en-de), tied embeddings, 8 bit,
merged decoder with cache: the same files as the tiny model of training/test-translator, whose tokenizer it borrows,
filled up with pieces that no text contains. What it says is noise.
"""
import argparse
import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / 'training/test-translator'))
import marian_files  # noqa: E402
import marian_onnx  # noqa: E402

D, FFN, HEADS, LAYERS, VOCABULARY = 512, 2048, 8, 6, 58_101
NEVER = -100.0  # log probability of a filler piece
TINY = ROOT / 'test/fixtures/hub/marian/tokenizer.json'


def random_weights():
    random = np.random.default_rng(1)
    weights = {}
    for name, shape in marian_onnx.weight_shapes(VOCABULARY, D, FFN, LAYERS, LAYERS).items():
        if len(shape) == 2:
            weights[name] = random.standard_normal(shape, dtype=np.float32) * np.float32(shape[-1] ** -0.5)
        else:
            weights[name] = np.full(shape, 1 if name.endswith('norm.w') else 0, np.float32)
    weights['logits.b'][0] = -1e4  # never </s>, so that every run writes as many tokens as it is allowed
    return weights


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', type=Path)
    out = parser.parse_args().folder
    known = [tuple(piece) for piece in json.loads(TINY.read_text())['model']['vocab']]
    filler = [(f'▁filler{i}', NEVER) for i in range(VOCABULARY - len(known))]
    vocab = [*known[:-1], *filler, known[-1]]  # <pad> stays last
    weights = random_weights()
    (out / 'onnx').mkdir(parents=True, exist_ok=True)
    marian_onnx.write_encoder(out / 'onnx/encoder_model_quantized.onnx', weights, HEADS, LAYERS)
    marian_onnx.write_decoder(out / 'onnx/decoder_model_merged_quantized.onnx', weights, HEADS, LAYERS)
    marian_files.write_files(out, vocab, D, FFN, HEADS, LAYERS, LAYERS)
    for path in sorted(out.rglob('*.*')):
        print(f'{path.stat().st_size:>12,} {path.relative_to(out)}')


if __name__ == '__main__':
    main()
