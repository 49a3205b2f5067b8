import type { CDPSession, Page } from 'playwright-core';

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

const PATIENCE_MS = 20_000;
const PAUSE_MS = 100;

/** The chip lives in closed shadow roots, which Playwright does not enter; the browser's own protocol does. */
export async function chipText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chips = await chipsOf(session);
  return chips.map(textOf).join('\n');
}

/** Waits for a button with this label on a chip, and clicks it with the real mouse. */
export async function clickChip(page: Page, label: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const chips = await chipsOf(session);
    for (const chip of chips) {
      const button = descendants(chip).find((node) => node.nodeName === 'BUTTON' && nameOf(node) === label);
      if (!button) continue;
      try {
        // Some buttons only show while the pointer is on the chip.
        await moveTo(page, session, chip.backendNodeId);
        const [x, y] = await centreOf(session, button.backendNodeId);
        await page.mouse.click(x, y);
        return;
      } catch {
        break; // redrawn in the meantime: look again
      }
    }
    await page.waitForTimeout(PAUSE_MS);
  }
  throw new Error(`No button “${label}” on any chip. The chips say: ${await chipText(page)}`);
}

async function chipsOf(session: CDPSession): Promise<DomNode[]> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  return descendants(root).filter((node) => attribute(node, 'class')?.split(' ').includes('chip'));
}

async function moveTo(page: Page, session: CDPSession, backendNodeId: number): Promise<void> {
  const [x, y] = await centreOf(session, backendNodeId);
  await page.mouse.move(x, y);
}

async function centreOf(session: CDPSession, backendNodeId: number): Promise<[number, number]> {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return [(left + right) / 2, (top + bottom) / 2];
}

const descendants = (node: DomNode, but = ''): DomNode[] =>
  node.nodeName === but
    ? []
    : [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => descendants(child, but))];

/** What is there to read: not what a choice would offer. */
const textOf = (node: DomNode): string =>
  descendants(node, 'SELECT')
    .filter(({ nodeName }) => nodeName === '#text')
    .map(({ nodeValue }) => nodeValue)
    .join(' ');

const nameOf = (node: DomNode): string => attribute(node, 'aria-label') ?? textOf(node);

function attribute({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.indexOf(name);
  return at % 2 === 0 ? attributes[at + 1] : undefined;
}
