import './base.css';
import { type ComponentType, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { speakFor } from '../shared/interface-language';
import { loadSettings, saveSettings, watchSettings } from '../shared/settings';
import type { Settings } from '../shared/settings-schema';
import { type TextKey, text } from '../shared/text';

export interface FaceProps {
  readonly settings: Settings;
  /** Saves the change; the face is drawn anew with it, in another language if that is what was changed. */
  readonly change: (part: Partial<Settings>) => void;
}

/** Shows one of our own pages in `<main id="face">`: in the user's language and direction, and as the settings are, also when another page changes them. */
export async function openFace(title: TextKey, Face: ComponentType<FaceProps>): Promise<void> {
  const initial = await loadSettings();
  await speakFor(initial);
  dress(title);
  const place = document.getElementById('face');
  if (place) render(<Speaking title={title} initial={initial} Face={Face} />, place);
}

interface Props {
  readonly title: TextKey;
  readonly initial: Settings;
  readonly Face: ComponentType<FaceProps>;
}

function Speaking({ title, initial, Face }: Props) {
  const [settings, setSettings] = useState(initial);
  // At once: after the next frame, a quick user's first choice would be missed.
  useLayoutEffect(
    () =>
      watchSettings((next) => {
        void speakFor(next).then(() => {
          dress(title);
          setSettings(next);
        });
      }),
    [title],
  );
  return <Face settings={settings} change={(part) => void saveSettings(part)} />;
}

function dress(title: TextKey): void {
  document.documentElement.lang = text('locale');
  document.documentElement.dir = text('direction');
  document.title = text(title);
}
