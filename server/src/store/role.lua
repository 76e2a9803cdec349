-- role: what somebody is in a section now: 'student', 'teacher' or ''; with 'last', in an archived one what they were. Rule P3.
-- ARGV: section, person, 'last'?
return function(args)
  local id, person = tonumber(args[1]), tonumber(args[2])
  local s = args[3] == 'last' and section.get(id)
  return (s and section.last_role(s, person) or section.role(id, person)) or ''
end
