import { format } from 'prettier';
import { expect, test } from 'vitest';
import {
  actRights,
  apiRights,
  commandRights,
  formRights,
  loadRights,
  pageRights,
  viewRights,
} from '@threshold/shared/contract/permissions.ts';
import { reaches, type Role, roles, rolesOf } from '@threshold/shared/contract/roles.ts';

type Rights = Record<string, readonly Role[] | 'anybody'>;

/** A table with a row for each name and a column for each role. */
function table(of: string, rights: Rights): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const cell = (by: readonly Role[] | 'anybody', role: Role) =>
    by === 'anybody' || by.includes(role) ? 'yes' : '';
  return [
    row([of, ...roles]),
    row([of, ...roles].map(() => '---')),
    ...Object.entries(rights).map(([name, by]) =>
      row([`\`${name}\``, ...roles.map((role) => cell(by, role))]),
    ),
  ].join('\n');
}

test('docs/permissions.md is the table that the code follows', async () => {
  const reach = roles.map((role) => `- **${role}**: ${reaches[role]}`).join('\n');
  const pages = Object.entries(pageRights).map(([page, right]) => {
    const opens = right === 'session' || right === 'anybody' ? right : `read \`${right}\``;
    return `| \`${page}\` | ${opens} |`;
  });
  const forms = Object.entries(formRights).flatMap(([page, actions]) =>
    Object.entries(actions).map(([action, right]) => {
      const asks =
        right in commandRights
          ? `command \`${right}\``
          : right in loadRights
            ? `read \`${right}\``
            : right in actRights
              ? `act \`${right}\``
              : right;
      return `| \`${page}\` | \`${action}\` | ${asks} |`;
    }),
  );
  const besides = Object.entries(apiRights).map(([address, right]) => {
    const opens = right.startsWith('Roster')
      ? `act \`class${right}\` or \`school${right}\``
      : right in commandRights
        ? `command \`${right}\``
        : right;
    return `| \`${address}\` | ${opens} |`;
  });
  const text = `# Who may do what

Made from \`shared/src/contract/permissions.ts\` and the contracts of the commands: \`npx vitest run --project unit tests/domain/permissions.test.ts -u\`
writes it anew. "yes" says that a role may ask at all; how far it reaches stands here, and beyond that nothing exists for it (rule P3).

${reach}

A leader is staff too, in the classes they teach.

## Commands

${table('command', commandRights)}

## Views, watched over a socket

${table('view', viewRights)}

## Reads of pages

${table('read', loadRights)}

## Other acts

Rosters of one class or of the school, records and keys of other sites, and the child that a family looks at. What is handed out of them is a
read; what a sheet of scores writes is a command.

${table('act', actRights)}

## Addresses

| address | opened by |
| --- | --- |
${pages.join('\n')}

## Forms

| address | form | asks |
| --- | --- | --- |
${forms.join('\n')}

## Addresses that are no pages

"account" is a session that came by an e-mail address, "display" the token of a screen.

| address | opened by |
| --- | --- |
${besides.join('\n')}
`;
  await expect(await format(text, { parser: 'markdown', printWidth: 100 })).toMatchFileSnapshot(
    '../../docs/permissions.md',
  );
});

test('a leader has the rights of staff and their own', () => {
  expect(rolesOf({ kind: 'staff', leader: true })).toEqual(['staff', 'leader']);
  expect(rolesOf({ kind: 'student', leader: false })).toEqual(['student']);
});
