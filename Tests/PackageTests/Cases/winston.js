// A logger with levels, formats, children, errors and a stream as its transport.
const winston = require('winston');
const { Writable } = require('stream');

exports.onExecutePostLogin = async (event) => {
  const lines = [];
  const stream = new Writable({ write(chunk, _, done) { lines.push(String(chunk).trim()); done(); } });
  const logger = winston.createLogger({ level: 'info', format: winston.format.combine(winston.format.errors({ stack: false }), winston.format.splat(), winston.format.json()), transports: [new winston.transports.Stream({ stream })] });
  logger.info('hello %s', 'Ada', { user: 1 });
  logger.debug('not shown');
  logger.child({ request: 5 }).warn('child');
  logger.error(new Error('broken'));
  logger.log({ level: 'info', message: 'object', nested: { a: [1] } });
  logger.add(new winston.transports.Stream({ stream, format: winston.format.printf(({ level, message }) => `${level}: ${message}`) }));
  logger.warn('twice');
  await new Promise((resolve) => { logger.on('finish', resolve); logger.end(); });
  console.log(lines);
};
