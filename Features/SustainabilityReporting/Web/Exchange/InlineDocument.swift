import Documents
import SustainabilityReporting

/// What one or several inline files say, before it is anything of the standard.
struct InlineDocument {
    /// Bytes of all captured texts together: a text within a text is captured twice.
    private static let mostText = 48 << 20

    private(set) var facts: [InlineFact] = []
    private(set) var continuations: [Int: [String: InlineCapture]] = [:]
    private(set) var resources: [XBRLResources] = []
    private var captured = 0

    /// A fact or continuation whose element is not closed yet.
    private struct Open {
        let depth: Int
        /// Nil for a continuation.
        let fact: InlineFact?
        var text: InlineCapture
    }

    mutating func add(_ bytes: [UInt8]) throws {
        var reader = try XMLReader(bytes)
        let file = resources.count
        var own = XBRLResources()
        var open: [Open] = []
        var languages: [(depth: Int, language: String)] = []
        /// Depth of the element whose text belongs to no fact.
        var silence: Int?
        while true {
            switch try reader.next() {
            case .start(let name):
                own.start(name, reader)
                if let language = reader.attribute("lang", in: XBRLNames.xml) ?? reader.attribute("lang") {
                    languages.append((reader.depth, language))
                }
                guard silence == nil else { continue }
                let isInline = XBRLNames.inline.contains(name.namespace)
                if isInline && name.local == "exclude" || !isInline && (name.local == "script" || name.local == "style")
                {
                    silence = reader.depth
                } else if isInline, name.local == "nonFraction" || name.local == "nonNumeric" {
                    let language = languages.last?.language ?? ""
                    if let fact = InlineFact(name, reader, language: language, file: file) {
                        open.append(Open(depth: reader.depth, fact: fact, text: fact.text))
                    }
                } else if isInline, name.local == "continuation" {
                    let capture = InlineCapture(
                        id: reader.attribute("id"),
                        continuedAt: reader.attribute("continuedAt")
                    )
                    open.append(Open(depth: reader.depth, fact: nil, text: capture))
                } else if !isInline, !open.isEmpty, let gap = MarkupText.separator(of: name.local) {
                    try add(.gap(gap), to: &open)
                }
            case .text(let text):
                own.add(text)
                if silence == nil, !open.isEmpty { try add(.text(text), to: &open) }
            case .end(let name):
                own.end(name)
                let depth = reader.depth + 1
                if silence == depth { silence = nil }
                if languages.last?.depth == depth { languages.removeLast() }
                if let last = open.last, last.depth == depth {
                    open.removeLast()
                    close(last, in: file)
                } else if silence == nil, !open.isEmpty, let gap = MarkupText.separator(of: name.local), gap == "\n\n" {
                    try add(.gap(gap), to: &open)
                }
            case .finished:
                resources.append(own)
                return
            }
        }
    }

    private mutating func add(_ piece: InlineCapture.Piece, to open: inout [Open]) throws {
        for index in open.indices {
            let before = open[index].text.size
            open[index].text.add(piece)
            captured += open[index].text.size - before
        }
        guard captured <= Self.mostText else { throw ReadingFault.tooLarge(limit: Self.mostText) }
    }

    private mutating func close(_ open: Open, in file: Int) {
        if var fact = open.fact {
            fact.text = open.text
            if facts.count <= ReportAssembler.mostFacts { facts.append(fact) }
        } else if let id = open.text.id, continuations[file]?[id] == nil {
            continuations[file, default: [:]][id] = open.text
        }
    }
}
