import type { ActMatch } from '../claims/match-act.ts';
import { SIDE_ROWS, type SideRow, type Take } from './side-rows.ts';
import type { Sides } from './sides.ts';

const TAKEN: Readonly<Record<Take, (sides: Sides) => readonly ActMatch[]>> = {
  name: ({ name }) => name,
  clearName: ({ clearName }) => clearName,
  clearLead: ({ clearLead }) => clearLead,
  all: ({ name, lead }) => [...name, ...lead],
  allClear: ({ clearName, clearLead }) => [...clearName, ...clearLead],
};

/** The deeds that count when name and first sentence are weighed, and the row that says so. */
export function weighSides(sides: Sides): { row: SideRow; counted: readonly ActMatch[] } {
  const row = SIDE_ROWS.find(({ when }) => when(sides));
  if (row === undefined) throw new Error('weighSides: the last row must hold for every tool');
  return { row, counted: TAKEN[row.take](sides) };
}
