-- Refusals are values in the contract's words; accepted replies are kept a day. Rule T2.
-- A day's replies are one hash, gone when the next day is over: one write for a whole list, and no key each.
local replies = {}

local DAY_MS, KEPT_S = 86400000, '172800'
local known -- id → text kept for it, or false; of this call
local fresh -- what this call keeps: id, text, id, text…
local day

function replies.begin() known, fresh = {}, {} end

-- Looks up all that these commands will ask for at once, and those of the day before.
function replies.expect(list, now)
  day = math.floor(now / DAY_MS)
  local ids = {}
  for i, command in ipairs(list) do ids[i] = command.id end
  local today = redis.call('HMGET', K.replies(day), unpack(ids))
  local before = redis.call('HMGET', K.replies(day - 1), unpack(ids))
  for i, id in ipairs(ids) do known[id] = today[i] or before[i] end
end

function replies.refuse(word, more)
  if not REFUSALS[word] then error('no such refusal: ' .. tostring(word)) end
  local refusal = more or {}
  refusal.ok = false
  refusal.code = word
  return refusal
end

-- An accepted reply about one attempt, as JSON: put together from texts, as it is what every press is answered.
function replies.accept(rev, attempt)
  return '{"ok":true,"rev":' .. numeral(rev) .. ',"attempt":' .. numeral(attempt) .. '}'
end

-- What a command answers is a refusal, what its acceptance says besides `ok`, or an accepted reply as JSON.
function replies.is_accepted(reply) return type(reply) == 'string' or reply.ok == nil end

-- The reply as JSON.
function replies.text(reply)
  if type(reply) == 'string' then return reply end
  if reply.ok == nil then reply.ok = true end
  return commit.encode(reply)
end

-- What was kept for that command, or nil.
function replies.kept(id)
  local text = known[id]
  if text == nil then
    text = redis.call('HGET', K.replies(day), id) or redis.call('HGET', K.replies(day - 1), id)
    known[id] = text
  end
  return text and cjson.decode(text) or nil
end

-- The reply to a command seen before: the same, or CONFLICT for another body or person.
function replies.again(command, kept)
  if kept.hash ~= command.hash or kept.person ~= command.person then return replies.refuse('CONFLICT') end
  return kept.reply
end

-- `reply` as JSON, as it goes out; `more` is what undo must know. The hash is the server's own and needs no escape.
function replies.keep(command, reply, more)
  local text = '{"hash":"' .. command.hash .. '","person":' .. numeral(command.person) .. ',"at":' .. numeral(command.time)
    .. ',"reply":' .. reply .. (more and ',' .. string.sub(commit.encode(more), 2) or '}')
  known[command.id] = text
  fresh[#fresh + 1] = command.id
  fresh[#fresh + 1] = text
end

-- Writes what this call keeps.
function replies.finish()
  if #fresh == 0 then return end
  redis.call('HSET', K.replies(day), unpack(fresh))
  redis.call('EXPIRE', K.replies(day), KEPT_S, 'NX')
end

return replies
