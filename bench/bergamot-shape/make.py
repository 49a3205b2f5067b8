"""Writes a model of the true shape of Mozilla's with random weights, to measure time and memory where the real one cannot be had.

    /usr/bin/python3 bench/bergamot-shape/make.py tiny|base-memory FOLDER

32,000 pieces, of which 8,000 are learnt from the memory's corpus, so that English falls into as many as with the real vocabulary; the
rest are pieces that no text contains. 6 layers read; 2 (tiny, d 256) or 4 (base-memory, d 384) write. What it says is noise.
"""
import csv
import io
import sys
from pathlib import Path

import numpy as np
import sentencepiece
from sentencepiece import sentencepiece_model_pb2

ROOT = Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / 'training/test-translator'))
import bergamot_files  # noqa: E402

PIECES, LEARNT = 32_000, 8_000
SHAPES = {'tiny': (256, 1536, 6, 2), 'base-memory': (384, 1536, 6, 4)}
LARGEST_INPUT = 8


def vocabulary():
    with open(ROOT / 'src/engines/translators/memory/forwards.tsv', encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([row[key] for row in rows for key in ('en', 'de', 'fr', 'es')]),
        model_writer=model,
        model_type='unigram',
        vocab_size=LEARNT,
        eos_id=0,
        unk_id=1,
        bos_id=-1,
        pad_id=-1,
        num_threads=1,
        minloglevel=2,
    )
    proto = sentencepiece_model_pb2.ModelProto()
    proto.ParseFromString(model.getvalue())
    for i in range(PIECES - len(proto.pieces)):
        proto.pieces.add(piece=f'\ue000{i}', score=-100)
    return proto.SerializeToString()


def main():
    kind, folder = sys.argv[1], Path(sys.argv[2])
    width, inner, encoder, decoder = SHAPES[kind]
    folder.mkdir(parents=True, exist_ok=True)
    random, weights, largest = np.random.default_rng(1), {}, {}
    for name, shape in bergamot_files.weight_shapes(PIECES, width, inner, encoder, decoder).items():
        if name.endswith('ln_scale'):
            weights[name] = np.ones(shape)
        elif bergamot_files.is_product(name):
            weights[name] = random.normal(0, (width if name == 'Wemb' else shape[0]) ** -0.5, shape)
            largest[name] = LARGEST_INPUT
        else:
            weights[name] = np.zeros(shape)
    weights['decoder_ff_logit_out_b'][0, 0] = -1e4  # never says its end: how long a translation is is the bench's to say
    shape = {'pieces': PIECES, 'width': width, 'inner': inner, 'heads': 8, 'encoder': encoder, 'decoder': decoder}
    bergamot_files.write_model(folder / 'model.bin', weights, largest, **shape)
    counts = random.integers(10, 40, PIECES)
    # The end is in every list, as the first of the commonest pieces.
    bergamot_files.write_shortlist(folder / 'lex.bin', [random.choice(PIECES, count, replace=False) for count in counts])
    (folder / 'vocab.spm').write_bytes(vocabulary())


main()
