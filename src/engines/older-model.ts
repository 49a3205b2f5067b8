import { type LanguageCode, languageOf, languages } from '../languages';
import { isDownloaded } from './model-cache';
import { type OpusMtModel, opusMtModel } from './models';

/** Opus-MT's model for a language that Bergamot knows by now, where somebody has it from before. */
export async function olderModel(to: LanguageCode): Promise<OpusMtModel | null> {
  const model = languageOf(to).model?.engine === 'bergamot' ? opusMtModel(to) : null;
  return model && (await isDownloaded(model)) ? model : null;
}

/** Whether a language that has no other model needs this one. */
export const isNeededElsewhere = ({ id }: OpusMtModel): boolean =>
  (Object.keys(languages) as LanguageCode[]).some(
    (code) => languageOf(code).opusMt?.id === id && languageOf(code).model?.engine === 'opus-mt',
  );
