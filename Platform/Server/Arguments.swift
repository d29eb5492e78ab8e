/// The command line, read by hand because its help and its errors are German.
struct Arguments {
    /// What a command takes; everything else is refused.
    struct Grammar: Sendable {
        /// Options with a value that every command takes.
        static let everywhere: Set = ["--config"]

        /// Names of what must stand behind the command, as its help calls them.
        var operands: [String] = []
        /// Options with a value.
        var valued: Set<String> = []
        /// Options without one.
        var flags: Set<String> = []
        /// What stands behind may be left out.
        var isOptional = false
    }

    let command: String
    private(set) var operands: [String] = []
    private var options: [String: String] = [:]

    enum Fault: Error, Equatable {
        case unknownCommand(String)
        case unknownOption(String)
        case foreignOption(String, command: String)
        case missingValue(String)
        case missingOperand(String)
        case extraOperand(String)
        case notANumber(option: String, value: String)
    }

    /// `grammars` are those of all commands, so that a word of another one can be named as such.
    init(_ words: [String], _ grammars: [String: Grammar]) throws(Fault) {
        var rest = words[...]
        var command = "serve"
        if let first = rest.first, !first.hasPrefix("-") {
            command = first
            rest = rest.dropFirst()
        }
        guard let grammar = grammars[command] else { throw .unknownCommand(command) }
        self.command = command
        let valued = grammars.values.reduce(into: Grammar.everywhere) { $0.formUnion($1.valued) }
        let flags = grammars.values.reduce(into: Set<String>()) { $0.formUnion($1.flags) }
        while let word = rest.popFirst() {
            if ["-h", "--hilfe", "--help"].contains(word) {
                options["--help"] = ""
            } else if let cut = word.firstIndex(of: "="), word.hasPrefix("--") {
                let name = String(word[..<cut])
                guard valued.contains(name) else { throw .unknownOption(name) }
                options[name] = String(word[word.index(after: cut)...])
            } else if flags.contains(word) {
                options[word] = ""
            } else if valued.contains(word) {
                guard let value = rest.popFirst() else { throw .missingValue(word) }
                options[word] = value
            } else if word.hasPrefix("-"), word != "-" {
                throw .unknownOption(word)
            } else {
                operands.append(word)
            }
        }
        if !has("--help") { try check(grammar) }
    }

    private func check(_ grammar: Grammar) throws(Fault) {
        let valued = grammar.valued.union(Grammar.everywhere)
        let known = valued.union(grammar.flags)
        for option in options.keys.sorted() where !known.contains(option) {
            throw .foreignOption(option, command: command)
        }
        for option in options.keys.sorted() where valued.contains(option) && options[option]?.isEmpty == true {
            throw .missingValue(option)
        }
        if operands.count > grammar.operands.count { throw .extraOperand(operands[grammar.operands.count]) }
        if operands.count < grammar.operands.count, !grammar.isOptional {
            throw .missingOperand(grammar.operands[operands.count])
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
