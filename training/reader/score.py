"""How well strips were read: words, letters, and what is no English letter."""
import re, unicodedata
from collections import Counter
from alphabet import MARK, PICTURE, FOREIGN, WORDS

PLAIN = (('[‘’‛′`´]', "'"), ('[“”„″]', '"'), ('[–—−]', '-'), ('…', '...'))
FAMILIES = {'curly': '‘’“”', 'dash': '–—', '…': '…', '•': '•', '·': '·', '£': '£', '€': '€', '₹': '₹', '¥': '¥', '°': '°', '©': '©', '®': '®', '™': '™', '½¼¾': '½¼¾',
            'accent': ''.join(chr(c) for c in range(0xc0, 0x180))}


def bare(text):
    return re.sub('|'.join(WORDS), ' ', text)


def words(text):
    return Counter(re.findall(r'[^\W_]+', re.sub("['’‘`´]", '', unicodedata.normalize('NFC', bare(text)).lower())))


def fold(text):
    text = bare(text)
    for pattern, plain in PLAIN:
        text = re.sub(pattern, plain, text)
    return re.sub(r'\s+', ' ', text).strip()


def edits(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        last, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            last, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, last + (x != y))
    return row[-1]


def kinds(text):
    """How many marks, pictures, foreign words and rare signs a text holds."""
    out = Counter({w: text.count(w) for w in WORDS})
    for c in bare(text):
        for family, signs in FAMILIES.items():
            out[family] += c in signs
    return +out


class Score:
    def __init__(self):
        self.groups, self.kinds, self.sure = {}, {}, []

    def add(self, group, truth, said, confidence=1.):
        a, b, A, B = words(truth), words(said), fold(truth), fold(said)
        letters = lambda t: t.replace(' ', '').lower()
        row = [sum((a & b).values()), sum(a.values()), sum(b.values()), min(len(A), edits(A, B)), len(A), min(len(letters(A)), edits(letters(A), letters(B))), len(letters(A)), A == B, 1]
        for g in (group, 'all'):
            self.groups[g] = [x + y for x, y in zip(self.groups.get(g, [0] * 9), row)]
        there, got = kinds(truth), kinds(said)
        for k in there | got:
            s = self.kinds.setdefault(k, [0, 0, 0])
            for i, v in enumerate((min(there[k], got[k]), there[k], got[k])):
                s[i] += v
        self.sure.append((truth == '', bool(bare(said).strip()), confidence, A == B))

    def row(self, g):
        s = self.groups[g]
        part = lambda a, b: a / max(1, b)
        return f'{part(s[0], s[1]):.3f}/{part(s[0], s[2]):.3f} CER {100 * part(s[3], s[4]):.1f} letters {100 * part(s[5], s[6]):.1f} exact {part(s[7], s[8]):.3f}'

    def line(self):
        extra = ' '.join(f'{k} {s[0] / max(1, s[1]):.2f}/{s[0] / max(1, s[2]):.2f}' for k, s in self.kinds.items() if k in WORDS)
        return f'{self.row("all")} | ' + ' '.join(f'{g} {s[0] / max(1, s[1]):.3f}' for g, s in sorted(self.groups.items()) if g not in ('all', 'none')) + f' | {extra}'

    def table(self):
        rows = [f'{g:9s} {self.groups[g][8]:5d} {self.row(g)}' for g in sorted(self.groups, key=lambda g: (g == 'all', g))]
        rows += [f'{k:10s} {s[1]:4d} recall {s[0] / max(1, s[1]):.3f} precision {s[0] / max(1, s[2]):.3f}' for k, s in sorted(self.kinds.items())]
        nothing = [s for s in self.sure if s[0]]
        rows.append(f'no text: {len(nothing)} strips, letters read in {sum(s[1] for s in nothing)}')
        return '\n'.join(rows)
