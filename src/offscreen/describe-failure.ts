import { PipelineError } from '../pipeline/errors';
import type { Failure } from '../shared/job-port';

/** An error as plain data: what crosses a message border must survive structured cloning. */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof PipelineError)) return { code: 'engine-failed', stage: 'loading', message: String(error) };
  const { code, stage, host, message, cause } = error;
  return { code, stage, ...(host && { host }), message: cause ? `${message}: ${String(cause)}` : message };
}
