// Ids, BSON both ways, connection strings parsed, and a server that is not there.
const { MongoClient, ObjectID, Long, Binary } = require('mongodb');

exports.onExecutePostLogin = async (event) => {
  const id = new ObjectID('64b7f0c2a1b2c3d4e5f60718');
  console.log(id.toHexString(), id.getTimestamp().toISOString(), id.equals('64b7f0c2a1b2c3d4e5f60718'), ObjectID.isValid('nope'));
  console.log(Long.fromString('9007199254740993').add(1).toString(), new Binary(Buffer.from('abc')).length());
  const client = new MongoClient('mongodb://localhost:1/test', { serverSelectionTimeoutMS: 200, useUnifiedTopology: true });
  const error = await client.connect().catch((error) => error);
  console.log(error.name, error.message.includes('ECONNREFUSED'));
};
