/**
 * The extension's API as far as the plumbing uses it: both ends live here, and whatever crosses is cloned, as between real
 * contexts. Use: `vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).browser }))`.
 */
type Listener = (...args: never[]) => unknown;

// Chrome 148 has it, Node 20 has not.
Promise.try ??= ((work: (...args: unknown[]) => unknown, ...args: unknown[]) =>
  Promise.resolve().then(() => work(...args))) as typeof Promise.try;

function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    clear: () => listeners.clear(),
    hasListeners: () => listeners.size > 0,
    emit: (...args: unknown[]) => [...listeners].map((listener) => listener(...(args as never[]))),
  };
}

const OURS = 'our-own-id';

/** Who the next message or port comes from. */
export const sender: { id: string; tab?: { id: number } } = { id: OURS };

const onMessage = createEvent();
const onConnect = createEvent();

async function sendMessage(message: unknown): Promise<unknown> {
  const replies = onMessage.emit(structuredClone(message), sender);
  const reply = replies.find((value) => value !== undefined);
  return structuredClone(await reply);
}

function createPortEnd(name: string) {
  return { name, sender: { ...sender }, onMessage: createEvent(), onDisconnect: createEvent(), open: true };
}

type PortEnd = ReturnType<typeof createPortEnd>;

/** Chrome tells only the other end that a port was closed. */
const linkTo = (own: PortEnd, other: PortEnd) =>
  Object.assign(own, {
    postMessage(message: unknown) {
      if (!own.open) throw new Error('Attempting to use a disconnected port object');
      const copy = structuredClone(message);
      queueMicrotask(() => other.open && other.onMessage.emit(copy));
    },
    disconnect() {
      if (!own.open) return;
      own.open = other.open = false;
      queueMicrotask(() => other.onDisconnect.emit(other));
    },
  });

function connect({ name }: { name: string }) {
  const near = createPortEnd(name);
  const far = createPortEnd(name);
  const linked = linkTo(near, far);
  const nobody = !onConnect.hasListeners();
  if (nobody) browser.runtime.lastError = { message: 'Could not establish connection.' };
  const distant = linkTo(far, near);
  ports.push(distant);
  queueMicrotask(() => (nobody ? distant.disconnect() : onConnect.emit(distant)));
  return linked;
}

/** The far ends of all ports since the last reset. */
export const ports: ReturnType<typeof linkTo>[] = [];

const stored: Record<string, unknown> = {};

export const browser = {
  runtime: {
    id: OURS,
    lastError: undefined as { message: string } | undefined,
    onMessage,
    onConnect,
    sendMessage,
    connect,
  },
  tabs: { sendMessage: (_tab: number, message: unknown, _options: { frameId: number }) => sendMessage(message) },
  storage: {
    local: {
      get: async (keys: string[]) =>
        structuredClone(Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]]))),
      set: async (change: object) => void Object.assign(stored, structuredClone(change)),
    },
  },
  /** A sentence stands for itself: its key, and what was filled in. */
  i18n: { getMessage: (key: string, values: readonly string[]) => [key, ...values].join(' ') },
};

export function resetBrowser(): void {
  onMessage.clear();
  onConnect.clear();
  ports.length = 0;
  browser.runtime.lastError = undefined;
  sender.id = OURS;
  for (const key of Object.keys(stored)) delete stored[key];
}
