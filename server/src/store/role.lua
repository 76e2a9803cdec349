-- role: what somebody is in a section now: 'student', 'teacher' or ''. ARGV: section, person. Rule P3.
return function(args)
  return section.role(args[1], args[2]) or ''
end
