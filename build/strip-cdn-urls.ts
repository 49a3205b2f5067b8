/** Hosts that libraries name as a default place for code and data. Ours comes from the package, and shops refuse such addresses. */
const CDN = /https?:\/\/(?:cdn\.jsdelivr\.net|(?:www\.)?unpkg\.com|cdnjs\.cloudflare\.com|esm\.sh|cdn\.skypack\.dev)/g;

/** Takes CDN hosts out of a library's text: what then asks for one gets an address that leads nowhere. */
export const stripCdnUrls = (code: string): string => code.replace(CDN, 'https://cdn.invalid');
