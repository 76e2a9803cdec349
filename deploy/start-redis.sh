#!/bin/sh
# Starts Redis in its container with maxmemory from the machine's memory, or the container's where that is less:
# three quarters, as the private Redis of "npm start" takes. The image's entrypoint gives up root.
set -eu
memory=$(awk '/^MemTotal:/ { printf "%.0f", $2 * 1024 }' /proc/meminfo)
limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
if [ "$limit" != max ] && [ "$limit" -lt "$memory" ]; then memory=$limit; fi
exec docker-entrypoint.sh redis-server /etc/threshold/redis.conf --dir /data \
  --bind '*' --protected-mode no --maxmemory "$((memory / 4 * 3))"
