import { isFirstName } from './first-names';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Capitalised in English, and with a word of their own in other languages: days, months, feasts, countries, peoples, places. */
const TERMS = set(
  'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december christmas xmas easter ramadan eid diwali holi navratri garba pongal onam lohri baisakhi raksha bandhan rakhi dussehra ganesh chaturthi durga puja janmashtami hanukkah passover halloween thanksgiving nowruz kwanzaa pentecost god allah jesus christ lord buddha krishna shiva ganesha bible quran islam muslim christian hindu jewish sikh english french german spanish turkish hindi arabic irish italian portuguese russian chinese japanese american british indian european african asian england france germany spain turkey india ireland italy portugal russia japan america britain europe africa asia australia canada mexico brazil pakistan bangladesh egypt london paris berlin rome madrid lisbon dublin istanbul delhi mumbai york google whatsapp facebook instagram youtube twitter android iphone mubarak fitr adha santa claus valentine patrick',
);

const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/days$/, 'day');

export const isTerm = (word: string): boolean => TERMS.has(bare(word));
export const isPerson = (word: string): boolean => isFirstName(bare(word)) && !TERMS.has(bare(word));

/** Written in capitals in every language and every case of letters. */
export const isAcronym = (word: string): boolean => ACRONYMS.has(word);
const ACRONYMS = set(
  'TV USA UK EU UN UAE OK DJ PDF SMS ATM ID DIY GPS WC CEO PIN QR VIP FAQ RSVP LED USB DVD CD PC AC NYC BBQ ASAP DNA HIV TB COVID NASA IQ HR LOL OMG BFF XL XXL',
);

/** Small English words that become capitals where they stand beside others. */
export const PHRASES: readonly RegExp[] = [
  /\b(?:mother|father|grandparent|parent|women|men|valentine|children|child|teacher|friendship|independence|republic|labou?r|nurse|doctor|earth|world [a-z]+|boxing|memorial|veteran|martyr|patrick|youth|book|yoga|water|environment|international [a-z]+)(?:s|['’]s|s['’])? day\b/gi,
  /(?<=\b(?:happy|chinese|bright|islamic|tamil|bengali) )new year\b|\bnew year['’]s? (?:eve|day)\b/gi,
  /\b(?:good|black|holy) friday\b/gi,
  /\b(?:christmas|easter|boxing) (?:eve|day|sunday|monday)\b/gi,
  /\b(?:santa claus|wi-fi|new york|united (?:states|kingdom)|father christmas|saint [a-z]+|raksha bandhan|eid (?:al[- ]\w+|mubarak))\b/gi,
  /(?<!\b(?:my|your|his|her|our|their|a|an|the|this|every|each|dear|best|new|and|of|all|any|who|proud|good|great)\s)\b(?:mom|mum|mommy|mummy|dad|daddy|grandma|grandpa|granny)\b/gi,
  /\b(?:mr|mrs|ms|dr|prof)\.? [a-z]+/gi,
  /(?<=\b(?:in|until|since|by|of|from|early|late|last|next|this) )(?:may|march)(?=$|[.,!?]| \d| and\b)/gi,
  /\b(?:may|march)(?= \d)|(?<=\d(?:st|nd|rd|th)? )(?:may|march)\b/gi,
];
