import type { PartName } from './parts.mjs';

export function build(part: PartName): string;
