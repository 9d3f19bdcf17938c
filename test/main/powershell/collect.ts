import { PowerShellError } from '../../../main/powershell/powershell-error.ts';

/** All items of all batches. */
export async function collect<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

/** The PowerShellError that the promise rejects with; anything else fails the test. */
export async function errorOf(promise: Promise<unknown>): Promise<PowerShellError> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof PowerShellError) return outcome.error;
  throw new Error(`expected a PowerShellError, got ${String('error' in outcome ? outcome.error : JSON.stringify(outcome.value))}`);
}
