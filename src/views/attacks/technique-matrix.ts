import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import { CONTROLS, type Control } from '../../domain/attacks/vocabulary.ts';

/** What a control is to a technique: to try first, to add, the statement that a call policy does not reach it, named by entries only, or nothing. */
export type ControlUse = 'first' | 'second' | 'beyond' | 'named' | 'none';

/** One cell of the matrix. */
export interface MatrixCell {
  use: ControlUse;
  /** Entries of the technique that name the control among what helps. */
  entries: number;
}

/** One row of the matrix of techniques and controls. */
export interface MatrixRow {
  title: string;
  href: string;
  entries: number;
  /** True where another control than in the row before is the one to try first. */
  startsGroup: boolean;
  /** One for each of {@link MATRIX_CONTROLS}. */
  cells: MatrixCell[];
}

export const MATRIX_CONTROLS: readonly Control[] = CONTROLS;

/** Which control helps against which technique. Rows stand by the control to try first, so that the picture falls in steps. */
export function techniqueMatrix(
  techniques: readonly Technique[],
  attacks: readonly Attack[],
): MatrixRow[] {
  const rows = techniques.map((technique) => {
    const own = attacks.filter((attack) => attack.technique === technique.id);
    return {
      first: MATRIX_CONTROLS.indexOf(technique.firstControl.control),
      row: {
        title: technique.title,
        href: `/attacks/techniques/${technique.id}/`,
        entries: own.length,
        cells: MATRIX_CONTROLS.map((control) => cellOf(control, technique, own)),
      },
    };
  });
  return rows
    .sort(
      (a, b) =>
        a.first - b.first || b.row.entries - a.row.entries || (a.row.title < b.row.title ? -1 : 1),
    )
    .map(({ row, first }, at, sorted) => ({
      ...row,
      startsGroup: at > 0 && sorted[at - 1]?.first !== first,
    }));
}

function cellOf(control: Control, technique: Technique, own: readonly Attack[]): MatrixCell {
  const entries = own.filter(({ mitigations }) =>
    mitigations.some((mitigation) => mitigation.control === control),
  ).length;
  const isFirst = technique.firstControl.control === control;
  const isSecond = technique.secondControl.control === control;
  if (isFirst || isSecond) {
    if (control === 'not stoppable by call policy') return { use: 'beyond', entries };
    return { use: isFirst ? 'first' : 'second', entries };
  }
  return { use: entries > 0 ? 'named' : 'none', entries };
}
