-- track.add: a track with its objectives, each at the next place of its home (display order is the order given).
-- command: title, subject, language, wording, levels: [{ title, short, objectives: [{ needs: [place], ways, version, record (JSON) }] }]
-- answers: id. Needs name places in this track, counted from 1.
local HOME = 4096

return function(command)
  -- writes below
  local track, place = redis.call('HINCRBY', K.ids(), 'track', 1), 0
  local levels = {}
  for i, level in ipairs(command.levels) do
    local homes = {}
    for j, objective in ipairs(level.objectives) do
      place = place + 1
      local home, needs = track * HOME + place, {}
      for k, needed in ipairs(objective.needs) do needs[k] = track * HOME + needed end
      local gate = { shows = { track }, needs = needs, version = objective.version, ways = objective.ways, subject = command.subject }
      redis.call('HSET', K.gates(), home, commit.encode(gate))
      redis.call('HSET', K.objectives(), home, objective.record)
      redis.call('SADD', K.shown(track), home)
      homes[j] = home
    end
    levels[i] = { title = level.title, short = level.short, objectives = homes }
  end
  redis.call('HSET', K.tracks(), track, commit.encode({
    title = command.title, subject = command.subject, language = command.language, wording = command.wording, levels = levels,
  }))
  return { rev = 0, id = track }
end
