// Cases for net, tls and dns: [name, source of an async function body that returns a string]. They run in this host and in Node, against the
// same servers: ECHO answers each piece with `>` before it and says `bye` at the end, SECURE does so over TLS, CLOSING closes, GONE is a port
// where nobody is. `authority` has signed the certificate of SECURE, which is for localhost and 127.0.0.1.
(function () {
  const helper = `
    const net = require('net'), tls = require('tls'), dns = require('dns');
    const log = [];
    const say = (...values) => log.push(values.map(String).join(' '));
    const closed = (socket) => new Promise((resolve) => socket.on('close', resolve));
    const watch = (socket, names = ['lookup', 'connect', 'ready', 'secureConnect', 'end', 'finish', 'timeout', 'close']) => {
      for (const name of names) socket.on(name, (...values) => say(name, ...values));
      let text = '';
      socket.on('data', (bytes) => { text += bytes; });
      socket.on('end', () => say('data', text));
      socket.on('error', (e) => say('error', e.name, e.code, e.errno, e.syscall, e.address, e.port, e.message));
    };
    const attempt = (f) => { try { return String(f()); } catch (e) { return [e.name, e.code, e.message].join(' '); } };
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, `${helper}${body}; return log.join('\\n');`]); };
  const values = (name, ...list) => add(name, list.map((each) => `say(attempt(() => ${each}));`).join('\n'));

  add('echo', `const s = net.connect(ECHO, '127.0.0.1', () => say('listener')); say(s.connecting, s.pending, s.readyState); watch(s); s.write('a');
    s.once('data', () => { say(s.bytesRead, s.bytesWritten, s.remoteAddress, s.remoteFamily, s.remotePort === ECHO, s.readyState, s.address().family); s.end('z'); });
    await closed(s); say(s.destroyed, s.readyState, s.connecting)`);
  add('options', `const s = net.createConnection({ port: String(ECHO), host: '127.0.0.1', noDelay: true, keepAlive: true }); watch(s); s.end('x'); await closed(s)`);
  add('without new', `const s = net.Socket(); say(s instanceof net.Socket, net.Stream === net.Socket, s.readyState, s.pending, s.connecting, JSON.stringify(s.address())); s.destroy()`);
  add('a socket that connects later', `const s = new net.Socket(); watch(s); s.connect(ECHO, '127.0.0.1'); s.end('x'); await closed(s)`);
  add('encoding', `const s = net.connect(ECHO, '127.0.0.1'); s.setEncoding('hex'); s.on('data', (d) => say(d)); s.once('data', () => s.end()); s.write('é'); await closed(s)`);
  add('writes are joined and called back', `const s = net.connect(ECHO, '127.0.0.1'); s.cork(); for (const c of 'abc') s.write(c, () => say(c)); s.uncork(); watch(s, []); s.end(); await closed(s)`);
  add('pause and resume', `const s = net.connect(ECHO, '127.0.0.1'); s.pause(); s.write('x'); await new Promise((r) => s.once('connect', r)); say(s.isPaused()); watch(s, []); s.resume(); s.end(); await closed(s)`);
  add('async iteration', `const s = net.connect(ECHO, '127.0.0.1'); s.end('x'); let text = ''; for await (const piece of s) text += piece; say(text)`);
  add('half open', `const s = net.connect({ port: CLOSING, host: '127.0.0.1', allowHalfOpen: true }); s.on('error', () => {}); s.on('end', () => { say('end', s.writable); s.destroy(); }); s.resume(); s.write('x'); await closed(s)`);
  add('nobody reads', `const s = net.connect(ECHO, '127.0.0.1'); s.end('a'); s.on('finish', () => say('finish')); s.resume(); await closed(s)`);
  add('nobody there', `const s = net.connect(GONE, '127.0.0.1'); watch(s); await closed(s); say(s.destroyed)`);
  add('nobody there, by name', `const s = net.connect({ port: GONE, host: 'localhost', family: 4 }); watch(s); await closed(s)`);
  add('the members of an error', `const s = net.connect(GONE, '127.0.0.1'); s.on('error', (e) => say(Object.keys(e).join())); await closed(s)`);
  add('no such name', `const s = net.connect(1, 'nowhere.invalid'); s.on('error', (e) => say(e.code, e.errno, e.syscall, e.hostname, e.message, Object.keys(e).join())); await closed(s)`);
  add('timeout', `const s = net.connect(ECHO, '127.0.0.1'); say(s.timeout); s.setTimeout(50); s.on('timeout', () => { say('timeout', s.timeout); s.destroy(); }); await closed(s)`);
  add('timeout with a listener', `const s = net.connect(ECHO, '127.0.0.1'); s.setTimeout(50, () => { say('once'); s.end(); }); s.resume(); await closed(s)`);
  add('a timeout taken back', `const s = net.connect(ECHO, '127.0.0.1'); s.setTimeout(20, () => say('never')); s.setTimeout(0); setTimeout(() => s.end(), 80); s.resume(); await closed(s); say('closed')`);
  add('destroyed with an error', `const s = net.connect(ECHO, '127.0.0.1'); watch(s, ['close']); s.destroy(new Error('mine')); await closed(s)`);
  add('destroyed while connecting', `const s = net.connect(ECHO, '127.0.0.1'); watch(s, ['connect', 'close']); s.destroy(); await closed(s)`);
  add('destroySoon', `const s = net.connect(ECHO, '127.0.0.1'); watch(s, ['finish', 'close']); s.write('x'); s.once('data', () => s.destroySoon()); await closed(s)`);
  add('written after the end', `const s = net.connect(ECHO, '127.0.0.1'); watch(s, ['close']); s.end(); s.write('q'); await closed(s)`);
  add('an abort signal', `const c = new AbortController(); const s = new net.Socket({ signal: c.signal }); s.on('error', (e) => say(e.name, e.code)); s.connect(ECHO, '127.0.0.1'); s.once('connect', () => c.abort()); await closed(s)`);
  add('a lookup of one\'s own', `const s = net.connect({ port: ECHO, host: 'mine.example', lookup(host, options, done) { say(host, options.hints, options.all); setTimeout(() => done(null, [{ address: '127.0.0.1', family: 4 }]), 5); } }); watch(s); s.end('x'); await closed(s)`);
  add('a lookup of one\'s own that fails', `const s = net.connect({ port: ECHO, host: 'mine.example', lookup(host, options, done) { setTimeout(() => done(new Error('mine')), 5); } }); s.on('error', (e) => say(e.message)); await closed(s)`);
  add('the next address', `const s = net.connect({ port: ECHO, host: 'mine.example', lookup(host, options, done) { setTimeout(() => done(null, [{ address: '127.0.0.2', family: 4 }, { address: '127.0.0.1', family: 4 }]), 5); } }); s.on('connect', () => { say(s.remoteAddress); s.end(); }); s.resume(); await closed(s); say(s.autoSelectFamilyAttemptedAddresses.length)`);
  add('no address answers', `const s = net.connect({ port: GONE, host: 'mine.example', lookup(host, options, done) { setTimeout(() => done(null, [{ address: '127.0.0.1', family: 4 }, { address: '127.0.0.2', family: 4 }]), 5); } }); s.on('error', (e) => say(e.name, e.code, JSON.stringify(e.message), e.errors.map((each) => each.message).join('; '))); await closed(s)`);
  values('wrong arguments', `net.connect(70000)`, `net.connect({})`, `net.connect({ port: {} })`, `net.connect({ port: 'x' })`, `net.connect({ port: 1, host: 5 })`,
    `net.connect({ port: 1, lookup: 5 })`, `net.connect({ port: 1, localAddress: 'x' })`, `new net.Socket().setTimeout('x')`, `new net.Socket().setTimeout(-1)`, `new net.Socket().setTimeout(1, 5)`,
    `new net.Socket({ objectMode: true })`);
  values('what is an address', ...['1.2.3.4', '01.2.3.4', '1.2.3', '256.1.1.1', '::', '::1', '1::2::3', 'fe80::1%eth0', 'fe80::1%', '::ffff:1.2.3.4', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7::', '::1:2:3:4:5:6:7', '1:2:3:4:5:6:1.2.3.4', '1:2:3:4:5:6:7:1.2.3.4', ':1', '1:', '', 'g::', '12345::', '1.2.3.4 ', '::1.2.3.4:5'].map((text) => `[net.isIP('${text}'), net.isIPv4('${text}'), net.isIPv6('${text}')]`),
    `[net.isIP(null), net.isIP(undefined), net.isIP(5), net.isIP({})]`);
  add('BlockList', `const b = new net.BlockList(); b.addAddress('1.2.3.4'); b.addRange('10.0.0.1', '10.0.0.9'); b.addSubnet('fc00::', 7, 'ipv6'); b.addSubnet('192.168.77.1', 16);
    say(JSON.stringify(b.rules)); for (const [a, f] of [['1.2.3.4'], ['10.0.0.5'], ['10.0.0.10'], ['fd12::1', 'ipv6'], ['192.168.3.3'], ['::ffff:1.2.3.4', 'ipv6'], ['fe80::1', 'ipv6'], ['x']]) say(a, b.check(a, f));
    try { b.addRange('10.0.0.9', '10.0.0.1'); } catch (e) { say(e.code); } say(attempt(() => b.addSubnet('1.2.3.4', 33)), attempt(() => b.addAddress('x')))`);
  add('SocketAddress', `const a = new net.SocketAddress({ address: '::1', family: 'ipv6', port: 9 }); say(a.address, a.port, a.family, a.flowlabel); const d = new net.SocketAddress(); say(d.address, d.port, d.family); say(attempt(() => new net.SocketAddress({ address: 'x' })), attempt(() => new net.SocketAddress({ port: -1 })))`);

  add('tls', `const s = tls.connect({ port: SECURE, host: 'localhost', ca: authority, ALPNProtocols: ['h2', 'http/1.1'] }, () => say('listener')); watch(s, ['secureConnect', 'end', 'close']); s.write('hello');
    s.once('data', () => { const c = s.getPeerCertificate(); say(s.authorized, s.authorizationError, s.alpnProtocol, s.getProtocol(), s.encrypted, c.subject.CN, c.issuer.CN, c.subjectaltname, c.raw.length > 100, c.fingerprint.length); s.end(); }); await closed(s)`);
  add('tls without an authority', `const s = tls.connect(SECURE, 'localhost'); s.on('secureConnect', () => say('never')); s.on('error', (e) => say(e.code, e.message)); await closed(s); say(s.authorized, s.authorizationError)`);
  add('tls without rejecting', `const s = tls.connect(SECURE, 'localhost', { rejectUnauthorized: false }); s.on('secureConnect', () => { say(s.authorized, s.authorizationError); s.end(); }); s.resume(); await closed(s)`);
  add('tls for another name', `const s = tls.connect({ port: SECURE, host: '127.0.0.1', servername: 'other.example', ca: authority }); s.on('error', (e) => say(e.code, e.message, e.reason, e.host, e.cert.subject.CN)); await closed(s)`);
  add('tls with a check of one\'s own', `const s = tls.connect({ port: SECURE, host: '127.0.0.1', servername: 'other.example', ca: authority, checkServerIdentity(host, c) { say(host, c.subject.CN, c.issuerCertificate !== undefined); } }); s.on('secureConnect', () => { say(s.authorized); s.end(); }); s.resume(); await closed(s)`);
  add('tls by address', `const s = tls.connect({ port: SECURE, host: '127.0.0.1', ca: [authority] }); s.on('error', (e) => say(e.code, e.message)); s.on('secureConnect', () => { say('secure'); s.end(); }); s.resume(); await closed(s)`);
  add('tls with a secure context', `const s = tls.connect({ port: SECURE, host: 'localhost', secureContext: tls.createSecureContext({ ca: authority, maxVersion: 'TLSv1.2' }) }); s.on('secureConnect', () => { say(s.getProtocol(), s.authorized); s.end(); }); s.resume(); await closed(s)`);
  add('tls over a connected socket', `const raw = net.connect(SECURE, '127.0.0.1'); await new Promise((r) => raw.once('connect', r)); const s = tls.connect({ socket: raw, servername: 'localhost', ca: authority }); watch(s, ['secureConnect', 'end', 'close']); s.write('hi'); s.once('data', () => s.end()); await closed(s)`);
  add('tls over a socket that connects', `const s = tls.connect({ socket: net.connect(SECURE, '127.0.0.1'), servername: 'localhost', ca: authority }); watch(s, ['secureConnect', 'end', 'close']); s.write('hi'); s.once('data', () => s.end()); await closed(s)`);
  add('tls where there is none', `const s = tls.connect(ECHO, '127.0.0.1'); s.on('error', (e) => say(e.code)); await closed(s)`);
  add('tls to nobody', `const s = tls.connect(GONE, '127.0.0.1'); s.on('error', (e) => say(e.code, e.message)); await closed(s)`);
  values('wrong options of tls', `tls.createSecureContext({ minVersion: 'x' })`, `tls.createSecureContext({ ca: 5 })`, `tls.createSecureContext({ secureProtocol: 'x' })`,
    `(tls.convertALPNProtocols(['h2', 'a'], this.o = {}), Buffer.from(this.o.ALPNProtocols).toString('hex'))`, `[tls.DEFAULT_MIN_VERSION, tls.DEFAULT_MAX_VERSION, tls.DEFAULT_ECDH_CURVE, tls.CLIENT_RENEG_LIMIT]`,
    `[tls.rootCertificates.length > 50, tls.rootCertificates[0].slice(0, 27), Object.isFrozen(tls.rootCertificates)]`);
  const identity = (host, names, common) => `(() => { const e = tls.checkServerIdentity('${host}', { subject: { CN: ${JSON.stringify(common)} }, subjectaltname: ${JSON.stringify(names)} }); return e && [e.code, e.message, e.reason, e.host]; })()`;
  values('whose certificate it is', identity('a.com', 'DNS:a.com'), identity('b.com', 'DNS:a.com'), identity('x.a.com', 'DNS:*.a.com'), identity('y.x.a.com', 'DNS:*.a.com'), identity('a.com', 'DNS:*.com'),
    identity('a.com', undefined, 'a.com'), identity('b.com', undefined, 'a.com'), identity('1.2.3.4', 'IP Address:1.2.3.4'), identity('1.2.3.5', 'IP Address:1.2.3.4, DNS:a'), identity('1.2.3.4', undefined, '1.2.3.4'),
    identity('::1', 'IP Address:0:0:0:0:0:0:0:1'), identity('a.com', undefined), identity('a.com.', 'DNS:a.com'), identity('foo.a.com', 'DNS:f*.a.com'), identity('A.com', 'DNS:a.COM'), identity('a.com', 'URI:http://a.com', 'a.com'),
    identity('a', 'DNS:"a, b", DNS:a'));

  add('dns.lookup', `const p = (f) => new Promise((r) => f((...values) => r(JSON.stringify(values))));
    say(await p((d) => dns.lookup('127.0.0.1', d)), await p((d) => dns.lookup('::1', { all: true }, d)), await p((d) => dns.lookup('', d)), await p((d) => dns.lookup('', { all: true }, d)));
    say(await p((d) => dns.lookup('localhost', 4, d)), await p((d) => dns.lookup('localhost', { family: 4, all: true }, d)), await p((d) => dns.lookup('localhost', { family: 'IPv4', verbatim: false }, d)));
    say(JSON.stringify(await dns.promises.lookup('127.0.0.1')), JSON.stringify(await require('dns/promises').lookup('localhost', { family: 4 })), dns.promises === require('dns/promises'))`);
  add('dns.lookup of nothing', `await new Promise((r) => dns.lookup('nowhere.invalid', (e) => { say(e.code, e.errno, e.syscall, e.hostname, e.message); r(); })); await dns.promises.lookup('nowhere.invalid').catch((e) => say(e.code, e.message, e.errno))`);
  values('wrong arguments of dns', `dns.lookup(5, () => {})`, `dns.lookup('a')`, `dns.lookup('a', { family: 9 }, () => {})`, `dns.lookup('a', { all: 1 }, () => {})`, `dns.lookup('a', 7, () => {})`, `dns.lookup('a', { hints: 1 }, () => {})`,
    `dns.lookup('a', { order: 'x' }, () => {})`, `dns.resolve('a', 'B', () => {})`, `dns.resolve4(1, () => {})`, `dns.lookup('a', 'x', () => {})`, `dns.setDefaultResultOrder('x')`, `dns.lookupService('1.2.3.4', 1)`,
    `[dns.NOTFOUND, dns.NODATA, dns.ADDRCONFIG, dns.V4MAPPED, dns.ALL, dns.promises.NOTFOUND]`);

  return cases;
})()
