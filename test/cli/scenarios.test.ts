import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/fixture.ts';
import { matches, parseScenario, runScenario, type Step, scenarioText } from './scenario.ts';

const folder = path.join(root, 'test/scenarios');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.scenario'))
  .sort();

describe('scenarios, with the built program', () => {
  it('has a built program to run', () => {
    expect(existsSync(path.join(root, 'dist/main.cjs')), 'npm run build comes first').toBe(true);
  });

  it.each(names)('%s', { timeout: 300_000 }, async (name) => {
    const file = path.join(folder, name);
    const content = readFileSync(file, 'utf8');
    const scenario = parseScenario(content);
    expect(scenario.title, 'a scenario has a title').not.toBe('');
    expect(scenario.steps.length).toBeGreaterThan(0);
    const steps = await runScenario(scenario);
    // For a first version only, which is then read aloud: see test/scenarios/README.md.
    if (process.env.WRITE_SCENARIOS) writeFileSync(file, scenarioText(content, steps));
    else for (const [index, step] of scenario.steps.entries()) hold(step, steps[index]);
  });
});

function hold(wanted: Step, came: Step | undefined): void {
  if (!came) throw new Error('a step did not run');
  // Where placeholders make both agree, nothing is left to compare: only real differences are shown.
  const fits = (key: 'stdout' | 'stderr'): string => (matches(wanted[key], came[key]) ? came[key] : wanted[key]);
  expect(came).toEqual({ ...wanted, stdout: fits('stdout'), stderr: fits('stderr') });
}
