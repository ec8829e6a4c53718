// HTTP errors made, wrapped and told apart.
const Boom = require('@hapi/boom');

exports.onExecutePostLogin = async (event) => {
  const error = Boom.unauthorized('no token', 'Bearer', { realm: 'x' });
  console.log(error.output, Boom.isBoom(error), error.isServer, Boom.boomify(new TypeError('bad'), { statusCode: 400, data: { a: 1 } }).output.payload, Boom.tooManyRequests().message, new Boom.Boom('x', { statusCode: 503 }).typeof === Boom.Boom);
};
