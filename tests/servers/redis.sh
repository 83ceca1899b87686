#!/usr/bin/env bash
# A real Redis for the tests, on loopback, with everything it owns in DIR. Prints "export ..." lines to eval.
#   eval "$(tests/servers/redis.sh start DIR)"        tests/servers/redis.sh stop DIR
set -euo pipefail

action=${1:-}
mkdir -p "${2:?usage: redis.sh start|stop DIR}"
dir=$(cd "$2" && pwd)

free_port() { /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

start() {
  local port password
  port=$(free_port)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && printf 'requirepass %s\n' "$password" > "$dir/redis.conf")
  redis-server "$dir/redis.conf" --bind 127.0.0.1 --port "$port" --dir "$dir" --pidfile "$dir/redis.pid" \
    --logfile "$dir/redis.log" --daemonize yes --save '' --appendonly no > /dev/null
  for _ in $(seq 50); do
    if [ "$(REDISCLI_AUTH=$password redis-cli -p "$port" ping 2> /dev/null)" = PONG ]; then
      echo "export CHANNELWATCH_TEST_REDIS='127.0.0.1:$port,password=$password'"
      return
    fi
    sleep 0.1
  done
  echo "Redis did not start; see $dir/redis.log" >&2
  return 1
}

stop() {
  if [ -f "$dir/redis.pid" ]; then
    kill "$(cat "$dir/redis.pid")" 2> /dev/null || true
    rm -f "$dir/redis.pid"
  fi
}

case $action in
  start) start ;;
  stop) stop ;;
  *) echo "usage: redis.sh start|stop DIR" >&2; exit 2 ;;
esac
