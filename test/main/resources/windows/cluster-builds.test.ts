import { expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { clusterBuilds } from '../../../../main/resources/windows/cluster-builds.ts';
import { computed, denied, factsOf, value } from '../facts-of.ts';

const builds = (...nodes: readonly (readonly [string, FactState])[]) =>
  computed(clusterBuilds.resource, factsOf({ clusterNode: nodes.map(([node, build]) => ({ key: { node }, facts: { build } })) }))[0]?.facts['builds'];

it('the builds of a cluster are each named once, with their nodes', () => {
  expect(builds(['HV02', value('20348')], ['HV01', value('20348')])).toEqual(value(['20348: HV01, HV02']));
  expect(builds(['HV01', value('20348')], ['HV02', value('17763')])).toEqual(value(['17763: HV02', '20348: HV01']));
});

it('the builds of a cluster are unknown where a node does not say its build, or there is no node', () => {
  expect(builds(['HV01', value('20348')], ['HV02', denied])).toMatchObject({ is: 'unread' });
  expect(builds()).toMatchObject({ is: 'unread' });
});
