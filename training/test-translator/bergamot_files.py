"""A Marian network in Bergamot's own files, from numpy: the weights in 8 bit (intgemm, with the scales of the inputs) and the shortlist.

The weights' file: u64 version, u64 count, count x u64 {name length, type, dimensions, bytes}, the names (ended by \\0), the shapes
(int32), u64 padding and that many zeros up to a multiple of 256, then each tensor, filled up to 256 bytes. In 8 bit a weight is
rint(w * 127 / max|w|), stored with its columns in front (but the embeddings), and its multiplier as a float behind;
`NAME_QuantMultA` is 127 / max|input|. The settings are a tensor, too: `special:model.yml`."""
import struct

import numpy as np

VERSION = 1
INTGEMM8, FLOAT32, INT8 = 0x4101, 0x0404, 0x0101
SHORTLIST_MAGIC = 0xF11A48D5013417F5
PRODUCTS = ('Wq', 'Wk', 'Wv', 'Wo', 'W1', 'W2', 'W', 'Wf')

SETTINGS = """bert-train-type-embeddings: true
bert-type-vocab-size: 2
dec-cell: ssru
dec-cell-base-depth: 2
dec-cell-high-depth: 1
dec-depth: {decoder}
dim-emb: {width}
dim-rnn: 1024
dim-vocabs:
  - {pieces}
  - {pieces}
enc-cell: gru
enc-cell-depth: 1
enc-depth: {encoder}
enc-type: bidirectional
factors-combine: sum
factors-dim-emb: 0
input-types:
  []
layer-normalization: false
lemma-dim-emb: 0
output-omit-bias: false
right-left: false
skip: false
tied-embeddings: false
tied-embeddings-all: true
tied-embeddings-src: false
transformer-aan-activation: swish
transformer-aan-depth: 2
transformer-aan-nogate: false
transformer-decoder-autoreg: rnn
transformer-dim-aan: {inner}
transformer-dim-ffn: {inner}
transformer-ffn-activation: relu
transformer-ffn-depth: 2
transformer-guided-alignment-layer: last
transformer-heads: {heads}
transformer-no-projection: false
transformer-pool: false
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-postprocess-top: ""
transformer-preprocess: ""
transformer-tied-layers:
  []
transformer-train-position-embeddings: false
type: transformer
ulr: false
ulr-dim-emb: 0
ulr-trainable-transformation: false
version: v1.9.56
"""


def weight_shapes(pieces, width, inner, encoder, decoder):
    """Marian's names -> shapes. Widths: multiples of 64; pieces: a multiple of 8."""
    shapes = {'Wemb': (pieces, width), 'decoder_ff_logit_out_b': (1, pieces)}

    def attention(name):
        for part in 'qkvo':
            shapes[f'{name}_W{part}'], shapes[f'{name}_b{part}'] = (width, width), (1, width)
        shapes[f'{name}_Wo_ln_scale'] = shapes[f'{name}_Wo_ln_bias'] = (1, width)

    def feed_forward(name):
        shapes[f'{name}_W1'], shapes[f'{name}_b1'] = (width, inner), (1, inner)
        shapes[f'{name}_W2'], shapes[f'{name}_b2'] = (inner, width), (1, width)
        shapes[f'{name}_ffn_ln_scale'] = shapes[f'{name}_ffn_ln_bias'] = (1, width)

    for i in range(1, encoder + 1):
        attention(f'encoder_l{i}_self')
        feed_forward(f'encoder_l{i}_ffn')
    for i in range(1, decoder + 1):
        name = f'decoder_l{i}_rnn'
        shapes[f'{name}_W'] = shapes[f'{name}_Wf'] = (width, width)
        shapes[f'{name}_bf'] = (1, width)
        shapes[f'{name}_ffn_ln_scale'] = shapes[f'{name}_ffn_ln_bias'] = (1, width)
        attention(f'decoder_l{i}_context')
        feed_forward(f'decoder_l{i}_ffn')
    return shapes


def is_product(name):
    return name == 'Wemb' or name.rsplit('_', 1)[-1] in PRODUCTS


def pad(data):
    return data + b'\0' * (-len(data) % 256)


def as_float(name, values):
    values = np.atleast_2d(np.asarray(values, np.float32))
    return name, FLOAT32, values.shape, pad(values.tobytes())


def as_8_bit(name, weight):
    multiplier = np.float32(127.0 / np.abs(weight).max())
    rounded = np.clip(np.rint(weight * multiplier), -127, 127).astype(np.int8)
    data = rounded if 'Wemb' in name else np.ascontiguousarray(rounded.T)
    return name, INTGEMM8, weight.shape, pad(data.tobytes() + struct.pack('<f', multiplier))


def write_model(path, weights, largest, **settings):
    """`largest`: name of a product -> the largest input (absolute) that it meets."""
    tensors = []
    for name, weight in weights.items():
        tensors.append(as_8_bit(name, weight) if is_product(name) else as_float(name, weight))
        if is_product(name):
            tensors.append(as_float(f'{name}_QuantMultA', [[127 / largest[name]]]))
    tensors.append(as_float('none_QuantMultA', [[127 / largest['Wemb']]]))
    text = SETTINGS.format(**settings).encode() + b'\0'
    tensors = [*sorted(tensors), ('special:model.yml', INT8, (len(text),), pad(text))]
    out = bytearray(struct.pack('<QQ', VERSION, len(tensors)))
    for name, kind, shape, data in tensors:
        out += struct.pack('<QQQQ', len(name.encode()) + 1, kind, len(shape), len(data))
    for name, *_ in tensors:
        out += name.encode() + b'\0'
    for _, _, shape, _ in tensors:
        out += struct.pack(f'<{len(shape)}i', *shape)
    padding = ((len(out) + 8) // 256 + 1) * 256 - len(out) - 8
    out += struct.pack('<Q', padding) + b'\0' * padding
    for *_, data in tensors:
        out += data
    path.write_bytes(out)


def write_shortlist(path, targets, first=50, best=50):
    """`targets[i]`: the pieces that source piece i may become. The checksum is Marian's (boost's hash_combine over 64 bit)."""
    offsets, flat = [0], []
    for pieces in targets:
        flat += sorted(pieces)
        offsets.append(len(flat))
    body = struct.pack('<QQQQ', first, best, len(offsets), len(flat))
    body += struct.pack(f'<{len(offsets)}Q', *offsets) + struct.pack(f'<{len(flat)}I', *flat)
    seed, mask = 0, (1 << 64) - 1
    for word in np.frombuffer(pad(body)[: (len(body) + 7) // 8 * 8], '<u8').tolist():
        seed ^= (word + 0x9E3779B9 + ((seed << 6) & mask) + (seed >> 2)) & mask
    path.write_bytes(struct.pack('<QQ', SHORTLIST_MAGIC, seed) + body)
