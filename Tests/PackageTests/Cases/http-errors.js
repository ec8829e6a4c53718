// Errors of HTTP made by status and by class, with their members and stacks; what is one, and what is none.
const createError = require('http-errors');

exports.onExecutePostLogin = async (event) => {
  const shown = (error) => [error.name, error.message, error.status, error.statusCode, error.expose, error.code, error.headers, error.stack.split('\n')[0]];
  for (const make of [
    () => createError(404), () => createError(401, 'Please log in.'), () => createError(500, new Error('broken')), () => createError(403, { code: 'NO' }),
    () => new createError.NotFound(), () => new createError.ServiceUnavailable('later'), () => createError('only a text'), () => createError(429, 'slow', { headers: { 'retry-after': 1 } }),
  ]) console.log(shown(make()));
  const error = createError(404);
  console.log(createError.isHttpError(error), createError.isHttpError(new Error()), error instanceof createError.HttpError, error instanceof createError.NotFound, createError.isHttpError({ status: 404 }));
  const within = (function outer() { return createError(400); })();
  console.log(within.stack.split('\n')[1].includes('outer'));
};
