-- track.add: a track with its objectives, each at the next place of its home (display order is the order given).
-- command: as tracks.add takes it; once: where the school has a copy of that shipped one, it is answered · answers: id
return function(command)
  -- writes below
  return { rev = 0, id = command.once and tracks.copy_of(command.shipped) or tracks.add(command) }
end
