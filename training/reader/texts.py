"""What lines say: sentences, figures, names with accents; typography as drawn; places of marks, pictures and foreign words."""
import gzip, re, string, unicodedata
from functools import lru_cache
import numpy as np
import paths
import sources
from alphabet import CLASS, FOREIGN, MARK, PICTURE

# Inside a row these three characters stand for what is drawn there and is no letter.
STAND_IN = {'\ue000': MARK, '\ue001': PICTURE, '\ue002': FOREIGN}
M, P, F = STAND_IN
SIGNS = '£€₹¥°©®™½¼¾•·'  # drawn from another face where a face lacks them
SHARE = {'facts': .22, 'signs': .26, 'accents': .06}  # of rows; of facts; of other rows
MONTHS = 'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec'.split()
DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun'.split()
ACCENTED = ('José María café Zoë Renée Noël François Beyoncé Müller Köln Zürich São Paulo naïve résumé jalapeño piñata crème brûlée Pokémon Søren Åse Ångström déjà vu mañana Niño señor señora München '
            'Düsseldorf Straße Gauß Weiß Jürgen Björn Håkan Malmö Tromsø Ærø Œuvre cœur Curaçao garçon façade Françoise Hélène Inès Éric Élodie Émile Ève Chloé André Über Österreich Ägypten Ñandú Peña '
            'Núñez Martínez Pérez Gómez Álvarez Íñigo Óscar Úrsula Ángel Ünal Özil cliché fiancé fiancée touché sauté purée entrée soufflé pâté rosé à la carte voilà château crêpe fête hôtel Côte '
            'forêt île Citroën Häagen-Dazs Nestlé L’Oréal Hermès Lancôme Mötley Crüe Motörhead Dalí Frida Güell Iñárritu Sør Bjørn Måns Göteborg Reykjavík Perú México Bogotá Córdoba Málaga Québec '
            'Montréal Dvorák Saint-Tropez Cádiz doppelgänger smörgåsbord açaí açúcar João Conceição mãe coração Ólafur Þór Señorita Ímpar Ìsola Òscar Ùltimo Ïle Ëlla Êtes Ãgua Õnibus Ô Û').split()
ACCENTS = {b: [c for c in CLASS if len(c) == 1 and ord(c) > 0xbf and unicodedata.normalize('NFD', c)[0] == b] for b in 'aceinouyACEINOU'}


@lru_cache(None)
def corpus(split):
    own, more = sources.sentences(split)
    if split == 'train':
        with gzip.open(sources.CORPUS + '/tatoeba.tsv.gz', 'rt', encoding='utf-8') as file:
            more = list({s for s in (line.split('\t')[1] for line in file) if 3 < len(s) < 140})
        kept_apart = set(sources.sentences('dev')[0]) | set(sources.sentences('heldout')[0])
        more = [s for s in more if s not in kept_apart]
    words = sorted({w for s in own + more for w in re.findall(r'[A-Za-z]+', s)})
    return own, more, words


