import { isLanguageCode, type LanguageCode, languages } from '../../languages';
import { askWordings, nextWording } from '../../shared/ask-wordings';
import type { Report } from '../../shared/job-port';
import { text } from '../../shared/text';
import type { Overlay } from '../painting/overlay';
import type { Pixels } from '../pixels/pixels';
import type { Chip, ChipButton, ChipChoice } from './chip';
import type { Hint } from './hint';
import { takeAwayButtons } from './take-away';

export interface Shown {
  readonly image: Blob;
  readonly report: Report;
  readonly hint: Hint | null;
  /** What it was made from. */
  readonly pixels: Pixels;
}

interface Actions {
  /** Goes behind the view's own buttons. */
  readonly buttons: readonly ChipButton[];
  readonly correct: (block: number, translation: string) => void;
  /** For this picture alone. */
  readonly chooseLanguage: (language: LanguageCode) => void;
}

/** A translated picture with its chip: original or translation, the words to select, what can be taken away. */
export function createResultView(overlay: Overlay, chip: Chip, { buttons, correct, chooseLanguage }: Actions) {
  let version: 'original' | 'translation' = 'translation';
  let isNoteOpen = false;
  /** The block that the user was at last, while the words can be edited. */
  let chosen = 0;
  let hasNoOther = false;
  let words: 'selectable' | 'editable' | null = null;
  /** What the words on the picture were made for: while they are edited they must not be made anew. */
  let wordsFor: readonly unknown[] = [];

  function draw(shown: Shown): void {
    const { image, report, hint } = shown;
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
      ...takeAwayButtons(image, report, version),
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
      ...(said && { label: said.note && isNoteOpen ? said.note : said.label }),
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
