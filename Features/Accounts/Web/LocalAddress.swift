/// Addresses taken from outside lead only to pages of our own.
enum LocalAddress {
    /// The address when it is a plain path of ours, else an empty text.
    static func safe(_ text: String?) -> String {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"), text.utf8.count <= 500,
            text.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 32 && $0.value != 127 })
        else { return "" }
        return text
    }
}
