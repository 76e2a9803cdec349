import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { type ServerProcess, serverProcess } from '../support/live-server.ts';
import { until } from '../support/until.ts';

/** Begins to send a roster and never ends; answers the folder it lies in, as soon as some of it is there. */
async function half(of: ServerProcess, leader: LiveClient): Promise<string> {
  const boundary = 'a-boundary-that-no-file-holds';
  const asking = request(`${of.url}/api/rosters/0`, {
    method: 'POST',
    headers: {
      origin: of.url,
      cookie: leader.pass.cookie!,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  });
  asking.on('error', () => undefined);
  onTestFinished(() => void asking.destroy());
  asking.write(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="class.csv"\r\n\r\n` +
      `name,email,password\n${'Ada Byron,ada@test.example,swordfish\n'.repeat(5_000)}`,
  );
  let folder = '';
  await until('some of it is on the disk', async () => {
    const name = (await readdir(tmpdir())).find((one) =>
      one.startsWith(`threshold-roster-${of.pid}-`),
    );
    folder = join(tmpdir(), name ?? '');
    const file = name && (await stat(join(folder, '0')).catch(() => null));
    return file !== '' && (file?.size ?? 0) > 0;
  });
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a server killed while an upload comes in: the next start removes it, and nothing that another is still sent', async () => {
  const served: ServerProcess[] = [];
  const serve = async (place: LiveSchool['place']) => {
    const server = await serverProcess(place);
    served.push(server);
    return server;
  };
  await using school = await LiveSchool.open({ teachers: 1 }, { serve: [serve, serve] });
  const leader = await school.leader();
  const [doomed, other] = served as [ServerProcess, ServerProcess];
  const [left, kept] = [await half(doomed, leader), await half(other, leader)];
  // A number that was given again, to this very process, and what is none of ours.
  const [again, notes] = [`${process.pid}-${'0'.repeat(12)}-left`, `${process.pid}-notes`].map(
    (name) => join(tmpdir(), `threshold-roster-${name}`),
  ) as [string, string];
  onTestFinished(() => rm(notes, { recursive: true, force: true }));
  for (const folder of [again, notes]) await mkdir(folder);

  doomed.kill('SIGKILL');
  await until('it has ended', () => doomed.ended());
  expect(existsSync(left)).toBe(true);
  school.servers.push(await serverProcess(school.place));
  expect([left, kept, again, notes].map((folder) => existsSync(folder))).toEqual([
    ...[false, true, false, true],
  ]);
});
