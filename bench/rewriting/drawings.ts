import { photograph } from '../../scripts/draw-pictures/photograph';
import { type DrawnGround, HEIGHT, pick, WIDTH } from './ground';

/** Kinds of pictures that people share, drawn: hard edges and outlines pass under the words. */
export const DRAWINGS = ['cartoon', 'comic', 'flat illustration', 'film frame', 'screenshot'] as const;
export type DrawingName = (typeof DRAWINGS)[number];

type Random = () => number;

export function drawing(name: DrawingName, random: Random): DrawnGround {
  const light = random() < 0.5;
  const draw = { cartoon, comic, 'flat illustration': flatIllustration, 'film frame': filmFrame, screenshot }[name];
  return draw(light, random);
}

const between = (random: Random, low: number, high: number) => low + (high - low) * random();
const times = (count: number, draw: (i: number) => string) => Array.from({ length: count }, (_, i) => draw(i)).join('');
const svg = (inside: string) =>
  `<svg width="${WIDTH}" height="${HEIGHT}" style="position: absolute; inset: 0">${inside}</svg>`;

/** Colours that words of the other lightness can be read on. */
function palette(light: boolean, random: Random): () => string {
  const lightness = () => Math.round(light ? between(random, 62, 92) : between(random, 18, 46));
  return () => `hsl(${Math.round(360 * random())} ${Math.round(between(random, 30, 85))}% ${lightness()}%)`;
}

/** A closed curve around a middle. */
function blob(x: number, y: number, radius: number, random: Random): string {
  const corners = 6;
  const points = Array.from({ length: corners }, (_, i) => {
    const [turn, far] = [(2 * Math.PI * i) / corners, radius * between(random, 0.7, 1.25)];
    return [x + far * Math.cos(turn), y + far * Math.sin(turn)] as const;
  });
  const middle = (i: number) => {
    const [a, b] = [points[i % corners]!, points[(i + 1) % corners]!];
    return `${((a[0] + b[0]) / 2).toFixed(1)} ${((a[1] + b[1]) / 2).toFixed(1)}`;
  };
  const curves = points.map(
    (_, i) =>
      `Q ${points[(i + 1) % corners]![0].toFixed(1)} ${points[(i + 1) % corners]![1].toFixed(1)} ${middle(i + 1)}`,
  );
  return `M ${middle(0)} ${curves.join(' ')} Z`;
}

/** Hills, heads and clouds in flat colours with a shaded side, under a strong outline. */
function cartoon(light: boolean, random: Random): DrawnGround {
  const colour = palette(light, random);
  const stroke = `stroke="#1a1410" stroke-width="${between(random, 2.5, 5).toFixed(1)}" stroke-linejoin="round"`;
  const hill = (y: number) =>
    `<path d="M -20 ${HEIGHT + 20} L -20 ${y} C ${between(random, 100, 300)} ${y - 130}, ${between(random, 350, 600)} ${y + 120}, ${WIDTH + 20} ${
      y - between(random, -60, 60)
    } L ${WIDTH + 20} ${HEIGHT + 20} Z" fill="${colour()}" ${stroke}/>`;
  const head = (i: number) => {
    const [x, y, radius] = [between(random, 60, 660), between(random, 60, 540), between(random, 35, 110)];
    const shape = blob(x, y, radius, random);
    return `<clipPath id="c${i}"><path d="${shape}"/></clipPath><path d="${shape}" fill="${colour()}"/>
      <circle cx="${x + 0.5 * radius}" cy="${y + 0.6 * radius}" r="${radius}" fill="#000" opacity=".18" clip-path="url(#c${i})"/>
      <path d="${shape}" fill="none" ${stroke}/>
      <circle cx="${x - 0.2 * radius}" cy="${y - 0.1 * radius}" r="${0.08 * radius}" fill="#1a1410"/>
      <circle cx="${x + 0.2 * radius}" cy="${y - 0.1 * radius}" r="${0.08 * radius}" fill="#1a1410"/>`;
  };
  return {
    light,
    css: `body { background: ${colour()}; }`,
    html: svg(times(3, (i) => hill(180 + 150 * i)) + times(7, head)),
  };
}

/** Panels with gutters, screens of dots, lines of speed, and a balloon that is hardly larger than its words. */
function comic(light: boolean, random: Random): DrawnGround {
  const colour = palette(light, random);
  const step = between(random, 6, 11);
  const dots = `<pattern id="d" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <circle cx="${step / 2}" cy="${step / 2}" r="${step * between(random, 0.2, 0.36)}" fill="${colour()}"/></pattern>`;
  const ink = '#111';
  const [x, y] = [between(random, 200, 520), between(random, 100, 500)];
  const rays = times(26, (i) => {
    const [turn, wide] = [(2 * Math.PI * i) / 26 + 0.1 * random(), between(random, 0.004, 0.02)];
    const at = (a: number, far: number) =>
      `${(x + far * Math.cos(a)).toFixed(1)} ${(y + far * Math.sin(a)).toFixed(1)}`;
    return `<path d="M ${at(turn, between(random, 90, 200))} L ${at(turn - wide, 900)} L ${at(turn + wide, 900)} Z" fill="${ink}"/>`;
  });
  const figure = `<path d="${blob(between(random, 100, 620), between(random, 120, 480), between(random, 80, 150), random)}" fill="${colour()}" stroke="${ink}" stroke-width="4"/>`;
  const gutter = Math.round(between(random, 120, 480));
  const panels = `<path d="M ${gutter} 0 L ${gutter + between(random, -40, 40)} ${HEIGHT}" stroke="${ink}" stroke-width="20"/>
    <path d="M ${gutter} 0 L ${gutter} ${HEIGHT}" stroke="#fff" stroke-width="12"/>`;
  const balloon = `<ellipse cx="360" cy="${pick([130, 400], random)}" rx="${between(random, 290, 330)}" ry="${between(random, 80, 110)}" fill="${
    light ? '#fff' : '#222'
  }" stroke="${light ? ink : '#eee'}" stroke-width="4"/>`;
  const scene = `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#d)"/>${random() < 0.6 ? rays : ''}${figure}${figure}`;
  return {
    light,
    css: `body { background: ${colour()}; }`,
    html: svg(`<defs>${dots}</defs>${scene}${random() < 0.5 ? panels : ''}${balloon}`),
  };
}

