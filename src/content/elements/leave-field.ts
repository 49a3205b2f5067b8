/** Out of a field that is being edited, without and with what was written. */
export function leaveField(root: ShadowRoot, { type, key, isComposing, shiftKey }: KeyboardEvent): void {
  if (type !== 'keydown') return;
  const field = root.activeElement as HTMLElement | null;
  if (isComposing || !field || (key !== 'Escape' && (key !== 'Enter' || shiftKey))) return;
  field.blur();
}
