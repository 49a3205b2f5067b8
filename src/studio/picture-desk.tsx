import { useEffect, useRef, useState } from 'preact/hooks';
import type { LanguageCode } from '../languages';
import { text } from '../shared/text';
import { BlockEditor } from './block-editor';
import { type Edit, edit } from './edits';
import { record, redo, undo } from './history';
import type { Item } from './item';
import { PictureState } from './picture-state';
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
  const { history, shown } = item;
  const blocks = shown?.report.blocks ?? [];
  const block = chosen === null ? undefined : blocks[chosen];
  const { past, future } = history;
  const back = () => items.change(item.id, ({ history }) => ({ history: undo(history) }));
  const forth = () => items.change(item.id, ({ history }) => ({ history: redo(history) }));
  useUndoKeys(back, forth);

  // From a text in the picture to its fields, and back by the Escape key.
  const editor = useRef<HTMLElement>(null);
  const chosenIn = useRef<HTMLElement | null>(null);
  const chooseIn = (at: number, button: HTMLElement) => {
    setChosen(at);
    chosenIn.current = button;
  };
  useEffect(() => {
    if (chosenIn.current) editor.current?.querySelector<HTMLElement>('[name=translation]')?.focus();
  }, [chosen]);
  const leave = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    chosenIn.current?.focus();
    chosenIn.current = null;
  };

  const change = (at: number) => (change: Edit | null, field: string | null) =>
    items.change(item.id, ({ history }) => ({
      history: record(history, edit(history.present, at, change), field && `${at} ${field}`),
    }));

  return (
    <article class="desk" aria-label={item.name}>
      <div class="stack">
        <SaveBar
          items={items.items}
          item={item}
          language={language}
          say={say}
          saved={(some) => {
            for (const { id, history } of some) items.change(id, () => ({ saved: history.present }));
          }}
        />
        {/* What the engine room has not opened may be too much for this page, too. */}
        {shown && <Stage item={item} shown={shown} language={language} block={chosen} choose={chooseIn} />}
        <PictureState item={item} language={language} retry={() => items.retry(item.id)} />
      </div>
      {blocks.length > 0 && (
        <section class="card" aria-label={text('studioTexts')} ref={editor} onKeyDown={leave}>
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
