/**
 * Articles, prepositions, conjunctions and particles that belong to the word after them: a line should not end with one. Short words
 * that end a line badly, by language; whatever is not listed breaks anywhere.
 */
const WEAK: Readonly<Record<string, string>> = {
  de: 'der die das dem den des ein eine einen einem einer eines im am zum zur vom beim in an auf zu mit von und oder für nicht so',
  es: 'el la los las un una unos unas de del al a en con por para y o u e que mi tu su no se lo',
  fr: 'le la les un une des du de à au aux en et ou que qui ne se ce cette ces mon ma mes ton ta tes son sa ses sur dans par pour',
  it: 'il lo la i gli le un uno una di del della dei delle a al alla da in nel nella con su per e o che non si',
  pt: 'o a os as um uma de do da dos das em no na nos nas ao à com por para e ou que não se',
  nl: 'de het een van in op te met voor en of aan bij om niet',
  tr: 've bir bu şu o çok en ne her',
  ga: 'an na a i in ag ar le do de go faoi ó is mo ná nó agus',
  hi: 'और या एक यह वह जो कि हर न',
  ar: 'و في من على إلى عن أن لا ما يا كل هذا هذه',
  pl: 'i a o u w z na do po za od że nie się',
  ru: 'и а в во к ко с со о об у на не но за по из от до для что',
  uk: 'і й та а в у з із зі о на не до за по від для що',
  vi: 'và là của một những các',
};

const lists = new Map<string, ReadonlySet<string>>();

export function isWeak(word: string, locale: string): boolean {
  let list = lists.get(locale);
  if (!list) {
    list = new Set(WEAK[locale]?.split(' '));
    lists.set(locale, list);
  }
  return list.has(word.toLocaleLowerCase(locale));
}
