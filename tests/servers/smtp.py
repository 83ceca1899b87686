#!/usr/bin/env python3
"""A real SMTP server (aiosmtpd) that misbehaves on demand. Prints "READY <port>", keeps each mail as .eml in --folder, ends with its stdin."""
import argparse
import asyncio
import pathlib
import socket
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


class Handler:
    def __init__(self, options):
        self.options = options
        self.folder = pathlib.Path(options.folder)
        self.tried = set()
        self.taken = 0

    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        if self.options.refuse_sender:
            return self.options.refuse_sender
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if self.options.refuse_recipient:
            return self.options.refuse_recipient
        if self.options.greylist and address not in self.tried:
            self.tried.add(address)
            return "451 4.7.1 Greylisted, please try again in 5 minutes"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.options.stall:
            await asyncio.sleep(3600)
        if self.options.refuse_data:
            return self.options.refuse_data
        if self.options.drop:
            server.transport.abort()
            return "421 gone"
        self.taken += 1
        (self.folder / f"{self.taken:04}.eml").write_bytes(envelope.original_content)
        (self.folder / f"{self.taken:04}.envelope").write_text("\n".join([envelope.mail_from, *envelope.rcpt_tos, str(session.authenticated)]))
        return "250 2.0.0 taken"

    async def auth_login(self, server, args):
        """The mechanism in lower case, as SmtpClient writes it; aiosmtpd compares letter by letter where RFC 4954 does not."""
        return await server.auth_LOGIN(server, args)


def authenticator(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"alerts", b"pass-word")
    return AuthResult(success=good, handled=good)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True)
    parser.add_argument("--certificate", help="PEM file with key and certificate: offers STARTTLS")
    parser.add_argument("--auth", action="store_true", help="requires a sign-in (after STARTTLS)")
    parser.add_argument("--only-plain", action="store_true", help="offers AUTH PLAIN but not LOGIN")
    parser.add_argument("--greylist", action="store_true")
    parser.add_argument("--refuse-recipient", metavar="ANSWER")
    parser.add_argument("--refuse-sender", metavar="ANSWER")
    parser.add_argument("--refuse-data", metavar="ANSWER")
    parser.add_argument("--stall", action="store_true", help="never answers after DATA")
    parser.add_argument("--drop", action="store_true", help="cuts the connection after DATA")
    options = parser.parse_args()

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    tls = None
    if options.certificate:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(options.certificate)
    controller = Controller(
        Handler(options), hostname="127.0.0.1", port=port, tls_context=tls, auth_required=options.auth,
        authenticator=authenticator, auth_exclude_mechanism=["LOGIN", "login"] if options.only_plain else [])
    controller.start()
    print(f"READY {port}", flush=True)
    sys.stdin.read()
    controller.stop()


main()
