-- section.begin: a new class of whoever asks for it, who teaches it from then on. Rule S2.
-- command: title, period, tracks · given: section (its number), code, tracks · reply: id · event: enrollment.changed in it
return function(command)
  local contents = command.given.tracks or {}
  if not people.staff(command.person) or not tracks.known(command.tracks, contents) then return refuse('NOT_FOUND') end
  -- writes below
  local s = section.add(command.given.section, {
    title = command.title, period = command.period, tracks = tracks.numbers(command.tracks, contents), code = command.given.code,
  }, command.time)
  enrollments.set(s, command.person, enrollments.how(command.person, 'teacher'), command.time)
  return { rev = commit.rev(s.room), id = s.id }
end
