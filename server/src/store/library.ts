import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { auditedFields } from '@threshold/shared/contract/audit.ts';
import { commandNames } from '@threshold/shared/contract/command-map.ts';
import { FIRST_FAMILY, FIRST_STUDENT } from '@threshold/shared/contract/ids.ts';
import {
  CLASS_LIMIT,
  CODE_DAYS,
  INVITATIONS,
  INVITED_MS,
  WALL_LINKS,
} from '@threshold/shared/domain/limits.ts';
import { notBySubstitutes } from '@threshold/shared/contract/permissions.ts';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import {
  HOLD_MS,
  LAPSE_MS,
  IMPORT_UNDO_MS,
  MAX_CLAIMS,
  UNDO_MS,
  edges,
} from '@threshold/shared/domain/attempt.ts';
import { keysAsLua } from './keys.ts';

const DAY_MS = 86_400_000;
/** How many hours of assessments by hour a school and HQ keep; twice what HQ shows. */
const HOURS_KEPT = 48;

/** Lua that several functions stand on, in the order in which each may name the ones before it. */
const modules = [
  'commit',
  'replies',
  'audit',
  'section',
  'line',
  'attempts',
  'cells',
  'scores',
  'tracks',
  'endings',
  'people',
  'invitations',
  'walls',
  'enrollments',
  'sources',
  'swaps',
  'trades',
  'foreign',
  'trust',
] as const;

/** Functions of the library by their short name; the read-only ones run with FCALL_RO. */
const functions = {
  apply: { file: null, writes: true },
  found: { file: null, writes: true },
  sweep: { file: 'sweep', writes: true },
  beat: { file: 'beat', writes: true },
  role: { file: 'role', writes: false },
  erase_replies: { file: 'erase-replies', writes: true },
  keep_import: { file: 'keep-import', writes: true },
  note_audit: { file: 'note-audit', writes: true },
  read_section: { file: 'read-section', writes: false },
  read_school: { file: 'read-school', writes: false },
  renew_epoch: { file: 'renew-epoch', writes: true },
  school_now: { file: 'school-now', writes: false },
  account: { file: 'account', writes: true },
  password_paid: { file: 'password-paid', writes: true },
  unclaim: { file: 'unclaim', writes: true },
  session_save: { file: 'session-save', writes: true },
  session_end_all: { file: 'session-end-all', writes: true },
  hq_leave: { file: 'hq-leave', writes: true },
  hq_password: { file: 'hq-password', writes: true },
  hq_report: { file: 'hq-report', writes: true },
} as const;

export type FunctionName = keyof typeof functions;

export interface Library {
  name: string;
  code: string;
  /** The registered name of a function: its short name behind the library's, so that versions stand side by side. */
  function: (name: FunctionName) => string;
}

let own: Library | undefined;

/** The library of this process, compiled once: its files are those the process began with. */
export function ownLibrary(): Library {
  return (own ??= compileLibrary());
}

/** The library as it is loaded: domain tables, store modules, one function a command. Named by its content's hash. */
export function compileLibrary(): Library {
  const body = source();
  const name = `threshold_${createHash('sha256')
    .update(body + registrations(''))
    .digest('hex')
    .slice(0, 12)}`;
  return {
    name,
    code: `#!lua name=${name}\n${body}${registrations(name)}`,
    function: (short) => `${name}_${short}`,
  };
}

function source(): string {
  const here = import.meta.dirname;
  const read = (...path: string[]) => readFileSync(join(here, ...path), 'utf8');
  const parts = [keysAsLua(), tables(), clock];
  for (const module of modules)
    parts.push(`local ${module} = (function()\n${read(`${module}.lua`)}end)()`);
  parts.push('local refuse = replies.refuse', 'local commands = {}');
  // Of people, and of what only loaders, rosters and sign-up ask.
  for (const folder of [join(here, '..', 'commands'), join(here, 'records')]) {
    for (const file of readdirSync(folder).filter((one) => one.endsWith('.lua'))) {
      const command = file.replace('.lua', '').replace('-', '.');
      const code = readFileSync(join(folder, file), 'utf8');
      parts.push(`commands['${command}'] = (function()\n${code}end)()`);
    }
  }
  parts.push(apply);
  for (const [name, { file }] of Object.entries(functions)) {
    if (file) parts.push(`local ${name} = (function()\n${read(`${file}.lua`)}end)()`);
  }
  return `${parts.join('\n')}\n`;
}

