import type { Page } from 'playwright-core';

interface DomNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  /** Of a frame. */
  readonly contentDocument?: DomNode;
}

const allOf = (node: DomNode): DomNode[] => [
  node,
  ...[
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ].flatMap(allOf),
];

/** Calls `work` on each element of this class, inside closed shadow roots too, where Playwright does not go. */
export async function evaluateInside<T>(
  page: Page,
  className: string,
  work: (element: HTMLElement) => T,
): Promise<Awaited<T>[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const isMeant = ({ attributes = [] }: DomNode) =>
    attributes.some((value, i) => attributes[i - 1] === 'class' && i % 2 === 1 && value.split(' ').includes(className));
  const results: Awaited<T>[] = [];
  for (const { backendNodeId } of allOf(root).filter(isMeant)) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: `function () { return (${work.toString()})(this); }`,
      returnByValue: true,
      awaitPromise: true,
    });
    results.push(result.value);
  }
  await session.detach();
  return results;
}
