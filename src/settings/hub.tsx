import { useState } from 'preact/hooks';
import { HubField } from '../faces/hub-field';
import type { LanguageCode } from '../languages';
import { failureSentence } from '../shared/failure-sentence';
import { request } from '../shared/messages';
import { text } from '../shared/text';

interface Props {
  readonly hub: string;
  readonly language: LanguageCode;
  readonly save: (hub: string) => void;
}

/** Where models come from, and whether they do. */
export function Hub({ hub, language, save }: Props) {
  const [said, setSaid] = useState<{ readonly hub: string; readonly sentence: string; readonly isWrong: boolean }>();

  async function test(): Promise<void> {
    const { host } = new URL(hub);
    setSaid({ hub, sentence: text('hubAsking', host), isWrong: false });
    try {
      await request('open-engine');
      const failure = await request('test-hub', language, hub);
      setSaid({
        hub,
        sentence: failure ? failureSentence(failure) : text('hubWorks', host),
        isWrong: failure !== null,
      });
    } catch {
      setSaid({ hub, sentence: failureSentence({ code: 'engine-failed' }), isWrong: true });
    }
  }

  const current = said?.hub === hub ? said : null;
  return (
    <>
      <HubField hub={hub} save={save} />
      <div class="row">
        <button type="button" onClick={() => void test()}>
          {text('hubTest')}
        </button>
      </div>
      <p role="status" class={current?.isWrong ? 'wrong' : 'good'}>
        {current?.sentence}
      </p>
    </>
  );
}
