/** The name of a row; where none was read, that it is unknown, with the id in brackets. */
export const orUnknown = (name: string | undefined, what: string, id: string | undefined): string => name ?? `unknown ${what} (${id ?? 'no id'})`;
