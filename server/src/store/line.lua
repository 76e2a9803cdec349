-- A section's line: who stands in it, whether it is open, how long sittings took. Rules A1, A12, L2, L4.
local line = {}
local attempts -- comes after this file; handed over by line.meet
local SAMPLES = 20
local moves

function line.meet(known) attempts = known end

function line.begin() moves = {} end

-- Who joined and who left the line: written together, before it is next read and at the call's end.
local function move(id, attempt, stands)
  if not moves[id] then moves[id] = {} end
  moves[id][attempt] = stands
end

function line.join(id, attempt) move(id, attempt, true) end
function line.leave(id, attempt) move(id, attempt, false) end

local function write(id)
  local joined, left = {}, {}
  for attempt, stands in pairs(moves[id] or {}) do
    local place = numeral(attempt)
    if stands then
      joined[#joined + 1] = place
      joined[#joined + 1] = place
    else
      left[#left + 1] = place
    end
  end
  moves[id] = nil
  if #joined > 0 then redis.call('ZADD', K.line(id), unpack(joined)) end
  if #left > 0 then redis.call('ZREM', K.line(id), unpack(left)) end
end

-- The attempts in the line, by their place. Rule A1.
function line.standing(id)
  write(id)
  return redis.call('ZRANGE', K.line(id), 0, -1)
end

function line.finish()
  for id in pairs(moves) do write(id) end
end

-- Milliseconds the line has been paused up to now. Rule L2.
function line.paused(s, now)
  return s.paused + (s.pausedSince and math.max(0, now - s.pausedSince) or 0)
end

-- Moves the line to a state and says so. Rules L2, A12.
function line.change(s, state, now)
  section.set(s, 'paused', line.paused(s, now))
  section.set(s, 'pausedSince', state == 'paused' and now or nil)
  section.set(s, 'state', state)
  commit.event(s.room, { type = 'line.changed', state = state, paused = s.paused, at = now })
end

-- A closing line is closed once nobody is ready or claimed. Rule A12.
function line.settle(s, now)
  if s.state ~= 'closing' then return end
  for _, id in ipairs(line.standing(s.id)) do
    local state = redis.call('HGET', K.attempt(id), 'state')
    if state == 'ready' or state == 'claimed' then return end
  end
  line.change(s, 'closed', now)
end

-- Everybody who is ready steps aside with their place kept. Rule A12.
function line.hold_ready(s, now)
  local held = {}
  for _, id in ipairs(line.standing(s.id)) do
    local attempt = attempts.get(id)
    if attempt.state == 'ready' then
      attempts.hold(attempt, s, 'closed', now)
      held[#held + 1] = attempt.id
    end
  end
  if #held == 0 then return end
  section.drop_marks(s, held)
  commit.event(s.room, { type = 'attempt.held', attempts = held, why = 'closed', at = now })
end

-- Remembers how long a sitting took, the last twenty. Unit: seconds. Rule L4.
function line.sample(s, service)
  local samples = {}
  local known = redis.call('HGET', K.section(s.id), 'sittings') or ''
  for text in string.gmatch(known, '%d+') do samples[#samples + 1] = text end
  samples[#samples + 1] = tostring(service)
  section.set(s, 'sittings', table.concat(samples, ' ', math.max(1, #samples - SAMPLES + 1)))
end

return line
