// A schema built, queries run and validated, errors with their places.
const { graphql, buildSchema, parse, print, validate, GraphQLError } = require('graphql');

exports.onExecutePostLogin = async (event) => {
  const schema = buildSchema('type User { id: ID! name(loud: Boolean = false): String friends: [User!]! } type Query { user(id: ID!): User broken: String }');
  const users = { 1: { id: 1, name: ({ loud }) => (loud ? 'ADA' : 'Ada'), friends: async () => [users[2]] }, 2: { id: 2, name: () => 'Bob', friends: [] } };
  const root = { user: ({ id }) => users[id], broken: () => { throw new Error('broken'); } };
  console.log(JSON.stringify(await graphql({ schema, rootValue: root, source: 'query ($id: ID!) { user(id: $id) { id name(loud: true) friends { ...f } } broken } fragment f on User { name }', variableValues: { id: 1 } })));
  console.log(validate(schema, parse('{ nope }')).map(String), print(parse('{a(b:1){c}}')), new GraphQLError('x').message);
};
