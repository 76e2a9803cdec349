-- Who did what in the school, for its leaders. Numbers of people and sections, settings and counts: never a name or a note.
-- Kept 400 days, a school year and the summer after it, and never cut by length: who floods it must push nothing out.
local audit = {}

local DAY_MS = 86400000
local KEPT_MS = 400 * DAY_MS
local PEOPLE = { 'student', 'students', 'teacher', 'member', 'members' }

-- Adds a person's number, or each of a list of numbers; what is not a number is not a person.
local function add(people, value)
  if type(value) == 'number' then
    people[#people + 1] = value
  elseif type(value) == 'table' then
    for _, one in ipairs(value) do
      if type(one) == 'number' then people[#people + 1] = one end
    end
  end
end

-- One entry, in the same step as what it tells of; whoever is named twice is named once. `about`: section?, of? (a person or a list of them), more? (settings and counts).
function audit.write(by, did, about)
  local of = {}
  add(of, about.of)
  local oldest = numeral(math.max(0, clock() - KEPT_MS))
  local entry = { 'by', numeral(by), 'did', did }
  local function say(field, value)
    entry[#entry + 1] = field
    entry[#entry + 1] = value
  end
  if about.section and about.section ~= 0 then say('in', numeral(about.section)) end
  local named, seen = {}, {}
  for _, person in ipairs(of) do
    if not seen[person] then named[#named + 1] = numeral(person) end
    seen[person] = true
  end
  if #named > 0 then say('of', table.concat(named, ' ')) end
  if about.more and next(about.more) then say('more', cjson.encode(about.more)) end
  redis.call('XADD', K.audit(), 'MINID', '~', oldest, '*', unpack(entry))
end

-- An accepted command whose contract says that it is audited: whom it names, who was made by it, what was set; `noted`: what its function
-- found out besides.
function audit.command(command, reply)
  local fields = AUDITED[command.name]
  if not fields then return end
  local of, more = {}, {}
  local answered = type(reply) == 'table' and reply or {}
  for _, field in ipairs(PEOPLE) do
    add(of, command[field])
    add(of, answered[field])
  end
  for _, field in ipairs(fields) do
    if command[field] ~= nil and command[field] ~= cjson.null then more[field] = command[field] end
  end
  for field, value in pairs(command.noted or {}) do more[field] = value end
  -- An invitation is known by its link's hash; whom it is for stays sealed where it is kept, and goes when it is used. Rule I1.
  if command.name == 'teacher.invite' or command.name == 'staff.invite' then more.invitation = command.given.token end
  -- A class that was begun has its number from its reply.
  local section_id = command.section ~= 0 and command.section or answered.id
  audit.write(command.person, command.name, { section = section_id, of = of, more = more })
end

-- Whether that is the first of its kind today: who goes on trying fills nothing.
local function is_first(mark)
  local key = K.refused(math.floor(clock() / DAY_MS))
  if redis.call('SADD', key, mark) == 0 then return false end
  redis.call('EXPIRE', key, '172800')
  return true
end

-- A command that a role can never use. Told once a day a person and command.
function audit.refused(by, name)
  if is_first(numeral(by) .. ' ' .. name) then audit.write(by, 'refused', { more = { command = name } }) end
end

-- A command that found nothing; told, as often, where it named what is there and `is_others`.
function audit.not_found(by, name, is_others)
  if not is_first(numeral(by) .. ' ' .. name .. (is_others and ' of others' or ' of nobody')) then return end
  if is_others then audit.write(by, 'not-theirs', { more = { command = name } }) end
end

-- [T9] Whom a roster brought into a class, took out of it or changed, so that the history of each says so.
local function note_students(by, section_id, way, students)
  if #students == 0 then return end
  audit.write(by, 'roster.student', { section = section_id, of = students, more = { way = way } })
end

local WAYS = { enroll = 'in', leave = 'out', change = 'changed' }
-- `todo`: the rows that are done in that class; `swaps`: [{ student, from, into }], with the classes themselves.
function audit.roster(by, section_id, todo, swaps)
  local of = { ['in'] = {}, out = {}, changed = {} }
  for _, row in ipairs(todo) do
    if row.role ~= 'teacher' then
      local list = of[WAYS[row.what]]
      list[#list + 1] = row.person
    end
  end
  for _, way in ipairs({ 'in', 'changed', 'out' }) do note_students(by, section_id, way, of[way]) end
  for _, swap in ipairs(swaps) do
    note_students(by, swap.into.id, 'in', { swap.student })
    note_students(by, swap.from.id, 'out', { swap.student })
  end
end

return audit
