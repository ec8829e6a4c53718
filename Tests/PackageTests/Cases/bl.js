// Lists of buffers: slices, reads, copies, searches, and a stream collected.
const { BufferListStream: BufferList } = require('bl');

exports.onExecutePostLogin = async (event) => {
  const list = new BufferList();
  list.append(Buffer.from('abcd')).append(Buffer.from('efg')).append('ü');
  console.log(list.length, list.slice(2, 6).toString(), list.readUInt16BE(3), list.indexOf('fg'), list.get(0), list.toString('hex'), list.shallowSlice(1, 3).toString());
  list.consume(3);
  console.log(String(list), BufferList.isBufferList(list), await new Promise((resolve, reject) => { const stream = new BufferList((error, data) => (error ? reject(error) : resolve(String(data)))); stream.write('one'); stream.end('two'); }));
};
