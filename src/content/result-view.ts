import { isLanguageCode, type LanguageCode, languages } from '../languages';
import type { Report } from '../shared/job-port';
import { text } from '../shared/text';
import type { Chip, ChipButton, ChipChoice } from './chip';
import type { Hint } from './hint';
import type { Overlay } from './overlay';
import { takeAwayButtons } from './take-away';

export interface Shown {
  readonly image: Blob;
  readonly report: Report;
  readonly hint: Hint | null;
}

interface Actions {
  /** Goes behind the view's own buttons. */
  readonly buttons: readonly ChipButton[];
  /** For this picture alone. */
  readonly chooseLanguage: (language: LanguageCode) => void;
}

/** A translated picture with its chip: original or translation, the words to select, what can be taken away. */
export function createResultView(overlay: Overlay, chip: Chip, { buttons, chooseLanguage }: Actions) {
  let version: 'original' | 'translation' = 'translation';
  let selectable = false;

  function draw(shown: Shown): void {
    const { image, report, hint } = shown;
    const isOriginal = version === 'original';
    overlay.setVisible(!isOriginal);
    overlay.setState(isOriginal ? 'original' : 'translated');
    overlay.setSelectable(selectable ? version : null);
    const toggle: ChipButton = {
      icon: isOriginal ? 'translation' : 'original',
      label: text(isOriginal ? 'showTranslation' : 'showOriginal'),
      act() {
        version = isOriginal ? 'translation' : 'original';
        draw(shown);
      },
      hold: { begin: () => overlay.setVisible(isOriginal), end: () => overlay.setVisible(!isOriginal) },
    };
    const select: ChipButton = {
      icon: 'select',
      label: text('selectText'),
      extra: true,
      pressed: selectable,
      act() {
        selectable = !selectable;
        draw(shown);
      },
    };
    const tools = [select, ...takeAwayButtons(image, report, version), languageChoice(report.to), ...buttons];
    chip.show({
      ...(hint && !isOriginal && { label: hint.label }),
      buttons: [...(hint && !isOriginal ? hint.buttons : []), toggle, ...tools],
    });
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
      draw(shown);
    },
  };
}
