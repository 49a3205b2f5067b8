import { useEffect, useState } from 'preact/hooks';
import { type LanguageCode, languageOf } from '../languages';
import { failureSentence } from '../shared/failure-sentence';
import { text } from '../shared/text';
import { BlockEditor } from './block-editor';
import { type Edit, edit } from './edits';
import { record, redo, undo } from './history';
import type { Item } from './item';
import { SaveBar } from './save-bar';
import { Stage } from './stage';
import type { Items } from './use-items';

interface Props {
  readonly item: Item;
  readonly items: Items;
  readonly language: LanguageCode;
  readonly say: (sentence: string) => void;
}

/** One picture: looked at, corrected, saved. */
export function PictureDesk({ item, items, language, say }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const { history, step, shown } = item;
  const blocks = shown?.report.blocks ?? [];
  const block = chosen === null ? undefined : blocks[chosen];
  const { past, future } = history;
  const back = () => items.change(item.id, ({ history }) => ({ history: undo(history) }));
  const forth = () => items.change(item.id, ({ history }) => ({ history: redo(history) }));
  useUndoKeys(back, forth);

  const change = (at: number) => (change: Edit | null, field: string | null) =>
    items.change(item.id, ({ history }) => ({
      history: record(history, edit(history.present, at, change), field && `${at} ${field}`),
    }));

  return (
    <article class="desk">
      <div class="stack">
        {/* What cannot be opened is not shown either. */}
        {(step.type !== 'failed' || shown) && (
          <Stage item={item} language={language} block={chosen} choose={setChosen} />
        )}
        <State item={item} language={language} retry={() => items.retry(item.id)} />
        <SaveBar
          items={items.items}
          item={item}
          language={language}
          say={say}
          saved={(some) => {
            for (const { id, history } of some) items.change(id, () => ({ saved: history.present }));
          }}
        />
      </div>
      {blocks.length > 0 && (
        <section class="card" aria-label={text('studioTexts')}>
          <div class="row spread">
            <div class="row">
              <button type="button" class="small" disabled={past.length === 0} onClick={back}>
                {text('studioUndo')}
              </button>
              <button type="button" class="small" disabled={future.length === 0} onClick={forth}>
                {text('studioRedo')}
              </button>
            </div>
            <TextChoice count={blocks.length} chosen={chosen} choose={setChosen} />
          </div>
          {block && chosen !== null ? (
            <BlockEditor
              key={`${chosen} ${language}`}
              block={block}
              edit={history.present[chosen]}
              language={language}
              change={change(chosen)}
            />
          ) : (
            <p>{text('studioHow')}</p>
          )}
        </section>
      )}
    </article>
  );
}

/** Goes from text to text without a pointer. */
function TextChoice({ count, chosen, choose }: { count: number; chosen: number | null; choose: (at: number) => void }) {
  const at = chosen ?? -1;
  return (
    <div class="row">
      <button type="button" class="small" disabled={at <= 0} onClick={() => choose(at - 1)}>
        {text('studioPrevious')}
      </button>
      {chosen !== null && <span class="soft">{text('studioTextOf', at + 1, count)}</span>}
      <button type="button" class="small" disabled={at >= count - 1} onClick={() => choose(at + 1)}>
        {text('studioNext')}
      </button>
    </div>
  );
}

function State({ item, language, retry }: { item: Item; language: LanguageCode; retry: () => void }) {
  const { step, shown } = item;
  const again = (
    <button type="button" class="small" onClick={retry}>
      {text('retry')}
    </button>
  );
  if (step.type === 'waiting') return <p role="status">{text('studioWaiting')}</p>;
  if (step.type === 'working')
    return (
      <div role="status">
        <p>{step.label}</p>
        <progress value={step.share} aria-label={step.label} />
      </div>
    );
  if (step.type === 'failed')
    return (
      <div class="row" role="alert">
        <p class="wrong">{step.sentence}</p>
        {again}
      </div>
    );
  const report = shown?.report;
  const megabytes = languageOf(language).model?.megabytes;
  const sentences = [
    shown?.type === 'nothing-to-translate' && text('nothingToTranslate'),
    report?.warnings.includes('needs-model') && megabytes && text('needsModel', megabytes),
    report?.modelFailure && failureSentence(report.modelFailure),
    report?.warnings.includes('not-english') && text('notEnglish'),
    report?.warnings.includes('text-too-small') && text('textTooSmall'),
    report?.warnings.includes('first-frame-only') && text('firstFrameOnly'),
  ].filter(Boolean);
  return (
    <div class="row" role="status">
      {sentences.length > 0 && <p>{sentences.join(' ')}</p>}
      {report?.warnings.includes('needs-model') && again}
    </div>
  );
}

/** Where nobody is typing: there the browser undoes. */
function useUndoKeys(back: () => void, forth: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('textarea, input:not([type=range])');
      if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === 'y' || (key === 'z' && event.shiftKey)) forth();
      else if (key === 'z') back();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
