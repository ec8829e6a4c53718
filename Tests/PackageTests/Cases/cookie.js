// Cookies parsed and written.
const cookie = require('cookie');

exports.onExecutePostLogin = async (event) => {
  console.log(cookie.parse('a=1; b="two%20words"; c=%E0%A4'), cookie.serialize('name', 'é x', { maxAge: 60, httpOnly: true, path: '/', sameSite: 'lax', secure: true, expires: new Date(0) }));
  try { cookie.serialize('a b', ''); } catch (error) { console.log(error.name, error.message); }
};
