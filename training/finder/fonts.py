"""Lists the usable Latin fonts of this machine with class, weight, slant and split.

    /usr/bin/python3 fonts.py --out /work/data-finder/fonts.json

A font stays if it has every ASCII letter and Tesseract reads a specimen of it: that drops dingbats and initials.
Splits go by design, not by file: the first word of the family name decides, and the many copies of Helvetica, Times and
Courier all stay in training.
"""
import argparse, glob, hashlib, json, os, re, subprocess, tempfile
from collections import defaultdict
from difflib import SequenceMatcher
from multiprocessing import Pool
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

CLASSES = ['sans', 'serif', 'script', 'display', 'slab', 'mono', 'condensed']
COPIES = r'nimbus|tex gyre|free|liberation|dejavu|arimo|tinos|cousine|ark|aerial|tymes|veranda|latin modern|lm |cmu|computer modern|noto|urw|c059|d050|p052|z003|indun|unjamo'
# Letter classes of few families: so that each test split has some.
RARE = {'heldout': ('Mekanus', 'Dancing', 'Kaushan', 'Yanone'), 'dev': ('Solothurn', 'Lobster')}
SPECIMEN = ['Bring your happy quizzes', 'THE JOVIAL FOX WALKS']
BY_NAME = [
    ('mono', r'mono|courier|typewriter|console|hack|fira code|inconsolata|code|anonymous|hermit|agave|cousine|ocr|monofur|letter gothic|teletype|\btt\b|typoscript'),
    ('condensed', r'condensed|narrow|compressed|bebas|yanone|roadgeek|engadget|oswald|league gothic|opendin|universalis'),
    ('script', r'script|hand|chancery|kristi|lobster|leckerli|kaushan|breip|dancing|rufscript|isabella|femke|z003|vecker|zapf|tomson|kalam|chilanka|purisa|blankenburg|humor|domestic|sjfont|delphine|steve|penstyle|writ|essays|cherry|staypuft|dustismo|comic|calligra|cursive|italic hand|klee|yusei|summersby'),
    ('slab', r'slab|mekanus|rockwell|tribun|kontrapunkt|courier|bookletter|museo|clarendon|egyptien|roboto slab|solothurn|compagnon bold'),
    ('serif', r'serif|roman|times|garamond|baskerv|didot|bodoni|palatin|bookman|schola|pagella|termes|bonum|gentium|charis|libertin|junicode|cardo|stix|accanthis|berenis|irianis|oldania|romande|caladea|vollkorn|rasa|yrsa|prociono|oldstandard|old standard|fanwood|linden|goudy|arapey|elstob|caslon|century|c059|p052|cmu concrete|tinos|tymes|utopia|charter|quattrocento$|averia serif|lindenhill|fifthhorse|gotico'),
    ('sans', r'sans|lato|roboto|inter|karla|arimo|heros|adventor|cabin|cantarell|carlito|manrope|sora|oxygen|ubuntu|dosis|play|tuffy|comfortaa|quicksand|jura|gothic|gillius|ikarius|libris|switzera|verana|veranda|aerial|b612|andika|allerta|tiresias|national park|beteckna|okolaks|junction|millimetre|eurofurence|open|spartan|junction|karla|engadget'),
]


