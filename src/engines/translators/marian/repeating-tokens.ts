/** Tokens that would make the last `size` tokens a run that was said before. `size` 0: none. */
export function repeatingTokens(tokens: readonly number[], size: number): number[] {
  const lead = size - 1;
  if (lead < 1 || tokens.length < size) return [];
  const end = tokens.length - lead;
  const repeating: number[] = [];
  for (let start = 0; start < end; start++) {
    let i = 0;
    while (i < lead && tokens[start + i] === tokens[end + i]) i++;
    if (i === lead) repeating.push(tokens[start + lead]!);
  }
  return repeating;
}
