/**
 * Denies contractors whose contract is over.
 *
 * `access.deny` does not end the handler: return after it. Later actions do not run, and the application gets the error
 * `access_denied` with this text.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Interface whose methods can be used to change the behavior of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  const { employment, contract_ends: contractEnds } = event.user.app_metadata;
  if (employment !== 'contractor') {
    return;
  }
  // A contractor without a date is a mistake in the data: deny rather than guess.
  const today = new Date().toISOString().slice(0, 10);
  if (!contractEnds || today > contractEnds) {
    api.access.deny(`Your contract ended on ${contractEnds || 'an unknown date'}. Please ask your contact to renew it.`);
  }
};
