import { afterEach, expect, test } from 'vitest';
import { languages } from '../../src/languages';
import { type Hub, type HubOptions, startHub } from './hub';

let hub: Hub | undefined;
afterEach(() => hub?.close());

const start = async (options: HubOptions = {}): Promise<Hub> => {
  hub = await startHub(options);
  return hub;
};
const DE = '/Xenova/opus-mt-en-de/resolve/main';
const ENCODER = `${DE}/onnx/encoder_model_quantized.onnx`;

const served = (['de', 'es', 'fr', 'tr', 'hi', 'ar', 'ga'] as const).map((code) => languages[code]);

test.each(served)('has every file of $opusMt.id', async ({ opusMt: model }) => {
  const { url } = await start();
  const parts = ['encoder_model_quantized', 'decoder_model_merged_quantized'].map((name) => `onnx/${name}.onnx`);
  for (const file of ['config.json', 'generation_config.json', 'tokenizer.json', 'tokenizer_config.json', ...parts]) {
    const response = await fetch(`${url}/${model.id}/resolve/main/${file}`);
    expect(response.status, file).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('content-length')));
  }
});

test('a model of one language has its tag in the template, another expects it in the text', async () => {
  const { url } = await start();
  const template = async (id: string) => {
    const response = await fetch(`${url}/${id}/resolve/main/tokenizer.json`);
    const { post_processor } = (await response.json()) as { post_processor: { single: object[] } };
    return JSON.stringify(post_processor.single);
  };
  expect(await template('Xenova/opus-mt-en-de')).toContain('>>deu<<');
  expect(await template('Xenova/opus-mt-en-ar')).not.toContain('>>');
});

test('what it does not have is not found', async () => {
  const { url, requests } = await start();
  for (const path of ['/Xenova/opus-mt-en-xx/resolve/main/config.json', `${DE}/other.json`, `${DE}/..%2f..%2fx`, '/'])
    expect((await fetch(url + path)).status, path).toBe(404);
  expect(requests).toHaveLength(4);
  expect(requests[1]).toBe(`GET ${DE}/other.json`);
});

test('answers HEAD, and requests for a range', async () => {
  const { url } = await start();
  const whole = await (await fetch(url + ENCODER)).bytes();
  const head = await fetch(url + ENCODER, { method: 'HEAD' });
  expect(Number(head.headers.get('content-length'))).toBe(whole.length);
  const part = await fetch(url + ENCODER, { headers: { range: 'bytes=1000-1999' } });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 1000-1999/${whole.length}`]);
  expect(await part.bytes()).toEqual(whole.slice(1000, 2000));
  const end = await fetch(url + ENCODER, { headers: { range: 'bytes=-10' } });
  expect(await end.bytes()).toEqual(whole.slice(-10));
  expect((await fetch(url + ENCODER, { headers: { range: `bytes=${whole.length}-` } })).status).toBe(416);
});

test('breaks off, refuses and recovers as it is told', async () => {
  const { url, set } = await start({ truncate: /encoder/, status: { pattern: /config/, code: 503 } });
  await expect(fetch(url + ENCODER).then((response) => response.arrayBuffer())).rejects.toThrow();
  expect((await fetch(`${url}${DE}/config.json`)).status).toBe(503);
  set({});
  expect((await fetch(url + ENCODER)).status).toBe(200);
});

test('is as slow as it is told', async () => {
  const { url } = await start({ delayMs: 200 });
  const begin = performance.now();
  const { length } = await (await fetch(`${url}${DE}/config.json`)).bytes();
  expect(performance.now() - begin).toBeGreaterThan(190);
  hub?.set({ bytesPerSecond: length });
  const again = performance.now();
  await (await fetch(`${url}${DE}/config.json`)).bytes();
  expect(performance.now() - again).toBeGreaterThan(700);
});

test("has Bergamot's models at both sources, and elsewhere if it is to redirect", async () => {
  const { url, requests } = await start({ redirect: /model\.ende/ });
  const name = 'model.ende.intgemm.alphas.bin.gz';
  const paths = [
    `/mukowaty/firefox-translations/resolve/main/en-de/${name}`,
    `/second/models/en-de/run/exported/${name}`,
  ];
  const bodies = await Promise.all(paths.map(async (path) => (await fetch(url + path)).arrayBuffer()));
  expect(bodies[0]!.byteLength).toBeGreaterThan(100_000);
  expect(new Uint8Array(bodies[0]!)).toEqual(new Uint8Array(bodies[1]!));
  expect(requests).toContain(`GET /elsewhere${paths[0]}`);
});
