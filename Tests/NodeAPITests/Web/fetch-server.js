// What `fetch` is tried against: HTTP, and HTTP/2 over TLS. Takes {key, cert} in its first line of input, prints {plain, secure}, ends with its input.
const http = require('node:http');
const http2 = require('node:http2');
const zlib = require('node:zlib');

const packers = { gzip: zlib.gzipSync, deflate: zlib.deflateSync, br: zlib.brotliCompressSync };

function answer(request, response) {
  const url = new URL(request.url, 'http://server');
  const [, kind, ...rest] = url.pathname.split('/');
  const end = (status, headers, body) => { response.writeHead(status, headers); response.end(body); };
  switch (kind) {
    case 'redirect': return end(Number(rest[0]), { location: url.searchParams.get('to') ?? '/echo' });
    case 'nowhere': return end(302, {});
    case 'packed': return end(200, { 'content-encoding': rest[0], 'content-type': 'text/plain' }, packers[rest[0]]('unpacked '.repeat(100)));
    case 'badly-packed': return end(200, { 'content-encoding': 'gzip' }, 'this is not gzip');
    case 'status': return end(Number(rest[0]), { 'x-kind': 'status' }, [204, 205, 304].includes(Number(rest[0])) ? undefined : 'body');
    case 'headers':
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      response.setHeader('x-many', ['1', '2']);
      return end(200, { 'content-type': 'text/html; charset=utf-8' }, '<p>');
    case 'latin1': {
      // In the status line too, in a head of two pieces, after one that only informs.
      const { socket } = request;
      socket.write('HTTP/1.1 103 Early\r\nlink: \xfc\r\n\r\nHTTP/1.1 200 \xc3\xa9\r\nx-one: gr\xfc\xdfe', 'latin1');
      return setTimeout(() => socket.end('!\r\nx-utf8: \xc3\xa9\r\ncontent-length: 4\r\nx-plain: a\r\n\r\n\xc3\xa9\n\n', 'latin1'), 20);
    }
    case 'bytes': return end(200, {}, Buffer.from([0xef, 0xbb, 0xbf, 0x68, 0xff, 0x69]));
    case 'json': return end(200, { 'content-type': 'application/json' }, '{"a":[1,{"b":null}]}');
    case 'pieces':
      response.writeHead(200, {});
      return ['one', 'two', 'three'].forEach((piece, index) => setTimeout(() => (index === 2 ? response.end(piece) : response.write(piece)), index * 40));
    case 'silence': return undefined;
    case 'stuck': response.writeHead(200, {}); return void response.write('beginning');
    case 'broken': response.writeHead(200, { 'content-length': '100' }); response.write('short'); return setTimeout(() => request.socket.destroy(), 20);
    case 'hang-up': return request.socket.destroy();
    case 'form': return end(200, { 'content-type': 'multipart/form-data; boundary=b' }, '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name="f"; filename="x.txt"\r\nContent-Type: text/plain\r\n\r\nfile\r\n--b--\r\n');
    default: {
      const chunks = [];
      request.on('data', (chunk) => chunks.push(chunk));
      return request.on('end', () => {
        const { method, httpVersion, headers } = request;
        const body = Buffer.concat(chunks).toString().replace(/-{4,}formdata-undici-\d+/g, 'BOUNDARY');
        const seen = {};
        for (const name of ['accept', 'accept-encoding', 'authorization', 'content-length', 'content-type', 'cookie', 'transfer-encoding', 'x-own']) {
          if (headers[name] !== undefined) seen[name] = headers[name].replace(/boundary=.*/, 'boundary');
        }
        end(200, { 'content-type': 'application/json' }, JSON.stringify({ method, path: request.url, httpVersion, headers: seen, body }));
      });
    }
  }
}

require('node:readline').createInterface({ input: process.stdin }).once('line', (line) => {
  const plain = http.createServer(answer).listen(0, '127.0.0.1', () => {
    const secure = http2.createSecureServer(JSON.parse(line), answer).listen(0, '127.0.0.1', () => {
      process.stdout.write(`${JSON.stringify({ plain: plain.address().port, secure: secure.address().port })}\n`);
    });
  });
}).once('close', () => process.exit());
