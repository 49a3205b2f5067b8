// The commonest short words of other languages in Latin letters, marks folded away, without those that are English words, too
// ("die", "in", "no", "on", "me" …). An English reader that looks at such a text still gets most of these right.
const FOREIGN_WORDS = new Set(
  `der das und ist nicht ein eine einen einem einer ich du wir ihr sie es mit auf zu den dem von vom zum zur sich auch wie aber wenn
  nur noch dich mich dir mir dein mein sein haben hat kann wird sind bist jeden jeder alles immer
  le la les des du et est une dans que qui pour pas je tu vous nous avec sur ce cette il elle ne au aux mais ou plus son sa ses mon ma
  mes ton ta tes votre notre tout tous sont etre avoir fait bien jour
  el los las y un por para con se lo mas pero su sus al del como cuando todo todos siempre nunca eres esta este muy hay tu si yo mi te
  gli che di della non sono questo per ogni anche piu sei ho
  os um uma nao em voce seu sua muito isso pelo
  het een en van ik je niet dat voor zijn met ook maar naar
  bir ve bu icin cok ile degil gibi her ben sen biz siz daha olan olsun kadar ama gun
  agus ar ta ag ach na nach leis sin bhi me se si mo do gach la mar nil
  yang dan ini itu dengan untuk tidak ada dari akan kita
  hai nahi aur mein ka ki ke ko kya hum tum`.split(/\s+/),
);
const ENGLISH_WORDS = new Set(
  `the of and to a in is you that it he was for on are with as i his they be at this have from or one had by but not what all were we
  when your can said there an each which she do how their if will up other about out many then them these so some her would make like
  him into time has look two more see no way could people my than first who now find long down day did get come made may over new take
  only little know place year live give most very after our just good man think where help through much before right too any same want
  show also small does another well must even such because here why ask need us again still should love life happy don't i'm it's
  never always every best today am me go let yes`.split(/\s+/),
);
/** So many words of another language say that a text is in it; fewer might be a name or a reader's slip. */
const LEAST_WORDS = 2;

/** Whether a text is certainly in another language than English: it is left as it stands. */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return true;
  const words =
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}']+/gu) ?? [];
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  const foreign = new Set(words.filter((word) => FOREIGN_WORDS.has(word))).size; // "La la la" is a song
  if (words.length >= 5 && english === 0 && foreign > 0) return true;
  return foreign >= LEAST_WORDS && foreign > 2 * english && foreign >= 0.2 * words.length;
}
