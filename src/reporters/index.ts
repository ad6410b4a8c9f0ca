import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { line } from './line.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** Every reporter; the first is for people, the others for programs. */
export const reporters: readonly Reporter[] = [pretty, line, json, github, sarif, junit];
