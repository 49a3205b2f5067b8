import { sha256 } from '../shared/sha-256';

/** A picture file, and what it is known by. */
export interface EncodedPicture {
  readonly encoded: Blob;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
}

export const hashPicture = async (encoded: Blob): Promise<EncodedPicture> => ({
  encoded,
  hash: await sha256(encoded),
});