/** The transition table, limits and refusal words, written once in the domain. Rule A3. */
function tables(): string {
  const froms = Object.entries(edges).map(
    ([edge, { from }]) => `${edge} = { ${from.map((state) => `['${state}'] = true`).join(', ')} }`,
  );
  const words = Object.keys(refusals).map((word) => `${word} = true`);
  const audited = [...auditedFields].map(
    ([name, fields]) => `['${name}'] = { ${fields.map((field) => `'${field}'`).join(', ')} }`,
  );
  const forGood = [...notBySubstitutes].map(
    ([name, { leaders }]) => `['${name}'] = { leaders = ${leaders} }`,
  );
  return [
    `local EDGES = { ${froms.join(', ')} }`,
    `local LIMITS = { HOLD_MS = ${HOLD_MS}, LAPSE_MS = ${LAPSE_MS}, UNDO_MS = ${UNDO_MS}, IMPORT_UNDO_MS = ${IMPORT_UNDO_MS}, MAX_CLAIMS = ${MAX_CLAIMS}, FIRST_STUDENT = ${FIRST_STUDENT}, FIRST_FAMILY = ${FIRST_FAMILY}, CLASS_LIMIT = ${CLASS_LIMIT}, INVITATIONS = ${INVITATIONS}, INVITED_MS = ${INVITED_MS}, WALL_LINKS = ${WALL_LINKS}, DAY_MS = ${DAY_MS}, HOURS_KEPT = ${HOURS_KEPT}, CODE_MS = ${CODE_DAYS * DAY_MS} }`,
    `local REFUSALS = { ${words.join(', ')} }`,
    `local BY_PEOPLE = { ${commandNames.map((name) => `['${name}'] = true`).join(', ')} }`,
    `local AUDITED = { ${audited.join(', ')} }`,
    `local NOT_BY_SUBSTITUTES = { ${forGood.join(', ')} }`,
  ].join('\n');
}

const clock = `
-- The one clock. Unit: epoch milliseconds.
local function clock()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end`;

const apply = `
-- A command, apart from what a class keeps to those who teach it for good. Rule I4.
local function judge(command)
  -- [I9] Whose sessions are owed an end leads by what the record says, and not by what their session does.
  if command.leader and endings.is_owed(command.person) then command.leader = people.leads(command.person) end
  local kept = NOT_BY_SUBSTITUTES[command.name]
  if kept and not (kept.leaders and command.leader) and enrollments.stands_in(command.section, command.person) then
    -- [X1] Like every command that a role can never use.
    audit.refused(command.person, command.name)
    return refuse('NOT_ALLOWED')
  end
  -- The second is what undo must know.
  local reply, more = commands[command.name](command)
  if reply.code == 'NOT_FOUND' then foreign.note(command) end
  return reply, more
end

-- apply: a list of commands, each judged on its own, in one atomic step. ARGV: one JSON command each.
-- A command that fails by a fault of ours answers FAULT and the others go on; what is committed is always published.
local function apply(args)
  local results, list, now = {}, {}, clock()
  for i, text in ipairs(args) do list[i] = cjson.decode(text) end
  replies.expect(list, now)
  section.expect(list)
  for i, command in ipairs(list) do
    command.time = command.time or now
    local kept = replies.kept(command.id)
    if kept then
      results[i] = commit.encode(replies.again(command, kept))
    else
      local ran, reply, more = pcall(judge, command)
      if not ran then
        results[i] = cjson.encode({ ok = false, code = 'FAULT', message = tostring(reply) })
      else
        local accepted = replies.is_accepted(reply)
        results[i] = replies.text(reply)
        if accepted then
          replies.keep(command, results[i], more)
          if type(reply) == 'string' or not reply.unchanged then audit.command(command, reply) end
        end
      end
    end
  end
  return results
end

-- found: the same list for a school that is not there yet, all of it or nothing. Answers nothing where it is there.
local function found(args)
  -- What goes round all numbers may have left a mark at one that is still to be founded.
  if redis.call('HEXISTS', K.school(), 'record') == 1 then return {} end
  return apply(args)
end`;

/** Each function begins with clean per-call state, on the school of KEYS[1], and ends by writing what it gathered. */
function registrations(library: string): string {
  return Object.entries(functions)
    .map(([name, { writes }]) => {
      const finish = writes
        ? 'line.finish()\n  attempts.tell_elsewhere()\n  replies.finish()\n  commit.finish()'
        : '';
      const flags = writes ? '' : ", flags = { 'no-writes' }";
      return `redis.register_function{ function_name = '${library}_${name}', callback = function(keys, args)
  tag = keys[1]
  commit.begin()
  replies.begin()
  section.begin()
  line.begin()
  attempts.begin()
  local answer = ${name}(args)
  ${finish}
  return answer
end${flags} }`;
    })
    .join('\n');
}
