import type { Stage } from './progress';

/** Every way a job can fail. The interface has one sentence for each, in the user's language. */
export type ErrorCode =
  | 'picture-unreachable' // the pixels cannot be had
  | 'picture-unreadable' // corrupt or not a picture
  | 'picture-too-large'
  | 'hub-unreachable'
  | 'hub-refused' // 4xx, 5xx
  | 'needs-permission' // lies on a host that the user has not permitted yet
  | 'download-broken' // truncated, or a wrong checksum
  | 'disk-full'
  | 'engine-failed';

interface Details {
  readonly cause?: unknown;
  /** Name of the host, for what comes from the network. */
  readonly host?: string;
}

export class PipelineError extends Error {
  override readonly name = 'PipelineError';
  readonly code: ErrorCode;
  readonly stage: Stage;
  readonly host: string | undefined;

  constructor(code: ErrorCode, stage: Stage, { cause, host }: Details = {}) {
    super(`${stage}: ${code}${host ? ` (${host})` : ''}`, { cause });
    this.code = code;
    this.stage = stage;
    this.host = host;
  }
}
