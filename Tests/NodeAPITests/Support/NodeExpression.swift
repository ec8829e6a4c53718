/// A JavaScript expression whose value, or what its promise is fulfilled with, is a text.
struct NodeExpression: Encodable {
    var source: String
    /// Whether it needs a global scope of its own; it then must not return a promise.
    var isIsolated = false

    /// Prints the texts of the expressions in a file, which come one after the other, as one JSON array.
    static let driver = #"""
        const { Console } = require('node:console');
        const { readFileSync } = require('node:fs');
        const { Writable } = require('node:stream');
        const { Worker } = require('node:worker_threads');
        const evaluate = (0, eval);

        function table(data, columns) {
          let text = '';
          const stdout = new Writable({ write(chunk, _, done) { text += chunk; done(); } });
          new Console({ stdout }).table(data, columns);
          return text.slice(0, -1);
        }
        const { inspect, format, formatWithOptions } = require('node:util');
        globalThis.util = { inspect, format, formatWithOptions, table };

        const isolated = `
          const { parentPort, workerData } = require('node:worker_threads');
          parentPort.postMessage((0, eval)(workerData));
        `;
        // A script that changed built-ins may break the worker's end: what counts is the message.
        const inWorker = (source) => new Promise((resolve) => {
          const worker = new Worker(isolated, { eval: true, workerData: source });
          let text;
          worker.once('message', (message) => { text = message; });
          worker.once('error', (error) => { text ??= `failed: ${error}`; });
          worker.once('exit', () => resolve(text));
        });

        (async () => {
          const texts = [];
          for (const { source, isIsolated } of JSON.parse(readFileSync(process.argv[1], 'utf8'))) {
            try {
              texts.push(String(await (isIsolated ? inWorker(source) : evaluate(source))));
            } catch (error) {
              texts.push(`failed: ${error}`);
            }
          }
          process.stdout.write(JSON.stringify(texts), () => process.exit());
        })();
        """#
}
