/** Turns something on and off again: what is on runs until its signal aborts. */
export function createSwitch(start: (signal: AbortSignal) => void): (on: boolean) => void {
  let running: AbortController | undefined;
  return (on) => {
    if (on === (running !== undefined)) return;
    running?.abort();
    running = on ? new AbortController() : undefined;
    if (running) start(running.signal);
  };
}
