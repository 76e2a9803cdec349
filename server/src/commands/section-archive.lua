-- section.archive: the class is over. Everybody's time in it ends, its code, wall links and invitations open nothing, and its staff
-- still find it as it was. Rule S4. · events: what leaving says, line.changed, section.archived
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  -- By the moment it is known who was in it then: nobody left at the one after whatever came before.
  local over = command.time + 1
  -- writes below
  enrollments.archive(s, command.time, over)
  redis.call('DEL', K.walls(s.id))
  invitations.drop_into(s.id)
  section.set(s, 'archived', numeral(over))
  section.set(s, 'joining', '0')
  section.set(s, 'code', nil)
  section.set(s, 'codeUntil', nil)
  section.note(s, { archived = over })
  commit.event(s.room, { type = 'section.archived', at = over })
  return { rev = commit.rev(s.room) }
end
