import { isLanguageCode, type LanguageCode, languages } from '../../languages';
import { askWordings, nextWording } from '../../shared/ask-wordings';
import type { Report } from '../../shared/job-port';
import { text } from '../../shared/text';
import type { Overlay } from '../painting/overlay';
import type { Pixels } from '../pixels/pixels';
import type { Chip, ChipButton, ChipChoice } from './chip';
import type { Hint } from './hint';
import { readAloud } from './read-aloud';
import { showSideBySide } from './side-by-side';
import { takeAwayButtons, textOf, textsOf } from './take-away';

/** How long the chip says that something was done. */
const SAID_MS = 2500;

export interface Shown {
  readonly image: Blob;
  readonly report: Report;
  readonly hint: Hint | null;
  /** What it was made from. */
  readonly pixels: Pixels;
  /** Of the picture's file. */
  readonly name: string;
}

interface Actions {
  readonly ended: AbortSignal;
  /** Goes behind the view's own buttons. */
  readonly buttons: readonly ChipButton[];
  readonly correct: (block: number, translation: string) => void;
  /** For this picture alone. */
  readonly chooseLanguage: (language: LanguageCode) => void;
}

/** A translated picture with its chip: original or translation, the words to select, what can be taken away. */
export function createResultView(overlay: Overlay, chip: Chip, { buttons, correct, chooseLanguage, ended }: Actions) {
  let version: 'original' | 'translation' = 'translation';
  let isNoteOpen = false;
  /** The block that the user was at last, while the words can be edited. */
  let chosen = 0;
  let hasNoOther = false;
  let words: 'selectable' | 'editable' | null = null;
  /** What the words on the picture were made for: while they are edited they must not be made anew. */
  let wordsFor: readonly unknown[] = [];

  let done = '';
  let reading: AbortController | undefined;

  /** Every action gives a sign that it happened. */
  function say(sentence: string, shown: Shown): void {
    done = sentence;
    draw(shown);
    setTimeout(() => {
      if (done !== sentence) return;
      done = '';
      draw(shown);
    }, SAID_MS);
  }

  function readButton(shown: Shown): ChipButton {
    const { report } = shown;
    const language = version === 'original' ? report.from : report.to;
    const begin = async () => {
      const begun = new AbortController();
      reading = begun;
      draw(shown);
      const hasVoice = await readAloud(textsOf(report, version), language, begun.signal);
      if (reading === begun) reading = undefined;
      if (hasVoice) draw(shown);
      else say(text('noVoice', nameOf(language)), shown);
    };
    const act = () => {
      if (!reading) return void begin();
      reading.abort();
    };
    return { icon: reading ? 'stop' : 'speak', label: text(reading ? 'stopReading' : 'readAloud'), extra: true, act };
  }

  function draw(shown: Shown): void {
    if (ended.aborted) return;
    const { image, report, hint, name, pixels } = shown;
    const isOriginal = version === 'original';
    overlay.setVisible(!isOriginal);
    overlay.setState(isOriginal ? 'original' : 'translated');
    layWords(report);
    const toggle: ChipButton = {
      icon: isOriginal ? 'translation' : 'original',
      label: text(isOriginal ? 'showTranslation' : 'showOriginal'),
      act() {
        version = isOriginal ? 'translation' : 'original';
        draw(shown);
      },
      hold: { begin: () => overlay.setVisible(isOriginal), end: () => overlay.setVisible(!isOriginal) },
    };
    const switchFor = (use: NonNullable<typeof words>, icon: 'select' | 'edit', label: string): ChipButton => ({
      icon,
      label,
      extra: true,
      pressed: words === use,
      act() {
        words = words === use ? null : use;
        draw(shown);
      },
    });
    const select = switchFor('selectable', 'select', text('selectText'));
    const edit = isOriginal ? [] : [switchFor('editable', 'edit', text('correctTranslation'))];
    const beside: ChipButton = {
      icon: 'beside',
      label: text('sideBySide'),
      extra: true,
      act: () => showSideBySide(pixels.source, image, textOf(report, 'translation')),
    };
    const reword: ChipButton = {
      icon: 'reword',
      label: text('otherWording'),
      extra: true,
      act: () => void sayOtherwise(),
    };
    async function sayOtherwise(): Promise<void> {
      const { text: source, translation } = report.blocks[chosen] ?? {};
      const next = source
        ? nextWording(await askWordings(source, report.to).catch(() => []), translation?.text ?? '')
        : null;
      hasNoOther = next === null;
      if (next !== null) correct(chosen, next);
      else draw(shown);
    }
    const tools = [
      select,
      ...edit,
      ...(words === 'editable' ? [reword] : []),
      readButton(shown),
      ...takeAwayButtons({ image, report, name, version }, (sentence) => say(sentence, shown)),
      beside,
      languageChoice(report.to),
      ...buttons,
    ];
    const note: ChipButton = {
      icon: 'text',
      label: text('readHere'),
      pressed: isNoteOpen,
      act() {
        isNoteOpen = !isNoteOpen;
        draw(shown);
      },
    };
    const none: Hint | null = hasNoOther ? { label: text('otherWordingNone'), buttons: [] } : null;
    hasNoOther = false; // until something else is done
    const said = isOriginal ? null : (none ?? hint);
    const bar = {
      ...(done && { label: done }),
      ...(said && !done && { label: said.note && isNoteOpen ? said.note : said.label }),
      buttons: [...(said?.buttons ?? []), ...(said?.note ? [note] : []), toggle, ...tools],
    };
    chip.show(said?.isCard ? said : bar);
  }

  function layWords({ to, blocks }: Report): void {
    const use = words === 'editable' && version === 'original' ? null : words;
    const now = [use, version, to, blocks.length];
    if (now.every((part, i) => part === wordsFor[i])) return;
    wordsFor = now;
    const choose = (block: number) => {
      chosen = block;
    };
    overlay.setWords(use && { version, ...(use === 'editable' && { edit: correct, choose }) });
  }

  const languageChoice = (value: LanguageCode): ChipChoice => ({
    label: text('pictureLanguage'),
    options: Object.entries(languages).map(([value, { name }]) => ({ value, name })),
    value,
    choose: (code) => isLanguageCode(code) && chooseLanguage(code),
  });

  ended.addEventListener('abort', () => reading?.abort());
  return {
    /** Which of the two versions is on the picture stays as the user left it. */
    show: draw,
    showTranslation(shown: Shown): void {
      version = 'translation';
      isNoteOpen = false;
      draw(shown);
    },
  };
}

const nameOf = (code: LanguageCode | 'en'): string => (isLanguageCode(code) ? languages[code].name : 'English');
