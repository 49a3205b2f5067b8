/** What a picture says, in five sentences of nine to twelve words. */
export const SENTENCES: readonly string[] = [
  "Every sunrise is an invitation to brighten someone's day.",
  'Please wash your hands before you enter the kitchen.',
  'May this year bring you good health and happiness.',
  'If you are happy and you know it, share this picture.',
  'Do not forget to drink enough water when it is hot.',
];
