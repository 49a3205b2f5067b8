/** Puts a file where the browser puts downloads. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser takes the file over a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
