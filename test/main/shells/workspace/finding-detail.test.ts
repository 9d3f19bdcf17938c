import { expect, it } from 'vitest';
import type { Settled } from '../../../../main/contract/journal.ts';
import { connect } from '../../../../main/shells/workspace/connect.ts';
import { findingDetail } from '../../../../main/shells/workspace/finding-detail.ts';
import { showPlan } from '../../../../main/shells/workspace/plan-changes.ts';
import { scannedSession, watchScan } from '../../../../main/shells/workspace/scan-host.ts';
import { Workspace } from '../../../../main/shells/workspace/workspace.ts';
import { findingId } from '../../../../main/words/findings/finding-id.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';

const host = 'practice:neglected';

it('the history of a finding says in words what became of each change, and never the name of an outcome', async () => {
  const workspace = new Workspace({ application: cliApplication().application, shell: 'window', elevation: { can: false } });
  await connect(workspace, host);
  for await (const event of watchScan(workspace, host, false, undefined)) expect(event).toBeDefined();
  const { plan } = showPlan(workspace, host, [{ control: 'W02-42' }], []);
  const [change] = plan.changes;
  const session = scannedSession(workspace, host);
  const [finding] = session.findingsOf('W02-42');
  if (!change || !finding) throw new Error('The plan has a change.');
  const storage = await workspace.application.storage(session.identity.machineId);
  const at = workspace.application.clock.now();
  const other = { is: 'value', value: 7 } as const;
  const settled: readonly Settled[] = [
    { outcome: 'done', was: change.from, is: change.to, message: '' },
    { outcome: 'moved', was: change.from, is: change.from, message: '' },
    { outcome: 'moved', was: change.from, is: other, message: '' },
    { outcome: 'failed', was: change.from, is: { is: 'unread', why: 'lost' }, message: '' },
    { outcome: 'failed', was: change.from, is: change.from, message: '' },
    { outcome: 'held', was: { is: 'notAsked' }, is: { is: 'notAsked' }, message: '' },
    { outcome: 'returned', was: change.from, is: change.from, message: '' },
  ];
  for (const [number, each] of settled.entries()) {
    const run = `run-${String(number)}`;
    await storage.journal.append({ entry: 'runStarted', at, run, by: 'test', version: '0', plan, madeKeys: [] });
    await storage.journal.append({ entry: 'changeIntended', at, run, step: 0 });
    await storage.journal.append({ entry: 'changeSettled', at, run, step: 0, settled: each });
    await storage.journal.append({ entry: 'runEnded', at, run, done: 0, notDone: 0 });
  }
  await storage.close();
  const { history } = await findingDetail(workspace, host, findingId(finding.control, finding.target.key));
  expect(history.map(({ outcome }) => outcome).reverse()).toEqual([
    'done',
    'changed by someone else since',
    'done in part',
    'result not known',
    'not done',
    'on hold',
    'restored automatically',
  ]);
});
