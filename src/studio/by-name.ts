const collator = new Intl.Collator(undefined, { numeric: true });

/** Folders come in no order: by path and name, with 2 before 10. */
export const byName = (files: readonly File[]): File[] =>
  files.toSorted((a, b) => collator.compare(a.webkitRelativePath || a.name, b.webkitRelativePath || b.name));
