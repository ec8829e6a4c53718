import Testing

@Suite("The outcome as JSON")
struct JSONOutcomeTests {
    private let folder = ScratchFolder.withDayAction()

    @Test("A completed login, member by member")
    func json() async throws {
        let result = try await CommandLineTool.run(
            ["run", "--event", "event.json", "--secrets", "secrets.json", "--format", "json", "--now", "2026-01-31"], in: folder)

        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(
            result.output.withoutTimes == """
                {
                  "outcome": "completed",
                  "tokens": {
                    "id_token": {
                      "claims": {
                        "https://example.com/roles": [
                          "a"
                        ]
                      }
                    },
                    "access_token": {
                      "claims": {},
                      "scope": [
                        "openid",
                        "read:all"
                      ]
                    }
                  },
                  "user": {
                    "user_metadata": {
                      "color": "blue"
                    },
                    "app_metadata": {
                      "old": null
                    }
                  },
                  "multifactor": {
                    "provider": "none",
                    "options": {
                      "allowRememberBrowser": false
                    }
                  },
                  "executions": [
                    {
                      "action": "day",
                      "handler": "onExecutePostLogin",
                      "status": "completed",
                      "duration_ms": 0,
                      "cpu_ms": 0,
                      "effects": [
                        {
                          "call": "idToken.setCustomClaim",
                          "arguments": [
                            "https://example.com/roles",
                            [
                              "a"
                            ]
                          ],
                          "line": 4
                        },
                        {
                          "call": "idToken.setCustomClaim",
                          "arguments": [
                            "sub",
                            "x"
                          ],
                          "line": 5
                        },
                        {
                          "call": "accessToken.addScope",
                          "arguments": [
                            "read:all"
                          ],
                          "line": 6
                        },
                        {
                          "call": "user.setUserMetadata",
                          "arguments": [
                            "color",
                            "blue"
                          ],
                          "line": 7
                        },
                        {
                          "call": "user.setAppMetadata",
                          "arguments": [
                            "old",
                            null
                          ],
                          "line": 8
                        },
                        {
                          "call": "multifactor.enable",
                          "arguments": [
                            "none",
                            {
                              "allowRememberBrowser": false
                            }
                          ],
                          "line": 9
                        }
                      ],
                      "logs": [
                        {
                          "level": "info",
                          "message": "day 6 k o",
                          "time": "2026-01-31T00:00:00.000Z"
                        }
                      ],
                      "requests": [],
                      "warnings": [
                        "ID token: the claim \\"sub\\" is reserved and was dropped"
                      ]
                    }
                  ]
                }

                """)
    }

    @Test("--now makes a rule about dates testable; a denial has status 3")
    func denied() async throws {
        let result = try await CommandLineTool.run(
            ["run", "--event", "event.json", "--format", "json", "--now", "2026-02-01T12:00:00Z"], in: folder)

        #expect(result.status == 3)
        #expect(
            result.output.withoutTimes == """
                {
                  "outcome": "denied",
                  "denial": {
                    "error": "access_denied",
                    "description": "Closed on Sundays.",
                    "action": "day",
                    "line": 3
                  },
                  "user": {
                    "user_metadata": {},
                    "app_metadata": {}
                  },
                  "multifactor": null,
                  "executions": [
                    {
                      "action": "day",
                      "handler": "onExecutePostLogin",
                      "status": "denied",
                      "duration_ms": 0,
                      "cpu_ms": 0,
                      "effects": [
                        {
                          "call": "access.deny",
                          "arguments": [
                            "Closed on Sundays."
                          ],
                          "line": 3
                        }
                      ],
                      "logs": [
                        {
                          "level": "info",
                          "message": "day 0 undefined undefined",
                          "time": "2026-02-01T12:00:00.000Z"
                        }
                      ],
                      "requests": [],
                      "warnings": []
                    }
                  ]
                }

                """)
    }

    @Test("A failure has its kind, place and stack; status 1")
    func failed() async throws {
        try folder.write("exports.onExecutePostLogin = async (event) => {\n  event.none.x;\n};\n", to: "broken/one.js")
        let result = try await CommandLineTool.run(
            ["run", "--actions", "broken", "--event", "event.json", "--format", "json"], in: folder)

        #expect(result.status == 1)
        #expect(
            result.output.withoutTimes == """
                {
                  "outcome": "failed",
                  "failure": {
                    "kind": "thrown",
                    "message": "undefined is not an object (evaluating 'event.none.x')",
                    "action": "one",
                    "file": "broken/one.js",
                    "line": 2,
                    "column": 13,
                    "stack": [
                      "TypeError: undefined is not an object (evaluating 'event.none.x')",
                      "at broken/one.js:2:13",
                      "at broken/one.js:1:37"
                    ]
                  },
                  "multifactor": null,
                  "executions": [
                    {
                      "action": "one",
                      "handler": "onExecutePostLogin",
                      "status": "failed",
                      "duration_ms": 0,
                      "cpu_ms": 0,
                      "effects": [],
                      "logs": [],
                      "requests": [],
                      "warnings": [],
                      "error": {
                        "kind": "thrown",
                        "message": "undefined is not an object (evaluating 'event.none.x')",
                        "action": "one",
                        "file": "broken/one.js",
                        "line": 2,
                        "column": 13,
                        "stack": [
                          "TypeError: undefined is not an object (evaluating 'event.none.x')",
                          "at broken/one.js:2:13",
                          "at broken/one.js:1:37"
                        ]
                      }
                    }
                  ]
                }

                """)
    }
}
