"""Lists the faces to draw lines with: Latin ones that the package's own reader can read, and for each other script those that cover it.

    /usr/bin/python3 faces.py --package package/models/en_PP-OCRv4_rec.onnx

Writes READER_DATA/fonts.json: { latin: [face], foreign: { script: [path] } }. Faces: Debian's (`packages.txt`) and fontsource's
(`fontsource.txt`, unpacked into READER_DATA/fontsource). Splits as the finder's: by the first word of the family name.
"""
import argparse, glob, json, os, re
from collections import Counter, defaultdict
from difflib import SequenceMatcher
import numpy as np
import torch
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont
import paths
from fonts import SPECIMEN, describe, split_of
from network import PACKAGE_CLASSES, from_package


CLASSES = {name: kind for kind, names in (line.split(':') for line in open(paths.HERE + '/fontsource.txt')) for name in names.split()}
SCRIPTS = {'hi': 'कखगमनसहिीुो', 'ar': 'ابتدرسعلمنو', 'bn': 'কখগমনসহিী', 'ta': 'கசதமனரிீு', 'te': 'కగచతనమరిీ', 'th': 'กขคงนมรสาี', 'ru': 'бвгджзиклмнпяЖЯ', 'el': 'αβγδεζηλπσωΩ',
           'he': 'אבגדהולמנש', 'zh': '的一是在人有我他这中', 'ja': 'のにはをがのアイウ日', 'ko': '가나다라마은는이', 'gu': 'કગનમસિી', 'pa': 'ਕਗਨਮਸਿੀ', 'kn': 'ಕಗನಮಸಿೀ', 'ml': 'കഗനമസിീ',
           'si': 'කගනමසිී', 'ka': 'აბგდევზი', 'hy': 'աբգդեզի', 'my': 'ကခဂငစ', 'km': 'កខគឃង', 'ur': 'ابتٹچڈڑکگے'}


def chosen(found):
    """At most two files of a family for each of upright, bold, italic, bold italic."""
    families, kept = defaultdict(list), []
    for font in found:
        if not font['family'].startswith('Noto ') or re.fullmatch(r'Noto (Sans|Serif|Sans Display|Serif Display|Sans Mono)', font['family']):
            families[re.sub(r'(ADF)?( Std| No2| Cond| (Semi|Extra|Ultra)?(Bold|Light|Black))+$', '', font['family'])].append(font)
    for styles in families.values():
        seen = defaultdict(list)
        for font in styles:
            seen[font['weight'], font['italic']].append(font)
        for same in seen.values():
            kept += same[::max(1, len(same) // 2)][:2]
    return kept


def unpacked(path):
    """Fontsource's woff2 file as TrueType, which opens ten times as fast."""
    out = f'{paths.DATA}/ttf/{os.path.basename(path)[:-6]}.ttf'
    if not os.path.exists(out):
        font = TTFont(path)
        font.flavor = None
        font.save(out)
    return out


def fontsource():
    os.makedirs(f'{paths.DATA}/ttf', exist_ok=True)
    for path in sorted(glob.glob(f'{paths.DATA}/fontsource/*/files/*-latin-[3456789]00-*.woff2')):
        name = re.match(r'(.*)-latin-(\d00)-(\w+)\.woff2', os.path.basename(path))
        siblings = {re.search(r'-(\d00)-', p)[1] for p in glob.glob(re.sub(r'-\d00-', '-[3456789]00-', path))}
        wanted = {min(siblings, key=lambda w: abs(int(w) - 400)), min(siblings, key=lambda w: abs(int(w) - 700)), max(siblings)}
        if name and name[2] in wanted and (name[3] == 'normal' or name[2] in ('400', '700')):
            try:
                font = describe(unpacked(path))
            except Exception:
                continue
            if font:
                yield {**font, 'class': CLASSES.get(name[1], font['class']), 'weight': 'bold' if int(name[2]) >= 600 else font['weight']}


def capitals_only(path):
    """Whether small letters are drawn as capitals, as other capitals, or as small ones: then only capitals are drawn, for a label's case to be right."""
    font = ImageFont.truetype(path, 100)
    if bytes(font.getmask('aergn')) == bytes(font.getmask('AERGN')):
        return True
    box = lambda c: font.getbbox(c, anchor='ls')
    tall = lambda letters: float(np.median([-box(c)[1] for c in letters]))
    return bool(tall('acemnrsuvwxz') > .9 * tall('bdfhkl') and np.median([box(c)[3] for c in 'gpqy']) < .16 * tall('bdfhkl'))


def strip(path, text):
    font = ImageFont.truetype(path, 60)
    image = Image.new('L', (int(font.getlength(text)) + 80, 150), 255)
    ImageDraw.Draw(image).text((40, 100), text, 0, font, anchor='ls')
    a = np.asarray(image)
    ys, xs = np.nonzero(a < 128)
    a = a[max(0, ys.min() - 6):ys.max() + 7, max(0, xs.min() - 8):xs.max() + 9]
    width = min(900, max(48, round(48 * a.shape[1] / a.shape[0] / 8) * 8))
    return np.asarray(Image.fromarray(a).resize((width, 48), Image.BILINEAR), np.float32) / 127.5 - 1


@torch.no_grad()
def legible(network, path):
    best = 0
    for text in SPECIMEN:
        x = torch.from_numpy(strip(path, text))[None, None].expand(1, 3, -1, -1)
        classes = network(x)[0].argmax(-1).tolist()
        said = ''.join(PACKAGE_CLASSES[c] for k, c in enumerate(classes) if c and (k == 0 or classes[k - 1] != c))
        best = max(best, SequenceMatcher(None, text.lower().replace(' ', ''), said.lower().replace(' ', '')).ratio())
        if best > .8:
            break
    return best


def covering(files):
    """Which files can draw each script."""
    kept = defaultdict(list)
    for path in files:
        try:
            cmap = TTFont(path, lazy=True, fontNumber=0).getBestCmap() or ()
        except Exception:
            continue
        for script, letters in SCRIPTS.items():
            if all(ord(c) in cmap for c in letters):
                kept[script].append(path)
    return kept


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--package', required=True)
    network = from_package(arguments.parse_args().package).eval()
    torch.set_num_threads(1)
    files = [p for root in ('/usr/share/fonts', '/usr/share/texmf/fonts') for kind in ('ttf', 'otf', 'TTF', 'ttc')
             for p in sorted(glob.glob(f'{root}/**/*.{kind}', recursive=True))]
    found = [f for f in map(describe, (p for p in files if not p.endswith('ttc'))) if f]
    faces, kept = chosen(found) + list(fontsource()), []
    read = {}
    print(len(files), len(found), len(faces), flush=True)
    for face in faces:
        try:
            face['capsOnly'] = capitals_only(face['path'])
            family = face['path'] if face['class'] in ('display', 'script') else face['family']  # in other classes one face speaks for its family
            if family not in read:
                read[family] = round(legible(network, face['path']), 2)
            face['legible'] = read[family]
        except Exception:
            continue
        face['split'] = split_of(face['family'])
        if face['legible'] >= .55:
            kept.append(face)
    with open(f'{paths.DATA}/fonts.json.part', 'w') as file:
        json.dump({'latin': kept, 'foreign': covering(files)}, file, indent=0)
    os.replace(f'{paths.DATA}/fonts.json.part', f'{paths.DATA}/fonts.json')
    print(len(kept), Counter((f['split'], f['class']) for f in kept))


if __name__ == '__main__':
    main()
