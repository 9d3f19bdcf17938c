import { shown } from '../contract/foreign-text.ts';
import type { Names } from './kind.ts';
import { ridNames, sidNames } from './sid-names.ts';

const isSid = /^S-1-\d+(-\d+)*$/i;
const isVirtualMachine = /^S-1-5-83-1-/;
/** The capability that newer Windows puts on the files of VMs; it is the same on every host. */
const isWorkerCapability = /^S-1-15-3-1024-/;

/** A principal in words: the English name that every Windows has for it, else the one that the host gave, else that it is not known. */
export function principal(sid: string, names?: Names): string {
  if (!isSid.test(sid)) return shown(sid);
  const known = sidNames[sid];
  if (known !== undefined) return known;
  if (isWorkerCapability.test(sid)) return 'VM worker processes';
  const own = names?.(sid);
  if (own !== undefined) return shown(own);
  if (isVirtualMachine.test(sid)) return `account of one VM (${sid})`;
  const number = /^S-1-5-21(?:-\d+){3}-(\d+)$/.exec(sid)?.[1];
  const inEachDomain = number === undefined ? undefined : ridNames[number];
  return `${inEachDomain ?? 'unknown account'} (${sid})`;
}
