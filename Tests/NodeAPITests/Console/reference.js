// What Node says: `node reference.js FILE` prints the texts of the file's cases as one JSON array.
'use strict';
const { Console } = require('node:console');
const { readFileSync } = require('node:fs');
const { Writable } = require('node:stream');
const util = require('node:util');

function table(data, columns) {
  let text = '';
  const stdout = new Writable({ write(chunk, _, done) { text += chunk; done(); } });
  new Console({ stdout }).table(data, columns);
  return text.slice(0, -1);
}

globalThis.util = { ...util, table };
const evaluate = (0, eval); // cases run in the global scope
const sources = evaluate(readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(sources.map((source) => evaluate(`(${source})`))));
