/** Whether the name that was typed can be that of the host: case and spaces around it do not count. */
export const isHostName = (typed: string, name: string): boolean => typed.trim().toLowerCase() === name.trim().toLowerCase();
