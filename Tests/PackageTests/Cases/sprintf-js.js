// Texts with formats.
const { sprintf, vsprintf } = require('sprintf-js');

exports.onExecutePostLogin = async (event) => {
  console.log(sprintf('%s %s %05d %.2f %x %X %o %e %b %c %j %t %+d %-5s|%\'*8s', 'a', 'b', 42, 1.005, 255, 255, 8, 12345.678, 5, 65, { a: 1 }, true, 3, 'l', 'r'), vsprintf('%s', ['v']), sprintf('%(user.name)s', { user: { name: 'Ada' } }));
};
