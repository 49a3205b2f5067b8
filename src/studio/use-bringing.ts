import { useEffect, useState } from 'preact/hooks';
import { droppedFiles } from './dropped-files';

/** Files that are dropped or pasted anywhere on the page go to `add`. Returns whether some are held over it. */
export function useBringing(add: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    document.addEventListener('dragenter', over, { signal });
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setIsOver(false), {
      signal,
    });
    document.addEventListener(
      'drop',
      (event) => {
        setIsOver(false);
        if (!event.dataTransfer || !holdsFiles(event)) return;
        event.preventDefault();
        void droppedFiles(event.dataTransfer).then(add);
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      ({ clipboardData }) => {
        if (clipboardData?.files.length) add([...clipboardData.files]);
      },
      { signal },
    );
    return () => leaving.abort();
  }, [add]);
  return isOver;
}
