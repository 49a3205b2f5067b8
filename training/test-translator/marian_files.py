"""The JSON files beside a Marian network, as transformers.js 3.8.1 reads them.

Vocabulary order as Marian's: </s>, <unk>, language tags, pieces, <pad> last (= what the decoder starts with). The tags
are pieces, not added tokens: MarianTokenizer takes a tag off the front of a text itself and looks it up as a piece.
"""
import json
from pathlib import Path

# The hub's own tags (ISO 639-3), by the project's language codes.
TAGS = {'de': '>>deu<<', 'es': '>>spa<<', 'fr': '>>fra<<', 'tr': '>>tur<<', 'hi': '>>hin<<', 'ar': '>>ara<<', 'ga': '>>gle<<'}
END, UNKNOWN, PAD = '</s>', '<unk>', '<pad>'
LONGEST = 512


def vocabulary(scored_pieces):
    """[(piece, log probability)] of a SentencePiece model without its control pieces → the same with ours around them."""
    return [(END, 0.0), (UNKNOWN, 0.0), *((tag, 0.0) for tag in TAGS.values()), *scored_pieces, (PAD, 0.0)]


def write_json(path, value):
    Path(path).write_text(json.dumps(value, ensure_ascii=False, separators=(',', ':')) + '\n')


def write_files(folder, vocab, d, ffn, heads, encoder_layers, decoder_layers):
    folder, pad = Path(folder), len(vocab) - 1
    special = {
        'pad_token_id': pad,
        'eos_token_id': 0,
        'forced_eos_token_id': 0,
        'decoder_start_token_id': pad,
        'bad_words_ids': [[pad]],
        'max_length': LONGEST,
        'num_beams': 4,  # as the hub's models say; callers that decode greedily must say so, there too
    }
    write_json(folder / 'generation_config.json', special)
    write_json(
        folder / 'config.json',
        {
            'architectures': ['MarianMTModel'],
            'model_type': 'marian',
            'is_encoder_decoder': True,
            'activation_function': 'swish',
            'd_model': d,
            'encoder_layers': encoder_layers,
            'decoder_layers': decoder_layers,
            'encoder_attention_heads': heads,
            'decoder_attention_heads': heads,
            'encoder_ffn_dim': ffn,
            'decoder_ffn_dim': ffn,
            'vocab_size': len(vocab),
            'max_position_embeddings': LONGEST,
            'scale_embedding': True,
            'static_position_embeddings': True,
            'share_encoder_decoder_embeddings': True,
            'tie_word_embeddings': True,
            'use_cache': True,
            **special,
        },
    )
    ids = {piece: i for i, (piece, _) in enumerate(vocab)}
    added = {'single_word': False, 'lstrip': False, 'rstrip': False, 'normalized': False, 'special': True}
    metaspace = {'type': 'Metaspace', 'replacement': '▁', 'add_prefix_space': True}
    first, second, end = ({'Sequence': {'id': 'A', 'type_id': 0}}, {'Sequence': {'id': 'B', 'type_id': 0}},
                          {'SpecialToken': {'id': END, 'type_id': 0}})
    write_json(
        folder / 'tokenizer.json',
        {
            'version': '1.0',
            'truncation': None,
            'padding': None,
            'added_tokens': [{'id': ids[piece], 'content': piece, **added} for piece in (END, UNKNOWN, PAD)],
            'normalizer': None,
            'pre_tokenizer': metaspace,
            'post_processor': {
                'type': 'TemplateProcessing',
                'single': [first, end],
                'pair': [first, second, end],
                'special_tokens': {END: {'id': END, 'ids': [ids[END]], 'tokens': [END]}},
            },
            'decoder': metaspace,
            'model': {'type': 'Unigram', 'unk_id': ids[UNKNOWN], 'vocab': [[p, round(s, 5)] for p, s in vocab]},
        },
    )
    write_json(
        folder / 'tokenizer_config.json',
        {
            'tokenizer_class': 'MarianTokenizer',
            'model_max_length': LONGEST,
            'eos_token': END,
            'unk_token': UNKNOWN,
            'pad_token': PAD,
            'clean_up_tokenization_spaces': False,  # else French loses the space before its exclamation marks
        },
    )
