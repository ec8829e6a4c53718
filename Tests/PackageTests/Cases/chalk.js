// Colors, styles together, and none where there is no terminal.
const chalk = require('chalk').default ?? require('chalk');

exports.onExecutePostLogin = async (event) => {
  const { Chalk } = require('chalk');
  const forced = Chalk ? new Chalk({ level: 3 }) : new chalk.Instance({ level: 3 });
  console.log(JSON.stringify([forced.red.bold('a', forced.blue('b')), forced.hex('#ff8800').bgRgb(1, 2, 3)('c'), chalk.green('plain'), forced.underline`x`, chalk.level]));
};
