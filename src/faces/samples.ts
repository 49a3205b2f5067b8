import welcomeCard from '../../demo/samples/welcome-card.jpg?url&no-inline';

/** Pictures in the package to try the translation on. */
export const samples = { welcomeCard };
