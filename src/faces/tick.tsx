import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

/** A box to tick, with what it does beside it. */
export function Tick({ name, checked, set, children }: Props) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
