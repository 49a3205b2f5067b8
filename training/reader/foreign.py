"""Words of other scripts."""
import csv, gettext, glob, json, re
from functools import lru_cache
import numpy as np
from PIL import Image, ImageDraw, ImageFont
import paths
import sources
from drawings import Drawing, characters, paint


@lru_cache(None)
def faces():
    return json.load(open(f'{paths.DATA}/fonts.json'))['foreign']


LIKE_LATIN = set('АВЕКМНОРСТУХаеоорсухкгпитмнвіІјЈЗΑΒΕΖΗΙΚΜΝΟΡΤΥΧοινυκαρχτ')


@lru_cache(None)
def words(script):
    """Words of a script: our corpus for Hindi and Arabic, the names of countries and languages in `iso-codes` for the others."""
    if script in ('hi', 'ar', 'ur'):
        with open(f'{sources.CORPUS}/forwards.tsv', encoding='utf-8') as file:
            text = ' '.join(row['hi' if script == 'hi' else 'ar'] for row in csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))
    else:
        language = {'zh': 'zh_CN', 'bn': 'bn'}.get(script, script)
        text = ' '.join(v for file in sorted(glob.glob(f'/usr/share/locale/{language}/LC_MESSAGES/iso_*.mo')) for v in gettext.GNUTranslations(open(file, 'rb'))._catalog.values() if v)
    have = sorted({w.strip('.,!?;:()"\'«»„“”،؟।-/–') for w in text.split()})
    have = [w for w in have if 1 < len(w) < 14 and not re.search(r'[A-Za-z0-9]', w) and not set(w) <= LIKE_LATIN | set('-’')]
    if script in ('zh', 'ja', 'ko'):
        have = [w[:6] for w in have]
    return have


def foreign(rng, split, top):
    """One script and face for a row: a function that draws a word."""
    names = [s for s in faces() if faces()[s]]
    share = np.array([{'hi': 5, 'ar': 4, 'zh': 4, 'ru': 3, 'bn': 2, 'ja': 2, 'ta': 2, 'te': 1.5, 'th': 1.5, 'ko': 1.5, 'el': 1.5, 'he': 1.5}.get(s, 1) for s in names])
    for _ in range(20):
        script = names[rng.choice(len(names), p=share / share.sum())]
        if len(words(script)) > 20:
            break
    files = faces()[script]
    path, size, colour = files[rng.integers(len(files))], max(8, round(top * rng.uniform(1.1, 1.55))), paint(rng, .93)
    face = ImageFont.truetype(path, size)
    have = characters(path)
    upper = script in ('ru', 'el') and rng.random() < .3

    def draw():
        for _ in range(10):
            word = words(script)[rng.integers(len(words(script)))]
            if script in ('zh', 'ja') and rng.random() < .5:
                word = word[:int(rng.integers(1, 4))]
            word = word.upper() if upper else word
            if set(word) <= LIKE_LATIN or any(ord(c) not in have for c in word):
                continue
            box = face.getbbox(word, anchor='ls')
            if box[2] - box[0] < 3 or box[3] - box[1] < 3 or box[2] > 14 * size:
                continue
            image = Image.new('L', (box[2] - box[0] + 2, box[3] - box[1] + 2))
            ImageDraw.Draw(image).text((1 - box[0], 1 - box[1]), word, 255, face, anchor='ls')
            return Drawing('<foreign>', image.width, -box[1] + 1, mask=image, colour=colour)
        raise ValueError('no word')
    return draw
