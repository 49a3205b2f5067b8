import { useState } from 'preact/hooks';
import { hubAddress } from '../shared/settings-schema';
import { text } from '../shared/text';

interface Props {
  readonly hub: string;
  readonly save: (hub: string) => void;
}

/** Where models come from; saved as soon as it is an address that we take. */
export function HubField({ hub, save }: Props) {
  const [typed, setTyped] = useState(hub);
  const isWrong = !hubAddress(typed);
  return (
    <div class="stack">
      <label class="field">
        {text('popupHub')}
        <input
          type="url"
          name="hub"
          dir="ltr"
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'hub-wrong' : undefined}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value);
            const valid = hubAddress(value);
            if (valid) save(valid);
          }}
        />
      </label>
      {isWrong && (
        <p class="wrong" id="hub-wrong" role="alert">
          {text('popupHubWrong')}
        </p>
      )}
    </div>
  );
}
