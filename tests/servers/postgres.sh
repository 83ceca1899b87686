#!/usr/bin/env bash
# A real PostgreSQL for the tests, on loopback, with everything it owns in DIR. Prints "export ..." lines to eval.
#   eval "$(tests/servers/postgres.sh start DIR)"        tests/servers/postgres.sh stop DIR
# PostgreSQL refuses to run as root: started by root, it runs as the user "postgres", and its files move to a folder of their own
# under /tmp (named in DIR/home), because that user may not be able to reach DIR.
set -euo pipefail

action=${1:-}
mkdir -p "${2:?usage: postgres.sh start|stop DIR}"
dir=$(cd "$2" && pwd)

free_port() { /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

as_owner() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

pg() {
  local tool=$1
  shift
  local found
  found=$(find /usr/lib/postgresql -path "*/bin/$tool" 2> /dev/null | sort -V | tail -n 1)
  as_owner "${found:?PostgreSQL is not installed}" "$@"
}

start() {
  local home=$dir/files port password
  if [ "$(id -u)" = 0 ]; then
    home=$(mktemp -d /tmp/channelwatch-postgres.XXXXXX)
    chown postgres: "$home"
  else
    mkdir -p "$home"
  fi
  echo "$home" > "$dir/home"
  port=$(free_port)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && echo "$password" > "$home/password")
  [ "$(id -u)" != 0 ] || chown postgres: "$home/password"
  pg initdb -D "$home/data" -U channelwatch --auth=scram-sha-256 --pwfile="$home/password" --encoding=UTF8 --locale=C.UTF-8 > "$dir/postgres.log" 2>&1
  pg pg_ctl -D "$home/data" -l "$home/server.log" -w -t 60 \
    -o "-c listen_addresses=127.0.0.1 -p $port -k '$home'" start >> "$dir/postgres.log" 2>&1
  PGPASSWORD=$password psql -q -h 127.0.0.1 -p "$port" -U channelwatch -d postgres -c 'create database channelwatch' >> "$dir/postgres.log" 2>&1
  echo "export CHANNELWATCH_TEST_POSTGRES='Host=127.0.0.1;Port=$port;Username=channelwatch;Password=$password;Database=channelwatch'"
}

stop() {
  local home
  if [ -f "$dir/home" ]; then
    home=$(cat "$dir/home")
    [ ! -f "$home/data/postmaster.pid" ] || pg pg_ctl -D "$home/data" -m fast -w stop >> "$dir/postgres.log" 2>&1 || true
    case $home in /tmp/channelwatch-postgres.*) rm -rf "$home" ;; esac
    rm -f "$dir/home"
  fi
}

case $action in
  start) start ;;
  stop) stop ;;
  *) echo "usage: postgres.sh start|stop DIR" >&2; exit 2 ;;
esac
