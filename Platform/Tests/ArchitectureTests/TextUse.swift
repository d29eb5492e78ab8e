/// One call of a catalogue, `t("entries.count", ["year": year], count: n)`, as far as it can be read off the source.
struct TextUse {
    let place: String
    /// Every literal in the first argument: both of `t(isOwn ? "site.own" : "site.rented")`.
    let keys: [SwiftString]
    /// Names of the values given, nil where they are not written out at the call.
    let values: Set<String>?
    /// An argument of `DraftWords(…)`, `UploadWords(…)` and the like, where a script puts some values in.
    let isForTheBrowser: Bool

    /// Calls named `t` or `texts`, also `call.texts(…)`.
    static func all(in file: SwiftSource) -> [TextUse] {
        file.tokens.indices.compactMap { index in
            guard file.tokens[index].isWord("t") || file.tokens[index].isWord("texts"), index + 1 < file.tokens.count,
                file.tokens[index + 1].isMark("("), !isDeclaration(at: index, in: file.tokens)
            else { return nil }
            let arguments = arguments(after: index + 1, in: file.tokens)
            let keys = arguments.first?.filter { $0.depth == file.tokens[index].depth }.compactMap(\.string) ?? []
            // `content.texts("Companies")` reads a whole catalogue.
            guard !keys.isEmpty, !isLabelled(arguments[0]),
                !keys.contains(where: { House.features.contains($0.written) })
            else { return nil }
            return TextUse(
                place: file.place(file.tokens[index]),
                keys: keys,
                values: values(in: arguments.dropFirst(), at: file.tokens[index].depth),
                isForTheBrowser: caller(of: index, in: file.tokens)?.hasSuffix("Words") == true
            )
        }
    }

    private static func isDeclaration(at index: Int, in tokens: [SwiftToken]) -> Bool {
        index > 0 && tokens[index - 1].isWord("func")
    }

    /// "DraftWords" for the `t` in `DraftWords(restored: t("…"))`.
    private static func caller(of index: Int, in tokens: [SwiftToken]) -> String? {
        var open = 0
        for position in stride(from: index - 1, to: 0, by: -1) {
            guard case .mark(let mark) = tokens[position].kind else { continue }
            if ")]}".contains(mark) { open += 1 }
            if "([{".contains(mark) {
                if open == 0 { return tokens[position - 1].word }
                open -= 1
            }
        }
        return nil
    }

    /// `texts(of: "Companies")` names no key.
    private static func isLabelled(_ argument: ArraySlice<SwiftToken>) -> Bool {
        argument.count > 1 && argument.first?.word != nil && argument.dropFirst().first?.isMark(":") == true
    }

    /// The arguments between the bracket at `start` and the one that closes it.
    private static func arguments(after start: Int, in tokens: [SwiftToken]) -> [ArraySlice<SwiftToken>] {
        var (result, from, open, index) = ([ArraySlice<SwiftToken>](), start + 1, 0, start)
        while index < tokens.count {
            if case .mark(let mark) = tokens[index].kind, tokens[index].depth == tokens[start].depth {
                if "([{".contains(mark) { open += 1 }
                if ")]}".contains(mark) { open -= 1 }
                if (mark == "," && open == 1) || open == 0 {
                    result.append(tokens[from..<index])
                    from = index + 1
                }
            }
            if open == 0 { break }
            index += 1
        }
        return result
    }

    private static func values(in arguments: ArraySlice<ArraySlice<SwiftToken>>, at depth: Int) -> Set<String>? {
        var names: Set<String> = []
        for argument in arguments {
            if argument.first?.isWord("count") == true {
                names.insert("count")
            } else if argument.first?.isMark("[") == true {
                for (token, next) in zip(argument, argument.dropFirst()) where token.depth == depth && next.isMark(":")
                {
                    token.string.map { _ = names.insert($0.written) }
                }
            } else {
                return nil
            }
        }
        return names
    }
}
