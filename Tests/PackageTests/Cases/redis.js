// A client for a server that is not there.
const { createClient } = require('redis');

exports.onExecutePostLogin = async (event) => {
  const client = createClient({ socket: { host: 'localhost', port: 1, reconnectStrategy: () => new Error('no more') } });
  client.on('error', () => {});
  const error = await client.connect().catch((error) => error);
  console.log(error.code ?? error.message, client.isOpen, client.isReady);
};
