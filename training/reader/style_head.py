"""The reader's second output: what face a line is written in, from what the reader's own blocks see of its letters."""
import torch
import torch.nn.functional as F
from torch import nn
from alphabet import LABELS, WORDS
from style_faces import CLASSES

BLOCKS = (9, 11)  # of the reader; of 500 lines each, earlier ones told the class of 31 to 42 %, the 13th of 52 %, these of 53 and 60 %
CHANNELS = {0: 32, 1: 64, 2: 64, 3: 128, 4: 128, **{n: 240 for n in range(5, 10)}, **{n: 480 for n in range(10, 14)}}
LETTER = torch.tensor([0.] + [float(label not in (' ', '•', *WORDS)) for label in LABELS])


def pooled(p, seen):
    """Mean and standard deviation of every channel where letters are: N x 2 channels. `p`: N x steps x classes; what is no letter (ground, pictures,
    what the strip shows beyond the line) weighs nothing, but CTC says a letter in one step where it may fill three."""
    weight = F.max_pool1d((p @ LETTER)[:, None], 3, 1, 1) + 1e-4  # N x 1 x steps
    out = []
    for f in seen.values():  # N x C x H x W
        n, c, h, _ = f.shape
        at = weight.unsqueeze(3).expand(-1, -1, -1, 4 if c < 240 else 2).flatten(2)  # N x 1 x W
        at = (at / at.sum(2, keepdim=True)).transpose(1, 2)  # N x W x 1
        mean = (f.mean(2) @ at).squeeze(2)
        square = ((f * f).mean(2) @ at).squeeze(2)
        out += [mean, (square - mean * mean).clamp_min(1e-6).sqrt()]
    return torch.cat(out, 1)


class StyleHead(nn.Module):
    """N x features -> N x (8 letter classes, italic, weight), as logits; the weight as (CSS weight - 400) / 300."""

    def __init__(self, blocks=BLOCKS, hidden=28):
        super().__init__()
        self.blocks = blocks
        size = 2 * sum(CHANNELS[b] for b in blocks)
        self.register_buffer('middle', torch.zeros(size)), self.register_buffer('spread', torch.ones(size))
        self.first, self.last = nn.Linear(size, hidden), nn.Linear(hidden, len(CLASSES) + 2)
        self.drop = nn.Dropout(.3)

    def forward(self, x):
        return self.last(self.drop(F.hardswish(self.first((x - self.middle) / self.spread))))

    def said(self, x):
        """As the extension reads it: 8 probabilities, that of a slanted face, the CSS weight."""
        kinds, italic, weight = self(x).split([len(CLASSES), 1, 1], 1)
        return torch.cat([kinds.softmax(1), italic.sigmoid(), (400 + 300 * weight).clamp(100, 900)], 1)


def load_head(path):
    state = {k: v.float() for k, v in torch.load(path, map_location='cpu').items()}
    head = StyleHead(hidden=len(state['first.bias']))
    head.load_state_dict(state)
    return head.eval()
