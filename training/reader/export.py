"""Exports a checkpoint to models/reader.onnx and models/reader-alphabet.json, and keeps a small checkpoint to train on from.

    /usr/bin/python3 export.py --reader $READER_DATA/reader.pt --style checkpoints/style.pt --out ../../models [--checkpoints checkpoints] [--check /tmp/reader.json]
    npx tsx training/reader/check.ts --check /tmp/reader.json      # onnxruntime-web against torch

The 1 x 1 convolutions compute in 8 bits (eight_bits.py). The other weights are stored in half precision and widened by a Cast when the session is made
(ONNX Runtime folds it): computing with them stays in fp32.
"""
import argparse, json, os
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from alphabet import CLASS, LABELS
from eight_bits import in_eight_bits
from network import load
from style_head import load_head, pooled


# Logits added to signs that are rarely drawn and so too rarely read: chosen on the development strips (evaluate.py, with and without --signs) where
# that gained recall at no precision.
LIFT = {3: '₹¥½¼¾', 2: '®™', 1.5: '–—€£', 1: '©'}


def lifted(model):
    with torch.no_grad():
        for by, signs in LIFT.items():
            model.last.bias[[CLASS[c] for c in signs]] += by
    return model


class ForExport(torch.nn.Module):
    def __init__(self, reader, head=None):
        super().__init__()
        self.reader, self.head = reader, head

    def forward(self, x):
        if self.head is None:
            return self.reader(x).softmax(-1)
        seen = dict.fromkeys(self.head.blocks)
        y = self.reader(x, seen).softmax(-1)
        return y, self.head.said(pooled(y, seen))


def write(model, path):
    torch.onnx.export(model, torch.randn(1, 3, 48, 320), path, input_names=['x'], output_names=['y'] if model.head is None else ['y', 'style'], opset_version=14,
                      dynamic_axes={'x': {0: 'strips', 3: 'width'}, 'y': {0: 'strips', 1: 'steps'}, 'style': {0: 'strips'}})


def shrink(path):
    model = onnx.load(path)
    in_eight_bits(model.graph)
    kept, casts = [], []
    for tensor in model.graph.initializer:
        value = numpy_helper.to_array(tensor)
        if value.dtype != np.float32 or value.size < 200:
            kept.append(tensor)
            continue
        kept.append(numpy_helper.from_array(value.astype(np.float16), tensor.name + '_half'))
        casts.append(helper.make_node('Cast', [tensor.name + '_half'], [tensor.name], to=TensorProto.FLOAT))
    body = list(model.graph.node)
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(casts + body)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def rounded(model):
    """The same rounding on the torch side."""
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.numel() >= 200:
                parameter.copy_(parameter.half().float())
    return model


def sample(model, x):
    with torch.no_grad():
        said = model(x)
    flat = lambda t: {'dims': list(t.shape), 'data': [round(v, 6) for v in t.flatten().tolist()]}
    return {'sample': flat(x), 'wanted': [flat(y) for y in (said if isinstance(said, tuple) else [said])]}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--reader', required=True), arguments.add_argument('--style', required=True, help='what style.py made for this very reader'), arguments.add_argument('--out', required=True)
    arguments.add_argument('--checkpoints'), arguments.add_argument('--check', help='file for check.ts: a sample and what it should give')
    a = arguments.parse_args()
    torch.manual_seed(1)
    model, path = ForExport(lifted(load(a.reader)), load_head(a.style)).eval(), f'{a.out}/reader.onnx'
    write(model, path)
    shrink(path)
    with open(f'{a.out}/reader-alphabet.json', 'w', encoding='utf-8') as file:
        json.dump(LABELS, file, ensure_ascii=False)
        file.write('\n')
    if a.check:
        with open(a.check, 'w') as file:
            json.dump(sample(rounded(model), torch.rand(2, 3, 48, 328) * 2 - 1), file)
    if a.checkpoints:
        saved = torch.load(a.reader, map_location='cpu')
        os.makedirs(a.checkpoints, exist_ok=True)
        torch.save({'average': {k: v.half() for k, v in saved['average'].items()}, 'steps': saved['steps'], 'seen': saved['seen']}, f'{a.checkpoints}/reader.pt')
    print(path, os.path.getsize(path) // 1000, 'kB')


if __name__ == '__main__':
    main()
