// Bluesky's own servers (directory, PDS, AppView) for the tests, on loopback, with nothing kept after they end. Not part of continuous
// integration, as installing them takes minutes. Node 22, a PostgreSQL and a Redis without password are needed; by hand, in a folder of its own:
//   npm install @atproto/dev-env && cp …/tests/servers/bluesky.mjs .
//   DB_POSTGRES_URL=postgres://user:password@127.0.0.1:PORT/DATABASE DB_POSTGRES_SCHEMA=bsky REDIS_HOST=127.0.0.1:PORT node bluesky.mjs
// Once ready it prints the line to export for `dotnet test --filter BlueskyContract`, and serves until it is stopped.
import net from 'node:net';

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...parameters) {
  if (typeof parameters[0] === 'number' && typeof parameters[1] !== 'string') {
    parameters.splice(1, 0, '127.0.0.1');
  } else if (parameters[0] !== null && typeof parameters[0] === 'object' && parameters[0].port !== undefined) {
    parameters[0] = { ...parameters[0], host: '127.0.0.1' };
  }
  return listen.apply(this, parameters);
};

const { TestNetwork } = await import('@atproto/dev-env');
const network = await TestNetwork.create({ pds: { hostname: 'localhost', enableDidDocWithSession: true } });
for (const name of ['larkfield', 'parent']) {
  const response = await fetch(`${network.pds.url}/xrpc/com.atproto.server.createAccount`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ handle: `${name}.test`, email: `${name}@larkfield.example`, password: `${name}-password` }),
  });
  if (!response.ok) {
    throw new Error(`${name}: ${response.status} ${await response.text()}`);
  }
}

console.log(`export CHANNELWATCH_TEST_BLUESKY=${network.pds.url}/`);
