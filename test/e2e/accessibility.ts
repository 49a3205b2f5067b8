import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the page has against WCAG 2.2 AA, as far as a machine can see it. */
export async function violations(page: Page): Promise<string[]> {
  // As a string, and evaluated by the browser's own protocol: the page's CSP lets no foreign script in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: 'tag', values } }),
    RULES,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** How far the page is too wide, and what sticks out. */
export const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isOut = ({ right, left }: DOMRect) => right > clientWidth + 1 || left < -1;
    const out = [...document.querySelectorAll('body *')].filter((part) => isOut(part.getBoundingClientRect()));
    return scrollWidth > clientWidth
      ? [scrollWidth - clientWidth, ...out.map((part) => part.outerHTML.slice(0, 120))]
      : [];
  });
