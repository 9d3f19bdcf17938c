import type { Address } from '../contract/address.ts';

/** The id of the VM that an address is about, in lower case: the key of a VM, or the part of it that Hyper-V writes into the id of an adapter. */
export function vmOfAddress({ key: { vm, adapter } }: Address): string | undefined {
  return (vm ?? /^Microsoft:([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})\\/i.exec(adapter ?? '')?.[1])?.toLowerCase();
}
