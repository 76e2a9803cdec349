-- Refusals are values in the contract's words; accepted replies are kept a day. Rule T2.
local replies = {}

local KEPT_S = '86400'
local known -- id → text kept for it, or false; of this call

function replies.begin() known = {} end

-- Looks up all that these commands will ask for at once: a list of many then costs one call.
function replies.expect(list)
  local keys = {}
  for i, command in ipairs(list) do keys[i] = K.reply(command.id) end
  local texts = redis.call('MGET', unpack(keys))
  for i, command in ipairs(list) do known[command.id] = texts[i] end
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
    text = redis.call('GET', K.reply(id))
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
  redis.call('SET', K.reply(command.id), text, 'EX', KEPT_S)
end

return replies
