"""1 x 1 convolutions in 8-bit arithmetic: they take three quarters of the reader's time, and two thirds of that are saved.

The strip's numbers are rounded to 256 steps between their least and greatest as it runs (DynamicQuantizeLinear), the weights for each output channel
when exported: unsigned around 128, since ONNX Runtime's ConvInteger has no kernel for signed ones.
"""
import numpy as np
from onnx import TensorProto, helper, numpy_helper

LEAST_CHANNELS = 64  # with fewer, rounding takes longer than is saved
ZERO = 128


def in_eight_bits(graph):
    weights = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    nodes, rounded, new = [], set(), {'zero': np.array(ZERO, np.uint8)}
    for node in graph.node:
        weight = weights.get(node.input[1]) if node.op_type == 'Conv' else None
        if weight is None or weight.shape[2:] != (1, 1) or weight.shape[1] < LEAST_CHANNELS:
            nodes.append(node)
            continue
        x, y = node.input[0], node.output[0]
        if x not in rounded:
            nodes.append(helper.make_node('DynamicQuantizeLinear', [x], [f'{x}#whole', f'{x}#scale', f'{x}#zero']))
            rounded.add(x)
        scale = np.maximum(np.abs(weight).max(axis=(1, 2, 3)), 1e-12) / 127
        new[f'{y}#weight'] = (np.rint(weight / scale[:, None, None, None]) + ZERO).astype(np.uint8)
        new[f'{y}#scales'] = scale.astype(np.float32).reshape(1, -1, 1, 1)
        conv = helper.make_node('ConvInteger', [f'{x}#whole', f'{y}#weight', f'{x}#zero', 'zero'], [f'{y}#sum'])
        conv.attribute.extend(node.attribute)
        has_bias = len(node.input) > 2
        nodes += [
            conv,
            helper.make_node('Cast', [f'{y}#sum'], [f'{y}#float'], to=TensorProto.FLOAT),
            helper.make_node('Mul', [f'{x}#scale', f'{y}#scales'], [f'{y}#by']),
            helper.make_node('Mul', [f'{y}#float', f'{y}#by'], [f'{y}#scaled' if has_bias else y]),
        ]
        if has_bias:
            new[f'{y}#bias'] = weights[node.input[2]].reshape(1, -1, 1, 1)
            nodes.append(helper.make_node('Add', [f'{y}#scaled', f'{y}#bias'], [y]))
    used = {i for node in nodes for i in node.input}
    kept = [t for t in graph.initializer if t.name in used]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept + [numpy_helper.from_array(value, name) for name, value in new.items()])
