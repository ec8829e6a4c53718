// `stream/consumers`: all that a stream has, at once.
(function (exports, require, module, binding) {
  'use strict';

  const collect = async (stream) => {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    return chunks;
  };

  exports.arrayBuffer = async function arrayBuffer(stream) {
    const { buffer, byteOffset, byteLength } = await exports.buffer(stream);
    return buffer.slice(byteOffset, byteOffset + byteLength);
  };
  exports.blob = async function blob(stream) {
    return new (require('internal/web/blob').Blob)(await collect(stream));
  };
  exports.buffer = async function buffer(stream) {
    const { Buffer } = require('buffer');
    return Buffer.concat((await collect(stream)).map((chunk) => typeof chunk === 'string' ? Buffer.from(chunk) : toBytes(chunk)));
  };
  const toBytes = (chunk) => chunk instanceof Uint8Array ? chunk : new Uint8Array(chunk.buffer ?? chunk, chunk.byteOffset, chunk.byteLength);
  exports.text = async function text(stream) {
    const decoder = new (require('internal/web/encoding').TextDecoder)();
    let result = '';
    for await (const chunk of stream) result += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    return result + decoder.decode();
  };
  exports.json = async function json(stream) {
    return JSON.parse(await exports.text(stream));
  };
})
