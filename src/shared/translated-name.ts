/** `greeting.jpg`, in German, as PNG: `greeting.de.png`. */
export const translatedName = (name: string, language: string, extension: string): string =>
  `${name.replace(/\.\w{1,5}$/, '')}.${language}.${extension}`;
