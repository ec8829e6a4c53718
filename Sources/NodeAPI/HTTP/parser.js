// Parses HTTP/1.1 responses. What comes is not trusted: whatever is not as the standard says is an error, as of the parser that Node has.
(function (exports, require, module, binding) {
  'use strict';

  const { Buffer } = require('buffer');
  const { hasBadCharacter, isToken } = require('internal/http/common');

  class ParseError extends Error {
    constructor(code, reason) {
      super(`Parse Error: ${reason}`);
      this.name = 'Error';
      this.code = code;
      this.reason = reason;
    }
  }

  const most = 2 ** 53 - 1;
  const longestChunkLine = 16384;

  // `handlers`: headers(head) returns 'none' if no body follows whatever the head says, 'upgrade' if this is the end of HTTP here;
  // body(bytes), complete(rawTrailers).
  exports.makeParser = (handlers, maxHeaderSize) => {
    let state = 'status';
    let line = '';
    let headerBytes = 0;
    let head;
    let left = 0;
    let raw = [];
    let chunkExtensionBytes = 0;

    const start = () => {
      state = 'status';
      line = '';
      headerBytes = 0;
      raw = [];
    };

    // A whole line at once, without its end; undefined if the rest of it is still to come.
    const takeLine = (bytes, from, limit, overflow) => {
      const end = bytes.indexOf(10, from);
      const part = bytes.latin1Slice(from, end === -1 ? bytes.length : end);
      headerBytes += part.length;
      if (headerBytes > limit) throw overflow();
      line += part;
      if (end === -1) return undefined;
      const text = line;
      line = '';
      if (text.at(-1) !== '\r') {
        throw new ParseError('HPE_CR_EXPECTED', `Missing expected CR after ${state === 'status' ? 'response line' : 'header value'}`);
      }
      return text.slice(0, -1);
    };
    const headerOverflow = () => new ParseError('HPE_HEADER_OVERFLOW', 'Header overflow');

    const onStatus = (text) => {
      if (!text.startsWith('HTTP/')) throw new ParseError('HPE_INVALID_CONSTANT', 'Expected HTTP/, RTSP/ or ICE/');
      const version = /^HTTP\/(\d)\.(\d)(?: |$)/.exec(text);
      if (version === null || !['1.0', '1.1', '0.9', '2.0'].includes(`${version[1]}.${version[2]}`)) {
        throw new ParseError('HPE_INVALID_VERSION', 'Invalid HTTP version');
      }
      const status = /^(\d{3})(?: (.*))?$/s.exec(text.slice(9));
      if (status === null) throw new ParseError('HPE_INVALID_STATUS', 'Invalid status code');
      if (status[2] !== undefined && hasBadCharacter(status[2])) throw new ParseError('HPE_INVALID_STATUS', 'Invalid response status');
      head = {
        versionMajor: Number(version[1]),
        versionMinor: Number(version[2]),
        statusCode: Number(status[1]),
        statusMessage: status[2] ?? '',
      };
      state = 'headers';
    };

    const onField = (text) => {
      const colon = text.indexOf(':');
      const name = text.slice(0, colon === -1 ? text.length : colon);
      if (colon === -1 || !isToken(name)) throw new ParseError('HPE_INVALID_HEADER_TOKEN', 'Invalid header token');
      const value = text.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '');
      if (hasBadCharacter(value)) throw new ParseError('HPE_INVALID_HEADER_TOKEN', 'Invalid header value char');
      raw.push(name, value);
    };

    const onHead = () => {
      let length;
      let coding;
      let connection = '';
      let upgrade = false;
      for (let index = 0; index < raw.length; index += 2) {
        const value = raw[index + 1];
        switch (raw[index].toLowerCase()) {
          case 'content-length':
            if (!/^\d+$/.test(value)) throw new ParseError('HPE_INVALID_CONTENT_LENGTH', 'Invalid character in Content-Length');
            if (length !== undefined) throw new ParseError('HPE_UNEXPECTED_CONTENT_LENGTH', 'Duplicate Content-Length');
            length = Number(value);
            if (coding !== undefined) {
              throw new ParseError('HPE_UNEXPECTED_CONTENT_LENGTH', "Content-Length can't be present with Transfer-Encoding");
            }
            if (length > most) throw new ParseError('HPE_INVALID_CONTENT_LENGTH', 'Content-Length overflow');
            break;
          case 'transfer-encoding':
            if (length !== undefined) {
              throw new ParseError('HPE_INVALID_TRANSFER_ENCODING', "Transfer-Encoding can't be present with Content-Length");
            }
            coding = coding === undefined ? value : `${coding}, ${value}`;
            break;
          case 'connection': connection += `,${value.toLowerCase()}`; break;
          case 'upgrade': upgrade = true; break;
          default: break;
        }
      }
      const options = connection.split(',').map((option) => option.trim());
      const { statusCode: status } = head;
      const isEmpty = status < 200 || status === 204 || status === 304;
      const isChunked = coding !== undefined && /(?:^|,)\s*chunked$/i.test(coding);
      const keeps = head.versionMajor === 1 && head.versionMinor === 1 ? !options.includes('close') : options.includes('keep-alive');
      head.rawHeaders = raw;
      head.upgrade = upgrade && options.includes('upgrade') && status === 101;
      head.shouldKeepAlive = keeps && (isEmpty || isChunked || length !== undefined);
      raw = [];
      const answer = handlers.headers(head);
      if (answer === 'upgrade') {
        state = 'upgraded';
      } else if (answer === 'none' || isEmpty) {
        complete();
      } else if (isChunked) {
        headerBytes = 0;
        state = 'chunk size';
      } else if (coding !== undefined || length === undefined) {
        state = 'until close';
      } else {
        left = length;
        state = 'body';
        if (left === 0) complete();
      }
    };

    const complete = () => {
      const trailers = raw;
      start();
      handlers.complete(trailers);
    };

    const onChunkSize = (text) => {
      const [, digits, extension] = /^([0-9a-fA-F]*)(.*)$/s.exec(text);
      if (digits === '' || digits.length > 13 || (extension !== '' && !/^[ \t]*;/.test(extension)) || hasBadCharacter(extension)) {
        throw new ParseError('HPE_INVALID_CHUNK_SIZE', 'Invalid character in chunk size');
      }
      chunkExtensionBytes += extension.length;
      if (chunkExtensionBytes > longestChunkLine) throw new ParseError('HPE_CHUNK_EXTENSIONS_OVERFLOW', 'Chunk extensions overflow');
      left = Number.parseInt(digits, 16);
      headerBytes = 0;
      state = left === 0 ? 'trailers' : 'chunk';
    };

    const body = (bytes, from, next) => {
      const end = Math.min(bytes.length, from + left);
      left -= end - from;
      if (left === 0) state = next;
      handlers.body(bytes.subarray(from, end));
      return end;
    };

    // Where it stopped: the end, but for an upgrade.
    const run = (bytes) => {
      let at = 0;
      while (at < bytes.length && state !== 'upgraded') {
        switch (state) {
          case 'body':
            at = body(bytes, at, 'over');
            if (state === 'over') complete();
            break;
          case 'chunk': at = body(bytes, at, 'chunk end'); break;
          case 'until close':
            handlers.body(bytes.subarray(at));
            at = bytes.length;
            break;
          default: {
            // Blank lines before a response are let pass.
            if (state === 'status' && line === '' && (bytes[at] === 13 || bytes[at] === 10)) {
              at += 1;
              break;
            }
            const isChunkLine = state === 'chunk size';
            const limit = state === 'chunk end' ? 2 : isChunkLine ? longestChunkLine : maxHeaderSize;
            const overflow = state === 'chunk end' ? () => new ParseError('HPE_STRICT', 'Expected LF after chunk data')
              : isChunkLine ? () => new ParseError('HPE_CHUNK_EXTENSIONS_OVERFLOW', 'Chunk extensions overflow') : headerOverflow;
            // What cannot be a response is not waited for.
            if (state === 'status' && line === '' && bytes[at] !== 72) throw new ParseError('HPE_INVALID_CONSTANT', 'Expected HTTP/, RTSP/ or ICE/');
            const end = bytes.indexOf(10, at);
            const text = takeLine(bytes, at, limit, overflow);
            at = end === -1 ? bytes.length : end + 1;
            if (text !== undefined) onLine(text);
          }
        }
      }
      return at;
    };

    const onLine = (text) => {
      switch (state) {
        case 'status': onStatus(text); break;
        case 'chunk size': onChunkSize(text); break;
        case 'chunk end':
          if (text !== '') throw new ParseError('HPE_STRICT', 'Expected LF after chunk data');
          headerBytes = 0;
          state = 'chunk size';
          break;
        case 'headers':
          if (text === '') onHead();
          else onField(text);
          break;
        default:
          if (text === '') complete();
          else onField(text);
      }
    };

    const guarded = (action, bytes) => {
      try {
        return action();
      } catch (error) {
        if (!(error instanceof ParseError)) throw error;
        error.bytesParsed = 0;
        error.rawPacket = bytes;
        state = 'upgraded';
        return error;
      }
    };

    return {
      execute: (bytes) => guarded(() => run(bytes), bytes),
      // The other side has sent all it will.
      finish: () => guarded(() => {
        if (state === 'until close') complete();
        else if (state !== 'status' && state !== 'upgraded') throw new ParseError('HPE_INVALID_EOF_STATE', 'Invalid EOF state');
        else if (line !== '') throw new ParseError('HPE_INVALID_EOF_STATE', 'Invalid EOF state');
        return 0;
      }),
    };
  };
})
