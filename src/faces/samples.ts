import greetingCard from '../../demo/pictures/greeting-card.jpg?url&no-inline';

/** Pictures in the package to try the translation on. */
export const samples = { greetingCard };
