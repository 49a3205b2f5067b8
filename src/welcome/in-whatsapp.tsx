import type { ComponentChildren } from 'preact';
import { text } from '../shared/text';

/** Three drawn steps, for those who look rather than read. */
export function InWhatsapp() {
  return (
    <>
      <ol class="steps">
        <Step sentence={text('welcomeStepClick')}>
          <Bubble words={FOREIGN} />
          <Mouse />
        </Step>
        <Step sentence={text('welcomeStepChoose', text('menuTranslate'))}>
          <Bubble words={FOREIGN} />
          <Menu />
        </Step>
        <Step sentence={text('welcomeStepDone')}>
          <Bubble words={OWN} />
          <circle cx="136" cy="44" r="9" class="chip" />
          <path d="M132 44l3 3 5-6" class="stroke on-chip" />
        </Step>
      </ol>
      <p class="soft">{text('welcomeElsewhere')}</p>
    </>
  );
}

function Step({ sentence, children }: { readonly sentence: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <svg viewBox="0 0 200 150" aria-hidden="true">
        <rect width="200" height="150" rx="12" class="wall" />
        {children}
      </svg>
      <p>{sentence}</p>
    </li>
  );
}

/** Lengths of the drawn words, line by line: nobody can read them, or everybody. */
const FOREIGN = [
  [22, 30, 14],
  [34, 20],
];
const OWN = [
  [40, 26],
  [18, 24, 20],
];

/** A message with a picture: hills, a sun, and words. */
function Bubble({ words }: { readonly words: readonly (readonly number[])[] }) {
  return (
    <>
      <path d="M24 26h122a8 8 0 0 1 8 8v92a8 8 0 0 1-8 8H34a8 8 0 0 1-8-8V34z" class="bubble" />
      <rect x="34" y="34" width="112" height="92" rx="4" class="sky" />
      <circle cx="120" cy="52" r="9" class="sun" />
      <path d="M34 112c20-24 38-24 56-6s34 8 56-10v26a4 4 0 0 1-4 4H38a4 4 0 0 1-4-4z" class="hill" />
      {words.map((line, i) => {
        let x = 90 - line.reduce((sum, width) => sum + width + 4, -4) / 2;
        return line.map((width) => {
          const word = (
            <rect
              key={x}
              x={x}
              y={66 + i * 14}
              width={width}
              height="7"
              rx="3"
              class={words === OWN ? 'own' : 'word'}
            />
          );
          x += width + 4;
          return word;
        });
      })}
    </>
  );
}

/** A mouse whose right button is pressed. */
function Mouse() {
  return (
    <>
      <path d="M92 58l0 26 7-6 5 12 5-2-5-12 9 0z" class="pointer" />
      <rect x="158" y="70" width="30" height="46" rx="15" class="mouse" />
      <path d="M173 70a15 15 0 0 1 15 15v6h-15z" class="pressed" />
      <path d="M158 91h30M173 70v21" class="stroke" />
    </>
  );
}

/** The menu, with our item as it is called. */
function Menu() {
  return (
    <>
      <rect x="76" y="62" width="116" height="72" rx="6" class="menu" />
      <rect x="86" y="72" width="50" height="6" rx="3" class="item" />
      <rect x="86" y="86" width="64" height="6" rx="3" class="item" />
      <rect x="78" y="98" width="112" height="22" rx="4" class="chosen" />
      <foreignObject x="78" y="98" width="112" height="22">
        <div class="item-name">{text('menuTranslate')}</div>
      </foreignObject>
    </>
  );
}
