import type { ControlView } from '../../main/contract/control-view.ts';
import { capital } from '../../main/words/capital.ts';

/** Heads of columns, where the title does not begin with the setting. */
const heads: Readonly<Record<string, string>> = {
  'HV-B-05': 'Own folder',
  'HV-B-07': 'Folder access',
  'HV-B-12': 'Folder auditing',
  'HV-B-26': 'Disk file access',
  'HV-C-01': 'Saved state',
  'HV-C-02': 'Automatic stop action',
  'HV-C-05': 'Checkpoint memory',
  'HV-C-09': 'Template secrets',
  'HV-C-10': 'Automatic start',
  'HV-D-52': 'Guest in support',
  'HV-E-09': 'Guest updates',
};
const longest = 40;

/** After how many letters a word is divided that a column is too narrow for. Without a dictionary, a browser divides it after any letter. */
const dividedAfter: Readonly<Record<string, number>> = {
  checkpoints: 5,
  compatibility: 7,
  configuration: 7,
  integration: 7,
  performance: 6,
  replication: 5,
  synchronization: 7,
  virtualization: 7,
};
const softHyphen = '\u00AD';
const withSoftHyphens = (head: string): string =>
  head.replace(/[a-z]+/gi, (word) => {
    const at = dividedAfter[word.toLowerCase()];
    return at === undefined ? word : `${word.slice(0, at)}${softHyphen}${word.slice(at)}`;
  });

/** The head of a column: the setting that the title begins with, or the title where it does not say one. Long words can be divided at soft hyphens. */
export const shortHead = (control: Pick<ControlView, 'id' | 'title'>): string => withSoftHyphens(headOf(control));

function headOf({ id, title }: Pick<ControlView, 'id' | 'title'>): string {
  const known = heads[id];
  if (known !== undefined) return known;
  const [setting = title] = title.split(/ (?:is|are|has|have|does|do|can|must|may) /);
  const short = setting.replace(/^The /, '').replace(/ (?:of|on) (?:VMs|VM network adapters)$/, '');
  return /^(?:No|Each|Only|Every) /.test(short) || short.length > longest ? title : capital(short);
}
export const knownHeads: readonly string[] = Object.keys(heads);
