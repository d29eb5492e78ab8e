/// Three editions of one thing: what both began from, and what the files and the editors made of it.
struct ThreeWay<Value> {
    let base: Value
    let files: Value
    let ours: Value

    func map<Result>(_ transform: (Value) -> Result) -> ThreeWay<Result> {
        ThreeWay<Result>(base: transform(base), files: transform(files), ours: transform(ours))
    }
}

extension ThreeWay: Sendable where Value: Sendable {}

extension ThreeWay where Value: Equatable {
    /// Nil where nobody changed it.
    var kind: LessonComparison.Kind? {
        if files == ours { return base == files ? nil : .same }
        if files == base { return .ours }
        return ours == base ? .files : .both
    }

    /// - Parameter choice: matters only where both changed it, each in another way; without one ours stays.
    func merged(_ choice: LessonComparison.Choice?) -> Value {
        switch kind {
        case .files: files
        case .both: choice == .files ? files : ours
        case .ours, .same, nil: ours
        }
    }
}
