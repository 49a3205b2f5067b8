import type { Measured } from './print-mirror';
export function printAgreement(_measured: readonly Measured[]): void {}
