"""Collects text-free photographs, textures and cut-out stamps from Debian packages into one folder.

    /usr/bin/python3 photographs.py --out /work/data-finder/pictures

Writes photos/*.jpg (long side <= 1600), textures/*.jpg (squares), stamps/*.png (with alpha) and contact sheets to look at.
Pictures that contain writing are listed in `pictures-with-text.txt` (name = package folder + hash) and left out.
Names are a hash of the small picture itself, so the split by name is the same on every machine.
"""
import argparse, glob, hashlib, io, os, re, subprocess
import numpy as np
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
PHOTOS = ['gnome-backgrounds', 'mate-backgrounds', 'plasma-workspace-wallpapers', 'lomiri-wallpapers-16.04',
          'lomiri-wallpapers-20.04', 'ukui-wallpapers', 'hugin-data', 'python3-skimage', 'sway-backgrounds']
RCC = '/usr/share/gcompris-qt/rcc'
NO_RCC = r'core|chronos|geo|canal|memory|babyshapes|letter|lang\.|word|gletters|click_on|braille|money|clock|solar|calendar'
TEXTURES = (r'grass|leaf|leaves|tree|bush|brick|stone|wall|wood|rock|fence|plant|flower|pine|ground|tile|roof|grid|fern|ivy|palm|'
            r'hedge|plank|lattice|cloud|branch|pav|cobble')
MAPS = r'normal|gloss|_n\.|_nm|spec|_g\.'  # maps for shaders, not pictures
SIGNATURES = [(b'\xff\xd8\xff', 'jpg'), (b'RIFF', 'webp'), (b'\x89PNG', 'png')]


def package_files(package):
    listed = subprocess.run(['dpkg', '-L', package], capture_output=True, text=True).stdout.split('\n')
    return [f for f in listed if re.search(r'\.(jpe?g|png|webp)$', f, re.I) and not re.search('screenshot|icon|/doc/', f)]


def carve(path):
    """JPEG and WebP files stand uncompressed inside Qt's .rcc files: find them by their signatures."""
    data = open(path, 'rb').read()
    for signature, kind in SIGNATURES[:2]:
        at = data.find(signature)
        while at >= 0:
            if kind == 'webp':
                end = at + 8 + int.from_bytes(data[at + 4:at + 8], 'little')
            else:
                end = data.find(b'\xff\xd9', at) + 2
                nxt = data.find(signature, at + 3)
                if 0 < nxt < end:  # a thumbnail inside: go on to the last end marker before the next file
                    end = data.find(b'\xff\xd9', nxt) + 2
            if end > at + 8000:
                yield data[at:end]
            at = data.find(signature, at + 3)


def signature(picture):
    small = np.asarray(picture.convert('L').resize((8, 8), Image.BOX)).astype(int)
    bits = (small > small.mean()).ravel()
    return np.packbits(bits).tobytes(), hashlib.sha1(small.tobytes()).hexdigest()[:10]


def load(source):
    try:
        picture = Image.open(io.BytesIO(source) if isinstance(source, bytes) else source)
        picture.load()
        return picture
    except Exception:  # a carved piece that is no picture after all
        return None


def sources():
    for package in PHOTOS:
        for file in package_files(package):
            yield 'photos', package.split('-')[0], file
    for file in sorted(glob.glob(RCC + '/*.rcc')):
        if not re.search(NO_RCC, os.path.basename(file)):
            for piece in carve(file):
                yield 'photos', 'gcompris', piece
    for file in package_files('supertuxkart-data'):
        name = os.path.basename(file)
        if re.search(r'/(textures|library|tracks)/', file) and re.search(TEXTURES, name, re.I) and not re.search(MAPS, name, re.I):
            yield 'textures', 'stk', file
    for file in package_files('tuxpaint-stamps-default'):
        if not re.search('hieroglyph|sign|clock|letter|number|/symbols/|text|alphabet|money|coin|mirror|flip', file, re.I):
            yield 'stamps', 'tuxpaint', file


def sheet(files, path, across=10, cell=150):
    canvas = Image.new('RGB', (across * cell, -(-len(files) // across) * cell), 'grey')
    for i, file in enumerate(files):
        picture = Image.open(file).convert('RGBA')
        picture.thumbnail((cell - 4, cell - 4))
        canvas.paste(picture.convert('RGB'), (i % across * cell, i // across * cell), picture)
    canvas.save(path, quality=80)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--out', required=True)
    out = arguments.parse_args().out
    banned = set(open(os.path.join(HERE, 'pictures-with-text.txt')).read().split())
    seen, kept = set(), {'photos': [], 'textures': [], 'stamps': []}
    for kind in kept:
        os.makedirs(f'{out}/{kind}', exist_ok=True)
    for kind, package, source in sources():
        picture = load(source)
        least = {'photos': 300, 'textures': 128, 'stamps': 80}[kind]
        if picture is None or min(picture.size) < least:
            continue
        if kind == 'stamps' and picture.mode not in ('RGBA', 'LA', 'P'):
            continue
        if kind == 'textures' and picture.mode in ('RGBA', 'LA') and picture.getchannel('A').getextrema()[0] < 128:
            kind = 'stamps'  # foliage cut out on nothing
        picture = picture.convert('RGBA' if kind == 'stamps' else 'RGB')
        look, digest = signature(picture)
        name = f'{package}-{digest}'
        if name in banned or any(bin(int.from_bytes(look, 'big') ^ other).count('1') < 6 for other in seen):
            continue
        if kind == 'textures' and np.asarray(picture.resize((64, 64))).std(axis=(0, 1)).max() < 8:
            continue
        seen.add(int.from_bytes(look, 'big'))
        size = {'photos': 1600, 'textures': 512, 'stamps': 500}[kind]
        picture.thumbnail((size, size), Image.LANCZOS)
        file = f'{out}/{kind}/{name}.' + ('png' if kind == 'stamps' else 'jpg')
        picture.save(file, quality=93)
        kept[kind].append(file)
    for kind, files in kept.items():
        print(kind, len(files))
        for i in range(0, len(files), 150):
            sheet(files[i:i + 150], f'{out}/sheet-{kind}-{i // 150}.jpg')


if __name__ == '__main__':
    main()
