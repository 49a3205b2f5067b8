import type { SearchRules } from '../../../../../src/engines/translators/marian/beam-search';

/** Logits of the next token after a text. */
export type LanguageModel<T = readonly number[]> = (text: readonly number[]) => T;

/** Depends on every token of the text and on its order, so that a mistaken row or cache changes what comes next. */
export function randomModel(seed: number, vocabulary: number): LanguageModel {
  return (text) => {
    let state = seed * 7919 + 17;
    const next = () => {
      // mulberry32
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
    for (const token of text) {
      state = Math.imul(state ^ (token + 1), 0x9e3779b1);
      next();
    }
    return Array.from({ length: vocabulary }, () => Math.fround(6 * next()));
  };
}

interface Text {
  readonly tokens: readonly number[];
  readonly ended: boolean;
  readonly logProbability: number;
}

/** Every way on from a text, best first; without tricks. */
function waysOn(
  logits: readonly number[],
  text: Text,
  longest: number,
  { endToken, banned, noRepeat, beams }: SearchRules,
): Text[] {
  const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
  return logits
    .map((logit, token) => ({
      token,
      logProbability: text.logProbability + (beams > 1 ? Math.log(Math.exp(logit) / sum) : logit),
    }))
    .filter(({ token }) => {
      if (text.tokens.length >= longest) return token === endToken;
      if (banned.includes(token)) return false;
      const said = text.tokens.map((_, i) => text.tokens.slice(i, i + noRepeat).join());
      return (
        noRepeat < 2 ||
        !said.includes([...text.tokens, token].slice(-noRepeat).join()) ||
        text.tokens.length + 1 < noRepeat
      );
    })
    .map(({ token, logProbability }) => ({
      tokens: token === endToken ? text.tokens : [...text.tokens, token],
      ended: token === endToken,
      logProbability,
    }));
}

/** The same search as the shipped one, said as plainly as can be: whole texts, no cache, no batch, everything sorted. */
export async function slowBeamSearch(
  model: LanguageModel<readonly number[] | Promise<readonly number[]>>,
  longest: number,
  rules: SearchRules,
): Promise<readonly number[]> {
  const score = ({ tokens, logProbability }: Text) => logProbability / (tokens.length + 1) ** rules.lengthPenalty;
  const ended: Text[] = [];
  let beam: Text[] = [{ tokens: [], ended: false, logProbability: 0 }];
  while (beam.length > 0) {
    const ways: Text[] = [];
    for (const text of beam) ways.push(...waysOn(await model(text.tokens), text, longest, rules));
    const most = Math.max(...ways.map(({ logProbability }) => logProbability));
    const chosen = ways
      .filter(({ logProbability }) => most - logProbability <= rules.giveUp)
      .toSorted((a, b) => b.logProbability - a.logProbability)
      .slice(0, rules.beams - ended.length);
    ended.push(...chosen.filter((text) => text.ended));
    const best = Math.max(...ended.map(score));
    beam = chosen.filter((text) => !text.ended && score(text) > best);
  }
  return ended.toSorted((a, b) => score(b) - score(a))[0]?.tokens ?? [];
}

/** Every translation of at most `longest` tokens with its score. */
export function everyTranslation(model: LanguageModel, longest: number, rules: SearchRules) {
  const all: { tokens: readonly number[]; score: number }[] = [];
  const grow = (text: Text) => {
    for (const way of waysOn(model(text.tokens), text, longest, rules))
      if (way.ended) all.push({ tokens: way.tokens, score: way.logProbability });
      else grow(way);
  };
  grow({ tokens: [], ended: false, logProbability: 0 });
  return all;
}
