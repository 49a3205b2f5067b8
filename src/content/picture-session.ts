import { languageOf } from '../languages';
import { describeProgress } from '../shared/describe-progress';
import { failureSentence } from '../shared/failure-sentence';
import { type Failure, type Outcome, type Report, runJob } from '../shared/job-port';
import { loadSettings } from '../shared/settings';
import type { Settings } from '../shared/settings-schema';
import { text } from '../shared/text';
import { type ChipButton, createChip } from './chip';
import { createOverlay } from './overlay';
import { type Part, readPixels } from './read-pixels';
import { copyButton, savePicture, textOf } from './take-away';

/** How long "there is nothing to translate" stays on the picture. */
const NOTICE_MS = 4000;

/** Translates the picture and lays the translation over it. */
export interface Session {
  restart(): void;
}

interface SessionOptions {
  /** Where the page has put the picture when it is no longer there. */
  readonly findTwin: () => Element | undefined;
  /** `byUser`: closed or cancelled; else the picture has gone. */
  readonly onEnd: (byUser: boolean) => void;
}

export function startSession(picture: Element, { findTwin, onEnd }: SessionOptions): Session {
  const ended = new AbortController();
  const overlay = createOverlay(picture, findTwin, () => leave(false), ended.signal);
  const chip = createChip(overlay.root);
  let job = new AbortController();

  const leave = (byUser: boolean) => {
    job.abort();
    ended.abort();
    onEnd(byUser);
  };
  const end = () => leave(true);
  const close: ChipButton = { icon: 'close', label: text('close'), extra: true, act: end };
  const retry: ChipButton = { icon: 'retry', label: text('retry'), extra: true, act: () => void run() };

  async function run(): Promise<void> {
    job.abort();
    job = new AbortController();
    const { signal } = job;
    overlay.setState('working');
    chip.show({ progress: 0, buttons: [{ icon: 'close', label: text('cancel'), act: end }] });
    try {
      const settings = await loadSettings();
      const { outcome, part } = await translate(settings, signal);
      signal.throwIfAborted();
      await present(outcome, part, settings);
    } catch (error) {
      // Cancelled from the popup: as if it had been closed here.
      if (!signal.aborted && error instanceof DOMException && error.name === 'AbortError') return end();
      if (!signal.aborted) fail({ code: 'picture-unreachable', stage: 'loading', message: String(error) });
    }
  }

  async function translate({ language, hub, translator, fast }: Settings, signal: AbortSignal) {
    const { source, part } = await readPixels(picture, signal);
    const request = { from: 'en', to: language } as const;
    const outcome = await runJob(
      { picture: source, request, engine: { hub, translator, fast }, priority: 0 },
      (progress) => {
        if (signal.aborted) return;
        const { label, progress: share } = describeProgress(progress);
        chip.show({ progress: share, label, buttons: [{ icon: 'close', label: text('cancel'), act: end }] });
      },
      signal,
    );
    return { outcome, part };
  }

  async function present(outcome: Outcome, part: Part, { language }: Settings): Promise<void> {
    if (outcome.type === 'failed') return fail(outcome.failure);
    const hint = hintFor(outcome.report, languageOf(language).model?.megabytes);
    if (outcome.type === 'done') {
      const { image, report } = outcome;
      await overlay.show(image, part, { text: textOf(report, 'translation'), language });
      return showTranslation({ image, report, hint });
    }
    overlay.setState('nothing');
    if (hint) return chip.show({ label: hint.label, buttons: [...hint.buttons, { ...close, extra: false }] });
    chip.show({ label: text('nothingToTranslate'), buttons: [{ ...close, extra: false }] });
    setTimeout(() => leave(false), NOTICE_MS);
  }

  type Hint = { readonly label: string; readonly buttons: readonly ChipButton[] };

  function hintFor({ warnings, modelFailure }: Report, megabytes: number | undefined): Hint | null {
    if (warnings.includes('needs-model') && megabytes)
      return {
        label: [text('needsModel', megabytes), modelFailure ? failureSentence(modelFailure) : ''].join(' '),
        buttons: [{ icon: 'text', label: text('getModel'), act: () => void run() }],
      };
    const key = (
      [
        ['text-too-small', 'textTooSmall'],
        ['not-english', 'notEnglish'],
        ['first-frame-only', 'firstFrameOnly'],
      ] as const
    ).find(([warning]) => warnings.includes(warning))?.[1];
    return key ? { label: text(key), buttons: [] } : null;
  }

  interface Shown {
    readonly image: Blob;
    readonly report: Report;
    readonly hint: Hint | null;
  }

  function showTranslation(shown: Shown): void {
    const { image, report, hint } = shown;
    overlay.setVisible(true);
    overlay.setState('translated');
    const toggle: ChipButton = { icon: 'original', label: text('showOriginal'), act: () => showOriginal(shown) };
    const save: ChipButton = { icon: 'save', label: text('savePicture'), extra: true, act: () => savePicture(image) };
    const tools = [toggle, ...copyButton(report, 'translation'), save, retry, close];
    chip.show({ ...(hint && { label: hint.label }), buttons: [...(hint?.buttons ?? []), ...tools] });
  }

  function showOriginal(shown: Shown): void {
    overlay.setVisible(false);
    overlay.setState('original');
    const back = () => showTranslation(shown);
    const toggle: ChipButton = { icon: 'translation', label: text('showTranslation'), act: back };
    chip.show({ buttons: [toggle, ...copyButton(shown.report, 'original'), retry, close] });
  }

  function fail(failure: Failure): void {
    console.info(`Palimpsest: ${failure.message}`);
    overlay.setState('failed');
    chip.show({
      label: failureSentence(failure),
      buttons: [
        { ...retry, extra: false },
        { ...close, extra: false },
      ],
    });
  }

  void run();
  return { restart: () => void run() };
}
