import type { Page } from 'playwright-core';

/** Runs an expression where the content script runs: the page's own scripts live in another world, with another `document`. */
export async function evaluateInOurWorld(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable'); // tells of those that are there
  const ours = worlds.filter(({ origin }) => origin.startsWith('chrome-extension://'));
  if (ours.length === 0) throw new Error('No content script is in this page');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: ours[0]!.id,
    returnByValue: true,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