/** Large shapes without shading, some striped, some with a thin outline. */
function flatIllustration(light: boolean, random: Random): DrawnGround {
  const colour = palette(light, random);
  const outline = random() < 0.6 ? `stroke="${colour()}" stroke-width="${between(random, 1.5, 3).toFixed(1)}"` : '';
  const stripes = `<pattern id="s" width="24" height="24" patternUnits="userSpaceOnUse" patternTransform="rotate(${Math.round(180 * random())})">
    <rect width="24" height="24" fill="${colour()}"/><rect width="12" height="24" fill="${colour()}"/></pattern>`;
  const shape = (i: number) => {
    const [x, y, size] = [between(random, 0, WIDTH), between(random, 0, HEIGHT), between(random, 50, 190)];
    const fill = i === 2 ? 'url(#s)' : colour();
    const turned = `transform="rotate(${Math.round(between(random, -40, 40))} ${x} ${y})" fill="${fill}" ${outline}`;
    return pick(
      [
        `<rect x="${x - size}" y="${y - size / 2}" width="${2 * size}" height="${size}" rx="${between(random, 0, 40)}" ${turned}/>`,
        `<circle cx="${x}" cy="${y}" r="${size}" ${turned}/>`,
        `<path d="M ${x} ${y - size} L ${x + size} ${y + size} L ${x - size} ${y + size} Z" ${turned}/>`,
        `<path d="${blob(x, y, size, random)}" ${turned}/>`,
      ],
      random,
    );
  };
  return { light, css: `body { background: ${colour()}; }`, html: svg(`<defs>${stripes}</defs>${times(11, shape)}`) };
}

/** A photograph a little out of focus, with film's grain, between black bars. */
function filmFrame(_: boolean, random: Random): DrawnGround {
  const [top, bottom] = [between(random, 40, 120), between(random, 60, 200)].map(Math.round);
  const grain = between(random, 0.04, 0.12).toFixed(2);
  return {
    light: false,
    css: 'body { background: #000; }',
    html: `<div style="position: absolute; left: 0; right: 0; top: ${top}px; bottom: ${bottom}px; overflow: hidden"><div style="position: absolute; inset: -20px;
      background: radial-gradient(transparent 40%, rgb(0 0 0 / .5)), linear-gradient(rgb(0 0 0 / .25), rgb(0 0 0 / .25)),
      ${photograph(pick(['coffee', 'cat', 'sunset', 'mountain-path'], random))} ${Math.round(100 * random())}% ${Math.round(
        100 * random(),
      )}%/cover; filter: blur(${between(random, 0.6, 3).toFixed(1)}px)"></div>
      ${svg(`<filter id="g" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="${Math.floor(999 * random())}"/>
      <feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  ${grain} ${grain} 0 0 0"/></filter><rect width="100%" height="100%" filter="url(#g)"/>`)}</div>`,
  };
}

/** Cards, rules, buttons and round portraits, as an app shows them. */
function screenshot(light: boolean, random: Random): DrawnGround {
  const grey = (lightness: number) => `hsl(220 12% ${light ? lightness : 100 - lightness}%)`;
  const colour = palette(light, random);
  const card = (i: number) => {
    const [top, high] = [Math.round(20 + 140 * i + 30 * random()), Math.round(between(random, 70, 130))];
    const left = Math.round(between(random, 10, 120));
    return `<div style="position: absolute; left: ${left}px; right: ${Math.round(between(random, 10, 120))}px; top: ${top}px; height: ${high}px;
      background: ${i % 2 ? colour() : grey(100)}; border: 1px solid ${grey(80)}; border-radius: ${Math.round(between(random, 0, 18))}px; box-shadow: 0 1px 3px rgb(0 0 0 / .2)">
      <i style="position: absolute; left: 12px; top: 14px; width: 42px; height: 42px; border-radius: 50%; background: ${colour()}"></i>
      <i style="position: absolute; right: 14px; top: ${Math.round(high / 3)}px; width: 120px; height: 34px; border-radius: 8px; background: ${colour()}"></i>
      <i style="position: absolute; left: 0; right: 0; top: ${Math.round(between(random, 40, high - 10))}px; height: 1px; background: ${grey(82)}"></i></div>`;
  };
  return { light, css: `body { background: ${grey(94)}; }`, html: times(4, card) };
}
