// Preloaded into a program under test: writes down every host that it, or a program it starts, looks up or connects to.
// Connections to this machine and to sockets in the file system are left out.
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const file = process.env.RECORD_CONNECTIONS_IN;
const OWN = /^(localhost|127(\.\d+){3}|::1|::|0\.0\.0\.0)$/;

function note(host) {
  if (file && typeof host === "string" && host !== "" && !OWN.test(host)) appendFileSync(file, `${host}\n`);
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first !== null) note(first.path ? undefined : (first.host ?? "localhost"));
  else if (typeof first === "number") note(typeof second === "string" ? second : "localhost");
  return connect.apply(this, args);
};
for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
  const original = dns[name];
  dns[name] = function (host, ...rest) {
    note(host);
    return original.call(this, host, ...rest);
  };
}
syncBuiltinESMExports();
