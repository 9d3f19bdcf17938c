import type { SettledState } from '../contract/fact-state.ts';
import type { SettingTraits } from './fact.ts';
import { allAtOnceClasses, type AllAtOnce } from './all-at-once.ts';
import { bare, command, ofHyperV } from './native-command.ts';

/** Parameters that a cmdlet is always given. */
export type Arguments = Readonly<Record<string, string | true>>;

/**
 * How a property of Windows becomes a fact: `vlans` a list of VLANs, `text` the text of a value of any type, `configured` a list in which “NotConfigured”
 * stands for none. `path` is a path that is absent where Windows gives an empty text or nothing; it is taken away with `$null`. `paths` a list of objects
 * of Windows, of each its property Path; empty paths are left out.
 */
export type Conversion = 'vlans' | 'text' | 'configured' | 'path' | 'paths';

/** The name of a property of Windows, or the name and what is particular about it. */
export type CmdletProperty =
  | string
  | {
      readonly name: string;
      /** The parameter that sets it, where it is called otherwise. */
      readonly parameter?: string;
      readonly as?: Conversion;
      /** The property holds an object of Windows, or nothing: the fact is this property of it. */
      readonly inner?: string;
      /** A property of the VM that the object belongs to. */
      readonly of?: 'vm';
      /** The cmdlet of `further` that gives it. */
      readonly from?: string;
      /** Versions of Windows that do not have the parameter: the setter refuses there, with this reason. */
      readonly missingOn?: string;
    };

/** A subject that one Get- and one Set- cmdlet of Windows are enough for. Collector, setter, shown command and simulator follow from it. */
export interface Cmdlets<P extends string = string, K extends string = string> {
  /**
   * `host`: the cmdlet gives one object. `vm`: the VMs themselves. `vmPart`: parts of VMs, asked with -VM. `listed`: it gives a list of
   * objects of the host.
   */
  readonly each: 'host' | 'vm' | 'vmPart' | 'listed';
  /** The module of Windows that both cmdlets must come from. */
  readonly module: string;
  readonly read: string;
  readonly readWith?: Arguments;
  readonly write?: string;
  readonly writeWith?: Arguments;
  /** Where each part of the key comes from. `{ of: 'vm' }`: it is the id of the VM. */
  readonly key: Readonly<Record<K, string | { readonly of: 'vm' }>>;
  /** The parameter that takes the object to set, or the part of the key that names it; -VM where the key is a VM. */
  readonly target?: { readonly parameter: string; readonly keyPart?: K };
  /**
   * What makes a list give one object: the parameters of the read cmdlet and of `further`, each with the part of the key that it takes. `VM` takes
   * the VM with that id. A setter reads with them.
   */
  readonly readOne?: Readonly<Record<string, K>>;
  /** The property of Windows that marks an object of Windows' own: it is read, and never set. */
  readonly spared?: string;
  /** What an object is called in messages. */
  readonly one: string;
  readonly many?: string;
  /** VMs of generation 1 do not have it. */
  readonly generation2?: true;
  /** VMs of generation 2 do not have it. */
  readonly generation1?: true;
  /** What one query of a class answers for all VMs. The cmdlet is asked for those VMs alone that it does not answer. */
  readonly allAtOnce?: AllAtOnce;
  /** Its objects do not say which VM they belong to: the cmdlet is asked for one VM at a time. All others are asked for all VMs with one call. */
  readonly oneByOne?: true;
  /** Cmdlets that give further properties of the same objects, by name. One that fails costs its own facts only. */
  readonly further?: Readonly<Record<string, { readonly read: string; readonly with?: Arguments }>>;
  /**
   * Microsoft's page that lists the properties of what each cmdlet gives: of its class, or of the cmdlet where the class page is older than a property. Only
   * a host proves that they are there (test/windows). Hyper-V's classes have no page: they were read from its module, whole.
   */
  readonly documented?: Readonly<Record<string, string>>;
  readonly properties: Readonly<Partial<Record<P, CmdletProperty>>>;
}

export const propertyOf = (declared: CmdletProperty): Exclude<CmdletProperty, string> => (typeof declared === 'string' ? { name: declared } : declared);
export const parameterOf = (declared: CmdletProperty): string => propertyOf(declared).parameter ?? propertyOf(declared).name;

