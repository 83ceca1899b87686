#!/usr/bin/env python3
"""Signs in to Flickr once and prints what a channel of kind "flickr" needs. Needs Python 3 and nothing else; keeps nothing.

    python3 ops/flickr-sign-in.py
"""
import base64
import getpass
import hashlib
import hmac
import secrets
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = "https://www.flickr.com/services/oauth/"


def escaped(text):
    return urllib.parse.quote(text, safe="-._~")


def signed(address, fields, client_secret, token_secret=""):
    """The query of a GET request, signed by OAuth 1.0a with HMAC-SHA1."""
    pairs = "&".join(sorted(f"{escaped(key)}={escaped(value)}" for key, value in fields.items()))
    text = "&".join(["GET", escaped(address), escaped(pairs)])
    key = f"{escaped(client_secret)}&{escaped(token_secret)}"
    signature = base64.b64encode(hmac.new(key.encode(), text.encode(), hashlib.sha1).digest()).decode()
    return f"{pairs}&oauth_signature={escaped(signature)}"


def ask(step, key, client_secret, token_secret="", **more):
    fields = {
        "oauth_consumer_key": key, "oauth_signature_method": "HMAC-SHA1", "oauth_version": "1.0",
        "oauth_timestamp": str(int(time.time())), "oauth_nonce": secrets.token_hex(16), **more,
    }
    try:
        with urllib.request.urlopen(f"{ROOT}{step}?{signed(ROOT + step, fields, client_secret, token_secret)}", timeout=30) as answer:
            return dict(urllib.parse.parse_qsl(answer.read().decode()))
    except urllib.error.HTTPError as refusal:
        raise SystemExit(f"Flickr refused ({refusal.code}): {refusal.read().decode(errors='replace')[:200]}")


def main():
    key = input("Key of the application: ").strip()
    client_secret = getpass.getpass("Its secret (not shown): ").strip()
    begun = ask("request_token", key, client_secret, oauth_callback="oob")
    print(f"\nOpen this in a browser, signed in to Flickr as the school, and press \"OK, I'll authorize it\":\n\n  {ROOT}authorize?oauth_token={begun['oauth_token']}&perms=delete\n")
    code = input("The nine-digit code Flickr then shows: ").strip()
    done = ask("access_token", key, client_secret, begun["oauth_token_secret"], oauth_token=begun["oauth_token"], oauth_verifier=code)
    print(f"\nUserId:      {done['user_nsid']}\nToken:       {done['oauth_token']}\nTokenSecret: {done['oauth_token_secret']}")


if __name__ == "__main__":
    main()
