import type { Report } from '../../shared/job-port';
import { text } from '../../shared/text';
import type { ChipButton } from './chip';

type Version = 'original' | 'translation';

/** All texts of the picture, a block a paragraph; what was not translated stands there as it is. */
export const textOf = ({ blocks }: Report, version: Version): string =>
  blocks.map((block) => (version === 'translation' && block.translation?.text) || block.text).join('\n\n');

/** Buttons by which text and picture are taken away. */
export function takeAwayButtons(image: Blob, report: Report, version: Version): ChipButton[] {
  const copyText = () => navigator.clipboard.writeText(textOf(report, version));
  const copyPicture = () => navigator.clipboard.write([new ClipboardItem({ [image.type]: image })]);
  const quietly = (copy: () => Promise<void>) => () => void copy().catch(() => {}); // the page may forbid it
  const hasClipboard = 'clipboard' in navigator; // not without https
  const buttons: (ChipButton | false)[] = [
    hasClipboard && { icon: 'copy', label: text('copyText'), extra: true, act: quietly(copyText) },
    hasClipboard &&
      version === 'translation' && {
        icon: 'picture',
        label: text('copyPicture'),
        extra: true,
        act: quietly(copyPicture),
      },
    version === 'translation' && {
      icon: 'save',
      label: text('savePicture'),
      extra: true,
      act: () => savePicture(image),
    },
  ];
  return buttons.filter((button) => button !== false);
}

/** Puts the translated picture where the browser puts downloads. */
function savePicture(image: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(image);
  link.download = 'palimpsest.png';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
