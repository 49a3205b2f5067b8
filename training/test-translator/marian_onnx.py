"""Writes a Marian network (post-norm transformer, swish, sinusoidal positions, tied embeddings) as the two ONNX files
that transformers.js opens: encoder_model_quantized.onnx and decoder_model_merged_quantized.onnx.

8 bit as onnxruntime's dynamic quantiser does it: weights int8, symmetric, one scale per output column; activations
uint8, measured at run time (DynamicQuantizeLinear → MatMulInteger). The embedding is stored once per file: rows are
gathered from it, and its transpose is the output product. No DequantizeLinear, so every ONNX Runtime so far opens it.
The names and shapes of inputs and outputs are those of Hugging Face Optimum's merged decoder.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17  # LayerNormalization
BLOCKED = -1e9  # added to attention scores that must not count


def attention_names(prefix):
    return [f'{prefix}.{part}' for part in ('q', 'k', 'v', 'o')]


def weight_shapes(vocabulary, d, ffn, encoder_layers, decoder_layers):
    """Every weight's name → shape. Products are x @ w + b with w (in, out)."""
    shapes = {'embed': (vocabulary, d), 'logits.b': (vocabulary,)}
    for side, layers in (('enc', encoder_layers), ('dec', decoder_layers)):
        for i in range(layers):
            for attention in ('self', 'cross')[: 1 if side == 'enc' else 2]:
                for name in attention_names(f'{side}.{i}.{attention}'):
                    shapes |= {f'{name}.w': (d, d), f'{name}.b': (d,)}
                shapes |= {f'{side}.{i}.{attention}.norm.w': (d,), f'{side}.{i}.{attention}.norm.b': (d,)}
            shapes |= {f'{side}.{i}.fc1.w': (d, ffn), f'{side}.{i}.fc1.b': (ffn,)}
            shapes |= {f'{side}.{i}.fc2.w': (ffn, d), f'{side}.{i}.fc2.b': (d,)}
            shapes |= {f'{side}.{i}.ffn.norm.w': (d,), f'{side}.{i}.ffn.norm.b': (d,)}
    return shapes


def quantise(matrix, axis):
    """float32 matrix → int8 and its float32 scales; `axis` is the one that is summed over in the product."""
    scale = np.maximum(np.abs(matrix).max(axis), 1e-8).astype(np.float32) / 127
    return np.rint(matrix / np.expand_dims(scale, axis)).astype(np.int8), scale


