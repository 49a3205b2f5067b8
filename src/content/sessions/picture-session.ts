import { describeProgress } from '../../shared/describe-progress';
import { failureSentence } from '../../shared/failure-sentence';
import type { Failure, Outcome } from '../../shared/job-port';
import { text } from '../../shared/text';
import { type ChipButton, createChip } from '../chip/chip';
import { hintFor } from '../chip/hint';
import { allowButton, serverOf } from '../chip/host-permission';
import { createResultView, type Shown } from '../chip/result-view';
import { createOverlay } from '../painting/overlay';
import { createFilmHolder } from '../pixels/film';
import { nameOf } from '../pixels/picture-name';
import { showsSamePicture, versionShown } from '../pixels/picture-version';
import type { Pixels } from '../pixels/pixels';
import { readPixels } from '../pixels/read-pixels';
import { studioButton } from './hand-over';
import { requestTranslation } from './request-translation';
import type { Manner, Session, SessionOptions } from './session';
import { goOnWith, waitForModel } from './waiting-pictures';

/** How long "there is nothing to translate" stays on the picture. */
const NOTICE_MS = 4000;

export function startSession(
  picture: Element,
  { site, spot, read = readPixels, findTwin, moved, onEnd, ...options }: SessionOptions,
): Session {
  const ended = new AbortController();
  const identity = site.identityOf(picture);
  const events = { identity, spot, findTwin, moved, gone: () => leave('gone'), changed: refresh };
  const overlay = createOverlay(picture, events, ended.signal);
  const chip = createChip(overlay.root);
  const film = createFilmHolder(ended.signal);
  let job = new AbortController();
  let manner = options.manner;
  let { language } = options;
  /** Before the first download of a language the user is asked; who has all pictures translated has been. */
  let mayDownload = manner !== 'asked';
  let shown: Shown | undefined;
  /** The user's own words, by block, and the pixels that they are written on. */
  const corrections = new Map<number, string>();
  let corrected: Pixels | undefined;
  let version = versionShown(picture);
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>();

  const leave: SessionOptions['onEnd'] = (why) => {
    if (ended.signal.aborted) return;
    job.abort();
    ended.abort();
    settle();
    onEnd(why);
  };
  function cancel(): void {
    job.abort();
    if (shown) view.show(shown);
    else leave('closed');
  }
  const again = () => restart('asked');
  function fetch(): void {
    mayDownload = true;
    again();
  }
  function dismiss(): void {
    if (shown) {
      shown = { ...shown, hint: null };
      view.show(shown);
    } else leave('idle');
  }
  const close: ChipButton = { icon: 'close', label: text('close'), act: () => leave('closed') };
  const retry: ChipButton = { icon: 'retry', label: text('retry'), act: again };
  const view = createResultView(overlay, chip, {
    ended: ended.signal,
    buttons: [studioButton(() => read(overlay.picture(), ended.signal), overlay.picture), retry, close].map(
      (button) => ({ ...button, extra: true }),
    ),
    correct(block, translation) {
      corrections.set(block, translation);
      restart('silent', shown?.pixels);
    },
    chooseLanguage(chosen) {
      language = chosen;
      options.languageChosen(chosen);
      again();
    },
  });

  function restart(next: Manner, known?: Pixels): void {
    manner = next;
    corrected = known;
    if (!known) corrections.clear();
    void run().finally(settle);
  }

  function refresh(): void {
    const now = overlay.picture();
    if (ended.signal.aborted || !now.isConnected) return;
    const best = site.bestVersion(now);
    if (site.isPreview(best)) return; // the picture itself is still to come
    if (best === now && showsSamePicture(version, versionShown(best))) return;
    if (identity === null || site.identityOf(best) !== identity) leave('replaced');
    else restart(shown ? 'silent' : manner);
  }

  async function run(): Promise<void> {
    job.abort();
    job = new AbortController();
    const { signal } = job;
    const best = site.bestVersion(overlay.picture());
    if (best !== overlay.picture()) overlay.moveTo(best);
    version = versionShown(best);
    if (site.isPreview(best)) return wait();
    if (manner === 'asked') film.hold(best);
    if (!shown || manner !== 'silent') {
      overlay.setState('working');
      showProgress();
    }
    try {
      const { outcome, pixels } = await translate(best, signal);
      signal.throwIfAborted();
      await present(outcome, pixels);
    } catch (error) {
      if (signal.aborted) return;
      // Cancelled from the popup: as if it had been here.
      if (error instanceof DOMException && error.name === 'AbortError') cancel();
      else fail({ code: 'picture-unreachable', stage: 'loading', message: String(error) });
    }
  }

  /** Until the picture has been downloaded: then the page shows another version of it. */
  function wait(): void {
    overlay.setState('waiting');
    if (manner === 'asked') chip.show({ label: text('notDownloaded'), buttons: [close] });
    else leave('idle');
  }

  function showProgress(progress = 0, label = '', isCard = false): void {
    if (manner === 'silent') chip.hide();
    else chip.show({ progress, label, isCard, buttons: [{ icon: 'close', label: text('cancel'), act: cancel }] });
  }

  async function translate(picture: Element, signal: AbortSignal) {
    const pixels = corrected ?? (await read(picture, signal));
    const outcome = await requestTranslation(
      {
        source: pixels.source,
        language,
        corrections: corrected ? corrections : null,
        isAwaited: manner === 'asked' || corrected !== undefined,
        mayDownload,
      },
      (progress) => {
        const { label, progress: share } = describeProgress(progress);
        if (!signal.aborted && manner !== 'silent') showProgress(share, label, progress.stage === 'downloading');
      },
      signal,
    );
    return { outcome, pixels };
  }

  async function present(outcome: Outcome, pixels: Pixels): Promise<void> {
    if (outcome.type === 'failed') return fail(outcome.failure);
    const server = pixels.onScreen ? serverOf(overlay.picture()) : null;
    const { to, warnings } = outcome.report;
    const needsModel = warnings.includes('needs-model');
    const isTold = manner === 'asked' || (manner === 'passing' && needsModel);
    const hint = isTold ? hintFor(outcome.report, server, { again, fetch, dismiss }) : null;
    if (needsModel && !mayDownload) waitForModel(to, fetch, job.signal);
    if (!needsModel && mayDownload) goOnWith(to);
    if (outcome.type === 'done') {
      const { image, report } = outcome;
      await overlay.show(image, pixels, report);
      shown = { image, report, hint, pixels, name: nameOf(overlay.picture()) };
      return manner === 'asked' ? view.showTranslation(shown) : view.show(shown);
    }
    overlay.setState('nothing');
    if (hint) return chip.show(hint.isCard ? hint : { label: hint.label, buttons: [...hint.buttons, close] });
    if (manner !== 'asked') return leave('idle');
    chip.show({ label: text('nothingToTranslate'), buttons: [close] });
    setTimeout(() => leave('idle'), NOTICE_MS);
  }

  function fail(failure: Failure): void {
    console.info(`Palimpsest: ${failure.message}`);
    const known = corrected;
    if (manner === 'silent' && !known) {
      if (shown) view.show(shown);
      else leave('idle');
      return;
    }
    overlay.setState('failed');
    const server = failure.code === 'picture-unreachable' ? serverOf(overlay.picture()) : null;
    const retrying = known ? { ...retry, act: () => restart('silent', known) } : retry; // the user's words are not lost
    const buttons = [...(server ? [allowButton(server, again)] : []), retrying, close];
    chip.show({ label: failureSentence(failure), buttons });
  }

  queueMicrotask(() => restart(manner)); // whoever called has the session by then
  return { restart, refresh, end: () => leave('gone'), settled };
}
