import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { copyOfWorld } from '../../simulated-host.ts';
import { fixture } from './transports.ts';

type State = Readonly<Record<string, unknown>>;
type Facts = Readonly<Record<'machine' | 'session', Readonly<Record<string, State>>>>;

/** What each source is the only one to know. Everything else must be as if nothing had happened. */
const known: Readonly<Record<string, readonly string[]>> = {
  Win32_ComputerSystem: ['fqdn', 'domain', 'domainJoined', 'domainRole', 'manufacturer', 'model'],
  Win32_OperatingSystem: ['productType', 'build', 'caption', 'lastBootAt'],
  Win32_ComputerSystemProduct: ['uuid'],
  Win32_Service: ['hyperV', 'clustered'],
  'Get-SeamIdentity': ['userSid', 'userName', 'administrator', 'hyperVAdministrator', 'groupSids', 'connection'],
  'Get-SeamSshSession': [],
  'Get-SeamPeer': ['peers'],
  'Get-SeamRoute': ['routes'],
  'Get-SeamPathNeighbor': ['pathNeighbors'],
  'Get-NetConnectionProfile': ['networkProfiles'],
  'Get-SeamRegistryValue': ['updateRevision', 'installationType', 'peers', 'routes'],
  'Use-WindowsModule': ['modules'],
};
/** The name of the computer is known without Windows Management Instrumentation. */
const replaced = ['name'];
/** Lists of which Windows may well have nothing to say. */
/** A listener without a port in the registry has the one that Windows gives it. */
const hasDefault = ['nulls Get-SeamRegistryValue peers', 'nulls Get-SeamRegistryValue routes'];
const mayBeEmpty = ['peers', 'routes', 'pathNeighbors', 'networkProfiles', 'modules', 'groupSids'];

describe('the computer and the session, with one source of Windows at fault', () => {
  let answers: Readonly<Record<string, Facts>> = {};
  beforeAll(() => {
    const run = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', fixture('faulty-sources')], {
      encoding: 'utf8',
      env: { ...process.env, CASTELLAN_WORLD: copyOfWorld('neglected') },
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(run.stderr).toBe('');
    answers = JSON.parse(run.stdout) as typeof answers;
  });
  const all = ({ machine, session }: Facts): Readonly<Record<string, State>> => ({ ...machine, ...session });
  const cases = ['denied', 'none', 'nulls', 'notThere'].flatMap((how) => Object.keys(known).map((source) => [how, source] as const));

  it.each(cases)('loses its own facts only, each with a reason (%s: %s)', (how, source) => {
    const [whole, faulty] = [answers[''], answers[`${how} ${source}`]];
    if (!whole || !faulty) throw new Error('the collectors did not answer');
    const [before, after] = [all(whole), all(faulty)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, state] of Object.entries(after)) {
      if (replaced.includes(name)) {
        expect(String(state['v'])).not.toBe('');
        continue;
      }
      if (!(known[source] ?? []).includes(name) || hasDefault.includes(`${how} ${source} ${name}`)) {
        expect({ [name]: state }).toEqual({ [name]: before[name] });
        continue;
      }
      if (how === 'denied') expect({ [name]: state }).toMatchObject({ [name]: { unread: { category: 'PermissionDenied', message: 'Access is denied.' } } });
      else if (how === 'notThere') expect({ [name]: state }).toMatchObject({ [name]: { unread: { category: 'CommandNotFound' } } });
      else if (mayBeEmpty.includes(name) && 'v' in state) expect({ [name]: state }).toEqual({ [name]: { v: [] } });
      else expect({ [name]: Object.keys(state) }).not.toEqual({ [name]: ['v'] });
    }
  });
});
