import { useEffect, useState } from 'preact/hooks';

/**
 * What `ask` answers, asked at once, every `everyMs` (`changes` says of an answer whether it is soon another; else only when somebody comes
 * back to the page) and whenever `key` is another; and asking now. `undefined` until the first answer for this key; a question that fails
 * leaves the last answer.
 */
export function useAsked<T>(
  ask: () => Promise<T>,
  key: string,
  everyMs: number,
  changes: (answer: T) => boolean = () => true,
): [T | undefined, () => void] {
  const [known, setKnown] = useState<{ readonly key: string; readonly answer: T }>();
  const askNow = () =>
    void ask().then(
      (answer) => setKnown({ key, answer }),
      () => {},
    );
  useEffect(() => {
    askNow();
    addEventListener('focus', askNow);
    return () => removeEventListener('focus', askNow);
  }, [key]);
  const answer = known?.key === key ? known.answer : undefined;
  const isChanging = answer === undefined || changes(answer);
  useEffect(() => {
    if (!isChanging) return;
    const timer = setInterval(askNow, everyMs);
    return () => clearInterval(timer);
  }, [key, isChanging]);
  return [answer, askNow];
}
