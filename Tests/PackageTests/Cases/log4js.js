// A logger with layouts, and an appender of one's own.
const log4js = require('log4js');

exports.onExecutePostLogin = async (event) => {
  const lines = [];
  log4js.configure({ appenders: { own: { type: { configure: (config, layouts) => { const layout = layouts.patternLayout('%p %c %m'); return (event) => lines.push(layout(event)); } } } }, categories: { default: { appenders: ['own'], level: 'info' } }, disableClustering: true });
  const logger = log4js.getLogger('action');
  logger.info('hello %s', 'Ada', { a: 1 }); logger.debug('not shown'); logger.error(new Error('broken').message);
  console.log(lines, logger.isDebugEnabled());
};
