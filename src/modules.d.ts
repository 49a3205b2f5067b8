/** CRXJS: a content script bundled into one classic file; the value is its name in the package. */
declare module '*.iife?script' {
  const fileName: string;
  export default fileName;
}
