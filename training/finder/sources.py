"""What pictures are made from: fonts, photographs, textures, stamps and sentences, each split into train, dev and held-out."""
import csv, gzip, hashlib, json, os, re
from functools import lru_cache
import cv2
import numpy as np

DATA = os.environ.get('FINDER_DATA', '/work/data-finder')
CORPUS = os.environ.get('FINDER_CORPUS', '/work/shared/corpus')
# How often a letter class is picked: about as forwards use them, not as Debian packages them.
CLASS_SHARE = {'sans': .36, 'serif': .15, 'condensed': .15, 'script': .12, 'display': .1, 'slab': .06, 'mono': .06}
TRAIN_ONLY = ('hugin', 'python3', 'lomiri', 'sway', 'gnome')  # series of like pictures: they must not spread over the splits


def split_of(name, heldout=.12, dev=.08):
    place = int(hashlib.sha1(name.encode()).hexdigest(), 16) % 10000 / 10000
    return 'heldout' if place < heldout else 'dev' if place < heldout + dev else 'train'


@lru_cache(None)
def fonts(split):
    by_class = {name: {} for name in CLASS_SHARE}
    for font in json.load(open(f'{DATA}/fonts.json')):
        if font['split'] == split and font['legible'] >= {'display': .85, 'script': .6}.get(font['class'], .75):
            by_class[font['class']].setdefault(font['family'], []).append(font)
    return {name: list(families.values()) for name, families in by_class.items() if families}


def pick_font(rng, split, classes=None, bold=None, italic=None):
    have = fonts(split)
    names = [n for n in (classes or CLASS_SHARE) if n in have] or list(have)
    share = np.array([CLASS_SHARE[n] for n in names])
    for _ in range(12):
        families = have[names[rng.choice(len(names), p=share / share.sum())]]
        styles = families[rng.integers(len(families))]
        styles = [f for f in styles if (bold is None or (f['weight'] == 'bold') == bold) and (italic is None or f['italic'] == italic)] or (
            styles if bold is None else [])
        if styles:
            return styles[rng.integers(len(styles))]
    return styles[0] if styles else pick_font(rng, split, classes)


@lru_cache(None)
def pictures(kind, split):
    root, kept = f'{DATA}/pictures/{kind}', []
    for name in sorted(os.listdir(root)):
        own = 'train' if name.startswith(TRAIN_ONLY) else split_of(name, .15, .1)
        if own == split:
            kept.append(os.path.join(root, name))
    return kept


@lru_cache(80)
def read_picture(path):
    image = cv2.imread(path, cv2.IMREAD_UNCHANGED)
    return cv2.cvtColor(image, cv2.COLOR_BGRA2RGBA if image.shape[2] == 4 else cv2.COLOR_BGR2RGB)


def pick_picture(rng, kind, split):
    files = pictures(kind, split)
    return read_picture(files[rng.integers(len(files))])


@lru_cache(None)
def sentences(split):
    with open(f'{CORPUS}/forwards.tsv', encoding='utf-8') as file:
        own = [row['en'] for row in csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE) if split_of(row['en'], .08, .06) == split]
    if split != 'train':
        return own, own
    with gzip.open(f'{CORPUS}/tatoeba.tsv.gz', 'rt', encoding='utf-8') as file:
        more = [line.split('\t')[1] for i, line in enumerate(file) if i % 7 == 0]
    return own, [s for s in more if s.isascii() and 3 < len(s) < 140] + own


NAMES = 'Anna Smith|J. Miller|Grandma Rose|Uncle Bob|The Team|Maria Lopez|Dr. Khan|Old proverb|Unknown|W. Carter|Emma|Mr. Wong|Lisa & Tom'.split('|')
PLACES = 'Main Street 12|Town Hall|Central Park|Room 204|Riverside Cafe|42 Oak Avenue|Library, 2nd floor|Gate B7|Market Square'.split('|')


def fact(rng):
    """A short text with figures: price, date, time, number, address, handle."""
    n = lambda a, b: int(rng.integers(a, b))
    month = rng.choice('January February March April May June July August September October November December'.split())
    return str(rng.choice([
        f'${n(1, 99)}.{n(0, 99):02d}', f'{n(5, 80)}% off', f'{month} {n(1, 29)}', f'{n(1, 13)}:{n(0, 60):02d} {rng.choice(["am", "pm"])}',
        f'{month} {n(1, 29)}, 20{n(10, 30)}', f'Call 555-{n(1000, 9999)}', f'Only {n(2, 50)} left', f'@{rng.choice(NAMES).split()[0].lower()}_{n(1, 99)}',
        f'#{rng.choice(["love", "family", "goodmorning", "blessed", "monday"])}', f'Page {n(1, 300)} of {n(300, 500)}', f'No. {n(1, 999)}',
        f'Doors open at {n(1, 12)} pm', f'Ages {n(3, 12)}+', f'www.shop{n(1, 99)}.com', rng.choice(PLACES), f'Since {n(1900, 2020)}', f'{n(1, 24)}:{n(0, 60):02d}']))


def pick_text(rng, split, least=1, most=24):
    """One unit of text with `least` to `most` words."""
    own, all_of = sentences(split)
    pool = own if rng.random() < .6 else all_of
    for _ in range(40):
        text = pool[rng.integers(len(pool))]
        if least <= len(text.split()) <= most:
            return re.sub(r'\s+', ' ', text.replace('’', "'").replace('“', '"').replace('”', '"').replace('…', '...')).strip()
    return ' '.join(text.split()[:most])


def set_case(rng, text, font, capitals=.3):
    r = rng.random()
    if font['capsOnly'] or r < capitals:
        return text.upper()
    return text.title() if r < capitals + .07 else text.lower() if r < capitals + .1 else text
