import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../shared/settings-schema';
import { text } from '../shared/text';
import { gatherFacts } from './gather-facts';

/** What a bug report needs, to be read before it is sent: no picture, no word of one, no address of a page. */
export function Diagnostics({ settings }: { readonly settings: Settings }) {
  const [facts, setFacts] = useState('');
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => void gatherFacts(settings).then((all) => setFacts(JSON.stringify(all, null, 2))), [settings]);
  return (
    <>
      <p>{text('diagnosticsWhat')}</p>
      <textarea readonly rows={10} dir="ltr" lang="en" aria-label={text('settingsDiagnostics')} value={facts} />
      <div class="row">
        <button type="button" onClick={() => void navigator.clipboard.writeText(facts).then(() => setIsCopied(true))}>
          {text('copyText')}
        </button>
        <span role="status" class="good">
          {isCopied && text('copied')}
        </span>
      </div>
    </>
  );
}
