import type { Device } from './device.ts';

/** Every device, in the order in which help and lists show them. */
export const devices: readonly Device[] = [];
