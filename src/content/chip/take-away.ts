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
  const file = () => new File([image], translatedName(name, report.to, 'png'), { type: image.type });
  const button = (
    icon: ChipButton['icon'],
    label: string,
    work: () => Promise<void>,
    done: string,
    failed: string,
  ) => ({
    icon,
    label,
    extra: true,
    // The page, or the user, may not let it be done.
    act: () =>
      void work().then(
        () => say(done),
        (error: unknown) => isCancelled(error) || say(failed),
      ),
  });
  const copyText = () => navigator.clipboard.writeText(textOf(report, version));
  const copyPicture = () => navigator.clipboard.write([new ClipboardItem({ [image.type]: image })]);
  const share = () => navigator.share({ files: [file()] });
  const hasClipboard = 'clipboard' in navigator; // not without https
  const isPicture = version === 'translation';
  const canShare = isPicture && (navigator.canShare?.({ files: [file()] }) ?? false);
  const [copied, saved, failed] = [text('copied'), text('studioSaved'), text('studioFailed')];
  return [
    ...(hasClipboard ? [button('copy', text('copyText'), copyText, copied, failed)] : []),
    ...(hasClipboard && isPicture ? [button('picture', text('copyPicture'), copyPicture, copied, failed)] : []),
    ...(isPicture ? [button('save', text('savePicture'), async () => savePicture(file()), saved, failed)] : []),
    ...(canShare ? [button('share', text('sharePicture'), share, '', failed)] : []),
  ];
}

/** The user changed their mind. */
const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Puts the translated picture where the browser puts downloads. */
function savePicture(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
