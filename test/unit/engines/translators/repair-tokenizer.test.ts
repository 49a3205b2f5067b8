import { expect, test } from 'vitest';
import { repairTokenizer } from '../../../../src/engines/translators/repair-tokenizer';

const tokenizer = {
  version: '1.0',
  added_tokens: [
    { id: 0, content: '<unk>', special: true },
    { id: 1, content: '</s>', special: true },
    { id: 4, content: '<pad>', special: true },
  ],
  model: {
    type: 'Unigram',
    unk_id: 0,
    vocab: [
      ['<unk>', 0],
      ['</s>', 0],
      ['▁light', -3],
      ['▁hope', -7],
    ] as [string, number][],
  },
};
const vocabulary = { '▁hope': 0, '</s>': 1, '▁umut': 2, '<unk>': 3, '▁light': 4, '<pad>': 5 };

test("puts every piece at vocab.json's index, with its score", () => {
  const { model, added_tokens, version } = repairTokenizer(tokenizer, vocabulary);
  expect(model.vocab.map(([piece]) => piece)).toEqual(Object.keys(vocabulary));
  expect(model.vocab[0]).toEqual(['▁hope', -7]);
  expect(model.vocab[4]).toEqual(['▁light', -3]);
  expect(model.unk_id).toBe(3);
  expect(model.type).toBe('Unigram');
  expect(version).toBe('1.0');
  expect(added_tokens.map(({ id }) => id)).toEqual([3, 1, 5]);
});

test('pieces of the target language alone never win', () => {
  const { model } = repairTokenizer(tokenizer, vocabulary);
  expect(model.vocab[2]?.[1]).toBeLessThan(-100);
});

test('refuses a vocabulary that cannot be meant', () => {
  expect(() => repairTokenizer(tokenizer, { '<unk>': 0, '▁light': 2 })).toThrow('gaps');
  expect(() => repairTokenizer(tokenizer, { '▁light': 0 })).toThrow('<unk>');
});
