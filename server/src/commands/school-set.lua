-- school.set: what the school is called and where it is; only what is given changes. Rule I5.
-- command: as: { name?, place?, country?, timeZone? } · given: dayEnd? (ms), where the present day ends in that zone · event: day.moved in each class
local FIELDS = { 'name', 'place', 'country', 'timeZone' }

return function(command)
  local text = command.leader and redis.call('HGET', K.school(), 'record')
  if not text then return refuse('NOT_FOUND') end
  local record = cjson.decode(text)
  local as = command.as
  local day_end = as.timeZone and as.timeZone ~= record.timeZone and command.given and command.given.dayEnd
  -- writes below
  for _, field in ipairs(FIELDS) do record[field] = as[field] or record[field] end
  redis.call('HSET', K.school(), 'record', cjson.encode(record))
  if day_end then
    -- The day's start stays: what was counted since it was counted today.
    redis.call('HSET', K.school(), 'dayEnd', numeral(day_end))
    for _, id in ipairs(redis.call('HKEYS', K.sections())) do
      commit.event(section.room(tonumber(id)), { type = 'day.moved', dayEnd = day_end })
    end
  end
  commit.touch()
  return { rev = 0 }
end
