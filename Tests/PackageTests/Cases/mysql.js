// Values escaped and put into statements, and a server that is not there.
const mysql = require('mysql');

exports.onExecutePostLogin = async (event) => {
  console.log(mysql.escape("it's"), mysql.escape([1, 'b', null, true]), mysql.escape(new Date(0), false, 'Z'), mysql.escape(Buffer.from('ab')), mysql.escapeId('a.b'));
  console.log(mysql.format('SELECT * FROM ?? WHERE id = ? AND ?', ['users', 5, { name: 'Ada' }]), mysql.raw('NOW()').toSqlString());
  const connection = mysql.createConnection({ host: 'localhost', port: 1, user: 'ada', password: 'x' });
  const error = await new Promise((resolve) => connection.connect(resolve));
  console.log(error.code, error.syscall, error.fatal);
};
