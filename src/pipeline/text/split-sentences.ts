/** A sentence, and the white space that followed it. */
export interface Sentence {
  readonly text: string;
  readonly gap: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** A full stop after these ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|vs|etc|approx|a\.m|p\.m|e\.g|i\.e|[a-z])\.$/i;

/** English text as sentences; joined again (text + gap) they are the text. Line breaks end sentences. Blank text: none. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    let open = '';
    for (const { segment } of segmenter.segment(line)) {
      open += segment;
      if (ABBREVIATION.test(open.trimEnd()) && !open.endsWith('\n')) continue;
      sentences.push(cut(open));
      open = '';
    }
    if (open) sentences.push(cut(open));
  }
  return sentences.filter(({ text }) => text !== '');
}

function cut(segment: string): Sentence {
  const text = segment.trim();
  return { text, gap: segment.slice(segment.trimEnd().length) };
}
