"""PP-OCRv4's line recogniser (SVTR-LCNet) as a plain module, and how its weights come out of the package's ONNX file.

The package's batch norms and PP-LCNetV3's learnable scalars are folded into the convolutions: what is left computes the same (`same.py`).
Strips N x 3 x 48 x W, RGB, -1..1, become logits N x W/8 x classes. The package wants BGR: its stem's input channels are swapped here.
"""
import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn
from alphabet import LABELS, NEW, PACKAGE

# input, output channels, kernel, stride, channels of squeeze and excitation
BLOCKS = [(16, 32, 3, (1, 1), 0), (32, 64, 3, (1, 1), 0), (64, 64, 3, (1, 1), 0), (64, 128, 3, (2, 1), 0), (128, 128, 3, (1, 1), 0), (128, 240, 3, (1, 2), 0),
          *[(240, 240, 5, (1, 1), 0)] * 4, (240, 480, 5, (2, 1), 60), (480, 480, 5, (1, 1), 120), (480, 480, 5, (2, 1), 0), (480, 480, 5, (1, 1), 0)]


class Depthwise(torch.autograd.Function):
    """oneDNN's bfloat16 weight gradient of a 5 x 5 depthwise convolution takes 56 ms where all else takes 4: here it comes from a fifth of
    the batch, in float32."""

    @staticmethod
    def forward(ctx, x, w, b, stride, pad):
        w16 = w.to(x.dtype)
        ctx.save_for_backward(x, w16)
        ctx.how = stride, pad
        return F.conv2d(x, w16, b.to(x.dtype), stride, pad, groups=x.shape[1])

    @staticmethod
    def backward(ctx, g):
        x, w = ctx.saved_tensors
        gradient = lambda g, x, w, mask: torch.ops.aten.convolution_backward(g, x, w, [w.shape[0]], *ctx.how, (1, 1), False, (0, 0), w.shape[0], mask)
        part = max(1, x.shape[0] // 5)
        dw = gradient(g[:part].float(), x[:part].float(), w.float(), [False, True, False])[1] * (x.shape[0] / part)
        return gradient(g, x, w, [True, False, False])[0], dw, g.float().sum((0, 2, 3)), None, None


class Block(nn.Module):
    def __init__(self, i, o, kernel, stride, squeeze):
        super().__init__()
        self.dw = nn.Conv2d(i, i, kernel, stride, kernel // 2, groups=i)
        self.pw = nn.Conv2d(i, o, 1)
        self.register_buffer('mid', torch.zeros(1)), self.register_buffer('end', torch.zeros(1))
        self.se = nn.ModuleList([nn.Conv2d(i, squeeze, 1), nn.Conv2d(squeeze, i, 1)]) if squeeze else None

    def forward(self, x):
        if self.training and self.dw.kernel_size[0] == 5:
            x = Depthwise.apply(x, self.dw.weight, self.dw.bias, self.dw.stride, self.dw.padding)
        else:
            x = self.dw(x)
        x = F.hardswish(x)
        if self.se is not None:
            x = x + self.mid.to(x.dtype)
            gate = self.se[1](F.relu(self.se[0](x.mean((2, 3), keepdim=True))))
            x = x * (gate.float() / 6 + .5).clamp(0, 1).to(x.dtype)
        return F.hardswish(self.pw(x)).add_(self.end.to(x.dtype))


class Mixer(nn.Module):
    def __init__(self, d=120, heads=8):
        super().__init__()
        self.heads = heads
        self.n1, self.n2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.proj, self.up, self.down = nn.Linear(d, 3 * d), nn.Linear(d, d), nn.Linear(d, 2 * d), nn.Linear(2 * d, d)

    def forward(self, x):
        n, t, d = x.shape
        q, k, v = self.qkv(self.n1(x)).reshape(n, -1, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        a = ((q * (d // self.heads) ** -.5) @ k.transpose(-1, -2)).softmax(-1)
        x = x + self.proj((a @ v).transpose(1, 2).reshape(n, -1, d))
        return x + self.down(F.silu(self.up(self.n2(x))))


class Reader(nn.Module):
    def __init__(self, classes=len(LABELS) + 1):
        super().__init__()
        self.stem = nn.Conv2d(3, 16, 3, 2, 1)
        self.blocks = nn.ModuleList(Block(*b) for b in BLOCKS)
        self.register_buffer('scale', torch.ones(1)), self.register_buffer('shift', torch.zeros(1))
        self.c1, self.c2 = nn.Conv2d(480, 60, (1, 3), 1, (0, 1)), nn.Conv2d(60, 120, 1)
        self.mix = nn.ModuleList([Mixer(), Mixer()])
        self.norm = nn.LayerNorm(120, 1e-6)
        self.c3, self.c4, self.c5 = nn.Conv2d(120, 480, 1), nn.Conv2d(960, 60, (1, 3), 1, (0, 1)), nn.Conv2d(60, 120, 1)
        self.last = nn.Linear(120, classes)

    def forward(self, x, seen=None):
        """`seen`: a dictionary whose keys are numbers of blocks; gets what they give."""
        x = self.stem(x)
        for n, b in enumerate(self.blocks):
            x = b(x)
            if seen is not None and n in seen:
                seen[n] = x
        x = F.avg_pool2d(x, (3, 2), (3, 2)).float() * self.scale + self.shift
        z = F.silu(self.c2(F.silu(self.c1(x)))).squeeze(2).transpose(1, 2)
        with torch.autocast('cpu', enabled=False):  # torch 1.13's layer norm wants one type
            z = z.float()
            for m in self.mix:
                z = m(z)
            z = self.norm(z).transpose(1, 2).unsqueeze(2)
        z = torch.cat([x, F.silu(self.c3(z)).to(x.dtype)], 1)
        z = F.silu(self.c5(F.silu(self.c4(z)))).squeeze(2).transpose(1, 2)
        with torch.autocast('cpu', enabled=False):
            return self.last(z.float())


def from_package(path):
    """The package's network with its own 97 classes: blank, PACKAGE, a dead twin of the space, the space."""
    graph = onnx.load(path).graph
    value = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    value.update({n.output[0]: numpy_helper.to_array(n.attribute[0].t) for n in graph.node if n.op_type == 'Constant'})
    nodes = [n for n in graph.node if n.op_type != 'Constant']
    user = {}
    for n in nodes:
        for i in n.input:
            user.setdefault(i, []).append(n)
    after = lambda name, kind: next(x for x in user[name] if x.op_type == kind)

    def scalars(name):
        """The learnable scale and shift on a tensor, if it has them, and the tensor after them."""
        m = user[name][0]
        if m.op_type != 'Mul' or 'learnable_affine' not in m.input[0]:
            return 1., 0., name
        a = user[m.output[0]][0]
        return float(value[m.input[0]]), float(value[a.input[1]]), a.output[0]

    def plain(n):
        w = value[n.input[1]].astype(np.float64)
        return w, value[n.input[2]].astype(np.float64) if len(n.input) > 2 else np.zeros(len(w))

    def normed(n):
        """A convolution with the batch norm after it."""
        w, b = plain(n)
        norm = user[n.output[0]][0]
        gain, bias, mean, variance = (value[i].astype(np.float64) for i in norm.input[1:5])
        k = gain / np.sqrt(variance + next(a.f for a in norm.attribute if a.name == 'epsilon'))
        return w * k[:, None, None, None], (b - mean) * k + bias

    def put(layer, w, b):
        layer.weight.data.copy_(torch.from_numpy(np.asarray(w, np.float32).copy()))
        layer.bias.data.copy_(torch.from_numpy(np.asarray(b, np.float32).copy()))

    convolutions = [n for n in nodes if n.op_type == 'Conv']
    model, i = Reader(len(PACKAGE) + 3), 1
    w, b = normed(convolutions[0])
    put(model.stem, w[:, ::-1], b)  # BGR to RGB
    before = 1.  # a scale still to be folded into the next convolution
    for block in model.blocks:
        dw = convolutions[i]
        s1, o1, name = scalars(dw.output[0])
        s2, o2, name = scalars(user[after(name, 'Mul').output[0]][0].output[0])  # hard swish: (Add, Clip, Mul, Div)
        w, b = plain(dw)
        put(block.dw, w * before * s1, b * s1 + o1)
        if block.se is not None:
            block.mid.fill_(o2 / s2)
            for layer, n, k in zip(block.se, convolutions[i + 1:i + 3], (s2, 1)):
                w, b = plain(n)
                put(layer, w * k, b)
            i += 2
        pw = convolutions[i + 1]
        q1, r1, name = scalars(pw.output[0])
        q2, r2, name = scalars(user[after(name, 'Mul').output[0]][0].output[0])
        w, b = plain(pw)
        put(block.pw, w * s2 * q1, (b + (0 if block.se is not None else w.sum((1, 2, 3)) * o2)) * q1 + r1)
        block.end.fill_(r2 / q2)
        before = q2
        i += 2
    model.scale.fill_(before)
    for layer, n in zip((model.c1, model.c2, model.c3, model.c4, model.c5), convolutions[i:]):
        put(layer, *normed(n))
    norms = (model.mix[0].n1, model.mix[0].n2, model.mix[1].n1, model.mix[1].n2, model.norm)
    epsilons = [float(value[n.input[1]]) for n in nodes if n.op_type == 'Add' and user[n.output[0]][0].op_type == 'Sqrt']
    for k, (layer, epsilon) in enumerate(zip(norms, epsilons)):
        put(layer, value[f'layer_norm_{k}.w_0'], value[f'layer_norm_{k}.b_0'])
        layer.eps = epsilon
    for k, layer in enumerate([x for m in model.mix for x in (m.qkv, m.proj, m.up, m.down)] + [model.last]):
        put(layer, value[f'linear_{k}.w_0'].T, value[f'linear_{k}.b_0'])
    return model


def widen(model, have):
    """The output layer for LABELS; `have` says which label each class of the model stands for. New classes begin as copies, a little less likely."""
    old, new = model.last, nn.Linear(120, len(LABELS) + 1)
    for k, label in enumerate(['', *LABELS]):
        known = label in have
        row = have.index(label if known else NEW[label])
        new.weight.data[k] = old.weight.data[row] * (1 if known else .9)
        new.bias.data[k] = old.bias.data[row] - (0 if known else 3)
    model.last = new
    return model


PACKAGE_CLASSES = ['', *PACKAGE, '\0', ' ']


def load(path):
    """The averaged weights of a checkpoint."""
    model = Reader()
    model.load_state_dict({k: v.float() for k, v in torch.load(path, map_location='cpu')['average'].items()})
    return model.eval()
