import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The first command that a README tells a newcomer to type: the first line of its first fenced shell block. */
export async function readmeCommand(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'README.md'), 'utf8');
  const block = /^```sh\n(?<command>.+)\n/m.exec(text);
  if (!block?.groups?.['command']) throw new Error('The README has no fenced shell block.');
  return block.groups['command'];
}
