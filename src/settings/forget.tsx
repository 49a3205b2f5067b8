import { useState } from 'preact/hooks';
import { modelActions } from '../faces/model-actions';
import { type LanguageCode, languages } from '../languages';
import { browser } from '../shared/browser';
import { request } from '../shared/messages';
import { text } from '../shared/text';

/** Nothing is kept but models and settings; all of it can be thrown away here. */
export function Forget({ onDone }: { readonly onDone: () => void }) {
  const [step, setStep] = useState<'idle' | 'sure' | 'done'>('idle');
  const forget = async (): Promise<void> => {
    await forgetAll();
    setStep('done');
    onDone();
  };
  return (
    <>
      <p>{text('noHistory')}</p>
      <p>{text('forgetWhat')}</p>
      <div class="row">
        {step === 'sure' ? (
          <>
            <button type="button" class="main" onClick={() => void forget()}>
              {text('forgetSure')}
            </button>
            <button type="button" onClick={() => setStep('idle')}>
              {text('cancel')}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setStep('sure')}>
            {text('forgetAll')}
          </button>
        )}
      </div>
      <p role="status" class="good">
        {step === 'done' && text('forgetDone')}
      </p>
    </>
  );
}

/** Downloads under way, models, translated pictures, permissions, and at last the settings. */
async function forgetAll(): Promise<void> {
  await request('open-engine');
  for (const code of Object.keys(languages) as LanguageCode[]) {
    await modelActions.cancel(code);
    await modelActions.remove(code);
  }
  await request('forget-results');
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
  await browser.storage.local.clear();
}
