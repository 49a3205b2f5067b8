/** One path each, in a box of 24 × 24, drawn as strokes. */
export const ICONS = {
  close: 'M6 6 18 18M18 6 6 18',
  retry: 'M19 12a7 7 0 1 1-2-5M19 3v5h-5',
  original: 'M5 18 9 7l4 11M6.5 14h5M15 18v-7m0 3a2.5 2.5 0 0 1 5 0v4',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 8.500h.01',
  select: 'M9 4h6M12 4v16M9 20h6M5 9H3v6h2M19 9h2v6h-2',
  edit: 'M4 20l1-5L16 4l4 4L9 19l-5 1M13 7l4 4',
  reword: 'M4 8h12M12 4l4 4-4 4M20 16H8M12 12l-4 4 4 4',
  studio: 'M13 5H5v14h14v-8M11 13 20 4M15 4h5v5',
  share:
    'M8 11.500 16 7m-8 5.500 8 4.500M8 12a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0M21 6a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0M21 18a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0',
  speak: 'M4 9.500v5h3.500L12 19V5L7.500 9.500zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11',
  stop: 'M7 7h10v10H7z',
  beside: 'M4 5h7v14H4zM13 5h7v14h-7z',
  save: 'M12 4v11m-5-4 5 5 5-5M5 20h14',
  translation: 'M4 6h9M8.500 4v2M6 6c.5 4 3 6.500 6.500 8M11 6c-.5 4-3 6.500-7 8M13 20l3.500-9 3.500 9M14.200 17h4.600',
} as const;

export const SVG = 'http://www.w3.org/2000/svg';

export function drawing(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const stroke = document.createElementNS(SVG, 'path');
  for (const [name, value] of Object.entries({
    d: path,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }))
    stroke.setAttribute(name, value);
  svg.append(stroke);
  return svg;
}
