/// Merges three editions of a list whose elements have names: each element by itself, and their order.
struct KeyedMerge<Item: Hashable & Sendable>: Sendable {
    let keys: ThreeWay<[String]>
    private let items: ThreeWay<[String: Item]>

    /// - Parameter lists: a key stands once in each.
    init(_ lists: ThreeWay<[(key: String, item: Item)]>) {
        keys = lists.map { $0.map(\.key) }
        items = lists.map { list in Dictionary(list.map { ($0.key, $0.item) }) { first, _ in first } }
    }

    subscript(key: String) -> ThreeWay<Item?> { items.map { $0[key] } }

    /// Of any of the three, in our order; what only others have stands after what precedes it there.
    var all: [String] { Self.sequence([keys.ours, keys.files, keys.base]) }

    /// How each orders what is in all three.
    var order: ThreeWay<[String]> {
        let common = Set(keys.base).intersection(keys.files).intersection(keys.ours)
        return keys.map { list in list.filter { common.contains($0) } }
    }

    /// - Parameters:
    ///   - choice: of an element by its key.
    ///   - order: whose order holds where both changed it.
    func merged(
        _ choice: (String) -> LessonComparison.Choice?,
        order orderChoice: LessonComparison.Choice?
    ) -> [(key: String, item: Item)] {
        let isFilesOrder = order.kind == .files || order.kind == .both && orderChoice == .files
        let lists = isFilesOrder ? [keys.files, keys.ours] : [keys.ours, keys.files]
        return Self.sequence(lists).compactMap { key in self[key].merged(choice(key)).map { (key, $0) } }
    }

    /// The first list with the elements of the others put in after their neighbours.
    private static func sequence(_ lists: [[String]]) -> [String] {
        var result = lists.first ?? []
        for list in lists.dropFirst() {
            var place = 0
            for key in list {
                if let known = result.firstIndex(of: key) {
                    place = known + 1
                } else {
                    result.insert(key, at: place)
                    place += 1
                }
            }
        }
        return result
    }
}
