import Foundation
import Testing

/// `Date` when the host says what time it is.
@Suite struct ClockTests {
    private func text(_ body: String, time: Double = 1_234_567_890_123) async throws -> String {
        try await TestMachine().text(body, TestRun.Settings(fixedClock: true, time: time))
    }

    @Test func now() async throws {
        let text = try await text("return [Date.now(), new Date().getTime(), +new Date, new Date().toISOString()].join()")
        #expect(text == "1234567890123,1234567890123,1234567890123,2009-02-13T23:31:30.123Z")
    }

    @Test func calledAsAFunction() async throws {
        let text = try await text("return [Date(), Date(0), Date.call({}, 5)].join('\\n')")
        let date = "Fri Feb 13 2009 23:31:30 GMT+0000 (Coordinated Universal Time)"
        #expect(text == [date, date, date].joined(separator: "\n"))
    }

    @Test func movesWithTheHost() async throws {
        #expect(try await text("const a = Date.now(); setTime(5); return [a, Date.now(), new Date().getTime()].join()") == "1234567890123,5,5")
    }

    @Test func partsOfADate() async throws {
        let text = try await text(
            """
            return [
              new Date(5).getTime(), new Date(undefined).getTime(), new Date(null).getTime(), new Date(2020, 1).toISOString(),
              new Date(2020, 1, 3, 4, 5, 6, 7).toISOString(), new Date('2021-05-06').getTime(), new Date(new Date(8)).getTime(),
              new Date('no date').getTime(), Date.UTC(2000, 0), Date.parse('2000-01-01T00:00:00Z'),
            ].join('\\n')
            """)
        #expect(
            text == """
                5
                NaN
                0
                2020-02-01T00:00:00.000Z
                2020-02-03T04:05:06.007Z
                1620259200000
                8
                NaN
                946684800000
                946684800000
                """)
    }

    /// All of the engine's properties, and no way to the engine's `Date` itself.
    @Test func sameShape() async throws {
        let shape = """
            const describe = (object) => Reflect.ownKeys(object).map((key) => {
              const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(object, key);
              return [String(key), typeof value, value?.name, value?.length, get, set, writable, enumerable, configurable].join();
            }).sort().join('\\n');
            return [
              describe(Date), describe(Date.prototype), Object.getPrototypeOf(Date) === Function.prototype, Date.name, Date.length,
              Date.prototype.constructor === Date, new Date().constructor === Date, new Date() instanceof Date,
              JSON.stringify(Object.getOwnPropertyDescriptor(globalThis, 'Date')), typeof Date(), Object.prototype.toString.call(new Date()),
              Object.hasOwn(Date.now, 'prototype'),
            ].join('\\n')
            """
        let machine = try await TestMachine()
        let engines = try await machine.text(shape)
        let fixed = try await text(shape)
        let differing = zip(engines.split(separator: "\n"), fixed.split(separator: "\n")).filter { $0 != $1 }
        #expect(differing.map { "\($0.0) | \($0.1)" } == [])
        #expect(engines.contains("\nDate\n7\ntrue\ntrue\ntrue\n"))
    }

    @Test func subclass() async throws {
        let text = try await text(
            """
            class Day extends Date { get day() { return this.toISOString().slice(0, 10) } static today() { return new this() } }
            const day = new Day(), birthday = new Day(2000, 1, 29);
            return [
              day.day, birthday.day, Day.today().day, day instanceof Date, day.constructor.name, Day.now(), Day.name,
              Reflect.construct(Date, [], Day).day, util.inspect(birthday),
            ].join()
            """)
        #expect(text == "2009-02-13,2000-02-29,2009-02-13,true,Day,1234567890123,Day,2009-02-13,Day 2000-02-29T00:00:00.000Z")
    }

    @Test func replacedBuiltIns() async throws {
        let text = try await text(
            """
            const evil = () => { throw new Error('tampered') };
            Reflect.construct = Array.prototype[Symbol.iterator] = Function.prototype.call = Function.prototype.apply = evil;
            return Date.now() + ' ' + new Date().getTime();
            """)
        #expect(text == "1234567890123 1234567890123")
    }

    @Test func internationalFormat() async throws {
        let format = "const format = new Intl.DateTimeFormat('en-US');"
        #expect(try await text("\(format) return format.format(new Date())") == "2/13/2009")
        #expect(try await text("return new Date().toLocaleDateString('en-US')") == "2/13/2009")
        #expect(try await text("\(format) return [format.format(), format.formatToParts().at(-1).value].join()") == "2/13/2009,2009")
        #expect(try await text("\(format) return [format.format(undefined), format.formatToParts(undefined)[0].value].join()") == "2/13/2009,2")
        #expect(try await text("\(format) const { format: bound } = format; setTime(0); return [bound(), bound(86400000), bound(null)].join()") == "1/1/1970,1/2/1970,1/1/1970")
        #expect(try await text("return Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format()") == "14. Februar 2009")
    }

    /// All that the engine's formats of dates are, and whatever they refuse.
    @Test func shapeOfInternationalFormats() async throws {
        let shape = """
            const prototype = Intl.DateTimeFormat.prototype, format = new Intl.DateTimeFormat('en-US');
            const describe = (object) => Reflect.ownKeys(object).map((key) => {
              const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(object, key);
              return [String(key), typeof value === 'function' ? 'function' : value, value?.name, value?.length, get?.name, get?.length, set, writable, enumerable, configurable].join();
            }).join('\\n');
            const attempt = (action) => { try { return String(action()) } catch (error) { return `${error.name}: ${error.message}` } };
            return [
              describe(prototype), describe(format.format), describe(prototype.formatToParts), describe(Object.getOwnPropertyDescriptor(prototype, 'format').get),
              format.format === format.format, format.format === new Intl.DateTimeFormat('en-US').format, Object.getPrototypeOf(format.format) === Function.prototype,
              typeof Object.getOwnPropertyDescriptor(globalThis, 'Intl').value,
              ...[
                () => format.format(NaN), () => format.format('x'), () => format.format(Symbol()), () => format.format({ valueOf() { return 0 } }),
                () => new format.format(), () => new prototype.formatToParts(), () => prototype.format, () => prototype.formatToParts.call({}, 0),
                () => format.formatToParts(1e99), () => format.formatRange(), () => [0, 86400000].map(format.format),
              ].map(attempt),
            ].join('\\n')
            """
        let engines = try await TestMachine().text(shape)
        let fixed = try await text(shape)
        let differing = zip(engines.split(separator: "\n"), fixed.split(separator: "\n")).filter { $0 != $1 }
        #expect(differing.map { "\($0.0) | \($0.1)" } == [])
        #expect(engines.split(separator: "\n").count == fixed.split(separator: "\n").count)
    }

    @Test func replacedBuiltInsOfInternationalFormats() async throws {
        let text = try await text(
            """
            const evil = () => { throw new Error('tampered') };
            const format = new Intl.DateTimeFormat('en-US');
            Reflect.apply = Array.prototype[Symbol.iterator] = Function.prototype.call = Function.prototype.apply = evil;
            WeakMap.prototype.get = WeakMap.prototype.set = Date.now = evil;
            globalThis.Date = evil;
            return format.format() + ' ' + format.formatToParts()[0].value + ' ' + (format.format === format.format);
            """)
        #expect(text == "2/13/2009 2 true")
    }

    @Test func engineClock() async throws {
        let before = Date.now.timeIntervalSince1970 * 1000
        let text = try await TestMachine().text("setTime(5); return [Date.now(), new Date().getTime(), Date.parse(Date())].join()")
        let times = text.split(separator: ",").compactMap { Double($0) }
        #expect(times.count == 3)
        // `Date()` has whole seconds.
        #expect(times.allSatisfy { $0 >= before - 1001 && $0 <= before + 60_000 })
    }
}
