// Templates with loops, escapes, own delimiters, and an error's place.
const ejs = require('ejs');

exports.onExecutePostLogin = async (event) => {
  console.log(ejs.render('<% users.forEach((user) => { -%>\n<b><%= user %></b><%- raw %>\n<% }) %>', { users: ['Ada', '<Bob>'], raw: '<hr>' }), ejs.render('<? if (x) { ?>yes<? } ?>', { x: 1 }, { delimiter: '?' }));
  console.log(await ejs.render('<%= await later %>', { later: Promise.resolve('async') }, { async: true }));
  try { ejs.render('a\n<%= nope.x %>'); } catch (error) { console.log(error.message.split('\n').slice(0, 3)); }
};
