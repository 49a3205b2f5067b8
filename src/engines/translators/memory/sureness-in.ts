import type { SourceText } from '../../../pipeline/engines';
import type { SurenessOf } from './find-similar';
import { wordsOf } from './match-key';

/** How sure the reader is of the words of these texts; of one that stands there twice, the less sure reading. */
export function surenessIn(texts: readonly SourceText[]): SurenessOf {
  const known = new Map<string, number>();
  for (const { words = [] } of texts)
    for (const { text, confidence } of words)
      for (const word of wordsOf(text.toLowerCase()))
        known.set(word, Math.min(confidence, known.get(word) ?? confidence));
  return (word) => known.get(word);
}
