import type { LanguageCode } from '../../languages';

/** Pictures of this page whose card asks for the first download of a language. */
const waiting = new Map<() => void, LanguageCode>();

export function waitForModel(to: LanguageCode, goOn: () => void, signal: AbortSignal): void {
  waiting.set(goOn, to);
  signal.addEventListener('abort', () => waiting.delete(goOn), { once: true });
}

/** One of them has it now: the others go on by themselves. */
export function goOnWith(to: LanguageCode): void {
  const ready = [...waiting].filter(([, language]) => language === to).map(([goOn]) => goOn);
  for (const goOn of ready) {
    waiting.delete(goOn);
    goOn();
  }
}
