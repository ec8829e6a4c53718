// Names switched on and off, formatters, extension, and a log of one's own.
const debug = require('debug');

exports.onExecutePostLogin = async (event) => {
  const lines = [];
  debug.enable('app:*,-app:quiet');
  const log = debug('app:main');
  log.log = (...args) => lines.push(require('util').format(...args).replace(/^\S+ /, '').replace(/\+\d+ms/, '+0ms'));
  log.useColors = false;
  log('hello %s %d %o %j', 'Ada', 5, { a: [1] }, { b: 2 });
  debug.formatters.h = (value) => value.toString('hex');
  log('%h', Buffer.from('ab'));
  console.log(lines, debug.enabled('app:quiet'), debug('app:quiet').enabled, log.extend('sub').namespace, debug.disable(), log.enabled);
};
