#!/bin/sh
# Makes DIR/localhost.pem (key and certificate of a throw-away mail server) and DIR/trust.pem (the system's authorities and this one).
# usage: smtp-certificate.sh DIR, then: export CHANNELWATCH_TEST_SMTP_CERTIFICATE=DIR/localhost.pem SSL_CERT_FILE=DIR/trust.pem
set -eu
mkdir -p "$1"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
  -keyout "$1/key.pem" -out "$1/certificate.pem" 2>/dev/null
cat "$1/key.pem" "$1/certificate.pem" > "$1/localhost.pem"
cat /etc/ssl/certs/ca-certificates.crt "$1/certificate.pem" > "$1/trust.pem"
