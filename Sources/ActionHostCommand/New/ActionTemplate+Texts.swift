extension ActionTemplate {
    static let blankCode = """
        /**
         * Runs when a user logs in.
        \(parameters)
        exports.onExecutePostLogin = async (event, api) => {
          console.log(`${event.user.user_id} logs in to ${event.client.name}`);
        };

        """

    static let blankScenarios = """
        name: a returning user logs in
        event: returning-user
        expect:
          outcome: completed

        """

    static let denyCode = """
        /**
         * Denies users who have not verified their e-mail address.
        \(parameters)
        exports.onExecutePostLogin = async (event, api) => {
          if (event.user.email_verified) {
            return;
          }
          api.access.deny('Please verify your e-mail address, then log in again.');
        };

        """

    static let denyScenarios = """
        scenarios:
          - name: a user with a verified address logs in
            event: returning-user

          - name: a user without one is denied
            event: unverified-email
            expect:
              denial: Please verify your e-mail address, then log in again.

        """

    static let claimsCode = """
        const NAMESPACE = 'https://example.com';

        /**
         * Puts the user's roles into the tokens. A claim of your own stands under a namespace, or it may be dropped.
        \(parameters)
        exports.onExecutePostLogin = async (event, api) => {
          const roles = event.authorization?.roles ?? [];
          api.idToken.setCustomClaim(`${NAMESPACE}/roles`, roles);
          api.accessToken.setCustomClaim(`${NAMESPACE}/roles`, roles);
        };

        """

    static let claimsScenarios = """
        scenarios:
          - name: roles are in both tokens
            event: returning-user
            expect:
              id_token:
                https://example.com/roles: [analyst, editor]
              access_token:
                https://example.com/roles: [analyst, editor]

          - name: a user without roles has an empty list
            event: first-login
            expect:
              id_token:
                https://example.com/roles: []

        """

    static let metadataCode = """
        /**
         * Keeps from where the user has last logged in.
        \(parameters)
        exports.onExecutePostLogin = async (event, api) => {
          const { cityName, countryCode } = event.request.geoip;
          api.user.setAppMetadata('last_login', { client: event.client.name, city: cityName ?? null, country: countryCode ?? null });
        };

        """

    static let metadataScenarios = """
        scenarios:
          - name: the place is kept
            event: north-america
            expect:
              app_metadata:
                last_login: { client: Reports, city: Toronto, country: CA }

          - name: so is that it is unknown
            event: unknown-place
            expect:
              app_metadata:
                last_login: { client: Reports, city: null, country: null }

        """

    static let mfaCode = """
        /**
         * Asks for a second factor once in a session, but not after a passkey, which is two factors already.
        \(parameters)
        exports.onExecutePostLogin = async (event, api) => {
          const methods = event.authentication?.methods ?? [];
          if (methods.some(({ name }) => name === 'mfa' || name === 'passkey')) {
            return;
          }
          api.multifactor.enable('any', { allowRememberBrowser: false });
        };

        """

    static let mfaScenarios = """
        scenarios:
          - name: a password is not enough
            event: mfa-enrolled
            expect:
              outcome: suspended
            steps:
              - return: { factor: otp }
                expect:
                  outcome: completed

          - name: a second factor in the session is
            event: second-factor

          - name: so is a passkey
            event: passkey

        """

    static let redirectCode = """
        const PAGE = 'https://terms.example.com/';

        /**
         * Sends users to a page on which they accept the terms.
         *
         * The token tells the page who comes, and comes back with the answer; both sides sign with the same secret.
        \(parameters)
        exports.onExecutePostLogin = async (event, api) => {
          if (event.user.app_metadata.terms_accepted || !api.redirect.canRedirect()) {
            return;
          }
          const session_token = api.redirect.encodeToken({
            secret: event.secrets.TERMS_PAGE_SECRET,
            expiresInSeconds: 600,
            payload: { email: event.user.email },
          });
          api.redirect.sendUserTo(PAGE, { query: { session_token } });
        };

        /**
         * Goes on when the user comes back from the page.
        \(parameters)
        exports.onContinuePostLogin = async (event, api) => {
          let answer;
          try {
            answer = api.redirect.validateToken({ secret: event.secrets.TERMS_PAGE_SECRET, tokenParameterName: 'session_token' });
          } catch (error) {
            api.access.deny('The answer could not be verified.');
            return;
          }
          if (answer.accepted !== true) {
            api.access.deny('Please accept the terms to go on.');
            return;
          }
          api.user.setAppMetadata('terms_accepted', true);
        };

        """

    static let redirectScenarios = """
        secrets:
          TERMS_PAGE_SECRET: a-secret-for-tests
        scenarios:
          - name: a user accepts the terms
            event: returning-user
            expect:
              redirect: { $matches: '^https://terms\\.example\\.com/\\?session_token=' }
            steps:
              - return:
                  session_token: { secret: TERMS_PAGE_SECRET, payload: { accepted: true } }
                expect:
                  app_metadata: { terms_accepted: true }

          - name: a user does not
            event: returning-user
            expect:
              outcome: suspended
            steps:
              - return:
                  session_token: { secret: TERMS_PAGE_SECRET, payload: { accepted: false } }
                expect:
                  denial: Please accept the terms to go on.

          - name: a user has done so before
            event:
              fixture: returning-user
              set: { user.app_metadata.terms_accepted: true }

        """
}