class Graph:
    """Collects nodes and constants. Methods take and return names of values."""

    def __init__(self, weights, heads):
        self.weights, self.heads = weights, heads
        self.d = weights['embed'].shape[1]
        self.nodes, self.constants, self.count = [], {}, 0

    def add(self, op, *inputs, outputs=1, name=None, **attributes):
        self.count += 1
        names = [name] if name else [f'{op}_{self.count}_{i}' for i in range(outputs)]
        self.nodes.append(helper.make_node(op, list(inputs), names, **attributes))
        return names[0] if len(names) == 1 else names

    def constant(self, name, value):
        self.constants[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    def ints(self, *values):
        return self.constant('i_' + '_'.join(map(str, values)).replace('-', 'm'), np.array(values, np.int64))

    def number(self, value):
        return self.constant(f'f_{value}', np.float32(value))

    def quantised(self, x):
        return self.add('DynamicQuantizeLinear', x, outputs=3)

    def product(self, quantised_x, weight, scale, bias):
        x, x_scale, x_zero = quantised_x
        whole = self.add('Cast', self.add('MatMulInteger', x, weight, x_zero), to=TensorProto.FLOAT)
        return self.add('Add', self.add('Mul', whole, self.add('Mul', x_scale, scale)), bias)

    def linear(self, quantised_x, name):
        weight, scale = quantise(self.weights[f'{name}.w'], 0)
        bias = self.constant(f'{name}.b', self.weights[f'{name}.b'])
        return self.product(quantised_x, self.constant(f'{name}.w', weight), self.constant(f'{name}.s', scale), bias)

    def norm(self, x, name):
        parts = [self.constant(f'{name}.{p}', self.weights[f'{name}.{p}']) for p in 'wb']
        return self.add('LayerNormalization', x, *parts, axis=-1, epsilon=1e-5)

    def split_heads(self, x):
        """(batch, length, d) → (batch, heads, length, d / heads)"""
        return self.add('Transpose', self.add('Reshape', x, self.ints(0, 0, self.heads, -1)), perm=[0, 2, 1, 3])

    def attend(self, q, k, v, mask):
        scores = self.add('MatMul', q, self.add('Transpose', k, perm=[0, 1, 3, 2]))
        scaled = self.add('Mul', scores, self.number((self.d // self.heads) ** -0.5))
        mixed = self.add('MatMul', self.add('Softmax', self.add('Add', scaled, mask), axis=-1), v)
        return self.add('Reshape', self.add('Transpose', mixed, perm=[0, 2, 1, 3]), self.ints(0, 0, self.d))

    def attention(self, x, quantised_x, name, k, v, mask):
        q = self.split_heads(self.linear(quantised_x, f'{name}.q'))
        out = self.linear(self.quantised(self.attend(q, k, v, mask)), f'{name}.o')
        return self.norm(self.add('Add', x, out), f'{name}.norm')

    def feed_forward(self, x, name):
        inner = self.linear(self.quantised(x), f'{name}.fc1')
        swish = self.add('Mul', inner, self.add('Sigmoid', inner))
        return self.norm(self.add('Add', x, self.linear(self.quantised(swish), f'{name}.fc2')), f'{name}.ffn.norm')

    def size(self, x, axis):
        """Shape (1,)"""
        return self.add('Gather', self.add('Shape', x), self.ints(axis))

    def scalar(self, x):
        return self.add('Squeeze', x, self.ints(0))

    def embed(self, ids, start):
        """Embeddings times √d, plus sines and cosines of the positions counted from `start`. Also returns the positions."""
        rows, scale = quantise(self.weights['embed'], 1)
        rows, scale = self.constant('embed.w', rows), self.constant('embed.s', scale)
        floats = self.add('Cast', self.add('Gather', rows, ids), to=TensorProto.FLOAT)
        scaled = self.add('Mul', self.add('Gather', scale, ids), self.number(self.d**0.5))
        tokens = self.add('Mul', floats, self.add('Unsqueeze', scaled, self.ints(-1)))
        end = self.add('Add', start, self.size(ids, 1))
        positions = self.add('Range', self.scalar(start), self.scalar(end), self.constant('one', np.int64(1)))
        frequencies = 10000.0 ** (-np.arange(0, self.d, 2, dtype=np.float32) / self.d)
        column = self.add('Cast', self.add('Unsqueeze', positions, self.ints(1)), to=TensorProto.FLOAT)
        angles = self.add('Mul', column, self.constant('frequencies', frequencies.astype(np.float32)))
        waves = self.add('Concat', self.add('Sin', angles), self.add('Cos', angles), axis=-1)
        return self.add('Add', tokens, waves), positions, end

    def padding_mask(self, mask):
        """(batch, length) of 0 and 1 → (batch, 1, 1, length) to add to scores"""
        absent = self.add('Sub', self.number(1.0), self.add('Cast', mask, to=TensorProto.FLOAT))
        return self.add('Unsqueeze', self.add('Mul', absent, self.number(BLOCKED)), self.ints(1, 2))

    def save(self, path, name, inputs, outputs):
        graph = helper.make_graph(self.nodes, name, inputs, outputs, list(self.constants.values()))
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', OPSET)], ir_version=8)
        onnx.checker.check_model(model)
        onnx.save(model, path)


def ids_value(name, length):
    return helper.make_tensor_value_info(name, TensorProto.INT64, ['batch', length])


def float_value(name, *shape):
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, ['batch', *shape])


def write_encoder(path, weights, heads, layers):
    g = Graph(weights, heads)
    x, _, _ = g.embed('input_ids', g.ints(0))
    mask = g.padding_mask('attention_mask')
    for i in range(layers):
        name, qx = f'enc.{i}.self', g.quantised(x)
        k, v = (g.split_heads(g.linear(qx, f'{name}.{part}')) for part in 'kv')
        x = g.feed_forward(g.attention(x, qx, name, k, v, mask), f'enc.{i}')
    g.add('Identity', x, name='last_hidden_state')
    inputs = [ids_value('input_ids', 'source'), ids_value('attention_mask', 'source')]
    g.save(path, 'encoder', inputs, [float_value('last_hidden_state', 'source', g.d)])


def write_decoder(path, weights, heads, layers):
    g = Graph(weights, heads)
    inputs = [
        ids_value('encoder_attention_mask', 'source'),
        ids_value('input_ids', 'target'),
        float_value('encoder_hidden_states', 'source', g.d),
    ]
    outputs = [float_value('logits', 'target', weights['embed'].shape[0])]
    past = g.size('past_key_values.0.decoder.key', 2)
    x, positions, end = g.embed('input_ids', past)
    seen = g.add('Range', g.constant('zero', np.int64(0)), g.scalar(end), g.constant('one', np.int64(1)))
    later = g.add('Greater', g.add('Unsqueeze', seen, g.ints(0)), g.add('Unsqueeze', positions, g.ints(1)))
    causal = g.add('Mul', g.add('Cast', later, to=TensorProto.FLOAT), g.number(BLOCKED))
    mask = g.padding_mask('encoder_attention_mask')
    for i in range(layers):
        cache = {}
        for side, length in (('decoder', 'past'), ('encoder', 'past_source')):
            for part in ('key', 'value'):
                name = f'{i}.{side}.{part}'
                cache[side, part] = f'past_key_values.{name}', f'present.{name}'
                inputs.append(float_value(f'past_key_values.{name}', heads, length, g.d // heads))
                outputs.append(float_value(f'present.{name}', heads, f'{length}_and_new', g.d // heads))
        name, qx = f'dec.{i}.self', g.quantised(x)
        keys = []
        for part in ('key', 'value'):
            before, after = cache['decoder', part]
            new = g.split_heads(g.linear(qx, f'{name}.{part[0]}'))
            keys.append(g.add('Concat', before, new, axis=2, name=after))
        x = g.attention(x, qx, name, *keys, causal)
        name = f'dec.{i}.cross'
        k, v = source_keys(g, name, cache['encoder', 'key'], cache['encoder', 'value'])
        x = g.feed_forward(g.attention(x, g.quantised(x), name, k, v, mask), f'dec.{i}')
    columns = g.add('Transpose', 'embed.w', perm=[1, 0])
    bias = g.constant('logits.b', weights['logits.b'])
    logits = g.product(g.quantised(x), columns, 'embed.s', bias)
    g.add('Identity', logits, name='logits')
    inputs.append(helper.make_tensor_value_info('use_cache_branch', TensorProto.BOOL, [1]))
    g.save(path, 'decoder', inputs, outputs)


def source_keys(g, name, key, value):
    """Keys and values of the source: from the cache, or made from the encoder's output when there is none yet."""
    cached = Graph(g.weights, g.heads)
    fresh = Graph(g.weights, g.heads)
    fresh.count = g.count + 1_000_000  # value names are unique over the whole file
    quantised = fresh.quantised('encoder_hidden_states')
    branch_outputs = {'then': [], 'else': []}
    for (before, after), part in ((key, 'k'), (value, 'v')):
        branch_outputs['then'].append(cached.add('Identity', before, name=f'{after}.cached'))
        made = fresh.split_heads(fresh.linear(quantised, f'{name}.{part}'))
        branch_outputs['else'].append(fresh.add('Identity', made, name=f'{after}.fresh'))
    g.constants |= fresh.constants
    # A branch's own outputs carry no shape: cached and fresh lengths differ.
    value_info = lambda n: helper.make_tensor_value_info(n, TensorProto.FLOAT, None)
    graphs = {
        f'{branch}_branch': helper.make_graph(sub.nodes, f'{name}.{branch}', [], [value_info(n) for n in branch_outputs[branch]])
        for branch, sub in (('then', cached), ('else', fresh))
    }
    g.count = fresh.count
    g.nodes.append(helper.make_node('If', ['use_cache_branch'], [key[1], value[1]], **graphs))
    return key[1], value[1]
