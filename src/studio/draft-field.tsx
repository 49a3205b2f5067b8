import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** While somebody types, nothing is drawn anew before they pause for so long. */
const PAUSE_MS = 400;

interface Props {
  readonly label: string;
  readonly name: string;
  readonly lang: string;
  readonly value: string;
  readonly save: (value: string) => void;
}

/** A text that is saved when its writer pauses or leaves it. */
export function DraftField({ label, name, lang, value, save }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ draft, value, save });
  latest.current = { draft, value, save };
  const settle = () => {
    clearTimeout(timer.current);
    const { draft, value, save } = latest.current;
    if (draft !== null && draft !== value) save(draft);
  };
  // What was typed last is saved also when the field goes away.
  useLayoutEffect(() => settle, []);
  // Undone or redone elsewhere. At once: after the next frame, it would take away what a quick writer has begun.
  useLayoutEffect(() => setDraft(null), [value]);
  return (
    <label class="field">
      {label}
      <textarea
        name={name}
        rows={2}
        lang={lang}
        dir="auto"
        value={draft ?? value}
        onInput={({ currentTarget: { value } }) => {
          setDraft(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(settle, PAUSE_MS);
        }}
        onBlur={settle}
      />
    </label>
  );
}
