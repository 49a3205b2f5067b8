import { expect, test } from 'vitest';
import { fileUrl, opusMtModel } from '../../../src/engines/models';
import { type LanguageCode, languageOf, languages } from '../../../src/languages';

const codes = Object.keys(languages) as LanguageCode[];

test.each(codes)('%s: the catalogue follows the language', (code) => {
  const { opusMt } = languageOf(code);
  const entry = opusMtModel(code);
  if (!opusMt) return expect(entry).toBeNull();
  expect(entry).toMatchObject({ id: opusMt.id, prefix: opusMt.prefix ?? '', bytes: opusMt.megabytes * 1e6 });
  expect(new Set(entry?.files.map(({ path }) => path)).size).toBe(entry?.files.length);
  return undefined;
});

test("a file's address has the hub's layout", () => {
  const model = opusMtModel('de')!;
  expect(model.files.map((file) => fileUrl('https://hub.example', model, file))).toEqual(
    [
      'config.json',
      'generation_config.json',
      'tokenizer.json',
      'tokenizer_config.json',
      'onnx/encoder_model_quantized.onnx',
      'onnx/decoder_model_merged_quantized.onnx',
    ].map((path) => `https://hub.example/Xenova/opus-mt-en-de/resolve/main/${path}`),
  );
});

test('a model whose tokenizer is out of order comes with its vocabulary', () => {
  for (const code of codes) {
    const model = opusMtModel(code);
    expect(model?.files.some(({ path }) => path === 'vocab.json')).toBe(model?.tokenizerOutOfOrder);
  }
});
