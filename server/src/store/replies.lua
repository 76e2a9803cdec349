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
