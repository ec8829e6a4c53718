// A logger with levels, serializers, children and a stream of records.
const bunyan = require('bunyan');

exports.onExecutePostLogin = async (event) => {
  const records = [];
  const log = bunyan.createLogger({ name: 'action', serializers: { err: bunyan.stdSerializers.err, user: (user) => user.id }, streams: [{ type: 'raw', level: 'info', stream: { write: (record) => records.push(record) } }] });
  log.info({ user: { id: 5, secret: 'x' } }, 'hello %s', 'Ada');
  log.debug('not shown');
  log.child({ part: 'sub' }).warn('child');
  log.error({ err: new TypeError('broken') }, 'failed');
  console.log(records.map(({ name, level, msg, user, part, err }) => ({ name, level, msg, user, part, error: err && [err.name, err.message, err.stack.includes('broken')] })), bunyan.nameFromLevel[40]);
};
