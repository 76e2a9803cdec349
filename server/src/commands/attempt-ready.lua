-- attempt.ready: a student joins the line with one objective. Rules A1, A2, L1.
-- command: objective, way? · reply: attempt · event: attempt.ready
return function(command)
  local student, objective = command.person, command.objective
  local s = section.get(command.section)
  if not s or not section.is_student(s.id, student) then return refuse('NOT_FOUND') end
  local gate = section.gate(objective)
  if not gate or not section.shows(s, objective) then return refuse('NOT_FOUND') end
  if s.state == 'closing' or s.state == 'closed' then return refuse('LINE_CLOSED') end
  local cell = cells.get(student, objective)
  if cells.mastered(cell) then return refuse('ALREADY_MASTERED') end
  local open = redis.call('HKEYS', K.open(student))
  for _, at in ipairs(open) do
    if tonumber(at) == objective then return refuse('ALREADY_OPEN', attempts.elsewhere(student, s.id, objective)) end
  end
  if #open >= s.maxOpen then return refuse('TOO_MANY_OPEN', attempts.elsewhere(student, s.id)) end
  local tried = cells.tried_at(cell)
  if tried and s.coolDown > 0 then
    local ready_at = (tried + 946684800 + s.coolDown * 60) * 1000
    if command.time < ready_at then return refuse('COOL_DOWN', { ['until'] = ready_at }) end
  end
  if gate.ways > 1 and not command.way then return refuse('WAY_NEEDED') end
  if command.way and command.way >= gate.ways then return refuse('INVALID') end
  for _, needed in ipairs(gate.needs) do
    if not cells.mastered(cells.get(student, needed))
      and redis.call('SISMEMBER', K.openings(student), objective) == 0 then
      return refuse('LOCKED')
    end
  end
  -- writes below
  local id = attempts.number()
  local place, paused = numeral(id), line.paused(s, command.time)
  redis.call('HSET', K.attempt(id), 'student', numeral(student), 'objective', numeral(objective), 'section', numeral(s.id),
    'state', 'ready', 'at', numeral(command.time))
  if paused > 0 then redis.call('HSET', K.attempt(id), 'pausedBefore', numeral(paused)) end
  if command.way then redis.call('HSET', K.attempt(id), 'way', command.way) end
  redis.call('HSET', K.open(student), numeral(objective), place)
  line.join(s.id, id)
  attempts.moved(student, s.id)
  commit.event(s.room, '{"type":"attempt.ready","attempt":' .. place .. ',"student":' .. numeral(student)
    .. ',"objective":' .. numeral(objective) .. (command.way and ',"way":' .. numeral(command.way) or '')
    .. ',"at":' .. numeral(command.time) .. '}')
  return replies.accept(commit.rev(s.room), id)
end
