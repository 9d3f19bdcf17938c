import { useEffect, useState } from 'react';
import { client } from '../state/connection-store.ts';

/** The names of the VMs of a host by id, in small letters. Empty until they are there, and where they cannot be read: the id stands for the name. */
export function useVmNames(reference: string): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isWanted = true;
    const show = (found: ReadonlyMap<string, string>): void => {
      if (isWanted) setNames(found);
    };
    client()
      .vms({ reference })
      .then(
        ({ vms }) => {
          show(new Map(vms.map(({ id, name }) => [id.toLowerCase(), name])));
        },
        () => {
          show(new Map());
        },
      );
    return () => {
      isWanted = false;
    };
  }, [reference]);
  return names;
}
