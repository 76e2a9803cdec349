-- Tries at what is there and is not theirs: they answer like what is not there, and are noted for the leaders. Rules X1, T9.
local foreign = {}

local function was_ever_in(id, person) return redis.call('HEXISTS', K.enrollments(id), numeral(person)) == 1 end

-- The numbers among them; who is to be made has none yet.
local function each(one, many)
  local list = {}
  if type(one) == 'number' then list[1] = one end
  for _, value in ipairs(type(many) == 'table' and many or {}) do
    if type(value) == 'number' then list[#list + 1] = value end
  end
  return list
end

-- A class they never were in. Who was in it once may have pressed out of reach, and be late; no try at all.
local function is_class_of_others(id, person)
  if type(id) ~= 'number' or id == 0 then return false end
  return section.get(id) ~= nil and not was_ever_in(id, person)
end

-- An attempt of another class; to a student, of anybody else.
local function is_attempt_of_others(id, command)
  local attempt = attempts.get(id)
  if not attempt then return false end
  if command.person >= LIMITS.FIRST_STUDENT then return attempt.student ~= command.person end
  return attempt.section ~= command.section
end

-- A student whom the class never had; to a student, anybody else.
local function is_student_of_others(student, command)
  if not people.student(student) then return false end
  if command.person >= LIMITS.FIRST_STUDENT then return student ~= command.person end
  return not was_ever_in(command.section, student)
end

-- Whether a command that found nothing named something that is there.
local function names_others(command)
  if is_class_of_others(command.section, command.person) or is_class_of_others(command.from, command.person) then return true end
  for _, id in ipairs(each(command.attempt, command.attempts)) do
    if is_attempt_of_others(id, command) then return true end
  end
  for _, student in ipairs(each(command.student, command.students)) do
    if is_student_of_others(student, command) then return true end
  end
  return false
end

-- A command that answers NOT_FOUND. A leader's school is their own, and whoever is nobody in it asks nothing. [P3] The first of a day
-- is written down either way, so that its time tells nobody whether the thing is there.
function foreign.note(command)
  if not BY_PEOPLE[command.name] or command.leader then return end
  audit.not_found(command.person, command.name, names_others(command))
end

return foreign