def fact(rng, split):
    """A short text with figures, signs, addresses."""
    n = lambda a, b: int(rng.integers(a, b))
    words = corpus(split)[2]
    w = lambda: words[rng.integers(len(words))]
    month, day, cur = rng.choice(MONTHS), rng.choice(DAYS), rng.choice(list('$£€₹₹¥$'))
    unit = lambda: rng.choice(['km', 'kg', 'ml', 'g', 'cm', 'mph', 'MB', 'GB', 'cups', 'tsp'])
    figures = lambda: rng.choice([f'{n(0, 100)}%', f'{n(0, 100)} %', f'{n(1, 10)}/{n(2, 12)}', f'{n(0, 100)}', f'{n(1, 10)}', f'{n(1900, 2035)}', f'{cur}{n(1, 2000)}', f'{n(0, 24)}:{n(0, 60):02d}',
                                  f'{n(1, 9)}.{n(0, 9)}', f'-{n(1, 99)}%', f'+{n(1, 99)}', f'{n(1, 99)}°', f'{n(1, 999)},{n(0, 999):03d}', f'{n(1, 9)}½', f'#{n(1, 50)}', f'{n(1, 20)}.', f'{n(1, 20)})', f'{n(1, 32)}.{n(1, 13)}.'])
    signs = lambda: rng.choice([f'© {n(1950, 2030)} {w()} {w()}', f'©{n(1950, 2030)} {w().upper()}', f'{w()}®', f'{w()}™ {w()}', f'{w()} {w()}®', f'{rng.choice(list("½¼¾"))} {unit()} {w()}', f'{n(1, 9)}{rng.choice(list("½¼¾"))} {unit()}',
                                f'{w()} • {w()} • {w()}', f'• {w()} {w()} {w()}', f'•{w()}', f'{w()} · {w()} · {w()}', f'{n(1, 24)}h · {w()}', f'{n(-20, 45)}°{rng.choice(["C", "F", ""])}', f'only {cur}{n(10, 9999)} each',
                                f'{cur}{n(1, 99)},{n(100, 999)}', f'{cur} {n(1, 9999)}', f'{n(1, 999)}€', f'{cur}{n(1, 99)}.{n(0, 99):02d}', f'{w()}… {w()}', f'“{w()} {w()} {w()}”', f'‘{w()}’', f'{w()} — {w()}', f'— {w()} {w()}',
                                f'{n(1, 12)}–{n(1, 12)} pm', f'{n(1950, 2000)}–{n(2000, 2030)}', f'{w()}’s {w()}', f'don’t {w()}', f'“{w()}', f'{w()}.”', f'{w()}!”', f'‘{w()} {w()}'])
    r = rng.random()
    if r < SHARE['signs']:
        return str(signs())
    if r < SHARE['signs'] + .16:
        return str(figures())
    return str(rng.choice([
        f'{n(1, 99)}% {rng.choice(["off", "OFF", "of people", "more", "less"])}', f'{month} {n(1, 32)}', f'{day}, {month} {n(1, 32)}', f'{month} {n(1, 32)}, {n(1900, 2030)}', f'{n(1, 32)}/{n(1, 13)}/{n(2000, 2030)}',
        f'{n(1, 13)}:{n(0, 60):02d} {rng.choice(["am", "pm", "AM", "PM", "a.m."])}', f'{n(1, 12)} - {n(1, 12)} pm', f'{day} {n(1, 12)}-{n(1, 12)}pm', f'Call {n(100, 999)}-{n(1000, 9999)}', f'+{n(1, 99)} {n(100, 999)} {n(1000, 9999)}',
        f'({n(100, 999)}) {n(100, 999)}-{n(1000, 9999)}', f'0{n(100, 999)} {n(100000, 999999)}', f'@{w().lower()}_{n(1, 99)}', f'@{w()}{w()}', f'#{w()}{w()}', f'#{w().lower()} #{w().lower()}', f'www.{w().lower()}.com',
        f'https://{w().lower()}.org/{w().lower()}', f'{w().lower()}.co.uk', f'{w().lower()}@{w().lower()}.com', f'Page {n(1, 300)} of {n(300, 500)}', f'No. {n(1, 999)}', f'{n(1, 20)}. {w()} {w()}', f'- {w()} {w()}', f'{n(1, 400)} {unit()}',
        f'x{n(2, 20)}', f'{n(1, 24)}h', f'{n(1, 60)} min ago', f'{n(1, 999)},{n(100, 999)} {rng.choice(["likes", "views", "followers", "Likes", "Retweets"])}', f'{n(1, 99)}.{n(0, 9)}K', f'({w()} {w()})', f'[{w()}]', f'"{w()} {w()}"',
        f'{w()} & {w()}', f'{w()}/{w()}', f'{w()} + {w()} = {w()}', f'{w()}?!', f'{w()}!!!', f'{w()}...', f'*{w()}*', f'~ {w()} {w()}', f'- {w()} {w()[0]}. {w()}', f'Since {n(1800, 2024)}', f'EST. {n(1800, 2024)}',
        f'{n(1, 200)} {w()} {rng.choice(["Street", "Road", "Ave"])}', f'Dr. {w()}', f'{w()[0]}. {w()}', f'{w()}_{w()}', f'{w()}: {n(1, 100)}', f'{w()} <{w()}>', f'{n(1, 10)}+{n(1, 10)}={n(1, 20)}', f'{w()}; {w()}', f'{w()}-{w()}',
        'OMG', 'LOL', 'ICYMI', 'TODAY ONLY', 'I', 'a', 'A', '?', '1', '2', 'OK', str(rng.choice(list(string.ascii_letters + string.digits))), str(rng.choice(list(string.ascii_uppercase))),
        ''.join(rng.choice(list(string.ascii_uppercase + string.digits), n(2, 9)).tolist()), ''.join(rng.choice(list(string.printable[:94]), n(2, 10)).tolist())]))


def accent(rng, words):
    """Some words made to carry accents: names, or letters changed."""
    out = list(words)
    for _ in range(int(rng.integers(1, 3))):
        k = int(rng.integers(len(out)))
        if rng.random() < .6:
            out[k] = str(rng.choice(ACCENTED))
        else:
            places = [i for i, c in enumerate(out[k]) if ACCENTS.get(c)]
            if places:
                i = int(rng.choice(places))
                out[k] = out[k][:i] + str(rng.choice(ACCENTS[out[k][i]])) + out[k][i + 1:]
    return out


