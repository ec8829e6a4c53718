// DNs and filters parsed and written, and a server that is not there.
const ldap = require('ldapjs');

exports.onExecutePostLogin = async (event) => {
  const dn = ldap.parseDN('cn=Ada Lovelace, ou=people, o=example');
  console.log(dn.toString(), dn.parent().toString(), dn.childOf('o=example'), dn.equals('cn=Ada Lovelace,ou=people,o=example'));
  const filter = ldap.parseFilter('(&(objectClass=person)(|(mail=ada@*)(!(age>=18))))');
  console.log(filter.toString(), filter.matches({ objectClass: 'person', mail: 'ada@example.com' }), filter.matches({ objectClass: 'robot' }));
  console.log(new ldap.EqualityFilter({ attribute: 'cn', value: 'a*(b)' }).toString(), new ldap.NoSuchObjectError('gone').code);
  const client = ldap.createClient({ url: 'ldap://localhost:1', connectTimeout: 500 });
  const error = await new Promise((resolve) => client.on('connectError', resolve).on('error', resolve));
  console.log(error.code);
};
