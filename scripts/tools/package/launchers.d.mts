export const shellLauncher: string;
export const cmdLauncher: string;
export const clearedVariables: readonly string[];
