// Runs actions in Node as the host does, and writes the lines that each logs into a file, as JSON: packages may print.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { format } = require('node:util');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

const { actions, configuration, output } = JSON.parse(process.argv[2]);
const event = { configuration, user: { user_id: 'auth0|1', email: 'ada@example.com' } };
let uncaught;
process.on('uncaughtException', (error) => uncaught(error));

async function run(file) {
  const lines = [];
  const console = { __proto__: globalThis.console };
  // What packages print is in the log of the action, too.
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
    globalThis.console[name] = console[name] = (...args) => lines.push(format(...args));
  }
  const exports = {};
  let timer;
  try {
    const body = (0, eval)(`(function (exports, require, module, console) {${readFileSync(file, 'utf8')}\n})`);
    const failed = new Promise((_, reject) => { uncaught = reject; });
    const late = new Promise((_, reject) => { timer = setTimeout(reject, 20e3, new Error('no end within 20 s')); });
    const main = (async () => {
      body(exports, createRequire(file), { exports }, console);
      await exports.onExecutePostLogin(event, {});
    })();
    await Promise.race([main, failed, late]);
  } catch (error) {
    lines.push(`failed: ${error?.message ?? error}`);
  }
  clearTimeout(timer);
  return lines;
}

// Each action runs in a thread of its own: packages change what others stand on.
(async () => {
  if (!isMainThread) return parentPort.postMessage(await run(workerData));
  const results = {};
  for (const { name, file } of actions) {
    const worker = new Worker(__filename, { argv: [process.argv[2]], workerData: file });
    results[name] = await new Promise((resolve) => {
      worker.once('message', resolve);
      worker.once('error', (error) => resolve([`failed: ${error}`]));
      worker.once('exit', () => resolve(['failed: it ended its thread']));
    });
    await worker.terminate();
  }
  writeFileSync(output, JSON.stringify(results));
  process.exit();
})();
