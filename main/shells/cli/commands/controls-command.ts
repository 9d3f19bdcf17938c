import { fixClass } from '../../../catalogue/control.ts';
import { inOrder } from '../../../engine/planning/order.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Context } from './context.ts';

export function listControls({ application, io }: Context, options: { readonly json?: boolean }): ExitCode {
  const controls = inOrder(application.controls).map((control) => ({
    id: control.id,
    aka: control.aka ?? [],
    area: control.area,
    serves: control.serves,
    severity: control.severity,
    fix: fixClass(control),
  }));
  if (options.json === true) io.out(JSON.stringify(controls));
  else
    for (const control of inOrder(application.controls))
      io.out(`${control.id.padEnd(8)} ${control.severity.padEnd(8)} ${fixClass(control).padEnd(8)} ${control.title}`);
  return 0;
}
