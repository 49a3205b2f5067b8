import { download } from '../../shared/download';
import type { Report } from '../../shared/job-port';
import { text } from '../../shared/text';
import { translatedName } from '../../shared/translated-name';
import type { ChipButton } from './chip';

type Version = 'original' | 'translation';

/** What a block says; what was not translated stands there as it is. */
export const textsOf = ({ blocks }: Report, version: Version): string[] =>
  blocks.map((block) => (version === 'translation' && block.translation?.text) || block.text);

/** All texts of the picture, a block a paragraph. */
export const textOf = (report: Report, version: Version): string => textsOf(report, version).join('\n\n');

interface Taken {
  readonly image: Blob;
  readonly report: Report;
  /** Of the original's file. */
  readonly name: string;
  readonly version: Version;
}

/** Buttons by which text and picture are taken away. `say`: that it was done, or could not be. */
export function takeAwayButtons(
  { image, report, name, version }: Taken,
  say: (sentence: string) => void,
): ChipButton[] {
  const file = new File([image], translatedName(name, report.to, 'png'), { type: image.type });
  const button = (icon: ChipButton['icon'], label: string, work: () => Promise<void>, done: string): ChipButton => ({
    icon,
    label,
    extra: true,
    // The page, or the user, may not let it be done.
    act: () =>
      void work().then(
        () => say(done),
        (error: unknown) => isCancelled(error) || say(text('studioFailed')),
      ),
  });
  const copyText = () => navigator.clipboard.writeText(textOf(report, version));
  const copyPicture = () => navigator.clipboard.write([new ClipboardItem({ [image.type]: image })]);
  const save = async () => download(file, file.name);
  const share = () => navigator.share({ files: [file] });
  const hasClipboard = 'clipboard' in navigator; // not without https
  const isPicture = version === 'translation';
  const canShare = isPicture && (navigator.canShare?.({ files: [file] }) ?? false);
  const copied = text('copied');
  return [
    ...(hasClipboard ? [button('copy', text('copyText'), copyText, copied)] : []),
    ...(hasClipboard && isPicture ? [button('picture', text('copyPicture'), copyPicture, copied)] : []),
    ...(isPicture ? [button('save', text('savePicture'), save, text('studioSaved'))] : []),
    ...(canShare ? [button('share', text('sharePicture'), share, '')] : []),
  ];
}

/** The user changed their mind. */
const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
