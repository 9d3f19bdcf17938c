export function electronFolder(wanted: {
  readonly folder: string | undefined;
  readonly platform: string;
  readonly how: string;
}): { readonly folder: string; readonly version: string } | { readonly why: string };
