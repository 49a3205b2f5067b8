import type { ComponentChildren } from 'preact';

interface Props {
  readonly to: 'studio' | 'settings' | 'welcome';
  readonly isButton?: boolean;
  readonly children: ComponentChildren;
}

/** Another page of ours, in a tab of its own. */
export function PageLink({ to, isButton = false, children }: Props) {
  return (
    <a class={isButton ? 'button' : undefined} href={`/src/${to}/index.html`} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
