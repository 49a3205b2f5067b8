import { generic } from './generic';
import type { Site } from './site';

/** Boxes that hold the stacked versions of one picture: a blurred preview first, the best last. */
const HOLDERS = '[data-testid="media-url-provider"], [data-testid="image-thumb"], [data-testid="media-image"]';

/** WhatsApp Web: veils and badges lie over the picture, and a preview lies under it. */
export const whatsapp: Site = {
  matches: ({ hostname }) => hostname === 'web.whatsapp.com',
  findPicture(click) {
    const holder = click.target?.closest(HOLDERS) ?? click.target?.closest('[data-id]')?.querySelector(HOLDERS);
    const versions = holder ? [...holder.querySelectorAll('img')] : [];
    return versions.findLast((img) => img.src.startsWith('blob:')) ?? versions.at(-1) ?? generic.findPicture(click);
  },
};
