/// The texts that cells point to by number.
struct XLSXSharedStrings: Sendable {
    private static let limit = 64 << 20

    private var strings: [String] = []

    init() {}

    /// `keepsBlanks`: with the blanks around each text, which formulas see.
    init(_ scanner: XMLScanner, keepsBlanks: Bool = false) throws(XLSXError) {
        var scanner = scanner
        var total = 0
        var text: [UInt8] = []
        var isInText = false
        var phoneticDepth = 0
        while true {
            switch try scanner.next() {
            case .start:
                if scanner.isNamed("t") {
                    isInText = phoneticDepth == 0
                } else if scanner.isNamed("si") {
                    text.removeAll(keepingCapacity: true)
                } else if scanner.isNamed("rPh") {
                    phoneticDepth += 1
                }
            case .text where isInText:
                try scanner.appendText(to: &text)
                guard total + text.count <= Self.limit else { throw .tooMuchText(limit: Self.limit) }
            case .end:
                if scanner.isNamed("t") {
                    isInText = false
                } else if scanner.isNamed("si") {
                    // The entry itself counts too: a million empty texts fill memory as well.
                    total += text.count + 16
                    strings.append(keepsBlanks ? XLSXText.decoded(text) : XLSXText.trimmed(XLSXText.decoded(text)))
                } else if scanner.isNamed("rPh") {
                    phoneticDepth -= 1
                }
            case .finished: return
            default: continue
            }
        }
    }

    var all: [String] { strings }

    subscript(index: Int) -> String? { strings.indices.contains(index) ? strings[index] : nil }
}
