/** What stands for the name of a VM that no list holds: a reading names it, and its own row was not read. The id alone never stands as a name. */
export const unknownVm = (id: string): string => `unknown VM (${id})`;
