/** All that is loaded only when there is more to do than to print the version: one chunk, since each costs its loading. */
export { projectLanguage } from '../project/language.ts';
export { chooseLanguage } from './language.ts';
export { run } from './run.ts';
export { processTerminal } from './terminal.ts';
export { welcome } from './welcome.ts';
