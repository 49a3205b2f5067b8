import { useEffect, useState } from 'preact/hooks';

/** An address for a file, for as long as it is shown. */
export function useObjectUrl(file: Blob | null): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = file ? URL.createObjectURL(file) : undefined;
    setUrl(made);
    return () => {
      if (made) URL.revokeObjectURL(made);
    };
  }, [file]);
  return url;
}
