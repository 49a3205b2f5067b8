import { generic } from './generic';
import type { Site } from './site';
import { whatsapp } from './whatsapp';

/** The first that matches is used. To add a site: one file here, one line below. */
const sites: readonly Site[] = [whatsapp, generic];

export const siteOf = (page: Location): Site => sites.find((site) => site.matches(page)) ?? generic;
