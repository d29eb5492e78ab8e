/// Words in the form in which they are compared: small letters and digits only, umlauts written out.
enum TextKey {
    /// `Zähler-Nr.` → `zaehlernr`, `CO₂e` → `co2e`, `1.1 Heizung` → `11heizung`.
    static func fold(_ text: some StringProtocol) -> String {
        let usual = text.utf8.withContiguousStorageIfAvailable { foldBytes($0) }
        return (usual ?? nil) ?? foldScalars(text)
    }

    /// The usual texts, byte by byte; nil for one with other letters than those of German.
    private static func foldBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var isKnown = true
        let key = String(unsafeUninitializedCapacity: bytes.count + 1) { buffer in
            var (count, index) = (0, 0)
            func put(_ byte: UInt8) {
                buffer[count] = byte
                count += 1
            }
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte &- 48 < 10 || byte &- 97 < 26 {
                    put(byte)
                } else if byte &- 65 < 26 {
                    put(byte | 0x20)
                } else if byte >= 0x80 {
                    let next = index < bytes.count ? bytes[index] : 0
                    index += 1
                    guard byte == 0xc3 else {
                        isKnown = false
                        return 0
                    }
                    // Each pair of letters takes the place of a character of two bytes.
                    switch next {
                    case 0x84, 0xa4: put(UInt8(ascii: "a"))
                    case 0x96, 0xb6: put(UInt8(ascii: "o"))
                    case 0x9c, 0xbc: put(UInt8(ascii: "u"))
                    case 0x9f: put(UInt8(ascii: "s"))
                    default:
                        isKnown = false
                        return 0
                    }
                    put(next == 0x9f ? UInt8(ascii: "s") : UInt8(ascii: "e"))
                }
            }
            return count
        }
        return isKnown ? key : nil
    }

    private static func foldScalars(_ text: some StringProtocol) -> String {
        var key = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": key.unicodeScalars.append(scalar)
            case "ä": key += "ae"
            case "ö": key += "oe"
            case "ü": key += "ue"
            case "ß": key += "ss"
            case "²": key += "2"
            case "³": key += "3"
            // An umlaut as letter and dots apart, as macOS writes it.
            case "\u{308}": key += "e"
            case "₀"..."₉": key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0x2080) + 48))
            default: if scalar.properties.isAlphabetic { key.unicodeScalars.append(scalar) }
            }
        }
        return key
    }

    /// How alike two folded words are, 0…1: shared pairs of neighbouring letters (Dice).
    static func similarity(_ left: String, _ right: String) -> Double {
        if left == right { return left.isEmpty ? 0 : 1 }
        var (first, second) = (pairs(left), pairs(right))
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        let total = first.count + second.count
        first.sort()
        second.sort()
        var (one, two, shared) = (0, 0, 0)
        while one < first.count, two < second.count {
            if first[one] == second[two] {
                shared += 1
                one += 1
                two += 1
            } else if first[one] < second[two] {
                one += 1
            } else {
                two += 1
            }
        }
        return 2 * Double(shared) / Double(total)
    }

    /// Whether a text was decoded with the wrong encoding somewhere on its way: `StraÃŸe`, `fÃ¼r` or `Stra�e`.
    static func isGarbled(_ text: some StringProtocol) -> Bool {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar == "\u{fffd}" { return true }
            if previous == "Ã" || previous == "Â" {
                if (0x80...0xbf).contains(scalar.value) || garbledTails.contains(scalar) { return true }
            }
            if previous == "â", scalar == "\u{82}" || scalar == "‚" { return true }
            previous = scalar
        }
        return false
    }

    /// What Windows-1252 makes of the second byte of ß, Ä, Ö, Ü, ä, ö and ü.
    private static let garbledTails: Set<Unicode.Scalar> = ["Ÿ", "„", "–", "œ", "¤", "¶", "¼"]

    private static func pairs(_ text: String) -> [UInt16] {
        let bytes = [UInt8(ascii: " ")] + Array(text.utf8) + [UInt8(ascii: " ")]
        guard bytes.count > 3 else { return bytes.count == 3 ? [UInt16(bytes[1])] : [] }
        return zip(bytes, bytes.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }
    }
}
