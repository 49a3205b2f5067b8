import { useRef } from 'preact/hooks';
import { type TextKey, text } from '../shared/text';
import { byName } from './by-name';

interface Props {
  readonly add: (files: readonly File[]) => void;
  readonly isMain?: boolean;
}

/** Two ways to the user's files: some pictures, or a whole folder. */
export function PickButtons({ add, isMain = false }: Props) {
  return (
    <div class="row">
      <PickButton name="studioChoose" add={add} isMain={isMain} attributes={{ accept: 'image/*' }} />
      <PickButton name="studioFolder" add={(files) => add(byName(files))} attributes={{ webkitdirectory: true }} />
    </div>
  );
}

interface PickProps extends Props {
  readonly name: TextKey;
  readonly attributes: { readonly accept?: string; readonly webkitdirectory?: boolean };
}

function PickButton({ name, add, isMain = false, attributes }: PickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={isMain ? 'main' : undefined} onClick={() => input.current?.click()}>
        {text(name)}
      </button>
      <input
        ref={input}
        type="file"
        name={name}
        multiple
        hidden
        {...attributes}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
