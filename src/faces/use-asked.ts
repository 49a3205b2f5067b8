import { useEffect, useState } from 'preact/hooks';

/**
 * What `ask` answers, asked at once, every `everyMs` and whenever `key` is another; and asking now. `undefined` until the first answer for
 * this key; a question that fails leaves the last answer.
 */
export function useAsked<T>(ask: () => Promise<T>, key: string, everyMs: number): [T | undefined, () => void] {
  const [known, setKnown] = useState<{ readonly key: string; readonly answer: T }>();
  const askNow = () =>
    void ask().then(
      (answer) => setKnown({ key, answer }),
      () => {},
    );
  useEffect(() => {
    askNow();
    const timer = setInterval(askNow, everyMs);
    return () => clearInterval(timer);
  }, [key]);
  return [known?.key === key ? known.answer : undefined, askNow];
}
