/** Browsers ask the system for its voices only when a page asks them. */
const VOICES_COME_MS = 1500;

/** A voice of this machine for the language: what is spoken by others would be sent to them. Null: there is none. */
async function voiceFor(language: string): Promise<SpeechSynthesisVoice | null> {
  if (speechSynthesis.getVoices().length === 0)
    await new Promise((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
      setTimeout(resolve, VOICES_COME_MS);
    });
  // Some systems write de_DE.
  const spoken = (voice: SpeechSynthesisVoice) => voice.lang.split(/[-_]/)[0]?.toLowerCase();
  const wanted = language.split('-')[0]!.toLowerCase();
  const able = speechSynthesis.getVoices().filter((voice) => voice.localService && spoken(voice) === wanted);
  return able.find((voice) => voice.default) ?? able[0] ?? null;
}

/** Reads the texts (in a language by its BCP-47 code), one after the other, until the signal aborts. Resolves at the end; false: this machine has no voice for the language. */
export async function readAloud(texts: readonly string[], language: string, signal: AbortSignal): Promise<boolean> {
  const voice = 'speechSynthesis' in globalThis ? await voiceFor(language) : null;
  if (!voice) return false;
  signal.addEventListener('abort', () => speechSynthesis.cancel());
  for (const words of texts) {
    if (signal.aborted) break;
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    await new Promise((resolve) => {
      utterance.onend = resolve;
      utterance.onerror = resolve;
      speechSynthesis.speak(utterance);
    });
  }
  return true;
}
