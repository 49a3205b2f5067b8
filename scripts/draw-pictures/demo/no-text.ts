import { photograph } from '../photograph';
import type { Drawing } from '../types';

export const noText: Drawing = {
  name: 'no-text',
  width: 1080,
  height: 810,
  format: 'jpeg',
  quality: 80,
  html: `<style>body { background: ${photograph('mountain-path')} center/cover; }</style>`,
};
