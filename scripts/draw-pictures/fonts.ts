import { dataUrl } from './data-url';

const faces = [
  ['Anton', 'anton', 'latin', 400, 'normal'],
  ['Dancing Script', 'dancing-script', 'latin', 700, 'normal'],
  ['Inter', 'inter', 'latin', 400, 'normal'],
  ['Inter', 'inter', 'latin', 600, 'normal'],
  ['Lora', 'lora', 'latin', 400, 'normal'],
  ['Lora', 'lora', 'latin', 600, 'normal'],
  ['Lora', 'lora', 'latin', 400, 'italic'],
  ['Merriweather', 'merriweather', 'latin', 400, 'normal'],
  ['Merriweather', 'merriweather', 'latin', 700, 'normal'],
  ['Montserrat', 'montserrat', 'latin', 500, 'normal'],
  ['Montserrat', 'montserrat', 'latin', 700, 'normal'],
  ['Noto Sans Devanagari', 'noto-sans-devanagari', 'devanagari', 400, 'normal'],
  ['Noto Sans Devanagari', 'noto-sans-devanagari', 'devanagari', 700, 'normal'],
  ['Playfair Display', 'playfair-display', 'latin', 700, 'normal'],
] as const;

/** `@font-face` rules of the faces that `html` names, from the @fontsource packages (all OFL-1.1). */
export function fontFaces(html: string): string {
  return faces
    .filter(([family]) => html.includes(family))
    .map(([family, folder, subset, weight, style]) => {
      const file = `../../node_modules/@fontsource/${folder}/files/${folder}-${subset}-${weight}-${style}.woff2`;
      const source = dataUrl(new URL(file, import.meta.url), 'font/woff2');
      return `@font-face { font-family: '${family}'; font-weight: ${weight};
        font-style: ${style}; src: url(${source}) format('woff2'); }`;
    })
    .join('\n');
}
