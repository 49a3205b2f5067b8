import type { Page } from 'playwright-core';

interface DomNode {
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  /** Of a frame. */
  readonly contentDocument?: DomNode;
}

export interface OverlayState {
  /** `translated`, `working`, …: see src/content/painting/overlay.ts */
  readonly state: string;
  /** The `data-id` of the message that it belongs to; elsewhere the picture's address. */
  readonly message: string | undefined;
}

/** The states of all overlays, inside frames too, in the order of the page. They stand in closed shadow roots: the page itself cannot read them. */
export async function overlayStates(page: Page): Promise<OverlayState[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  await session.detach();
  return statesIn(root);
}

export const countStates = async (page: Page, wanted: string): Promise<number> =>
  (await overlayStates(page)).filter(({ state }) => state === wanted).length;

function statesIn(node: DomNode): OverlayState[] {
  const message = attribute(node, 'data-of')?.split(' ')[0];
  const state = attribute(node, 'data-state');
  const isOurs = attribute(node, 'class') === 'picture';
  const inside = [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ].flatMap(statesIn);
  return state && isOurs ? [{ state, message }, ...inside] : inside;
}

function attribute({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.findIndex((value, i) => i % 2 === 0 && value === name);
  return at < 0 ? undefined : attributes[at + 1];
}
