"""The same function in less work: half of what the detector computes is 3 x 3 convolutions over maps that were merely enlarged.

1. Learnable scalars (PP-LCNetV3's affine blocks) go into the convolutions before or behind them, hard-swish is two nodes instead of four.
2. A 3 x 3 convolution over a map enlarged f times (nearest neighbour) is one transposed convolution of the small map: (f + 2)² taps for f² pixels
   instead of 9 for each.
3. The finest level has 12 channels, blown up to 96 before the convolution to 24: both and the gate between them are one 12 -> 24 convolution, whose
   weights are put together at every run, since the gate depends on the picture.
"""
import collections

import numpy as np
from onnx import helper, numpy_helper


class Graph:
    def __init__(self, graph):
        self.graph, self.nodes = graph, list(graph.node)
        self.weights = {t.name: numpy_helper.to_array(t).copy() for t in graph.initializer}
        self.kept = {o.name for o in graph.output}

    def users(self, name):
        return [n for n in self.nodes if name in n.input]

    def maker(self, name):
        return next(n for n in self.nodes if name in n.output)

    def only(self, name):
        users = self.users(name)
        return users[0] if len(users) == 1 and name not in self.kept else None

    def scalar(self, node, op):
        """(value, the other input) of a node that adds or multiplies one number; else None."""
        if node is None or node.op_type != op:
            return None
        for k in (0, 1):
            weight = self.weights.get(node.input[k])
            if weight is not None and weight.size == 1:
                return float(weight.reshape(-1)[0]), node.input[1 - k]
        return None

    def bypass(self, node, source):
        for user in self.users(node.output[0]):
            user.input[list(user.input).index(node.output[0])] = source
        self.nodes.remove(node)

    def put(self, at, *new):
        self.nodes[at:at] = new

    def weight(self, name, value):
        self.weights[name] = np.ascontiguousarray(value, dtype=value.dtype)
        return name

    def bias_of(self, conv):
        if len(conv.input) < 3:
            conv.input.append(self.weight(conv.input[1] + '#b', np.zeros(self.weights[conv.input[1]].shape[0], np.float32)))
        return conv.input[2]

    def store(self):
        live = {i for n in self.nodes for i in n.input}
        while True:  # what nobody uses any more goes
            dead = [n for n in self.nodes if not any(o in live or o in self.kept for o in n.output)]
            if not dead:
                break
            self.nodes = [n for n in self.nodes if n not in dead]
            live = {i for n in self.nodes for i in n.input}
        del self.graph.node[:], self.graph.initializer[:]
        self.graph.node.extend(self.nodes)
        self.graph.initializer.extend(numpy_helper.from_array(v, k) for k, v in self.weights.items() if k in live)


def pads_of(conv):
    return max(next((a.ints for a in conv.attribute if a.name == 'pads'), [0]))


def fold_before(g):
    """Convolution, then a number added or multiplied."""
    for conv in [n for n in g.nodes if n.op_type == 'Conv']:
        while True:
            node = g.only(conv.output[0])
            times, plus = g.scalar(node, 'Mul'), g.scalar(node, 'Add')
            if not times and not plus:
                break
            bias = g.bias_of(conv)
            if times:
                g.weights[conv.input[1]] *= np.float32(times[0])
                g.weights[bias] = g.weights[bias] * np.float32(times[0])
            else:
                g.weights[bias] = g.weights[bias] + np.float32(plus[0])
            g.bypass(node, conv.output[0])


def hard_swish(g):
    """x * clip(x + 3, 0, 6) / 6"""
    for add in [n for n in g.nodes if n.op_type == 'Add']:
        three = g.scalar(add, 'Add')
        if not three or abs(three[0] - 3) > 1e-6:
            continue
        x, clip = three[1], g.only(add.output[0])
        mul = g.only(clip.output[0])
        div = g.only(mul.output[0])
        if (clip.op_type, mul.op_type, div.op_type) != ('Clip', 'Mul', 'Div') or g.scalar(div, 'Div')[0] != 6:
            continue
        at, gate = g.nodes.index(add), add.output[0]
        for node in (add, clip, mul, div):
            g.nodes.remove(node)
        g.put(at, helper.make_node('HardSigmoid', [x], [gate], alpha=1 / 6, beta=.5), helper.make_node('Mul', [x, gate], [div.output[0]]))


def fold_behind(g):
    """A number multiplied and one added, then convolutions. What is added can go into those only that pad nothing: padding is 0, not that number."""
    shared = collections.Counter(i for n in g.nodes for i in n.input)
    for mul in [n for n in g.nodes if n.op_type == 'Mul']:
        times = g.scalar(mul, 'Mul')
        if not times:
            continue
        add = g.only(mul.output[0])
        plus = g.scalar(add, 'Add')
        users = g.users((add if plus else mul).output[0])
        if any(u.op_type != 'Conv' or shared[u.input[1]] > 1 for u in users):
            continue
        exact = all(pads_of(u) == 0 for u in users)
        for user in users:
            weight = user.input[1]
            if plus and exact:
                bias = g.bias_of(user)
                g.weights[bias] = g.weights[bias] + np.float32(plus[0]) * g.weights[weight].sum(axis=(1, 2, 3))
            g.weights[weight] = g.weights[weight] * np.float32(times[0])
        if plus and exact:
            g.bypass(add, mul.output[0])
        elif plus:
            k = 0 if add.input[0] in g.weights else 1
            add.input[k] = g.weight(add.output[0] + '#k', (g.weights[add.input[k]] / np.float32(times[0])).astype(np.float32))
        g.bypass(mul, times[1])


