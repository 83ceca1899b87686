#!/usr/bin/env bash
# Exit code 0 when the service on this machine answers /health/ready with 200. Needs bash and nothing else: the runtime image
# has no curl. The argument is the port.
set -euo pipefail

exec 3<> "/dev/tcp/127.0.0.1/${1:-8377}"
printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
