// The same login in Node: a new context for each, the action compiled once, event and effects as JSON, a full `api` of 17 namespaces.
// Reads {action, event, logins} from standard input, writes the microseconds of each login as a JSON array.
import vm from 'node:vm';
import { readFileSync } from 'node:fs';

const { action, event, logins } = JSON.parse(readFileSync(0, 'utf8'));
const script = new vm.Script(
  `(function (module, exports, require) { return function (module, exports, console) {${action}\n}})`,
  { filename: 'actions/sample.js' });
const api = new vm.Script(`(function (record) {
  'use strict';
  const names = ['access', 'accessToken', 'authentication', 'cache', 'groups', 'idToken', 'multifactor', 'prompt', 'redirect',
    'refreshToken', 'roles', 'rules', 'samlResponse', 'session', 'transaction', 'user', 'validation'];
  return () => {
    const api = {};
    for (const name of names) {
      api[name] = name === 'access' ? { deny(reason) { record('deny', reason); return api; } }
        : { setCustomClaim(key, value) { record(name, key, JSON.stringify(value)); return api; } };
    }
    return api;
  };
})`);

async function login() {
  const effects = [];
  const context = vm.createContext({ console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, structuredClone });
  const makeAPI = api.runInContext(context)((...call) => effects.push(call));
  const module = { exports: {} };
  script.runInContext(context)(module, module.exports, () => {})(module, module.exports, console);
  await module.exports.onExecutePostLogin(JSON.parse(event), makeAPI());
  return JSON.stringify(effects);
}

for (let i = 0; i < 300; i += 1) await login();
const times = [];
for (let i = 0; i < logins; i += 1) {
  const start = process.hrtime.bigint();
  await login();
  times.push(Number(process.hrtime.bigint() - start) / 1000);
}
process.stdout.write(JSON.stringify(times));
