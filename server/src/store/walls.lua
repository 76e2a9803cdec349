-- Wall links of a class: the hash of a token → "made until by name". Rule S6.
local walls = {}

-- Those that somebody made there open nothing any more; answers which these were, after any of `ended`. Rule I3.
function walls.drop_by(id, person, ended)
  ended = ended or {}
  local flat = redis.call('HGETALL', K.walls(id))
  for i = 1, #flat, 2 do
    if tonumber(string.match(flat[i + 1], '^%d+ %d+ (%d+)')) == person then
      redis.call('HDEL', K.walls(id), flat[i])
      ended[#ended + 1] = flat[i]
    end
  end
  return ended
end

return walls
