import { useEffect, useRef, useState } from 'preact/hooks';
import { LanguageChoice } from '../faces/language-choice';
import { ModelPanel } from '../faces/model-panel';
import type { FaceProps } from '../faces/open-face';
import { plural, text } from '../shared/text';
import { handedOver, watchOpenedFiles } from './handed-over';
import { isUnsaved } from './item';
import { PickButtons } from './pick-buttons';
import { PictureDesk } from './picture-desk';
import { PictureList } from './picture-list';
import { Start } from './start';
import { type Taken, takeFiles } from './take-files';
import { useBringing } from './use-bringing';
import { useItems } from './use-items';

/** Pictures in, another language, a look, corrections, pictures out: for everybody, not only on web pages. */
export function Studio({ settings, change }: FaceProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [news, say] = useState('');
  const items = useItems(settings, chosen);
  const item = items.items.find(({ id }) => id === chosen) ?? items.items[0];
  const known = useRef(items);
  known.current = items;

  // One handful of files after the other: each must know of the pictures before.
  const taking = useRef(Promise.resolve());
  const add = useRef((files: readonly File[]) => {
    taking.current = taking.current.then(async () => {
      const taken = await takeFiles(files, known.current.items);
      known.current.add(taken.items);
      say(newsOf(taken));
      const shown = taken.items[0] ?? taken.twin;
      if (shown) setChosen(shown.id);
    });
  }).current;
  const isOver = useBringing(add);

  useEffect(() => {
    void handedOver().then(add, () => say(text('studioNotHanded')));
    watchOpenedFiles(add);
  }, [add]);
  useWarning(items.items.some(isUnsaved));
  const remove = (ids: readonly number[]) => {
    const isLost = items.items.some((each) => ids.includes(each.id) && isUnsaved(each));
    if (!isLost || confirm(text('studioUnsaved'))) items.remove(ids);
  };

  return (
    <div class={isOver ? 'studio over' : 'studio'}>
      <header class="row spread">
        <h1>{text('studioTitle')}</h1>
        <LanguageChoice
          label={text('popupLanguage')}
          language={settings.language}
          choose={(language) => change({ language })}
        />
      </header>
      <p role="status" class={news ? 'news' : 'unseen'}>
        {news}
      </p>
      {item ? (
        <div class="rooms">
          <aside class="stack">
            <PickButtons add={add} />
            <PictureList items={items.items} selected={item.id} select={setChosen} remove={remove} />
            <details>
              <summary>{text('studioModel')}</summary>
              <ModelPanel language={settings.language} />
            </details>
          </aside>
          <PictureDesk key={item.id} item={item} items={items} language={settings.language} say={say} />
        </div>
      ) : (
        <Start add={add} />
      )}
      {isOver && <p class="drop-here">{text('studioDrop')}</p>}
    </div>
  );
}

/** What became of files that did not become pictures. */
function newsOf({ twice, empty, others }: Taken): string {
  const sentences = [
    twice > 0 && plural('studioTwice', twice),
    empty > 0 && plural('studioEmpty', empty),
    others > 0 && plural('studioOthers', others),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** The browser asks before it closes the page, but only while there is something to lose. */
function useWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}
