/// The command line, read by hand because its help and its errors are German.
struct Arguments {
    let command: String
    private(set) var operands: [String] = []
    private var options: [String: String] = [:]

    enum Fault: Error, Equatable {
        case unknownOption(String)
        case missingValue(String)
        case missingOperand(String)
        case notANumber(option: String, value: String)
    }

    /// Options with a value and options without one, as the commands know them.
    static let valued: Set<String> = ["--hostname", "--port", "--data", "--jahr", "--stand"]
    static let flags: Set<String> = ["--json", "--help", "--ersetzen"]

    init(_ words: [String]) throws(Fault) {
        var rest = words[...]
        var command = "serve"
        if let first = rest.first, !first.hasPrefix("-") {
            command = first
            rest = rest.dropFirst()
        }
        self.command = command
        while let word = rest.popFirst() {
            if word == "-h" || word == "--hilfe" {
                options["--help"] = ""
            } else if let cut = word.firstIndex(of: "="), word.hasPrefix("--") {
                let name = String(word[..<cut])
                guard Self.valued.contains(name) else { throw .unknownOption(name) }
                options[name] = String(word[word.index(after: cut)...])
            } else if Self.flags.contains(word) {
                options[word] = ""
            } else if Self.valued.contains(word) {
                guard let value = rest.popFirst() else { throw .missingValue(word) }
                options[word] = value
            } else if word.hasPrefix("-"), word != "-" {
                throw .unknownOption(word)
            } else {
                operands.append(word)
            }
        }
    }

    func has(_ flag: String) -> Bool { options[flag] != nil }

    func text(_ option: String) -> String? { options[option] }

    func number(_ option: String) throws(Fault) -> Int? {
        guard let text = options[option] else { return nil }
        guard let number = Int(text) else { throw .notANumber(option: option, value: text) }
        return number
    }

    func operand(_ name: String) throws(Fault) -> String {
        guard let first = operands.first else { throw .missingOperand(name) }
        return first
    }
}
