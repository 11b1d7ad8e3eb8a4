-- The requests of one operation: LOAD names it, IDS the file of task ids by account.
local operation = os.getenv("LOAD")
local ids = {}
for line in io.lines(os.getenv("IDS")) do
  local account, id = line:match("^(%d+) (%S+)$")
  ids[#ids + 1] = { account, id }
end
math.randomseed(os.time())

local function headers(account)
  return { ["Authorization"] = "Bearer bench-" .. account, ["Content-Type"] = "application/json" }
end

request = function()
  local task = ids[math.random(#ids)]
  if operation == "list" then
    return wrk.format("GET", "/api/tasks", headers(1))
  elseif operation == "create" then
    return wrk.format("POST", "/api/tasks", headers(task[1]), '{"title": "Call Ana"}')
  end
  local body = '{"title": "Call Ana ' .. math.random(1000000) .. '"}'
  return wrk.format("PATCH", "/api/tasks/" .. task[2], headers(task[1]), body)
end

done = function(summary, latency)
  local wrong = summary.errors.status + summary.errors.timeout + summary.errors.read
  io.write(string.format("RESULT %.1f %d %.2f %.2f\n",
    summary.requests / (summary.duration / 1e6), wrong,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
