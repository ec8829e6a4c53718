// Mails as text, with alternatives and an attachment, by the transports that send nothing; a server that is not there.
const nodemailer = require('nodemailer');

exports.onExecutePostLogin = async (event) => {
  const mail = {
    from: 'Ada <ada@example.com>', to: ['bob@example.com', 'Zoë <zoe@example.com>'], subject: 'Grüße', text: 'Plain ü', html: '<b>Bold</b>',
    attachments: [{ filename: 'a.txt', content: 'attached' }], messageId: '<1@example.com>', date: new Date(0), boundary: 'fixed',
  };
  const sent = await nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail({ ...mail, attachments: [] });
  console.log(sent.envelope, sent.messageId, sent.message.toString().replace(/--_NmP-[0-9a-f]+-Part_\d/g, 'BOUNDARY').replace(/"--_.*"/g, ''));
  const json = JSON.parse((await nodemailer.createTransport({ jsonTransport: true }).sendMail(mail)).message);
  console.log(json);
  const error = await nodemailer.createTransport({ host: 'localhost', port: 1 }).sendMail(mail).catch((error) => error);
  console.log(error.code, error.command);
};
