import { expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { defenderMode } from '../../../../main/resources/defender/defender-mode.ts';
import { absent, computed, denied, factsOf, value } from '../facts-of.ts';

const mode = (runningMode: FactState | undefined, state: FactState, service = 'WinDefend') =>
  computed(defenderMode.resource, factsOf({ defender: runningMode ? [{ facts: { runningMode } }] : [], service: [{ key: { service }, facts: { state } }] }))[0]
    ?.facts['mode'];

it.each([[value('Normal')], [value('Passive Mode')], [value('Not running')], [absent], [{ is: 'unsupported' as const, why: 'an older platform' }]])(
  'the mode is what Defender answers where it answers: %o',
  (answer) => {
    for (const state of [value('Running'), value('Stopped'), absent, denied]) expect(mode(answer, state)).toEqual(answer);
  },
);

it('the mode follows from the service of Defender where Defender does not answer', () => {
  for (const none of [denied, undefined]) {
    expect(mode(none, absent)).toEqual(absent);
    expect(mode(none, value('Stopped'))).toEqual(value('Not running'));
  }
});

it('the mode is not read where Defender does not answer and its service runs, starts, stops or was not read', () => {
  for (const none of [denied, undefined])
    for (const state of [value('Running'), value('Start Pending'), value('Stop Pending'), value('Paused'), denied])
      expect(mode(none, state)).toMatchObject({ is: 'unread' });
  expect(mode(denied, value('Stopped'), 'vmms')).toEqual(denied);
});
