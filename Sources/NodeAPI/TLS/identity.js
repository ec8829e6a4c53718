// Whether a certificate is one for a host: RFC 6125, as Node applies it.
(function (exports, require, module, binding) {
  'use strict';

  const { isIP } = require('internal/net/address');
  const { codes } = require('internal/net/errors');

  const plain = (name) => name.replace(/\.$/, '').toLowerCase();

  // An IPv6 address has many spellings, and a URL has one.
  const canonical = (address) => {
    if (isIP(address) !== 6) return address;
    const { URL } = require('url');
    return new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
  };

  const matches = (host, pattern) => {
    const labels = plain(pattern).split('.');
    const own = plain(host).split('.');
    if (pattern.length === 0 || labels.length !== own.length || labels.includes('')) return false;
    if (!/^[\x21-\x7f]*$/.test(pattern)) return false;
    if (labels.slice(1).some((label, index) => label !== own[index + 1])) return false;
    const parts = labels[0].split('*');
    // A star stands for the whole of the first label or a part of it, not in Punycode, and not right below a top-level domain.
    if (parts.length === 1 || labels[0].includes('xn--')) return labels[0] === own[0];
    if (parts.length > 2 || labels.length <= 2) return false;
    const [before, after] = parts;
    return before.length + after.length <= own[0].length && own[0].startsWith(before) && own[0].endsWith(after);
  };

  // `DNS:a, IP Address:b`, where a name with odd characters is a JSON text.
  const alternativeNames = (text) => {
    const names = [];
    for (const match of text.matchAll(/(?:^|, )([^:,]+):("(?:[^"\\]|\\.)*"|[^,]*)/g)) {
      names.push([match[1], match[2].startsWith('"') ? JSON.parse(match[2]) : match[2]]);
    }
    return names;
  };

  exports.checkServerIdentity = (hostname, certificate) => {
    const { subject, subjectaltname } = certificate;
    const host = `${hostname}`;
    const names = subjectaltname ? alternativeNames(subjectaltname) : [];
    const domains = names.filter(([kind]) => kind === 'DNS').map(([, name]) => name);
    const addresses = names.filter(([kind]) => kind === 'IP Address').map(([, address]) => canonical(address));
    let reason = 'Unknown reason';
    let isValid = false;
    const unrooted = host.replace(/\.$/, '');
    if (isIP(unrooted)) {
      isValid = addresses.includes(canonical(unrooted));
      if (!isValid) reason = `IP: ${unrooted} is not in the cert's list: ${addresses.join(', ')}`;
    } else if (domains.length > 0 || subject?.CN) {
      if (domains.length > 0) {
        isValid = domains.some((name) => matches(unrooted, name));
        if (!isValid) reason = `Host: ${unrooted}. is not in the cert's altnames: ${subjectaltname}`;
      } else {
        const common = Array.isArray(subject.CN) ? subject.CN : [subject.CN];
        isValid = common.some((name) => matches(unrooted, name));
        if (!isValid) reason = `Host: ${unrooted}. is not cert's CN: ${subject.CN}`;
      }
    } else {
      reason = 'Cert does not contain a DNS name';
    }
    if (isValid) return undefined;
    const error = new codes.ERR_TLS_CERT_ALTNAME_INVALID(reason);
    return Object.assign(error, { reason, host: hostname, cert: certificate });
  };
})
