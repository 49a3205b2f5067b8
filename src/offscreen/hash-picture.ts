/** A picture file, and what it is known by. */
export interface EncodedPicture {
  readonly encoded: Blob;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
}

export async function hashPicture(encoded: Blob): Promise<EncodedPicture> {
  const digest = await crypto.subtle.digest('SHA-256', await encoded.arrayBuffer());
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { encoded, hash };
}
