import NodeAPI
import Testing

/// Where a script was that the engine stopped at a line.
@Suite struct ScriptLoopsTests {
    private static let script = """
        exports.onExecutePostLogin = async (event, api) => {
          let n = 0;
          if (event) { n = 1; }
          while (true) {
            n++;
          }
        };
        function second(
          a, b
        ) {
          const f = () => { for (;;) {} };
          do
          {
          } while (a);
          for (const x of b) x();
        }
        const third = { while(x) {
          return x;
        } }; third.while(1);
        for await (const x of y) {
        }
        const text = "while (true) {"; // for (;;) {
        """

    @Test(arguments: [
        (1, 4), (2, 4), (3, 4), (4, 4), (5, 4 + 1), (8, 12), (9, 12), (11, 11), (12, 12), (15, 15), (17, 17), (18, 18), (20, 20), (22, 22), (99, 99),
    ])
    func line(stoppedAt line: Int, expected: Int) { #expect(ScriptLoops(in: Self.script).line(stoppedAt: line) == expected) }

    @Test func textThatIsNoScript() {
        for source in ["", "}}}", "while (", "((((", "for (;;) {", "`${"] { #expect(ScriptLoops(in: source).line(stoppedAt: 1) == 1) }
    }
}
