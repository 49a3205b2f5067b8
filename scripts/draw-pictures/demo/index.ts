import type { Drawing } from '../types';
import { chatScreenshot } from './chat-screenshot';
import { greetingCard } from './greeting-card';
import { meme } from './meme';
import { noText } from './no-text';
import { poster } from './poster';
import { quoteOnPhotograph } from './quote-on-photograph';
import { slanted } from './slanted';
import { smallText } from './small-text';

export const demoDrawings: readonly Drawing[] = [
  quoteOnPhotograph,
  meme,
  greetingCard,
  poster,
  slanted,
  chatScreenshot,
  smallText,
  noText,
];
