#!/usr/bin/env bash
# A safe copy of ChannelWatch while it runs.
#
#   ops/backup.sh DATA_FOLDER DESTINATION_FOLDER [CONFIGURATION]...
#   e.g.  sudo -u channelwatch ops/backup.sh /var/lib/channelwatch /srv/backup /etc/channelwatch/school.json
#
# Writes DESTINATION/channelwatch-<UTC time>.tar.gz with the record, its pictures, the keys of the mailed links, and the configuration files given.
# Copying channelwatch.db with cp while the service runs is NOT safe: the newest changes are in channelwatch.db-wal, the two are copied
# at different moments, and the copy may lack decisions or be damaged without anybody noticing. This script lets SQLite itself write the
# copy, inside one read transaction: it is the record as it stood at one moment, and the service goes on writing meanwhile.
#
# The copy holds comments in full and the keys with which links are made: keep it where only those may look who may read the record.
# Secrets of the configuration (passwords kept as "file:...") are not copied.
set -euo pipefail

if [ $# -lt 2 ]; then
  sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
data=${1%/} destination=${2%/}
shift 2

fail() { echo "backup: $1" >&2; exit 1; }

command -v sqlite3 > /dev/null || fail "the program sqlite3 is not installed (Debian, Ubuntu: apt-get install sqlite3)"
[ -f "$data/channelwatch.db" ] || fail "there is no record in $data (channelwatch.db)"

umask 077
mkdir -p "$destination"
name=channelwatch-$(date -u +%Y%m%dT%H%M%SZ)
work=$(mktemp -d "$destination/.$name.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/$name/config"

sqlite3 -bail -cmd '.timeout 30000' "$data/channelwatch.db" "vacuum into '${work//\'/\'\'}/$name/channelwatch.db'" \
  || fail "the record could not be copied (is the disk full?)"
found=$(sqlite3 -readonly "$work/$name/channelwatch.db" 'pragma integrity_check' | head -n 1)
[ "$found" = ok ] || fail "the copy is damaged: $found"

[ ! -d "$data/keys" ] || cp -a "$data/keys" "$work/$name/keys"
# Pictures handed in as evidence are only ever added, each under its own hash: copied after the record, none it names is missing.
[ ! -d "$data/evidence" ] || cp -a "$data/evidence" "$work/$name/evidence"
for file in "$@"; do
  cp -a "$file" "$work/$name/config/" || fail "$file could not be copied"
done

(cd "$work/$name" && find . -type f -print0 | sort -z | xargs -0 sha256sum > "../sums" && mv ../sums SHA256SUMS)
tar -C "$work" -czf "$work/$name.tar.gz" "$name"
# Only a finished copy ever carries the final name.
mv "$work/$name.tar.gz" "$destination/$name.tar.gz"
echo "$destination/$name.tar.gz"
