export type PartName = 'cli' | 'preload' | 'renderer' | 'report' | 'web' | 'window';
export const allParts: readonly PartName[];
export const parts: Readonly<
  Record<PartName, { readonly name: string; readonly work: string; readonly target: string; readonly config: string; readonly needs: readonly PartName[] }>
>;
export function withNeeds(part: PartName): readonly PartName[];
