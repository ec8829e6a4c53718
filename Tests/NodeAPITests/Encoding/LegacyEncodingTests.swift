import Testing

@Suite struct LegacyEncodingTests {
    private static let helper = "const decode = (label, hex, options) => new TextDecoder(label, options).decode(Buffer.from(hex, 'hex'));\n"

    @Test(arguments: [
        ("shift_jis", "8abf8e9a", "漢字"), ("euc-jp", "b4c1bbfa", "漢字"), ("iso-2022-jp", "1b244234413b7a1b2842", "漢字"),
        ("gbk", "d6d0b9fa", "中国"), ("gb18030", "90308130", "\u{10000}"), ("big5", "a7da", "我"),
        ("euc-kr", "c7d1b1db", "한글"), ("koi8-r", "d0d2c9", "при"), ("windows-1251", "e0e1", "аб"), ("iso-8859-15", "a4", "€"),
        ("macintosh", "8a", "ä"), ("ibm866", "80", "А"),
    ])
    func decodes(label: String, hex: String, text: String) async throws {
        let machine = try await TestMachine()
        #expect(try await machine.text(Self.helper + "return decode('\(label)', '\(hex)');") == text)
    }

    @Test func charactersCutInTwo() async throws {
        let machine = try await TestMachine()
        let text = try await machine.text("""
            const decoder = new TextDecoder('shift_jis');
            return decoder.decode(Uint8Array.of(0x8A), { stream: true }) + '|' + decoder.decode(Uint8Array.of(0xBF), { stream: true }) + '|'
              + decoder.decode();
            """)
        #expect(text == "|漢|")
    }

    @Test func wrongBytes() async throws {
        let machine = try await TestMachine()
        #expect(try await machine.text(Self.helper + "return decode('euc-jp', 'a441');") == "\u{FFFD}A")
        let code = "try { decode('euc-jp', 'a441', { fatal: true }); } catch (error) { return error.code; }"
        #expect(try await machine.text(Self.helper + code) == "ERR_ENCODING_INVALID_ENCODED_DATA")
    }

    @Test(arguments: ["replacement", "x-user-defined", "iso-8859-16"])
    func notThere(label: String) async throws {
        let machine = try await TestMachine()
        let text = try await machine.text("try { new TextDecoder('\(label)'); } catch (error) { return `${error.name} ${error.code}`; }")
        #expect(text == "RangeError ERR_ENCODING_NOT_SUPPORTED")
    }
}
