#!/usr/bin/env bash
# Puts a copy made by ops/backup.sh in the place of the data folder. Stop the service first.
#
#   ops/restore.sh COPY.tar.gz DATA_FOLDER
#
# Nothing is deleted: what was in the data folder is moved aside to DATA_FOLDER.before-<UTC time>. Configuration files in the copy are
# left in DATA_FOLDER/restored-config for you to compare. Afterwards: "channelwatch verify", "channelwatch check", then start.
#
# What a restore means: the record goes back to the moment of the copy. Comments written since are read again from the platforms, as far
# back as these show them. Decisions taken since are no longer on record, mails owed at that moment are sent again, and mailed links made
# with keys that are not in the copy no longer open. Tell the moderators and the headteacher.
set -euo pipefail

if [ $# -ne 2 ]; then
  sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
copy=$1 data=${2%/}

fail() { echo "restore: $1" >&2; exit 1; }

[ -f "$copy" ] || fail "$copy is not a file"
# Whoever has the record open shows in /proc (of one's own processes, or of all when run as root).
holder=$(find /proc/[0-9]*/fd -lname "$(readlink -m "$data")/channelwatch.db*" -print -quit 2> /dev/null || true)
[ -z "$holder" ] || fail "$data is in use by process $(cut -d/ -f3 <<< "$holder"): stop the service first"

umask 077
mkdir -p "$(dirname "$data")"
work=$(mktemp -d "$data.restoring.XXXXXX")
trap 'rm -rf "$work"' EXIT
tar -C "$work" --strip-components=1 --no-same-owner -xzf "$copy" || fail "$copy cannot be read; it may be incomplete"
(cd "$work" && sha256sum --quiet --strict -c SHA256SUMS) || fail "$copy is not as it was made; nothing was changed"
[ -f "$work/channelwatch.db" ] || fail "$copy holds no record; nothing was changed"
rm "$work/SHA256SUMS"
mv "$work/config" "$work/restored-config"

if [ -e "$data" ]; then
  chown -R --reference="$data" "$work"
  chmod --reference="$data" "$work"
  aside=$data.before-$(date -u +%Y%m%dT%H%M%SZ)
  mv "$data" "$aside"
  echo "The folder as it was: $aside"
fi
mv "$work" "$data"
echo "Restored to $data. Next, with the service's --config and --data: channelwatch verify, channelwatch check"
