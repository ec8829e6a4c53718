// Masks, names, and UTC.
const dateFormat = require('dateformat').default;

exports.onExecutePostLogin = async (event) => {
  const date = new Date('2026-02-03T04:05:06.789Z');
  for (const mask of ['isoUtcDateTime', 'UTC:dddd, mmmm dS, yyyy, h:MM:ss TT', 'UTC:yyyy-mm-dd HH:MM:ss.l', 'UTC:N W', 'expiresHeaderFormat']) console.log(dateFormat(date, mask, true));
};
