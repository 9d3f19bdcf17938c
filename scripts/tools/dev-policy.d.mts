export function devPolicy(policy: string): string;
