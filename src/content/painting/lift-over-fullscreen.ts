/**
 * While the picture itself fills the screen, the browser shows nothing beside it but what is in its top layer too: there the hosts go for so
 * long. Chromium lets nothing be pressed then outside of the full-screen element, in whatever layer, except in a modal dialog that was
 * opened later. So the chip is put into one for as long as the pointer is on it: no longer, as then the picture cannot be pressed.
 */
export function liftOverFullscreen(
  host: HTMLElement,
  chipHost: HTMLElement,
  chipRoot: ShadowRoot,
  picture: () => Element,
  signal: AbortSignal,
): void {
  const stage = document.createElement('dialog');
  stage.className = 'whole stage';
  stage.autofocus = true; // itself, not a button: nobody asked for that
  chipRoot.append(stage);
  const isLifted = () => picture().matches(':fullscreen') && host.isConnected;

  function leaveStage(): void {
    if (stage.firstElementChild) chipRoot.append(stage.firstElementChild);
    stage.close();
  }
  function enterStage(chip: Element): void {
    stage.append(chip);
    stage.showModal();
  }
  let pointing = new AbortController();
  function lift(): void {
    leaveStage();
    pointing.abort();
    for (const each of [host, chipHost]) {
      each.removeAttribute('popover');
      if (!isLifted()) continue;
      each.popover = 'manual';
      each.showPopover();
    }
    if (!picture().matches(':fullscreen')) return;
    pointing = new AbortController();
    const options = { capture: true, passive: true, signal: AbortSignal.any([signal, pointing.signal]) };
    for (const type of ['pointermove', 'pointerdown'] as const) addEventListener(type, followPointer, options);
  }
  function followPointer({ clientX: x, clientY: y }: PointerEvent): void {
    const chip = isLifted() && chipRoot.querySelector('.chip');
    if (!chip) return;
    const { left, top, right, bottom } = chip.getBoundingClientRect();
    const isOnChip = x >= left && x < right && y >= top && y < bottom;
    if (isOnChip && !stage.open) enterStage(chip);
    if (!isOnChip && stage.open) leaveStage();
  }

  addEventListener('fullscreenchange', lift, { capture: true, signal });
  stage.addEventListener('close', leaveStage);
}
