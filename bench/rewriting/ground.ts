export const [WIDTH, HEIGHT] = [720, 600];

/** What the words of a case stand on. `light`: so the words are dark. */
export interface DrawnGround {
  readonly light: boolean;
  readonly css: string;
  readonly html: string;
}

export const pick = <T>(values: readonly T[], random: () => number): T =>
  values[Math.floor(random() * values.length)] as T;
