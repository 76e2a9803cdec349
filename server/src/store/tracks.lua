-- The tracks of a school: each objective gets a home that is given once, and classes choose which they follow. Rule S1.
local tracks = {}

local HOME = 4096

-- A track with its objectives, each at the next place of its home (display order is the order given); answers its number.
-- `content`: title, subject, language, wording, shipped?, families?, levels: [{ title, short, families?, objectives: [{ needs: [place],
-- ways, version, record (JSON) }] }]. Needs name places in this track, counted from 1.
function tracks.add(content)
  local track, place = redis.call('HINCRBY', K.ids(), 'track', 1), 0
  local levels = {}
  for i, level in ipairs(content.levels) do
    local homes = {}
    for j, objective in ipairs(level.objectives) do
      place = place + 1
      local home, needs = track * HOME + place, {}
      for k, needed in ipairs(objective.needs) do needs[k] = track * HOME + needed end
      local gate = { shows = { track }, needs = needs, version = objective.version, ways = objective.ways, subject = content.subject }
      redis.call('HSET', K.gates(), home, commit.encode(gate))
      redis.call('HSET', K.objectives(), home, objective.record)
      redis.call('SADD', K.shown(track), home)
      homes[j] = home
    end
    levels[i] = { title = level.title, short = level.short, families = level.families, objectives = homes }
  end
  redis.call('HSET', K.tracks(), track, commit.encode({
    title = content.title, subject = content.subject, language = content.language, wording = content.wording,
    shipped = content.shipped, families = content.families, levels = levels,
  }))
  return track
end

-- The number of the school's own copy of that shipped track, or nil.
function tracks.copy_of(shipped)
  local flat = redis.call('HGETALL', K.tracks())
  for i = 1, #flat, 2 do
    if cjson.decode(flat[i + 1]).shipped == shipped then return tonumber(flat[i]) end
  end
  return nil
end

-- Whether all of them can be followed. `chosen`: numbers of the school's tracks and keys of shipped ones; `contents`: by key.
function tracks.known(chosen, contents)
  for _, one in ipairs(chosen) do
    if type(one) == 'number' then
      if redis.call('HEXISTS', K.tracks(), one) == 0 then return false end
    elseif not (contents[one] or tracks.copy_of(one)) then
      return false
    end
  end
  return true
end

-- Their numbers in that order, each once; a shipped one that the school has no copy of is added to it.
function tracks.numbers(chosen, contents)
  local ids, seen = {}, {}
  for _, one in ipairs(chosen) do
    local id = type(one) == 'number' and one or tracks.copy_of(one) or tracks.add(contents[one])
    if not seen[id] then ids[#ids + 1] = id end
    seen[id] = true
  end
  return ids
end

return tracks
