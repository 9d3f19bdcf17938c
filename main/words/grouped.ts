/** A digest in groups of eight characters, so that two can be compared by eye. */
export const grouped = (digest: string): string => digest.replace(/(.{8})(?=.)/g, '$1 ');
