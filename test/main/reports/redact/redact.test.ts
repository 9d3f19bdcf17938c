import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../../main/contract/json.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import { recordSchema, type UnsealedRecord } from '../../../../main/contract/record/record.ts';
import type { Profile } from '../../../../main/contract/profile.ts';
import { practiceWorld } from '../../../../main/hosts/practice/practice-world.ts';
import { testWorlds } from '../../../practice/worlds.ts';
import { publicResources } from '../../../../main/reports/redact/pseudonyms.ts';
import { redact } from '../../../../main/reports/redact/redact.ts';
import { vocabularyOf } from '../../../../main/reports/redact/vocabulary.ts';
import { sealRecord } from '../../../../main/reports/seal.ts';
import { resourceNamed } from '../../../../main/resources/resource-named.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { recordOf, scanAndFix } from '../../application/evidence/practice-records.ts';

const typed: Profile = {
  version: 1,
  values: {
    managementNetworks: ['172.31.9.0/24'],
    trustedHyperVAdministrators: ['S-1-5-21-9-8-7-6543', 'QWX\\Hypnotoad-Admins'],
    machineDiskFolder: 'V:\\Machines of Zyxwv',
  },
  answers: [
    {
      control: 'W01-04',
      target: {},
      says: 'yes',
      by: 'Brunhilde Qwertz',
      at: '2026-11-24T08:00:00Z',
      evidence: 'Runbook of Zaphod, page 3',
      validUntil: '2099-01-01T00:00:00Z',
      givenOn: { x: 'Zaphod' },
    },
  ],
  waivers: [{ control: 'HV-D-23', reason: 'Agreed with Trillian', approver: 'Ford Prefect', expires: '2099-01-01T00:00:00Z' }],
  assignments: [{ control: 'HV-A-04', owner: 'Slartibartfast', due: '2099-01-01T00:00:00Z' }],
};
const typedNames = [
  'Brunhilde',
  'Qwertz',
  'Zaphod',
  'Trillian',
  'Prefect',
  'Slartibartfast',
  '172.31.9.0',
  'S-1-5-21-9-8-7-6543',
  'Hypnotoad-Admins',
  'Zyxwv',
  'Magrathea',
  'CHG-1',
  'Agrajag',
  'Prosser',
  'Wowbagger',
];

const closed = /^(one of |true or false$|a whole number$|a time in ISO 8601$)/;
const textsIn = (value: Json): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly Json[]).flatMap(textsIn) : [];

/** Fields that hold no text: digests, ids, and times. Four letters of one can be a name by chance, and “10.0” is in every other time. */
const isNoText = (field: string, value: string): boolean =>
  (/^(mac|catalogue|scripts|id|plan|run|seal|sha256|digest)$/.test(field) && /^([0-9a-f]{16,64}|\d{17}-\d+-\d+)$/.test(value)) ||
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value);

/** Every text of a document with the names of its fields, in small letters. */
function textsOf(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return isNoText(field, value) ? [] : [value.toLowerCase()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(Array.isArray(value) ? [] : [name.toLowerCase()]),
    ...textsOf(inner, Array.isArray(value) ? field : name),
  ]);
}

