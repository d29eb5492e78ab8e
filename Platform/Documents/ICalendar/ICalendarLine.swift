/// A property of an iCalendar file with its lines joined again (RFC 5545, section 3.1).
struct ICalendarLine: Sendable, Hashable {
    /// Where it begins in the file, from 1 on.
    let number: Int
    /// In capitals.
    let name: String
    /// Names in capitals; of several values the first.
    let parameters: [String: String]
    let value: String

    init(_ bytes: [UInt8], number: Int) throws(ICalendarFault) {
        func malformed() -> ICalendarFault {
            .malformed(line: number, text: ICalendarFault.quoted(String(decoding: bytes.prefix(240), as: UTF8.self)))
        }
        var position = 0
        func word(_ ends: String) -> String {
            let from = position
            while position < bytes.count, !ends.utf8.contains(bytes[position]) { position += 1 }
            return String(decoding: bytes[from..<position], as: UTF8.self)
        }
        let name = word(";:")
        let isName = name.utf8.allSatisfy { byte in
            (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
        }
        guard !name.isEmpty, isName, position < bytes.count else { throw malformed() }
        var parameters: [String: String] = [:]
        while position < bytes.count, bytes[position] == UInt8(ascii: ";") {
            position += 1
            let parameter = word("=:;").uppercased()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw malformed() }
            repeat {
                position += 1
                let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
                if isQuoted { position += 1 }
                let text = word(isQuoted ? "\"" : ",;:")
                if isQuoted { position += 1 }
                if parameters[parameter] == nil { parameters[parameter] = text }
            } while position < bytes.count && bytes[position] == UInt8(ascii: ",")
        }
        guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { throw malformed() }
        (self.number, self.name, self.parameters) = (number, name.uppercased(), parameters)
        value = String(decoding: bytes[(position + 1)...], as: UTF8.self)
    }

    /// What is wrong with the value.
    var fault: ICalendarFault { .value(line: number, property: name, text: ICalendarFault.quoted(value)) }

    /// A line that begins with a space or a tab goes on with the one before it; empty lines are passed over.
    static func all(in bytes: [UInt8], most: Int) throws(ICalendarFault) -> [ICalendarLine] {
        var (lines, current): ([ICalendarLine], [UInt8]) = ([], [])
        var (number, begun) = (0, 0)
        let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
        for part in bytes.dropFirst(hasMark ? 3 : 0).split(separator: 10, omittingEmptySubsequences: false) {
            number += 1
            guard number <= most else { throw .tooManyLines(most: most) }
            let line = part.last == 13 ? part.dropLast() : part
            guard let first = line.first else { continue }
            if first == 32 || first == 9, !current.isEmpty {
                current += line.dropFirst()
                continue
            }
            if !current.isEmpty { lines.append(try ICalendarLine(current, number: begun)) }
            (current, begun) = (Array(line), number)
        }
        if !current.isEmpty { lines.append(try ICalendarLine(current, number: begun)) }
        return lines
    }
}
