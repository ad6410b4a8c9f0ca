import { dataAccountingLog } from '../core/data-accounting-log.ts';
import type { Device } from './device.ts';
import { reductionTable } from './reduction-table.ts';

/** Every device, in the order in which help and lists show them. */
export const devices: readonly Device[] = [reductionTable, dataAccountingLog];
