-- Ids in rosters, and whom or which class each stands for: `person:…`, `section:…`. Rule T6.
local sources = {}

-- Whether that source stands for another already, or an earlier row of this call makes it so.
function sources.is_taken(kind, id, changes, claimed, trades)
  for _, change in ipairs(changes) do
    if change.field == 'source' and not (trades and trades[id] == change.after) then
      local source = kind .. change.after
      local holder = claimed[source] or redis.call('HGET', K.sources(), source)
      if holder and tonumber(holder) ~= id then return true end
      claimed[source] = id
    end
  end
  return false
end

-- Whether a source was among the changes.
function sources.keep(kind, id, changes)
  local kept = false
  for _, change in ipairs(changes) do
    if change.field == 'source' then
      redis.call('HSET', K.sources(), kind .. change.after, numeral(id))
      kept = true
    end
  end
  return kept
end

return sources
