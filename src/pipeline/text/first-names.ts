const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** Common first names, in small letters, by the gender that words around them agree with in most languages. */
export const WOMEN = set(
  `anna maria emma sarah laura lena nora rosa julia sophie olivia mia ava emily chloe jane
    mary lisa linda susan karen helen amy fatima aisha priya sunita deepa neha pooja ananya elif
    marta elena olga greta heidi marie camille niamh aoife ciara clara ella lucy grace hannah zara
    meera kavita leila amina`,
);
export const MEN = set(
  `david john james robert michael william thomas tom charles daniel matthew paul peter george kevin brian
    tim ben adam liam noah leo lucas luke jack oliver henry oscar hugo bruno max felix
    omar ali ahmed kareem karim rahul amit raj anil arjun rohan vikram mehmet emre carlos pedro
    luis jose juan ivan hans klaus pierre patrick conor brendan samir hassan ravi`,
);
/** And those whose gender nothing here needs to know. */
const MORE = set(
  `sara elizabeth kate nancy richard mark sam alex mohammed muhammad yusuf aarav ayse mustafa dmitri natasha
    wei yuki jean sean siobhan coco`,
);

export const isFirstName = (name: string): boolean => WOMEN.has(name) || MEN.has(name) || MORE.has(name);
