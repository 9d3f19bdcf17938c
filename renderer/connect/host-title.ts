/** `HV01: File and database host` as the name of the host and what it is. */
export function hostTitle(title: string): { readonly name: string; readonly what: string | undefined } {
  const at = title.indexOf(': ');
  return at < 0 ? { name: title, what: undefined } : { name: title.slice(0, at), what: title.slice(at + 2) };
}
