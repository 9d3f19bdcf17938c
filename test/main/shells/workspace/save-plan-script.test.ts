import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../../main/shells/workspace/connect.ts';
import { showPlan } from '../../../../main/shells/workspace/plan-changes.ts';
import { savePlanScript } from '../../../../main/shells/workspace/save-plan-script.ts';
import { watchScan } from '../../../../main/shells/workspace/scan-host.ts';
import { Workspace, type WorkspaceOptions } from '../../../../main/shells/workspace/workspace.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';

const host = 'practice:neglected';
const stated = { ticket: 'CHG-1', approver: 'Anna' };

async function planned(chooseFolder?: WorkspaceOptions['chooseFolder']) {
  const workspace = new Workspace({ application: cliApplication().application, shell: 'window', elevation: { can: false }, chooseFolder });
  await connect(workspace, host);
  for await (const event of watchScan(workspace, host, false, undefined)) expect(event).toBeDefined();
  return { workspace, plan: showPlan(workspace, host, [{ control: 'W02-42' }], []).plan };
}

describe('saving a plan as a script in the wizard', () => {
  it('writes a folder of its own into the folder that the user chose, with ticket and approver', async () => {
    const chosen = mkdtempSync(join(tmpdir(), 'castellan-chosen-'));
    const { workspace, plan } = await planned(() => Promise.resolve(chosen));
    const said = await savePlanScript(workspace, host, { plan: plan.id, ...stated });
    if (said.is !== 'saved') throw new Error(said.is);
    expect(readdirSync(chosen)).toEqual([`castellan-plan-${plan.id}`]);
    const bytes = readFileSync(join(said.folder, said.plan.name));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(said.plan.sha256);
    expect(JSON.parse(bytes.toString())).toMatchObject({ ticket: '=CHG-1', approver: '=Anna', steps: [{ setter: 'registry' }] });
    await expect(savePlanScript(workspace, host, { plan: plan.id, ...stated })).rejects.toThrow('is not empty');
  });

  it('writes nothing when the user closes the dialog, and hands the data to the page where there is none', async () => {
    const closed = await planned(() => Promise.resolve(undefined));
    expect(await savePlanScript(closed.workspace, host, { plan: closed.plan.id, ...stated })).toEqual({ is: 'cancelled' });
    const { workspace, plan } = await planned();
    const said = await savePlanScript(workspace, host, { plan: plan.id, ...stated });
    expect(said).toMatchObject({ is: 'fetch', plan: { name: `plan-${plan.id}.json` }, undo: { name: `undo-plan-${plan.id}.json` } });
    if (said.is === 'fetch') expect(createHash('sha256').update(said.undo.text).digest('hex')).toBe(said.undo.sha256);
  });

  it('refuses a plan that is no longer the one that was shown', async () => {
    const { workspace } = await planned();
    await expect(savePlanScript(workspace, host, { plan: 'gone', ...stated })).rejects.toThrow('no longer valid');
  });
});