def rows(rng, split, count, target):
    """Up to `count` rows of text of about `target` letters each."""
    own, more, words = corpus(split)
    r = rng.random()
    if r < SHARE['facts']:
        return [fact(rng, split) for _ in range(count)]
    if r < SHARE['facts'] + .1:  # words in any order: no leaning on the language
        stream = [words[k] for k in rng.integers(len(words), size=min(60, 2 + count * target // 4))]
    else:
        stream = []
        while len(' '.join(stream)) < count * target + 5:
            pool = own if rng.random() < .45 else more
            stream += pool[rng.integers(len(pool))].split()
        start = int(rng.integers(0, max(1, len(stream) - 2))) if rng.random() < .3 else 0
        stream = stream[start:] or stream
    if rng.random() < SHARE['accents']:
        stream = accent(rng, stream)
    out, row = [], ''
    for w in stream:
        if row and len(row) + len(w) + 1 > target * np.exp(rng.normal(0, .15)):
            out.append(row)
            row = ''
            if len(out) == count:
                break
        row = f'{row} {w}'.strip()
    if row and len(out) < count:
        out.append(row)
    return out


def with_stand_ins(rng, text, kind):
    """A row with marks, pictures or foreign words put in. `kind` = 'mark', 'picture' or 'foreign'."""
    words, r = text.split(), rng.random()
    n = lambda most: 1 + int(rng.integers(most) * (rng.random() < .5))
    if kind == 'mark':
        if r < .62:
            return f'{M} {text}'
        if r < .7:  # a rating
            run = rng.choice(['', ' ']).join([M] * int(rng.integers(3, 6)))
            return f'{text} {run}' if rng.random() < .6 else f'{run} {text}' if rng.random() < .5 else run
        if r < .76:
            return f'{text} {M}'
        if r < .82:
            return f'{M} {text} {M}'
        if r < .94 and len(words) > 1:
            return f' {M} '.join(filter(None, (' '.join(part) for part in np.array_split(words, int(rng.integers(2, 4))))))
        return M
    if kind == 'picture':
        run = rng.choice(['', '', ' ']).join([P] * n(5))
        if r < .55:
            return f'{text}{rng.choice([" ", " ", " ", ""])}{run}'
        if r < .72:
            return f'{run} {text}'
        if r < .8:
            return f'{run} {text} {P}'
        if r < .93 and len(words) > 1:
            at = int(rng.integers(1, len(words)))
            return ' '.join(words[:at] + [run] + words[at:])
        return run
    if r < .18:
        return ' '.join([F] * int(rng.integers(1, 7)))
    if r < .34:
        run = ' '.join([F] * n(3))
        return f'{text} {run}' if rng.random() < .5 else f'{run} {text}'
    for _ in range(n(3)):
        k = int(rng.integers(len(words)))
        words[k] = F if rng.random() < .7 else f'{words[k]} {F}' if rng.random() < .5 else f'({F})'
    return ' '.join(words)


def set_case(rng, text, capitals):
    r = rng.random()
    return text.upper() if r < capitals else text.title() if r < capitals + .07 else text.lower() if r < capitals + .14 else text


def typeset(rng, text, curly):
    """Typewriter signs as a typesetter sets them, for a whole block alike."""
    if curly:
        text = re.sub(r"(?<=\w)'", '’', text)
        text = re.sub(r"(^|\s)'(?=\w)", r'\1‘', text)
        text = re.sub(r'"(?=\w)', '“', text)
        text = re.sub(r'(?<=[\w.,!?…])"', '”', text)
        text = re.sub(r' - ', str(rng.choice([' – ', ' — ', '—'])), text)
    return text


PLAIN = str.maketrans({'’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '…': '...', '´': "'", '`': "'"})


def drawable(text, have):
    """The text with what a face has; signs that it lacks stay (they come from another face). Accents become plain letters."""
    out = []
    for c in text:
        if ord(c) in have or c == ' ' or c in SIGNS or c in STAND_IN:
            out.append(c)
        else:
            plain = c.translate(PLAIN) if c.translate(PLAIN) != c else unicodedata.normalize('NFD', c)[0]
            out.append(plain if all(ord(d) in have for d in plain) else '')
    text = ''.join(c for c in ''.join(out) if c in STAND_IN or c in CLASS)
    return re.sub(r' +', ' ', text).strip()


def label_of(text, drawn):
    """What the reader should say; `drawn` = the labels of its stand-ins. Three dots are one ellipsis however they were typed: they look the same."""
    text, labels = re.sub(r'(?<!\.)\.\.\.(?!\.)', '…', text), iter(drawn)
    return ''.join(next(labels) if c in STAND_IN else c for c in text)
