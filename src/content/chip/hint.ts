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
  /** What can hardly be read in the picture, to be read beside it. */
  readonly note?: string;
}

const SENTENCES = [
  ['text-too-small', 'textTooSmall'],
  ['not-english', 'notEnglish'],
  ['first-frame-only', 'firstFrameOnly'],
] as const;

/** `server`: where the whole picture lies, when only what the screen shows of it was read. */
export function hintFor(report: Report, server: URL | null, again: () => void): Hint | null {
  const { warnings, modelFailure, to } = report;
  const megabytes = languageOf(to).model?.megabytes;
  if (warnings.includes('needs-model') && megabytes)
    return {
      label: [text('needsModel', megabytes), modelFailure ? failureSentence(modelFailure) : ''].join(' '),
      buttons: [
        modelFailure?.code === 'needs-permission'
          ? allowButton(new URL(`https://${modelFailure.host}`), again)
          : { icon: 'text', label: text('getModel'), act: again },
      ],
    };
  const key = SENTENCES.find(([warning]) => warnings.includes(warning))?.[1];
  if (key === 'textTooSmall') return { label: text(key), buttons: [], note: textOf(report, 'translation') };
  if (key) return { label: text(key), buttons: [] };
  return server ? { label: text('fromScreen', server.host), buttons: [allowButton(server, again)] } : null;
}
