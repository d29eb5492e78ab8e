/// Converts between units, through properties where the units alone do not tell.
///
/// Pure and deterministic; a caller with many lines keeps the result per pair of units and set of properties.
public enum UnitConversion {
    /// The way from `from` to `to` with the fewest steps.
    ///
    /// Only what the way needs is used. Of several properties of one kind the first counts, so give the particular
    /// (the bill's) before the general (the fuel's). Every given property must be valid, used or not.
    ///
    /// Plain km may stand for vkm of one vehicle and plain hours for FTE-hours, both 1 : 1. Plain kWh never stands
    /// for kWh(Hi) or kWh(Hs); plain m³ of a gas is taken as operating volume and needs the state number.
    public static func conversion(
        from: Unit,
        to: Unit,
        properties: [UnitProperty]
    ) throws(ConversionError) -> Conversion {
        let given = try validated(properties)
        if let steps = scaling(from: from, to: to) { return Conversion(from: from, to: to, steps: steps) }
        let route = try route(from: from, to: to, given: Set(given.keys))
        if lacksHeatingValue(from) { throw .ambiguousHeatingValue(from: from, to: to) }
        if let edge = route.missing(Set(given.keys)).first {
            throw .missingProperty(edge.kind, from: edge.from, to: edge.to)
        }
        if lacksHeatingValue(to) { throw .ambiguousHeatingValue(from: from, to: to) }
        return Conversion(from: from, to: to, steps: steps(along: route, from: from, to: to, given: given))
    }

    /// The properties that would still have to be given, in the order in which to ask for them; empty where nothing
    /// but perhaps the heating value basis is missing. Throws `incompatible` where no property would help.
    public static func missingProperties(
        from: Unit,
        to: Unit,
        properties: [UnitProperty]
    ) throws(ConversionError) -> [UnitPropertyKind] {
        let given = Set(try validated(properties).keys)
        if scaling(from: from, to: to) != nil { return [] }
        return try route(from: from, to: to, given: given).missing(given).map(\.kind)
    }

    /// The first property of each kind. Throws `invalidProperty` for the first that is impossible.
    static func validated(
        _ properties: [UnitProperty]
    ) throws(ConversionError) -> [UnitPropertyKind: UnitProperty] {
        var first: [UnitPropertyKind: UnitProperty] = [:]
        for property in properties {
            guard property.isValid else { throw .invalidProperty(property.kind, value: property.value) }
            if first[property.kind] == nil { first[property.kind] = property }
        }
        return first
    }

    /// The step between units that differ in size alone; none for the same unit, nil where more is needed.
    static func scaling(from: Unit, to: Unit) -> [ConversionStep]? {
        if from == to { return [] }
        return from.factor(to: to).map { [ConversionStep(from: from, to: to, factor: $0)] }
    }

    private static func lacksHeatingValue(_ unit: Unit) -> Bool { unit.dimension == .energy && unit.qualifier == nil }

    /// For an energy without heating value the search runs with Hs or Hi, only to see what would be missing.
    private static func route(
        from: Unit,
        to: Unit,
        given: Set<UnitPropertyKind>
    ) throws(ConversionError) -> ConversionRoute {
        if from.dimension == .energy, to.dimension == .energy, lacksHeatingValue(from) || lacksHeatingValue(to) {
            throw .ambiguousHeatingValue(from: from, to: to)
        }
        let starts = lacksHeatingValue(from) ? [Unit.kilowattHourHigher, .kilowattHourLower] : [counted(from, for: to)]
        let ends = lacksHeatingValue(to) ? [Unit.kilowattHourHigher, .kilowattHourLower] : [to]
        var best: ConversionRoute?
        for start in starts {
            for end in ends {
                guard let route = ConversionRoute.best(from: start, to: end, given: given) else { continue }
                if best.map({ route.missing(given).count < $0.missing(given).count }) ?? true { best = route }
            }
        }
        guard let best else { throw .incompatible(from: from, to: to) }
        return best
    }

    /// A distance is read as driven by one vehicle, hours as worked by one person, where the other unit asks for it.
    private static func counted(_ unit: Unit, for other: Unit) -> Unit {
        switch (unit.dimension, other.dimension) {
        case (.length, .vehicleDistance), (.length, .passengerDistance): .vehicleKilometre
        case (.time, .count) where other == .fullTimeHour: .fullTimeHour
        default: unit
        }
    }

    private static func steps(
        along route: ConversionRoute,
        from: Unit,
        to: Unit,
        given: [UnitPropertyKind: UnitProperty]
    ) -> [ConversionStep] {
        var steps: [ConversionStep] = []
        var current = from
        func go(to next: Unit, factor: Double, property: UnitProperty? = nil) {
            steps.append(ConversionStep(from: current, to: next, factor: factor, property: property))
            current = next
        }
        let start = counted(from, for: to)
        if start.dimension != from.dimension {
            let plain: Unit = from.dimension == .length ? .kilometre : .hour
            if let scale = current.factor(to: plain), current != plain { go(to: plain, factor: scale) }
            go(to: start, factor: 1)
        }
        for edge in route.edges {
            guard let property = given[edge.kind] else { continue }
            if let same = sameSize(current, as: edge.to) {
                go(to: same, factor: edge.factor(property.value), property: property)
                continue
            }
            if let scale = current.factor(to: edge.from), current != edge.from { go(to: edge.from, factor: scale) }
            go(to: edge.to, factor: edge.factor(property.value), property: property)
        }
        if let scale = current.factor(to: to), current != to { go(to: to, factor: scale) }
        return steps
    }

    /// MWh(Hs) → MWh(Hi) without a detour through kWh, where the property is a mere ratio.
    private static func sameSize(_ unit: Unit, as other: Unit) -> Unit? {
        guard unit.dimension == other.dimension else { return nil }
        return Unit.all.first {
            $0.dimension == unit.dimension && $0.qualifier == other.qualifier && $0.scale == unit.scale
        }
    }
}
