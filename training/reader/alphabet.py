"""The reader's classes. Class 0 is CTC's blank; `LABELS[k - 1]` is what class k says: a character, or one of three words for what is no English letter."""
PACKAGE = '0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~!"#$%&\'()*+,-./'  # the package's order
MARK, PICTURE, FOREIGN = '<mark>', '<picture>', '<foreign>'
WORDS = (MARK, PICTURE, FOREIGN)

# Classes that the package lacks, and the class whose weights each begins with.
NEW = {'£': 'L', '€': 'C', '°': 'o', 'é': 'e', '•': '*',
       '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-', '…': '.', '·': '.', '₹': 'R', '¥': 'Y', '©': 'C', '®': 'R', '™': 'T', '½': '1',
       '¼': '1', '¾': '3', 'ß': 'B', 'æ': 'a', 'œ': 'o', 'Æ': 'A', 'Œ': 'O', 'ø': 'o', 'Ø': 'O',
       **dict(zip('èêëáàâäåãçñóòôöõúùûüíìîïÉÈÊËÁÀÂÄÅÃÇÑÓÒÔÖÕÚÙÛÜÍÌÎÏ', 'eeeaaaaaacnooooouuuuiiiiEEEEAAAAAACNOOOOOUUUUIIII')),
       MARK: '*', PICTURE: '@', FOREIGN: '#'}
LABELS = [*PACKAGE, ' ', *NEW]
CLASS = {label: k + 1 for k, label in enumerate(LABELS)}


def encode(text):
    """Classes of a label; the three words are one class each."""
    out, at = [], 0
    while at < len(text):
        word = next((w for w in WORDS if text.startswith(w, at)), text[at])
        out.append(CLASS[word])
        at += len(word)
    return out


def decode(classes, labels=LABELS):
    """Greedy CTC of one strip's best classes."""
    return ''.join(labels[c - 1] for k, c in enumerate(classes) if c and (k == 0 or classes[k - 1] != c))
