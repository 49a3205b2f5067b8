import { languageOf } from '../../languages';
import { failureSentence } from '../../shared/failure-sentence';
import type { Report } from '../../shared/job-port';
import { text } from '../../shared/text';
import type { ChipButton } from './chip';
import { allowButton } from './host-permission';
import { textOf } from './take-away';

/** What the user should know about a result, and what they can do about it. */
export interface Hint {
  readonly label: string;
  readonly buttons: readonly ChipButton[];
  /** In the middle of the picture, and nothing else of the chip beside it. */
  readonly isCard?: boolean;
  /** What can hardly be read in the picture, to be read beside it. */
  readonly note?: string;
}

const SENTENCES = [
  ['text-too-small', 'textTooSmall'],
  ['not-english', 'notEnglish'],
  ['first-frame-only', 'firstFrameOnly'],
] as const;

interface Actions {
  readonly again: () => void;
  /** The same, and what is missing may be fetched. */
  readonly fetch: () => void;
  /** Does without. */
  readonly dismiss: () => void;
}

/** `server`: where the whole picture lies, when only what the screen shows of it was read. */
export function hintFor(report: Report, server: URL | null, { again, fetch, dismiss }: Actions): Hint | null {
  const { warnings, modelFailure, to } = report;
  const { name, model } = languageOf(to);
  if (warnings.includes('needs-model') && model) {
    const { megabytes } = model;
    return {
      isCard: true,
      label: modelFailure
        ? [text('needsModel', megabytes), failureSentence(modelFailure)].join(' ')
        : text('firstDownload', name, megabytes),
      buttons: [
        modelFailure?.code === 'needs-permission'
          ? allowButton(new URL(`https://${modelFailure.host}`), fetch)
          : { icon: 'text', label: text('getModel'), act: fetch },
        { icon: 'close', label: text('close'), act: dismiss },
      ],
    };
  }
  const key = SENTENCES.find(([warning]) => warnings.includes(warning))?.[1];
  if (key === 'textTooSmall') return { label: text(key), buttons: [], note: textOf(report, 'translation') };
  if (key) return { label: text(key), buttons: [] };
  return server ? { label: text('fromScreen', server.host), buttons: [allowButton(server, again)] } : null;
}
