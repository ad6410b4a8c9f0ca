import { dataAccountingLog } from '../core/data-accounting-log.ts';
import { checklistMatrix } from './checklist-matrix.ts';
import { coOccurrence } from './co-occurrence.ts';
import { codeFrequency } from './code-frequency.ts';
import { contrastTable } from './contrast-table.ts';
import { definitions } from './definitions.ts';
import type { Display } from './display.ts';
import { evidenceTable } from './evidence-table.ts';
import { triangulationMatrix } from './triangulation-matrix.ts';
import { typology } from './typology.ts';

/** Every display, in the order in which help and lists show them. */
export const displays: readonly Display[] = [
  checklistMatrix,
  evidenceTable,
  triangulationMatrix,
  codeFrequency,
  coOccurrence,
  typology,
  contrastTable,
  definitions,
  dataAccountingLog,
];
