import { text } from '../shared/text';
import { type Item, isUnsaved } from './item';

interface Props {
  readonly items: readonly Item[];
  readonly selected: number | null;
  readonly select: (id: number) => void;
  readonly remove: (ids: readonly number[]) => void;
}

/** The pictures, how far each is, and how far all are. */
export function PictureList({ items, selected, select, remove }: Props) {
  const open = items.filter(({ step }) => step.type === 'waiting' || step.type === 'working').length;
  return (
    <nav class="stack pictures" aria-label={text('studioPictures')}>
      {open > 0 && (
        <div>
          <p class="soft">{text('studioProgress', items.length - open, items.length)}</p>
          <progress value={items.length - open} max={items.length} aria-label={text('studioPictures')} />
        </div>
      )}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              class="picture"
              aria-current={item.id === selected ? 'true' : undefined}
              onClick={() => select(item.id)}
            >
              {item.thumbnail ? <img src={item.thumbnail} alt="" loading="lazy" /> : <span class="blank" />}
              <span class="name">
                <bdi>{item.name}</bdi>
                <span class="soft">{stateOf(item)}</span>
              </span>
            </button>
            <button
              type="button"
              class="small drop"
              aria-label={text('studioRemove', item.name)}
              onClick={() => remove([item.id])}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {items.length > 1 && (
        <button type="button" class="small" onClick={() => remove(items.map(({ id }) => id))}>
          {text('studioClear')}
        </button>
      )}
    </nav>
  );
}

function stateOf(item: Item): string {
  const { step, shown } = item;
  switch (step.type) {
    case 'waiting':
      return text('studioWaiting');
    case 'working':
      return step.label;
    case 'failed':
      return text('studioFailed');
    case 'ready':
      if (shown?.type === 'nothing-to-translate') return text('studioNothing');
      return isUnsaved(item) ? text('studioChanged') : text('studioDone');
  }
}
