import type { Address } from '../../../contract/address.ts';
import type { Danger, DangerTime } from '../../../contract/danger.ts';
import type { Change } from '../../../contract/plan.ts';
import type { Facts } from '../../../contract/reading.ts';
import type { Ruling } from './ruling.ts';
import { concernsChange, concernsSetting, namesSetting, type LockOutRule, type Scene } from './lock-out-rule.ts';
import { lockOutRules } from './lock-out-rules.ts';
import { operatorOf, operatorWords } from './operator.ts';

/** What shows itself earlier is the stronger danger: it leaves less time to act. */
const order: readonly DangerTime[] = ['now', 'nextSignIn', 'afterRestart', 'someDay'];

function reasonOf(rule: LockOutRule, answer: Ruling, change: Change, scene: Scene): string {
  if (typeof answer !== 'string') return `${rule.hazard} Castellan cannot check whether this concerns you: ${answer.unread}`;
  if (rule.found) return `${rule.hazard} ${rule.found(change, scene)}`;
  return rule.when === 'someDay' ? rule.hazard : `${rule.hazard} You are connected ${operatorWords(scene.operator)}.`;
}

/**
 * The strongest danger of a change: that it ends the connection in use, locks its user out, keeps the host from starting, or blocks what restores the old
 * value. What cannot cut this connection is free. What could not be read never counts as harmless, and the reason says it. `declared`: a control that the
 * change serves says that it endangers connections; it counts where no rule names the setting.
 */
export function forecast(change: Change, facts: Facts, declared = false): Danger | undefined {
  const scene: Scene = { facts, operator: operatorOf(facts) };
  const about = lockOutRules.filter((rule) => concernsSetting(rule, change.address));
  const found = about.flatMap((rule) => {
    const answer = concernsChange(rule, change) ? rule.fires(change, scene) : 'no';
    return answer === 'no' ? [] : [{ rule, answer }];
  });
  const [strongest] = order.flatMap((when) => found.filter(({ rule }) => rule.when === when));
  if (strongest) {
    const { rule, answer } = strongest;
    return {
      rule: rule.id,
      reason: reasonOf(rule, answer, change, scene),
      when: rule.when,
      proofs: [...rule.proofs],
      ...(rule.hold === true && typeof answer === 'string' && { hold: true }),
      ...(rule.wayBack !== undefined && { wayBack: rule.wayBack }),
    };
  }
  if (!declared || about.some((rule) => namesSetting(rule, change.address)) || scene.operator.connection === 'Console') return undefined;
  return {
    rule: 'declared',
    reason: `You are connected ${operatorWords(scene.operator)}, and this change can cut that connection.`,
    when: 'now',
    proofs: ['path'],
  };
}

/** The subjects that the forecast needs for these settings; they are read before planning. */
export const forecastFacts = (addresses: readonly Address[]): readonly string[] => [
  ...new Set(['session', ...lockOutRules.filter((rule) => addresses.some((address) => concernsSetting(rule, address))).flatMap((rule) => rule.reads)]),
];