const argumentsText = (given: Arguments = {}): string =>
  Object.entries(given)
    .map(([name, value]) => (value === true ? ` -${name}` : ` -${name} ${value}`))
    .join('');

/** How a subject is read, for eyes. */
export const readText = (cmdlets: Cmdlets): string =>
  [
    ...(cmdlets.allAtOnce ? [`Get-CimInstance -Namespace root\\virtualization\\v2 -ClassName ${allAtOnceClasses[cmdlets.allAtOnce]}`] : []),
    ...[{ read: cmdlets.read, with: cmdlets.readWith }, ...Object.values(cmdlets.further ?? {})].map(
      ({ read, with: given }) => `${read}${argumentsText(given)}`,
    ),
  ].join(', ');

/** Hyper-V writes the id of the VM into the id of its network adapter. */
const vmOfPart = (id: string): string | undefined => /^Microsoft:([0-9A-F-]{36})\\/i.exec(id)?.[1];

/** The command that sets this property, by the way in which the subject is addressed. */
export function nativeOf(cmdlets: Cmdlets, property: string): SettingTraits['native'] {
  const declared = cmdlets.properties[property];
  const { each, write, target } = cmdlets;
  if (declared === undefined || write === undefined) throw new Error(`${property} can be set, but no cmdlet is declared that sets it.`);
  const { as } = propertyOf(declared);
  const given = (to: SettledState): SettledState | ReturnType<typeof bare> => {
    if (as === 'path' && to.is === 'absent') return bare('$null');
    return as === 'configured' && to.is === 'value' && Array.isArray(to.value) && to.value.length === 0 ? { is: 'value', value: 'NotConfigured' } : to;
  };
  const set = bare(`-${parameterOf(declared)}`);
  const fromModule = (cmdlet: string): ReturnType<typeof bare> => bare(cmdlets.module === 'Hyper-V' ? ofHyperV(cmdlet) : cmdlet);
  const [name, reader] = [fromModule(write), fromModule(cmdlets.read)];
  const getVm = bare(ofHyperV('Get-VM'));
  const more = bare(argumentsText(cmdlets.writeWith));
  const [first, ...others] = Object.entries(cmdlets.key);
  const [part, from] = first ?? ['', ''];
  if (each === 'host') return (to) => command`${name} ${set} ${given(to)}${more}`;
  if (each === 'vm' || (typeof from === 'object' && others.length === 0))
    return (to, key) => command`${name} -VM (${getVm} -Id ${key[part] ?? ''}) ${set} ${given(to)}${more}`;
  if (target === undefined) throw new Error(`${property} can be set, but ${write} is not told which ${cmdlets.one}.`);
  const { parameter, keyPart } = target;
  if (keyPart !== undefined) return (to, key) => command`${name} ${bare(`-${parameter}`)} ${key[keyPart] ?? ''} ${set} ${given(to)}${more}`;
  if (each === 'listed') throw new Error(`${property} can be set, but the command to show for it is not declared.`);
  if (typeof from === 'object')
    return (to, key) => {
      const same = others.map(([own, of]) => command`${bare(`$_.${typeof of === 'string' ? of : ''}`)} -eq ${key[own] ?? ''}`);
      const unseen = same.find((each) => 'steps' in each);
      if (unseen) return unseen;
      const found = bare(same.map((each) => ('command' in each ? each.command : '')).join(' -and '));
      return command`${name} ${bare(`-${parameter}`)} (${reader} -VM (${getVm} -Id ${key[part] ?? ''}) | Where-Object -FilterScript { ${found} }) ${set} ${given(to)}${more}`;
    };
  return (to, key) => {
    const id = key[part] ?? '';
    const machine = vmOfPart(id);
    if (machine === undefined) return { steps: `Find this ${cmdlets.one} in the settings of the VM and change ${parameterOf(declared)} there.` };
    const found = bare(`$_.${from}`);
    return command`${name} ${bare(`-${parameter}`)} (${reader} -VM (${getVm} -Id ${machine}) | Where-Object -FilterScript { ${found} -eq ${id} }) ${set} ${given(to)}${more}`;
  };
}
