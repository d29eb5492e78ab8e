extension CommuteMode {
    /// The catalogue's series per passenger-kilometre; nil for muscle power, which emits nothing.
    public var series: String? {
        switch self {
        case .car: "arbeitsweg-pkw"
        case .electricCar: "arbeitsweg-elektro-pkw"
        case .motorcycle: "motorrad"
        case .localBus: "arbeitsweg-linienbus"
        case .tram: "arbeitsweg-strassenbahn"
        case .regionalTrain: "arbeitsweg-bahn-nahverkehr"
        case .longDistanceTrain: "arbeitsweg-bahn-fernverkehr"
        case .electricBicycle: "arbeitsweg-pedelec"
        case .bicycle, .walking: nil
        }
    }

    /// Means of transport for which the balance needs a line.
    public static let emitting = allCases.filter { $0.series != nil }

    /// The catalogue's series per hour of a full-time person working at home.
    public static let homeOfficeSeries = "homeoffice"
}
