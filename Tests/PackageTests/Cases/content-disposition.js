// Names of files in headers, with and without ASCII.
const disposition = require('content-disposition');

exports.onExecutePostLogin = async (event) => {
  console.log(disposition('plans.pdf'), disposition('€ rates.pdf'), disposition.parse("attachment; filename*=UTF-8''%e2%82%ac%20a.txt").parameters);
};
