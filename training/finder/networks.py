"""The two networks: the line finder and the line binariser. Dense 3x3 convolutions, because WASM runs them best per parameter."""
import torch
from torch import nn
from torch.nn import functional as F

LETTER_CLASSES = ['sans', 'serif', 'script', 'display', 'slab', 'mono', 'condensed']


def conv(inside, outside, stride=1, dilation=1, kernel=3):
    return nn.Sequential(nn.Conv2d(inside, outside, kernel, stride, dilation * (kernel // 2), dilation, bias=False),
                         nn.BatchNorm2d(outside), nn.ReLU(inplace=True))


class Residual(nn.Module):
    def __init__(self, channels, dilation=1):
        super().__init__()
        self.body = nn.Sequential(conv(channels, channels), nn.Conv2d(channels, channels, 3, padding=dilation, dilation=dilation, bias=False),
                                  nn.BatchNorm2d(channels))

    def forward(self, x):
        return F.relu(x + self.body(x))


def up(x):
    return F.interpolate(x, scale_factor=2.0, mode='nearest')


class Finder(nn.Module):
    """Picture -> core map and reading direction at half size. Down to 1/32 for large letters, back to 1/4, to 1/2 by pixel shuffle."""

    def __init__(self):
        super().__init__()
        self.down2 = conv(3, 12, 2)
        self.down4 = nn.Sequential(conv(12, 24, 2), conv(24, 24))
        self.down8 = nn.Sequential(conv(24, 40, 2), Residual(40))
        self.down16 = nn.Sequential(conv(40, 64, 2), Residual(64, 2))
        self.down32 = nn.Sequential(conv(64, 88, 2), Residual(88), Residual(88, 2))
        self.from32, self.join16 = conv(88, 64, kernel=1), conv(64, 64)
        self.from16, self.join8 = conv(64, 40, kernel=1), conv(40, 40)
        self.from8, self.join4 = conv(40, 24, kernel=1), conv(24, 24)
        self.shuffle = nn.Conv2d(24, 32, 1)
        self.skip = nn.Conv2d(12, 8, 1)
        self.join2 = conv(8, 8)
        self.out = nn.Conv2d(8, 1, 3, padding=1)
        self.turn = nn.Conv2d(40, 2, 1)

    def logits(self, picture):
        half = self.down2(picture - .5)
        quarter = self.down4(half)
        eighth = self.down8(quarter)
        sixteenth = self.down16(eighth)
        deepest = self.down32(sixteenth)
        sixteenth = self.join16(sixteenth + up(self.from32(deepest)))
        eighth = self.join8(eighth + up(self.from16(sixteenth)))
        quarter = self.join4(quarter + up(self.from8(eighth)))
        half = self.join2(F.relu(F.pixel_shuffle(self.shuffle(quarter), 2) + self.skip(half)))
        direction = F.interpolate(self.turn(eighth), scale_factor=4.0, mode='nearest')
        return self.out(half), direction

    def forward(self, picture):
        core, direction = self.logits(picture)
        return torch.sigmoid(core), direction


class Binariser(nn.Module):
    """Strips of 48 px (line box 32 px) -> stroke and ink masks at full resolution, and what the letters are like."""

    def __init__(self):
        super().__init__()
        self.down1 = nn.Sequential(conv(3, 12), conv(12, 12))
        self.down2 = nn.Sequential(conv(12, 24, 2), conv(24, 24))
        self.down4 = nn.Sequential(conv(24, 32, 2), Residual(32))
        self.down8 = nn.Sequential(conv(32, 48, 2), Residual(48, 2), Residual(48, 3))
        self.from8, self.join4 = conv(48, 32, kernel=1), conv(32, 32)
        self.from4, self.join2 = conv(32, 24, kernel=1), conv(24, 24)
        self.from2, self.join1 = conv(24, 12, kernel=1), conv(12, 12)
        self.out = nn.Conv2d(12, 2, 3, padding=1)
        self.hidden = nn.Linear(80, 64)
        self.letters = nn.Linear(64, len(LETTER_CLASSES) + 4)

    def logits(self, strips):
        full = self.down1(strips - .5)
        half = self.down2(full)
        quarter = self.down4(half)
        eighth = self.down8(quarter)
        quarter = self.join4(quarter + up(self.from8(eighth)))
        half = self.join2(half + up(self.from4(quarter)))
        masks = self.out(self.join1(full + up(self.from2(half))))
        # Averages over the ink only, so that padding at the right does not count.
        weight = F.avg_pool2d(torch.sigmoid(masks[:, :1]).detach(), 8) + 1e-3
        seen = torch.cat([eighth, F.avg_pool2d(quarter, 2)], 1)
        mean = (seen * weight).sum((2, 3)) / weight.sum((2, 3))
        return masks, self.letters(F.relu(self.hidden(mean)))

    def forward(self, strips):
        masks, letters = self.logits(strips)
        masks, kinds = torch.sigmoid(masks), len(LETTER_CLASSES)
        letters = torch.cat([torch.softmax(letters[:, :kinds], 1), torch.sigmoid(letters[:, kinds:])], 1)
        return masks[:, :1], masks[:, 1:], letters
