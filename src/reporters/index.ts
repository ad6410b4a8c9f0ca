import { github } from './github.ts';
import { json } from './json.ts';
import { line } from './line.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** Every reporter; the first is for people, the others for programs. */
export const reporters: readonly Reporter[] = [pretty, line, json, github];
