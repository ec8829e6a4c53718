// Fields, buffers and streams in a multipart body: its text, its length, and submitting it.
const FormData = require('form-data');
const { Readable } = require('stream');

exports.onExecutePostLogin = async (event) => {
  const form = new FormData();
  form.append('name', 'Ada');
  form.append('file', Buffer.from('some bytes'), { filename: 'a.txt', contentType: 'text/plain' });
  form.setBoundary('boundary');
  console.log(form.getBuffer().toString().replace(/-{20,}[-0-9a-f]+/g, 'BOUNDARY'), form.getLengthSync(), form.getHeaders());
  const streamed = new FormData();
  streamed.setBoundary('xyz');
  streamed.append('stream', Readable.from(['one', 'two']), { filename: 's.txt', knownLength: 6 });
  console.log(await new Promise((resolve, reject) => streamed.getLength((error, length) => (error ? reject(error) : resolve(length)))));
  const { http } = event.configuration;
  const response = await new Promise((resolve, reject) => streamed.submit(`${http}/echo`, (error, response) => (error ? reject(error) : resolve(response))));
  let text = '';
  for await (const chunk of response) text += chunk;
  console.log(response.statusCode, JSON.parse(text));
};
