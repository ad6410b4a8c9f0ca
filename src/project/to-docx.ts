import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConvertTrouble } from '../importers/importer.ts';
import { errorCode } from './files.ts';

/** Where LibreOffice is: on the path, or where it is put on macOS and Windows. */
const PROGRAMS = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** Milliseconds. The first start on a slow computer takes half a minute. */
const LONGEST = 120_000;

/** No macro runs, and nothing is fetched that a document points to: it may come from a stranger. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

/**
 * An old Word file as .docx, by the LibreOffice of this computer if there is one: in a folder of its own that is gone
 * afterwards, with settings of its own, so that one which is open is not disturbed. At most two minutes.
 */
export async function toDocx(
  bytes: Uint8Array,
  programs: readonly string[] = PROGRAMS,
  longest: number = LONGEST,
): Promise<Uint8Array | ConvertTrouble> {
  const folder = await mkdtemp(path.join(tmpdir(), 'simpul-'));
  try {
    const settings = path.join(folder, 'settings');
    await mkdir(path.join(settings, 'user'), { recursive: true });
    await writeFile(path.join(settings, 'user', 'registrymodifications.xcu'), SETTINGS);
    await writeFile(path.join(folder, 'text.doc'), bytes);
    const args = [
      `-env:UserInstallation=${pathToFileURL(settings).href}`,
      ...['--headless', '--norestore', '--nolockcheck', '--convert-to', 'docx', '--outdir', folder],
      path.join(folder, 'text.doc'),
    ];
    for (const program of programs) {
      const ended = await run(program, args, longest);
      if (ended === 'no-program') continue;
      return ended === 'too-slow' ? ended : await made(path.join(folder, 'text.docx'));
    }
    return 'no-program';
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function made(file: string): Promise<Uint8Array | 'refused'> {
  try {
    return await readFile(file);
  } catch (error) {
    // It ends well, too, where it made nothing.
    if (errorCode(error) === 'ENOENT') return 'refused';
    throw error;
  }
}

async function run(program: string, args: readonly string[], longest: number): Promise<'ended' | ConvertTrouble> {
  // Loaded here alone: it costs every start of the program otherwise.
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    // A group of its own, since what is started starts others; they are stopped together.
    const child = spawn(program, [...args], { stdio: 'ignore', windowsHide: true, detached: true });
    let slow = false;
    const timer = setTimeout(() => {
      slow = true;
      stop(child.pid);
    }, longest);
    const end = (how: 'ended' | ConvertTrouble): void => {
      clearTimeout(timer);
      resolve(how);
    };
    child.once('error', () => end('no-program'));
    child.once('close', () => end(slow ? 'too-slow' : 'ended'));
  });
}

function stop(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    // It has ended in the meantime.
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
