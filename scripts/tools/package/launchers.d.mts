export const shellLauncher: string;
export const cmdLauncher: string;
