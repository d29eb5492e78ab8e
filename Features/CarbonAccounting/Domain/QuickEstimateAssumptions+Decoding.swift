import Kernel

extension QuickEstimateAssumptions: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case licence, sources, electricity, heating, fuels, commuting, purchasing
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        sources = try container.decode([Source].self, forKey: .sources)
        electricity = try container.decode(Energy.self, forKey: .electricity)
        heating = try container.decode([Energy].self, forKey: .heating)
        fuels = try container.decode([Energy].self, forKey: .fuels)
        commuting = try container.decode(Commuting.self, forKey: .commuting)
        purchasing = try container.decode([Purchase].self, forKey: .purchasing)
        let known = Set(sources.map(\.id))
        let ranges =
            ([electricity] + heating + fuels).compactMap(\.price) + [commuting.kilometresOneWay, commuting.days]
        let named = ranges.flatMap(\.sources) + commuting.sources
        if let unknown = named.first(where: { !known.contains($0) }) {
            throw decoder.fault("\(unknown) is no source of this file")
        }
    }
}

extension QuickEstimateAssumptions.Source: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case id, title, publisher, year, url, dateRead }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        title = try container.decode(String.self, forKey: .title)
        publisher = try container.decode(String.self, forKey: .publisher)
        year = try container.decode(Int.self, forKey: .year)
        url = try container.decode(String.self, forKey: .url)
        dateRead = try container.decode(LocalDate.self, forKey: .dateRead)
    }
}

extension QuickEstimateAssumptions.Range: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case low, mid, high, sources, note, includesVAT }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        low = try container.decode(Double.self, forKey: .low)
        mid = try container.decode(Double.self, forKey: .mid)
        high = try container.decode(Double.self, forKey: .high)
        sources = try container.decode([String].self, forKey: .sources)
        note = try container.decode(String.self, forKey: .note)
        guard low > 0, low <= mid, mid <= high else { throw decoder.fault("low, mid and high are out of order") }
        guard !sources.isEmpty else { throw decoder.fault("a figure needs a source") }
    }
}

extension QuickEstimateAssumptions.Energy: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case id, label, series, unit, price }
    private enum PriceKeys: String, CodingKey { case includesVAT }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        series = try container.decode(String.self, forKey: .series)
        id = try container.decodeIfPresent(String.self, forKey: .id) ?? series
        label = try container.decode(String.self, forKey: .label)
        unit = try container.decode(Unit.self, forKey: .unit)
        price = try container.decodeIfPresent(QuickEstimateAssumptions.Range.self, forKey: .price)
        priceIncludesVAT =
            price == nil
            ? false
            : try container.nestedContainer(keyedBy: PriceKeys.self, forKey: .price)
                .decode(Bool.self, forKey: .includesVAT)
    }
}

extension QuickEstimateAssumptions.Purchase: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case id, label, series }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        label = try container.decode(String.self, forKey: .label)
        series = try container.decode(String.self, forKey: .series)
    }
}

extension QuickEstimateAssumptions.Commuting: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case label, kilometresOneWay, days, modes, sources, note
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        label = try container.decode(String.self, forKey: .label)
        kilometresOneWay = try container.decode(QuickEstimateAssumptions.Range.self, forKey: .kilometresOneWay)
        days = try container.decode(QuickEstimateAssumptions.Range.self, forKey: .days)
        modes = try container.decode([Mode].self, forKey: .modes)
        sources = try container.decode([String].self, forKey: .sources)
        note = try container.decode(String.self, forKey: .note)
        let sum = modes.reduce(0) { $0 + $1.share }
        guard abs(sum - 1) < 1e-9 else { throw decoder.fault("the shares of modes add up to \(sum)") }
    }
}

extension QuickEstimateAssumptions.Commuting.Mode: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case label, share, series }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        label = try container.decode(String.self, forKey: .label)
        share = try container.decode(Double.self, forKey: .share)
        series = try container.decodeIfPresent(String.self, forKey: .series)
    }
}