def describe(path):
    try:
        font = TTFont(path, lazy=True)
        cmap = font.getBestCmap()
        if not all(c in cmap for c in range(0x20, 0x7b) if c not in (0x5e, 0x60, 0x5c)):
            return None
        names = font['name']
        family = names.getDebugName(16) or names.getDebugName(1)
        style = names.getDebugName(17) or names.getDebugName(2) or ''
        os2, glyphs = font['OS/2'], font.getGlyphSet()
        mono = len({glyphs[cmap[ord(c)]].width for c in 'iwMa.'}) == 1
        if re.search(r'variable|VF\b|\[wght', path):
            return None
    except Exception:
        return None
    full = f'{family} {style}'.lower()
    kind = 'mono' if mono else next((k for k, pattern in BY_NAME if re.search(pattern, full)), None)
    if kind is None:
        panose = os2.panose
        kind = 'script' if panose.bFamilyType == 3 else 'display'
        if panose.bFamilyType == 2 and 2 <= panose.bSerifStyle <= 10 and 'aenigma' not in path:
            kind = 'serif'
        if panose.bFamilyType == 2 and panose.bSerifStyle >= 11 and 'aenigma' not in path:
            kind = 'sans'
    if os2.usWidthClass <= 3 and kind in ('sans', 'serif'):
        kind = 'condensed'
    bold = os2.usWeightClass >= 600 or bool(re.search('bold|black|heavy|extrabold', full))
    italic = bool(re.search('italic|oblique|slanted', full)) or bool(os2.fsSelection & 1)
    return {'path': path, 'family': family, 'style': style, 'class': kind, 'weight': 'bold' if bold else 'regular', 'italic': italic}


def read_back(path):
    font = ImageFont.truetype(path, 60)
    score = 0
    for text in SPECIMEN:
        image = Image.new('L', (int(font.getlength(text)) + 80, 150), 255)
        ImageDraw.Draw(image).text((40, 100), text, 0, font, anchor='ls')
        with tempfile.NamedTemporaryFile(suffix='.png') as file:
            image.save(file.name)
            said = subprocess.run(['tesseract', file.name, '-', '--psm', '7', '-l', 'eng'], capture_output=True, text=True,
                                  env=dict(os.environ, OMP_THREAD_LIMIT='1')).stdout.strip()
        score = max(score, SequenceMatcher(None, text.lower(), said.lower()).ratio())
    return score


def check(font):
    try:
        font['capsOnly'] = ImageFont.truetype(font['path'], 40).getmask('aerg').getbbox() == ImageFont.truetype(
            font['path'], 40).getmask('AERG').getbbox()
        font['legible'] = round(read_back(font['path']), 2)
    except Exception:
        return None
    return font


def split_of(family):
    if re.search(COPIES, family.lower()):
        return 'train'
    for split, names in RARE.items():
        if family.startswith(names):
            return split
    place = int(hashlib.sha1(family.lower().split()[0].encode()).hexdigest(), 16) % 100
    return 'heldout' if place < 9 else 'dev' if place < 17 else 'train'


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--out', required=True)
    out = arguments.parse_args().out
    paths = [p for root in ('/usr/share/fonts', '/usr/share/texmf/fonts') for kind in ('ttf', 'otf', 'TTF')
             for p in sorted(glob.glob(f'{root}/**/*.{kind}', recursive=True))]
    with Pool() as pool:
        found = [f for f in pool.map(describe, paths, chunksize=20) if f]
        families = defaultdict(list)
        for font in found:
            if not font['family'].startswith('Noto ') or re.fullmatch(r'Noto (Sans|Serif|Sans Display|Serif Display|Sans Mono)', font['family']):
                families[re.sub(r'(ADF)?( Std| No2| Cond| (Semi|Extra|Ultra)?(Bold|Light|Black))+$', '', font['family'])].append(font)
        chosen = []
        for styles in families.values():
            seen = defaultdict(list)  # at most two files of a family for each of upright, bold, italic, bold italic
            for font in styles:
                seen[font['weight'], font['italic']].append(font)
            for same in seen.values():
                chosen += same[::max(1, len(same) // 2)][:2]
        kept = [f for f in pool.map(check, chosen, chunksize=4) if f and f['legible'] >= .5]
    for font in kept:
        font['split'] = split_of(font['family'])
    json.dump(kept, open(out, 'w'), indent=0)
    count = defaultdict(int)
    for font in kept:
        count[font['split'], font['class']] += 1
    print(len(paths), len(found), len(chosen), len(kept), dict(count))


if __name__ == '__main__':
    main()