def enlarged(weight, f):
    """[out, in, 3, 3] over a map enlarged f times -> [in, out, f + 2, f + 2], transposed, of the map itself."""
    out, inner = weight.shape[:2]
    result = np.zeros((inner, out, f + 2, f + 2), np.float64)
    for ky in range(f + 2):
        for kx in range(f + 2):
            for ty in range(max(-1, 1 - ky), min(1, f - ky) + 1):
                for tx in range(max(-1, 1 - kx), min(1, f - kx) + 1):
                    result[:, :, ky, kx] += weight[:, :, ty + 1, tx + 1].T
    return result.astype(np.float32)


def small_first(g, name, weight, source, f):
    """The node that computes conv3x3(enlarge(source, f))."""
    return helper.make_node('ConvTranspose', [source, g.weight(name + '#w', enlarged(weight, f))], [name], strides=[f, f], pads=[1, 1, 1, 1])


def part_the_last(g):
    """The 3 x 3 convolution over the four levels side by side -> the sum of one for each."""
    concat = next(n for n in g.nodes if n.op_type == 'Concat')
    conv = g.only(concat.output[0])
    weight, at, parts, sums = g.weights[conv.input[1]], g.nodes.index(conv), [], []
    for k, source in enumerate(concat.input):
        own, name = weight[:, 24 * k:24 * k + 24], f'{conv.output[0]}#{k}'
        maker = g.maker(source)
        if maker.op_type == 'Resize':
            parts.append(small_first(g, name, own, maker.input[0], int(g.weights[maker.input[2]][2])))
        else:
            parts.append(helper.make_node('Conv', [source, g.weight(name + '#w', own)], [name], pads=[1, 1, 1, 1]))
    for k in (1, 2, 3):
        first = f'{conv.output[0]}#0' if k == 1 else f'{conv.output[0]}#sum{k - 1}'
        sums.append(helper.make_node('Add', [first, f'{conv.output[0]}#{k}'], [conv.output[0] if k == 3 else f'{conv.output[0]}#sum{k}']))
    g.nodes.remove(conv)
    g.put(at, *parts, *sums)


def join_the_finest(g):
    """conv3x3(blow up(x) * (1 + gate) + enlarge(y)) = conv with weights of the moment(x) + transposed conv(y)."""
    last = max((n for n in g.nodes if n.op_type == 'Resize' and g.weights[n.input[2]][2] == 2 and g.only(n.output[0]).op_type == 'Add'), key=g.nodes.index)
    both = g.only(last.output[0])
    conv = g.only(both.output[0])
    gated = g.maker(next(i for i in both.input if i != last.output[0]))  # a + a * gate
    product = g.maker(gated.input[1])
    blown, gate = g.maker(product.input[0]), product.input[1]
    mean = next(n for n in g.nodes if n.op_type == 'GlobalAveragePool' and n.input[0] == blown.output[0])
    name, at = conv.output[0], g.nodes.index(conv)
    first, second = g.weights[blown.input[1]][:, :, 0, 0], g.weights[conv.input[1]]
    out, inner = second.shape[0], first.shape[1]
    # The mean of what is blown up is the mean, blown up.
    mean.input[0], pooled = blown.input[0], mean.output[0]
    mean.output[0] = pooled + '#small'
    g.put(g.nodes.index(mean) + 1, helper.make_node('Conv', [mean.output[0], blown.input[1]], [pooled]))
    at += 1
    w = lambda suffix, value: g.weight(f'{name}#{suffix}', value)
    nodes = [
        helper.make_node('Reshape', [gate, w('column', np.array([-1, 1], np.int64))], [name + '#gate']),
        helper.make_node('Mul', [name + '#gate', w('first', first)], [name + '#gated']),
        helper.make_node('Add', [name + '#gated', w('first', first)], [name + '#inner']),
        helper.make_node('MatMul', [w('second', second.transpose(0, 2, 3, 1).reshape(-1, second.shape[1])), name + '#inner'], [name + '#flat']),
        helper.make_node('Reshape', [name + '#flat', w('shape', np.array([out, 3, 3, inner], np.int64))], [name + '#taps']),
        helper.make_node('Transpose', [name + '#taps'], [name + '#weights'], perm=[0, 3, 1, 2]),
        helper.make_node('Conv', [blown.input[0], name + '#weights'], [name + '#fine'], pads=[1, 1, 1, 1]),
        small_first(g, name + '#coarse', second, last.input[0], 2),
        helper.make_node('Add', [name + '#fine', name + '#coarse'], [name]),
    ]
    g.nodes.remove(conv)
    g.put(g.nodes.index(g.maker(last.input[0])) + 1 if at < g.nodes.index(g.maker(last.input[0])) else at - 1, *nodes)


def faster(graph):
    g = Graph(graph)
    fold_before(g), hard_swish(g), fold_behind(g), part_the_last(g), join_the_finest(g)
    g.store()
