"""The two networks. Dense 3x3 convolutions only: in WebAssembly they run several times faster than depthwise or 1x1 ones."""
import torch
from torch import nn
import torch.nn.functional as F


def conv(a, b, stride=1, dilation=1):
    return nn.Sequential(nn.Conv2d(a, b, 3, stride, dilation, dilation, bias=False), nn.BatchNorm2d(b), nn.ReLU(inplace=True))


class Residual(nn.Module):
    def __init__(self, c, dilation=1):
        super().__init__()
        self.first = conv(c, c, 1, dilation)
        self.second = nn.Sequential(nn.Conv2d(c, c, 3, 1, 1, bias=False), nn.BatchNorm2d(c))

    def forward(self, x):
        return F.relu(x + self.second(self.first(x)))


class Finder(nn.Module):
    """[N,3,H,W] RGB 0..1 -> core logits [N,1,H/2,W/2] and direction [N,2,H/2,W/2]. H and W multiples of 32."""

    def __init__(self, c=(8, 16, 40, 72, 96)):
        super().__init__()
        c1, c2, c3, c4, c5 = c
        self.at2 = conv(3, c1, 2)
        self.at4 = nn.Sequential(conv(c1, c2, 2), conv(c2, c2))
        self.at8 = nn.Sequential(conv(c2, c3, 2), Residual(c3))
        self.at16 = nn.Sequential(conv(c3, c4, 2), Residual(c4))
        self.at32 = nn.Sequential(conv(c4, c5, 2), Residual(c5, 2), Residual(c5, 3))
        self.up4 = conv(c5, c4)       # then up to 1/16, added
        self.up3 = conv(c4, c3)
        self.up2 = conv(c3, c2)
        self.mix2 = conv(c2, c2)
        self.core4 = nn.Conv2d(c2, 8, 3, 1, 1)
        self.direction = nn.Conv2d(c2, 2, 3, 1, 1)
        self.sharpen = conv(8 + c1, 8)  # the stem's half resolution parts lines of small text
        self.core = nn.Conv2d(8, 1, 3, 1, 1)

    def forward(self, x):
        up = lambda t: F.interpolate(t, scale_factor=2., mode='nearest')
        x1 = self.at2((x - .5) * 4)
        x2 = self.at4(x1)
        x3 = self.at8(x2)
        x4 = self.at16(x3)
        y4 = x4 + up(self.up4(self.at32(x4)))
        y3 = x3 + up(self.up3(y4))
        y2 = self.mix2(x2 + up(self.up2(y3)))
        wide = lambda t: F.interpolate(t, scale_factor=2., mode='bilinear', align_corners=False)
        core = self.core(self.sharpen(torch.cat([wide(self.core4(y2)), x1], 1)))
        return core, wide(self.direction(y2))


LETTERS = 11  # 7 classes, bold, italic, capitals, text at all


class Binariser(nn.Module):
    """[N,3,48,W] RGB 0..1 -> logits of fill and ink [N,2,48,W] and of the letters [N,11]. W a multiple of 16."""

    def __init__(self, c=(16, 24, 40, 64)):
        super().__init__()
        c0, c1, c2, c3 = c
        self.at1 = conv(3, c0)
        self.at2 = nn.Sequential(conv(c0, c1, 2), conv(c1, c1))
        self.at4 = nn.Sequential(conv(c1, c2, 2), Residual(c2))
        self.at8 = nn.Sequential(conv(c2, c3, 2), Residual(c3, 2), Residual(c3, 3))
        self.up2 = conv(c3, c2)
        self.up1 = conv(c2, c1)
        self.mix1 = conv(c1, c1)
        self.up0 = conv(c1, c0)
        self.mix0 = conv(c0, c0)
        self.masks = nn.Conv2d(c0, 2, 3, 1, 1)
        self.look = conv(c2, c3)
        self.weigh = nn.Conv2d(c3, 1, 3, 1, 1)
        self.letters = nn.Sequential(nn.Linear(2 * c3, 64), nn.ReLU(inplace=True), nn.Linear(64, LETTERS))

    def forward(self, x):
        up = lambda t: F.interpolate(t, scale_factor=2., mode='nearest')
        x0 = self.at1((x - .5) * 4)
        x1 = self.at2(x0)
        x2 = self.at4(x1)
        x3 = self.at8(x2)
        y2 = x2 + up(self.up2(x3))
        y1 = self.mix1(x1 + up(self.up1(y2)))
        y0 = self.mix0(x0 + up(self.up0(y1)))
        seen = self.look(y2)
        weight = torch.sigmoid(self.weigh(seen))  # where letters are: the padding must not vote
        mean = lambda t: t.mean((2, 3))
        pooled = torch.cat([mean(seen * weight) / (mean(weight) + 1e-3), F.adaptive_max_pool2d(seen, 1).flatten(1)], 1)
        return self.masks(y0), self.letters(pooled)


class FinderForExport(nn.Module):
    def __init__(self, finder):
        super().__init__()
        self.finder = finder

    def forward(self, picture):
        core, direction = self.finder(picture)
        return torch.sigmoid(core), direction


class BinariserForExport(nn.Module):
    def __init__(self, binariser):
        super().__init__()
        self.binariser = binariser

    def forward(self, strips):
        masks, letters = self.binariser(strips)
        masks = torch.sigmoid(masks)
        return masks[:, :1], masks[:, 1:], torch.cat([torch.softmax(letters[:, :7], 1), torch.sigmoid(letters[:, 7:])], 1)
