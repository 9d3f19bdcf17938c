export function buildTorture(outDir: string): Promise<string>;
