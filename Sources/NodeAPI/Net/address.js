// What is an IP address, and of which kind.
(function (exports, require, module, binding) {
  'use strict';

  const number = '(?:\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])';
  const v4 = `(?:${number}\\.){3}${number}`;
  const v4Pattern = new RegExp(`^${v4}$`);
  const v4End = new RegExp(`^(.*:)${v4}$`);
  const piece = /^[\da-fA-F]{1,4}$/;
  const zone = /^[-\w.:]+$/;

  const isIPv4 = (input) => v4Pattern.test(`${input}`);

  const isIPv6 = (input) => {
    let text = `${input}`;
    const percent = text.indexOf('%');
    if (percent >= 0) {
      if (!zone.test(text.slice(percent + 1))) return false;
      text = text.slice(0, percent);
    }
    // An IPv4 address at the end stands for two pieces.
    const end = v4End.exec(text);
    if (end) text = `${end[1]}0:0`;
    const halves = text.split('::');
    if (halves.length > 2) return false;
    const pieces = halves.map((half) => (half === '' ? [] : half.split(':')));
    if (!pieces.every((list) => list.every((each) => piece.test(each)))) return false;
    const count = pieces.reduce((sum, list) => sum + list.length, 0);
    return halves.length === 2 ? count < 8 : count === 8;
  };

  exports.isIPv4 = isIPv4;
  exports.isIPv6 = isIPv6;
  exports.isIP = (input) => (isIPv4(input) ? 4 : isIPv6(input) ? 6 : 0);
})
