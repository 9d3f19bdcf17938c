interface Lock {
  readonly packages?: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean; readonly devOptional?: boolean }>>;
}
export function missingPackages(lock: Lock, installed: Lock): readonly string[];
