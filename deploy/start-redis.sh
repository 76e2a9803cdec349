#!/bin/sh
# Starts Redis in its container with maxmemory from the machine's memory, or the container's where that is less:
# three quarters, as the private Redis of "npm start" takes. The image's entrypoint gives up root.
set -eu
memory=$(awk '/^MemTotal:/ { printf "%.0f", $2 * 1024 }' /proc/meminfo)
limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
if [ "$limit" != max ] && [ "$limit" -lt "$memory" ]; then memory=$limit; fi

# What a Redis that was killed while rewriting its log left half written is as big as the record, and read by nobody.
rm -f /data/temp-rewriteaof-*.aof /data/temp-[0-9]*.rdb

# A torn end of the log is cut back to the last whole function. What is damaged, not torn, is left for a person: then Redis
# refuses to start.
log=/data/appendonlydir/appendonly.aof.manifest
if [ -f "$log" ] && ! report=$(redis-check-aof "$log" 2>&1); then
  torn=$(printf '%s\n' "$report" | sed -n 's/.*diff=\([0-9]*\)$/\1/p' | tail -n 1)
  case $report in
    *'format error'*) ;;
    *) if [ "${torn:-0}" -gt 0 ] && [ "$torn" -le 16777216 ]; then yes | redis-check-aof --fix "$log"; fi ;;
  esac
fi

exec docker-entrypoint.sh redis-server /etc/threshold/redis.conf --dir /data \
  --include /etc/threshold/users.conf --bind '*' --protected-mode no --maxmemory "$((memory / 4 * 3))"
