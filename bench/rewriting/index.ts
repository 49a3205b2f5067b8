// Erasing and typesetting, each by itself on pictures whose truth is known.
await import('./erasing');
await import('./typesetting');

export {};
