-- track.add: a track with its objectives, each at the next place of its home (display order is the order given).
-- command: as tracks.add takes it · answers: id
return function(command)
  -- writes below
  return { rev = 0, id = tracks.add(command) }
end
