import type { Report } from '../shared/job-port';
import { text } from '../shared/text';
import type { ChipButton } from './chip';

type Version = 'original' | 'translation';

/** All texts of the picture, a block a paragraph; what was not translated stands there as it is. */
export const textOf = ({ blocks }: Report, version: Version): string =>
  blocks.map((block) => (version === 'translation' && block.translation?.text) || block.text).join('\n\n');

/** None where the page has no clipboard (without https). */
export function copyButton(report: Report, version: Version): ChipButton[] {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return [];
  const act = () => void clipboard.writeText(textOf(report, version)).catch(() => {}); // the page may forbid it
  return [{ icon: 'copy', label: text('copyText'), extra: true, act }];
}

/** Puts the translated picture where the browser puts downloads. */
export function savePicture(image: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(image);
  link.download = 'palimpsest.png';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
