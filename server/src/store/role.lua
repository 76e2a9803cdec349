-- role: what somebody is in a section now: 'student', 'teacher' or ''. Rule P3.
-- ARGV: section, person, how? · how 'last': in an archived section what they were; 'for-good': '' for whoever stands in for a day (I4).
return function(args)
  local id, person, how = tonumber(args[1]), tonumber(args[2]), args[3]
  if how == 'for-good' and enrollments.stands_in(id, person) then return '' end
  local s = how == 'last' and section.get(id)
  return (s and section.last_role(s, person) or section.role(id, person)) or ''
end
