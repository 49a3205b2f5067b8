import type { ErrorCode } from '../pipeline/errors';
import { type TextKey, text } from './text';

/** What went wrong, in the user's words, and what to do. */
export const failureSentence = ({ code, host = '' }: { readonly code: ErrorCode; readonly host?: string }): string =>
  text(FAILURES[code], host);

const FAILURES = {
  'picture-unreachable': 'failedPictureUnreachable',
  'picture-unreadable': 'failedPictureUnreadable',
  'picture-too-large': 'failedPictureTooLarge',
  'hub-unreachable': 'failedHubUnreachable',
  'hub-refused': 'failedHubRefused',
  'needs-permission': 'modelElsewhere',
  'download-broken': 'failedDownloadBroken',
  'disk-full': 'failedDiskFull',
  'engine-failed': 'failedEngine',
} as const satisfies Record<ErrorCode, TextKey>;
