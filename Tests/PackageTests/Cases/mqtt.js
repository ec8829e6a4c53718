// Topics and a client for a server that is not there.
const mqtt = require('mqtt');

exports.onExecutePostLogin = async (event) => {
  const client = mqtt.connect('mqtt://localhost:1', { reconnectPeriod: 0, clientId: 'ada' });
  const error = await new Promise((resolve) => client.on('error', resolve));
  console.log(error.code, client.connected, client.options.clientId, client.options.protocol);
  client.end(true);
};
