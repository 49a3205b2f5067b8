import { text } from '../shared/text';
import { PickButtons } from './pick-buttons';
import { sampleFile, samples } from './samples';

/** The studio without pictures: how to bring some in. */
export function Start({ add }: { readonly add: (files: readonly File[]) => void }) {
  return (
    <>
      <section class="card start">
        <p class="lead">{text('studioLead')}</p>
        <PickButtons add={add} isMain />
        <p class="soft">{text('popupPrivate')}</p>
      </section>
      <section class="stack">
        <h2>{text('studioSamples')}</h2>
        <div class="samples">
          {samples.map((sample) => (
            <button key={sample.key} type="button" onClick={() => void sampleFile(sample).then((file) => add([file]))}>
              <img src={sample.url} alt="" />
              {text(sample.key)}
            </button>
          ))}
        </div>
      </section>
    </>
  );
}
