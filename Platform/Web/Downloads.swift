/// Headers of files that are saved or shown.
public enum Downloads {
    /// RFC 6266 with an ASCII name for old clients and RFC 8187 for umlauts; quotes and line ends cannot get in.
    public static func disposition(_ name: String, inline: Bool) -> String {
        let ascii = name.unicodeScalars.map { scalar -> Character in
            scalar.isASCII && scalar.value >= 32 && scalar != "\"" && scalar != "\\" ? Character(scalar) : "_"
        }
        return "\(inline ? "inline" : "attachment"); filename=\"\(String(ascii))\"; filename*=UTF-8''\(percent(name))"
    }

    static func percent(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            if isPlain || scalar == "-" || scalar == "." || scalar == "_" {
                result.unicodeScalars.append(scalar)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count == 1 ? "0" + hex : hex)
            }
        }
        return result
    }
}
