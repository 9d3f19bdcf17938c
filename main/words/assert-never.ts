/** Ends a chain over a union: a member that was added later and forgotten here does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}: a case is missing in the code.`);
}
