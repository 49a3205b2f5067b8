import { type LanguageCode, languageOf } from '../languages';
import { failureSentence } from '../shared/failure-sentence';
import { text } from '../shared/text';
import type { Item, Shown } from './item';

interface Props {
  readonly item: Item;
  readonly language: LanguageCode;
  readonly retry: () => void;
}

/** What is going on with a picture, or what came of it. */
export function PictureState({ item, language, retry }: Props) {
  const { step, shown } = item;
  const waits = step.type === 'ready' && shown?.report.warnings.includes('needs-model');
  return (
    <div class="stack">
      {step.type === 'working' && <progress value={step.share} aria-label={step.label} />}
      <div class="row">
        <p role="status">
          {step.type === 'working' && step.label}
          {step.type === 'waiting' && text('studioWaiting')}
          {step.type === 'ready' && shown && notesOn(shown, language)}
        </p>
        {step.type === 'failed' && (
          <p role="alert" class="wrong">
            {step.sentence}
          </p>
        )}
        {(step.type === 'failed' || waits) && (
          <button type="button" class="small" onClick={retry}>
            {text('retry')}
          </button>
        )}
      </div>
    </div>
  );
}

function notesOn({ type, report: { warnings, modelFailure } }: Shown, language: LanguageCode): string {
  const megabytes = languageOf(language).model?.megabytes;
  const notes = [
    type === 'nothing-to-translate' && text('nothingToTranslate'),
    warnings.includes('needs-model') && megabytes && text('needsModel', megabytes),
    modelFailure && failureSentence(modelFailure),
    warnings.includes('not-english') && text('notEnglish'),
    warnings.includes('text-too-small') && text('textTooSmall'),
    warnings.includes('first-frame-only') && text('firstFrameOnly'),
  ];
  return notes.filter(Boolean).join(' ');
}
