-- Refusals are values in the contract's words; accepted replies are kept a day. Rule T2.
local replies = {}

local KEPT_S = '86400'

function replies.refuse(word, more)
  if not REFUSALS[word] then error('no such refusal: ' .. tostring(word)) end
  local refusal = more or {}
  refusal.ok = false
  refusal.code = word
  return refusal
end

-- What was kept for that command, or nil.
function replies.kept(id)
  local text = redis.call('GET', K.reply(id))
  return text and cjson.decode(text) or nil
end

-- The reply to a command seen before: the same, or CONFLICT for another body or person.
function replies.again(command, kept)
  if kept.hash ~= command.hash or kept.person ~= command.person then return replies.refuse('CONFLICT') end
  return kept.reply
end

-- `reply` as JSON, as it goes out; `more` is what undo must know. The hash is the server's own and needs no escape.
function replies.keep(command, reply, more)
  redis.call('SET', K.reply(command.id), '{"hash":"' .. command.hash .. '","person":' .. numeral(command.person)
    .. ',"at":' .. numeral(command.time) .. ',"reply":' .. reply
    .. (more and ',' .. string.sub(commit.encode(more), 2) or '}'), 'EX', KEPT_S)
end

return replies
