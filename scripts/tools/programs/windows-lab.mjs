// A Windows lab: programs of Windows that run here all the same, under Wine for example. Three variables name what starts them.
import { existsSync } from 'node:fs';

const variables = ['CASTELLAN_LAB_NODE', 'CASTELLAN_LAB_PWSH', 'CASTELLAN_LAB_RUN'];

/** Why the suite of the lab cannot run here, undefined where it can. */
export function missingFromLab(env = process.env) {
  const unset = variables.filter((name) => !env[name]);
  if (unset.length > 0) return `${unset.join(', ')} name no Windows lab (a Windows Node.js and a Windows PowerShell, for example under Wine)`;
  const wrong = variables.filter((name) => !existsSync(env[name]));
  return wrong.length === 0 ? undefined : wrong.map((name) => `${name} names ${env[name]}, which does not exist`).join('; ');
}
