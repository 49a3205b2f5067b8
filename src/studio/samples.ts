import poster from '../../demo/pictures/poster.jpg?url&no-inline';
import quote from '../../demo/pictures/quote-on-photograph.jpg?url&no-inline';
import { samples as shared } from '../faces/samples';

/** Pictures to try the studio on, in the package. */
export const samples = [
  { key: 'sampleCard', url: shared.welcomeCard, file: 'greeting-card.jpg' },
  { key: 'sampleQuote', url: quote, file: 'quote.jpg' },
  { key: 'samplePoster', url: poster, file: 'poster.jpg' },
] as const;

export type Sample = (typeof samples)[number];

export async function sampleFile({ url, file }: Sample): Promise<File> {
  const blob = await (await fetch(url)).blob();
  return new File([blob], file, { type: 'image/jpeg' });
}
