extension IPv6Address {
    /// Parses an address, without its brackets.
    init(parsing input: ArraySlice<UInt8>) throws(URLParsingError.Reason) {
        var parser = Parser(input: input, position: input.startIndex)
        do throws(URLIPv6Problem) {
            self.init(pieces: try parser.run())
        } catch {
            throw .invalidIPv6Address(String(decoding: input, as: UTF8.self), error)
        }
    }

    /// The standard's IPv6 parser.
    private struct Parser {
        let input: ArraySlice<UInt8>
        var position: Int
        var pieces = SIMD8<UInt16>()
        var pieceIndex = 0
        /// The index of the piece after `::`.
        var compression: Int?

        var current: UInt8? { position < input.endIndex ? input[position] : nil }

        mutating func run() throws(URLIPv6Problem) -> SIMD8<UInt16> {
            if current == ASCII.colon {
                guard input.starts(with: [ASCII.colon, ASCII.colon]) else { throw .singleColonAtStart }
                position += 2
                compress()
            }
            while let byte = current {
                if pieceIndex == 8 { throw .tooManyPieces }
                if byte == ASCII.colon {
                    if compression != nil { throw .twoCompressions }
                    position += 1
                    compress()
                } else if try !piece() {
                    break
                }
            }
            if let compression {
                expand(at: compression)
            } else if pieceIndex != 8 {
                throw .tooFewPieces
            }
            return pieces
        }

        /// Notes a `::`, which stands for one piece at least.
        private mutating func compress() {
            pieceIndex += 1
            compression = pieceIndex
        }

        /// Reads a piece and the colon after it; false when it was an IPv4 address, which ends the whole.
        private mutating func piece() throws(URLIPv6Problem) -> Bool {
            let start = position
            var value: UInt16 = 0
            while position - start < 4, let byte = current, let digit = ASCII.hexValue(byte) {
                value = value << 4 | UInt16(digit)
                position += 1
            }
            switch current {
            case ASCII.dot:
                if position == start { throw .invalidIPv4Part }
                position = start
                if pieceIndex > 6 { throw .tooManyPieces }
                try ipv4()
                return false
            case ASCII.colon:
                position += 1
                if current == nil { throw .singleColonAtEnd }
            case nil:
                break
            default:
                throw .invalidCharacter
            }
            pieces[pieceIndex] = value
            pieceIndex += 1
            return true
        }

        /// Reads the IPv4 address that may stand for the last two pieces: four decimal numbers, strictly.
        private mutating func ipv4() throws(URLIPv6Problem) {
            var numbersSeen = 0
            while current != nil {
                if numbersSeen > 0 {
                    guard current == ASCII.dot, numbersSeen < 4 else { throw .invalidIPv4Part }
                    position += 1
                }
                var number: UInt16?
                while let byte = current, ASCII.isDigit(byte) {
                    // A zero in front would be octal elsewhere.
                    if number == 0 { throw .invalidIPv4Part }
                    let value = (number ?? 0) * 10 + UInt16(byte - ASCII.zero)
                    if value > 255 { throw .invalidIPv4Part }
                    number = value
                    position += 1
                }
                guard let number else { throw .invalidIPv4Part }
                pieces[pieceIndex] = pieces[pieceIndex] << 8 | number
                numbersSeen += 1
                if numbersSeen == 2 || numbersSeen == 4 { pieceIndex += 1 }
            }
            if numbersSeen != 4 { throw .invalidIPv4Part }
        }

        /// Moves the pieces after `::` to the end; those that it stands for become zero.
        private mutating func expand(at compression: Int) {
            let moved = pieceIndex - compression
            var expanded = SIMD8<UInt16>()
            for index in 0..<compression { expanded[index] = pieces[index] }
            for index in 0..<moved { expanded[8 - moved + index] = pieces[compression + index] }
            pieces = expanded
        }
    }
}
