/// Numbers for the rows that a firm names itself: `1`, `2`, …. Files that call them otherwise get numbers in the order
/// in which the names come first.
struct RowNumbers {
    private var numbers: [ElementDimension: [String: String]] = [:]

    init(of facts: ArraySlice<RawFact>) {
        for dimension in ElementDimension.allCases where dimension.isTyped {
            var names: [String] = []
            var known: Set<String> = []
            for fact in facts {
                guard let name = fact.dimensions[dimension.axis], known.insert(name).inserted else { continue }
                names.append(name)
            }
            let areNumbers = names.allSatisfy { name in
                Int(name).map { (1...9_999).contains($0) && "\($0)" == name } ?? false
            }
            for (index, name) in names.enumerated() {
                numbers[dimension, default: [:]][name] = areNumbers ? name : "\(index + 1)"
            }
        }
    }

    func number(of name: String, in dimension: ElementDimension) -> String? { numbers[dimension]?[name] }
}
