/** A value inside a native command that is shown, never run: quoted so that eyes see where it begins and ends. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
export const list = (values: readonly unknown[]): string => values.map((value) => quoted(String(value))).join(', ');
