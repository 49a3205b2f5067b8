"""Exports a checkpoint to models/*.onnx with int8-stored weights and checks it against torch.

    /usr/bin/python3 export.py --finder DATA/finder.pt --binariser DATA/binariser.pt --out ../../models --checkpoints checkpoints --check /tmp/check.json
    npx tsx check.ts --models ../../models --check /tmp/check.json      # the same in onnxruntime-web, with times

Weights are stored as int8, one scale per output channel, and widened by a DequantizeLinear node when the session is made (a constant:
ONNX Runtime folds it), so that computing stays in fp32. BatchNorm is folded into the convolutions first.
"""
import argparse, json, os
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch.fx.experimental.optimization import fuse
from networks import Binariser, BinariserForExport, Finder, FinderForExport


def fused(model, wrapper):
    model = model.eval()
    return wrapper(fuse(model)).eval()


def write(model, sample, path, names, outputs, axes):
    torch.onnx.export(model, sample, path, input_names=[names], output_names=outputs, dynamic_axes=axes, opset_version=13,
                      do_constant_folding=True)


def store_int8(path):
    model = onnx.load(path)
    kept, nodes, worst = [], [], 0.
    for tensor in model.graph.initializer:
        value = numpy_helper.to_array(tensor)
        if value.ndim < 2 or value.size < 200 or value.dtype != np.float32:
            kept.append(tensor)
            continue
        scale = np.maximum(np.abs(value).reshape(len(value), -1).max(1) / 127, 1e-8).astype(np.float32)
        shape = (-1,) + (1,) * (value.ndim - 1)
        small = np.clip(np.round(value / scale.reshape(shape)), -127, 127).astype(np.int8)
        worst = max(worst, float(np.abs(small * scale.reshape(shape) - value).max()))
        name = tensor.name
        kept += [numpy_helper.from_array(small, name + '_q'), numpy_helper.from_array(scale, name + '_s'),
                 numpy_helper.from_array(np.zeros(len(scale), np.int8), name + '_z')]
        nodes.append(helper.make_node('DequantizeLinear', [name + '_q', name + '_s', name + '_z'], [name], axis=0))
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    body = list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(nodes + body)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def rounded(model):
    """The same rounding on the torch side: what int8 storage costs."""
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim >= 2 and parameter.numel() >= 200:
                scale = (parameter.abs().flatten(1).max(1).values / 127).clamp(min=1e-8).view(-1, *[1] * (parameter.ndim - 1))
                parameter.copy_((parameter / scale).round().clamp(-127, 127) * scale)
    return model


def load(kind, path):
    model = kind()
    if path:
        model.load_state_dict(torch.load(path, map_location='cpu')['average'])
    return model


def keep_weights(source, target):
    """What git keeps to train on from: averaged weights in half precision."""
    saved = torch.load(source, map_location='cpu')
    state = {k: v.half() if v.dtype == torch.float32 else v for k, v in saved['average'].items()}
    os.makedirs(os.path.dirname(target), exist_ok=True)
    torch.save({'average': state, 'steps': saved['steps']}, target)


def flat(tensor):
    return {'dims': list(tensor.shape), 'data': [round(v, 6) for v in tensor.flatten().tolist()]}


def export(kind, wrapper, checkpoint, path, sample, name, outputs, axes):
    full = fused(load(kind, checkpoint), wrapper)
    write(full, sample, path, name, outputs, axes)
    with torch.no_grad():
        wanted = full(sample)
        stored = rounded(full)(sample)
    store_int8(path)
    for output, a, b in zip(outputs, wanted, stored):
        d = (a - b).abs()
        print(f'{os.path.basename(path)} {output}: int8 storage against fp32: max {d.max():.4f}, mean {d.mean():.5f}')
    print(path, os.path.getsize(path) // 1000, 'kB')
    return {'sample': flat(sample), 'wanted': {o: flat(t) for o, t in zip(outputs, stored)}}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--finder'), arguments.add_argument('--binariser'), arguments.add_argument('--out', required=True)
    arguments.add_argument('--check', help='file for check.ts: a sample and what it should give')
    arguments.add_argument('--checkpoints', help='folder for small checkpoints to train on from')
    a = arguments.parse_args()
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(1)
    hw = {2: 'height', 3: 'width'}
    half = {2: 'half_height', 3: 'half_width'}
    checks = {}
    for name, path in (('finder', a.finder), ('binariser', a.binariser)):
        if a.checkpoints and path:
            keep_weights(path, f'{a.checkpoints}/{name}.pt')
    if a.finder is not None:
        checks['finder'] = export(Finder, FinderForExport, a.finder, f'{a.out}/finder.onnx', torch.rand(1, 3, 256, 320), 'picture', ['core', 'direction'],
               {'picture': hw, 'core': half, 'direction': half})
    if a.binariser is not None:
        nw = {0: 'lines', 3: 'width'}
        checks['binariser'] = export(Binariser, BinariserForExport, a.binariser, f'{a.out}/binariser.onnx', torch.rand(2, 3, 48, 320), 'strips',
               ['fill', 'ink', 'letters'], {'strips': nw, 'fill': nw, 'ink': nw, 'letters': {0: 'lines'}})
    if a.check:
        with open(a.check, 'w') as file:
            json.dump(checks, file)


if __name__ == '__main__':
    main()
