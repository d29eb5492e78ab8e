public import Foundation

/// How texts and lines stand in an iCalendar file (RFC 5545).
public enum ICalendarText {
    /// Backslash, semicolon, comma and line ends (section 3.3.11); other control characters are not allowed at all.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\" + String(scalar)
            case "\n", "\r": result += "\\n"
            case _ where scalar.value < 32 || scalar.value == 127: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Lines of at most 75 octets, goes on after CRLF and a space (section 3.1); no character is torn.
    public static func folded(_ line: String) -> [UInt8] {
        var (bytes, length): ([UInt8], Int) = ([], 0)
        for scalar in line.unicodeScalars {
            let octets = Array(String(scalar).utf8)
            if length + octets.count > 75 {
                bytes += Array("\r\n ".utf8)
                length = 1
            }
            bytes += octets
            length += octets.count
        }
        return bytes + Array("\r\n".utf8)
    }

    /// `20260515T073000Z`
    public static func stamp(_ date: Date) -> String {
        var style = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().dateSeparator(.omitted)
        style = style.time(includingFractionalSeconds: false).timeSeparator(.omitted)
        let text = date.formatted(style)
        return text.hasSuffix("Z") ? text : text + "Z"
    }
}
