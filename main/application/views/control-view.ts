import type { Control } from '../../catalogue/control.ts';
import { fixClass } from '../../catalogue/control.ts';
import { sources } from '../../catalogue/source.ts';
import type { ControlView } from '../../contract/control-view.ts';
import { describeExpression } from '../../engine/judging/describe.ts';
import { isAboutVms } from '../../engine/judging/target-vms.ts';

/** Whether its targets are VMs or belong to VMs. */
export const isControlAboutVms = ({ each }: Control): boolean => each !== undefined && isAboutVms(each.resource);

/** A control as screens show it. */
export function controlView(control: Control): ControlView {
  const set = control.fix?.kind === 'set' ? control.fix : undefined;
  const question = control.manual ?? control.answer;
  return {
    id: control.id,
    aka: [...(control.aka ?? [])],
    area: control.area,
    serves: [...control.serves],
    aboutVms: isControlAboutVms(control),
    title: control.title,
    severity: control.severity,
    depth: control.depth,
    why: control.why,
    expects: control.expect ? describeExpression(control.expect.expression) : '',
    fix: fixClass(control),
    settable: set !== undefined,
    consequence: set?.consequence ?? (control.fix?.kind === 'action' ? control.fix.consequence : ''),
    ...(set && { takesEffect: set.takesEffect }),
    prechecks: (set?.prechecks ?? []).map((precheck) => precheck.say),
    ...(set?.undo && { notUndone: set.undo.not }),
    steps: control.fix?.kind === 'steps' || control.fix?.kind === 'action' ? [...control.fix.steps] : [],
    optionalGroups: (set?.optionalGroups ?? []).map(({ id, title, consequence }) => ({ id: `${control.id}/${id}`, title, consequence })),
    ...(question && { question: { question: question.question, evidence: question.evidence, validForDays: question.validForDays } }),
    sources: control.sources.map((id) => ({ ...sources[id] })),
  };
}
