public import Foundation

/// What became of a code of WZ 2008 in WZ 2025, by the official correspondence table.
public struct IndustryCorrespondence: Sendable {
    public enum Successors: Hashable, Sendable {
        /// Whatever belonged to the old code now belongs to this one.
        case one(IndustryCode)
        /// The old code was split; the firm has to choose. In the order of the codes.
        case several([IndustryCode])
        /// The table says nothing about this code.
        case none
    }

    public let source: FactSource
    private let successors: [IndustryCode: [IndustryCode]]

    /// Reads `Content/wz2008-to-2025.json`, which knows subclasses only.
    ///
    /// - Throws: ``ContentFaults`` with everything that is wrong.
    public init(json: Data, file: String, from old: IndustryClassification, to new: IndustryClassification) throws {
        var check = ContentCheck(file: file, json: json)
        let content = try check.decode(IndustryCorrespondenceContent.self)
        var successors: [IndustryCode: [IndustryCode]] = [:]
        for (text, targets) in content.successors {
            guard let code = old.entry(text)?.code, code.level == 5 else {
                check.note("\"\(text)\" is no subclass of WZ 2008", at: "\"\(text)\":")
                continue
            }
            for target in targets where new.entry(target)?.code.level != 5 {
                check.note("\"\(target)\" is no subclass of WZ 2025", at: "\"\(text)\":")
            }
            successors[code] = targets.compactMap { new.entry($0)?.code }.sorted()
        }
        try check.throwIfFaulty()
        (source, self.successors) = (content.source, successors)
    }

    /// Answers on the level that was asked: classes for a class, subclasses for a subclass. A group or division gets
    /// the classes of all that lies under it.
    public func successors(of code: IndustryCode) -> Successors {
        guard code.edition == .wz2008 else { return .none }
        let found =
            code.level == 5
            ? successors[code] ?? []
            : successors.filter { isUnder($0.key, code) }.flatMap(\.value).map(\.class)
        let unique = Set(found).sorted()
        return switch unique.count {
        case 0: .none
        case 1: .one(unique[0])
        default: .several(unique)
        }
    }

    private func isUnder(_ code: IndustryCode, _ above: IndustryCode) -> Bool {
        above.level > 1 && code.text.filter(\.isWholeNumber).hasPrefix(above.text.filter(\.isWholeNumber))
    }
}

struct IndustryCorrespondenceContent: Decodable {
    let source: FactSource
    let successors: [String: [String]]

    enum CodingKeys: String, CodingKey, CaseIterable { case source, successors }

    init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(CodingKeys.self)
        source = try values.decode(FactSource.self, forKey: .source)
        successors = try values.decode([String: [String]].self, forKey: .successors)
    }
}