/** Whether a text holds this name: a short one as a whole word, a longer one anywhere. */
function holding(name: string): (text: string) => boolean {
  const small = name.toLowerCase();
  if (small.length > 5) return (text) => text.includes(small);
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${small.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');
  return (text) => word.test(text);
}

/** Every text of the world’s facts that could name something, the keys of its rows included. */
function namesOf(facts: Facts): readonly string[] {
  return Object.values(facts).flatMap((reading) => {
    const specs = resourceNamed(reading.resource).facts;
    return reading.rows.flatMap((row) => [
      ...(publicResources.has(reading.resource) ? [] : Object.values(row.key)),
      ...Object.entries(row.facts).flatMap(([property, state]) =>
        state.is === 'value' && !closed.test(specs[property]?.kind.name ?? '') ? textsIn(state.value) : [],
      ),
    ]);
  });
}
const wellKnown = /^HKLM\\(?:SOFTWARE|SYSTEM)\\|^S-1-(?:[0-3]-\d+|5-\d+|5-32-\d+|5-83-0|15-2-\d+|16-\d+)$/;

const records = new Map<string, UnsealedRecord>();
beforeAll(async () => {
  for (const world of Object.keys(testWorlds)) {
    const cli = cliApplication();
    await scanAndFix(cli, `practice:${world}`);
    await cli.run('scan', '--host', `practice:${world}`, '--json');
    const paper = { classification: 'Confidential', organisation: 'Magrathea', preparedFor: 'Ford Prefect', ticket: 'CHG-1' };
    const owned = (practiceWorld(world, testWorlds).facts['vm']?.rows ?? []).map(({ key }) => ({
      vm: key['vm'] ?? '',
      role: 'service' as const,
      owner: 'Wowbagger of Magrathea',
    }));
    records.set(world, (await recordOf(cli, `practice:${world}`, { cover: paper }, { ...typed, vms: owned })).record);
  }
});
const recordIn = (world: string): UnsealedRecord => records.get(world) ?? expect.fail(`no record of ${world}`);

describe.each(Object.keys(testWorlds))('the redacted edition of %s', (world) => {
  it('holds no name, address, path or typed word of its world', () => {
    const record = recordIn(world);
    const vocabulary = vocabularyOf(record);
    const common = new Set([...vocabulary.words].map((word) => word.toLowerCase()));
    const isPublic = (name: string): boolean =>
      name.length < 3 ||
      wellKnown.test(name) ||
      vocabulary.sentences.has(name) ||
      name
        .toLowerCase()
        .split(/\s+/)
        .every((word) => common.has(word)) ||
      /^\d+$/.test(name);
    const kept = ['Windows edition', 'installation type'].map((label) => record.machine.find((said) => said.label === label)?.value ?? '');
    const names = [...new Set([...namesOf(practiceWorld(world, testWorlds).facts), ...typedNames])].filter(
      (name) => !isPublic(name) && !kept.some((value) => value === name || value.split(' ').includes(name)),
    );
    expect(names.length).toBeGreaterThan(40);
    const texts = textsOf(redact(record));
    expect(texts.length).toBeGreaterThan(1000);
    const inTexts = (name: string): boolean => {
      const holds = holding(name);
      return texts.some(holds);
    };
    // A name that the catalogue itself uses as a part of a word, such as an edition’s, is no name here.
    const catalogue = textsOf([record.controls, record.areas, record.readings.map((reading) => reading.native)]);
    expect(names.filter((name) => inTexts(name) && !catalogue.some(holding(name)))).toEqual([]);
  });

  it('has the same findings, verdicts, counts, times and runs, and fits the schema', () => {
    const record = recordIn(world);
    const redacted = redact(record);
    const shape = ({ findings, runs, before, readings }: UnsealedRecord): unknown => [
      findings.map((finding) => [
        finding.control,
        finding.verdict,
        finding.severity,
        finding.waived,
        finding.because.length,
        finding.evidence.map((each) => [each.at, each.state.is]),
      ]),
      runs.map((run) => [run.id, run.at, run.plan.id, run.steps.map((step) => [step.step, step.at, step.settled?.outcome, step.inPlace])]),
      before?.findings.map((finding) => [finding.control, finding.verdict]),
      readings.map((reading) => [reading.resource, reading.at, reading.rows]),
    ];
    expect(shape(redacted)).toEqual(shape(record));
    expect(recordSchema.safeParse(JSON.parse(JSON.stringify(sealRecord(redacted, sha256)))).success).toBe(true);
  });

  it('gives one target one name, and two targets two', () => {
    const record = recordIn(world);
    const redacted = redact(record);
    const name = ({ target: { kind, key } }: UnsealedRecord['findings'][number]): string => JSON.stringify([kind, Object.entries(key).sort()]);
    const pairs = new Map(record.findings.map((finding, index) => [name(finding), name(redacted.findings[index] ?? finding)]));
    record.findings.forEach((finding, index) => {
      const other = redacted.findings[index];
      if (other) expect(name(other)).toBe(pairs.get(name(finding)));
    });
    expect(new Set(pairs.values()).size).toBe(pairs.size);
  });

  it('names each VM in its list as its findings and its changes on hold do, with its state and role', () => {
    const record = recordIn(world);
    const redacted = redact(record);
    const made = new Map((record.vms ?? []).map(({ id }, index) => [id, redacted.vms?.[index]]));
    expect(redacted.vms?.map(({ state, role }) => [state, role])).toEqual(record.vms?.map(({ state, role }) => [state, role]));
    expect(new Set(redacted.vms?.map(({ id }) => id)).size).toBe(record.vms?.length ?? 0);
    record.findings.forEach((finding, index) => {
      expect(redacted.findings[index]?.vms).toEqual(finding.vms?.map((id) => made.get(id)?.id ?? 'a VM that is not in the list'));
    });
    (record.held ?? []).forEach(({ target }, index) => {
      const vm = made.get(target.key['vm'] ?? '');
      if (vm) expect(redacted.held?.[index]?.target.key['vm']).toBe(vm.id);
    });
    for (const vm of redacted.vms ?? []) expect([vm.name, vm.owner]).toEqual([expect.stringMatching(/^machine \d+$/), expect.stringMatching(/^person \d+$/)]);
  });

  it('is the same when it is made twice, and is not redacted any further', () => {
    const once = redact(recordIn(world));
    expect(redact(recordIn(world))).toEqual(once);
    expect(redact(once)).toBe(once);
  });
});

describe('how it may be passed on', () => {
  it('stays on the paper where it is a usual label, and loses names that were added to it', () => {
    const label = (classification: string): string =>
      redact({ ...recordIn('fresh'), cover: { ...recordIn('fresh').cover, classification } }).cover.classification;
    for (const usual of ['Confidential', 'internal', 'TLP:AMBER+STRICT']) expect(label(usual)).toBe(usual);
    expect(label('Only for Magrathea')).not.toContain('Magrathea');
  });
});

describe('a name of any kind', () => {
  const withName = (name: string): UnsealedRecord => {
    const record = recordIn('fresh');
    const [first] = record.findings.filter((finding) => finding.target.kind === 'vm' || finding.evidence.length > 0);
    if (!first) throw new Error('There is a finding.');
    const named = {
      ...first,
      verdict: 'notMet' as const,
      title: `Something is off on ${name}`,
      target: { kind: 'vm', key: { vm: '00000000-1111-2222-3333-444444444444' }, label: name },
      because: [`Get-VM for ${name}: access denied`, `The machine “${name}” was not found.`],
    };
    return { ...record, findings: [named, ...record.findings] };
  };
  const leaks = (name: string): boolean => JSON.stringify(redact(withName(name)).findings).includes(JSON.stringify(name).slice(1, -1));

  it.each(['(', '$&', 'SRV_ÄÖÜ', 'postgres primary', 'machine 99', 'שרת', 'x'.repeat(200), 'a.b.example', '\u{F0000}\u{F0001}Secret77'])(
    '%j does not survive',
    (name) => {
      const redacted = redact(withName(name));
      expect(redacted.findings[0]?.target.label).toMatch(/^machine \d+$/);
      if (name.length >= 3) expect(leaks(name)).toBe(false);
    },
  );

  it('is replaced where it is random text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 40, unit: 'grapheme' }), (name) => {
        fc.pre(name.trim().length >= 4 && /[^\s\p{P}\p{S}\p{N}a-z]/u.test(name));
        return !leaks(`Zq${name}`);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the resources whose keys stay', () => {
  it('are the ones that the catalogue addresses, and those that are the same on every Windows', () => {
    for (const name of publicResources) {
      const { scope } = resourceNamed(name);
      expect(scope.is === 'addressed' || ['accountPolicy', 'firewallProfile', 'policySetting'].includes(name), name).toBe(true);
    }
  });
});
