/// The answer of a page in one sentence. Each of the given figures is set off where it first stands in the
/// sentence, in the order given; a figure that does not occur changes nothing.
public func leadSentence(_ sentence: String, figures: [String] = []) -> Node {
    p(.class("lead")) { emphasised(sentence, figures: figures) }
}

/// Where the sentence comes from or how sure it is, small, under it.
public func leadRemark(@NodeBuilder content: () -> [Node]) -> Node {
    p(.class("lead-remark")) { content() }
}

private func emphasised(_ sentence: String, figures: [String]) -> [Node] {
    var result: [Node] = []
    var rest = sentence[...]
    for figure in figures where !figure.isEmpty {
        guard let place = rest.firstRange(of: figure) else { continue }
        result.append(.text(String(rest[..<place.lowerBound])))
        result.append(strong(.class("figure")) { figure })
        rest = rest[place.upperBound...]
    }
    result.append(.text(String(rest)))
    return result
}
