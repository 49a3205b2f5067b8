/** React, as pages use it; in strict mode, so that all is rendered twice. Bundled by bundle-renderer.ts, served as /renderer.js. */
import { createElement, Fragment, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** Element or component; `class` as in HTML; lists of children need no keys where they never change their order. */
export function h(tag, props, ...children) {
  const { class: className, ...rest } = props ?? {};
  return createElement(tag, className === undefined ? rest : { ...rest, className }, ...children.flat());
}

/** Several without a box around them. */
export const group = (...children) => createElement(Fragment, null, ...children);

const roots = new WeakMap();

/** At once: tests look at the page right after they have changed it. */
export function render(element, place) {
  if (!roots.has(place)) roots.set(place, createRoot(place));
  flushSync(() => roots.get(place).render(createElement(StrictMode, null, element)));
}
