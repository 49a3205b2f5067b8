import { useState } from 'preact/hooks';
import type { LanguageCode } from '../languages';
import { askWordings, nextWording } from '../shared/ask-wordings';
import { text } from '../shared/text';

interface Props {
  /** In English. */
  readonly source: string;
  readonly translation: string;
  readonly language: LanguageCode;
  readonly choose: (translation: string) => void;
}

/** Says the text in other words, where one of the translators on this machine has some. */
export function OtherWording({ source, translation, language, choose }: Props) {
  const [state, setState] = useState<'idle' | 'asking' | 'none'>('idle');
  async function ask(): Promise<void> {
    setState('asking');
    const next = nextWording(await askWordings(source, language).catch(() => []), translation);
    setState(next === null ? 'none' : 'idle');
    if (next !== null) choose(next);
  }
  return (
    <>
      <button type="button" class="small" disabled={state === 'asking'} onClick={() => void ask()}>
        {text('otherWording')}
      </button>
      <span role="status" class="soft">
        {state === 'none' && text('otherWordingNone')}
      </span>
    </>
  );
}
