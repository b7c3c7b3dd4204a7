// Puts https in front of a server on this machine: node tls.mjs PORT TARGET-PORT KEYSTORE PASSWORD
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { request } from 'node:http';
import process from 'node:process';

const [port, target, keystore, passphrase] = process.argv.slice(2);
createServer({ pfx: readFileSync(keystore), passphrase }, (incoming, outgoing) => {
  const { method, url, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port: Number(target), method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(onward);
}).listen(Number(port), '127.0.0.1');
