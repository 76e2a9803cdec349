import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { sentFiles } from '../support/sent-files.ts';

test('[X28] an address in a file is text: nobody asks for what it leads to', async () => {
  const asked: string[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('sourcedId,role,givenName\n1,student,Mallory\n');
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  const users = `sourcedId,role,givenName,metadata.url\n1,student,${address}/name,${address}/users.csv\n`;
  const read = await readUpload(sentFiles({ ...oneRoster11, 'users.csv': users }));
  expect(read.ok && read.roster?.people.map(({ name }) => name)).toEqual([`${address}/name`]);
  for (const text of [`${address}/users.csv\n`, `Name\n"=IMPORTDATA(""${address}"")"\n`])
    await readUpload(sentFiles({ 'list.csv': text }));
  // It would be told of whoever does ask.
  await (await fetch(`${address}/told`)).text();
  expect(asked).toEqual(['/told']);
  elsewhere.close();
});
