extension Unit {
    // Energy. Plain units are for electricity and heat; (Hi) and (Hs) for what a fuel holds.
    public static let wattHour = Unit("Wh", .energy, 1, per: 1000)
    public static let kilowattHour = Unit("kWh", .energy)
    public static let megawattHour = Unit("MWh", .energy, 1e3)
    public static let gigawattHour = Unit("GWh", .energy, 1e6)
    public static let terawattHour = Unit("TWh", .energy, 1e9)
    public static let kilojoule = Unit("kJ", .energy, 1, per: 3600)
    public static let megajoule = Unit("MJ", .energy, 10, per: 36)
    public static let gigajoule = Unit("GJ", .energy, 10_000, per: 36)
    public static let terajoule = Unit("TJ", .energy, 1e7, per: 36)
    /// The international table calorie, 4.1868 J (ISO 31-4).
    public static let kilocalorie = Unit("kcal", .energy, 1.163, per: 1000)
    public static let gigacalorie = Unit("Gcal", .energy, 1163)
    /// The international table BTU, 1055.05585262 J (ISO 31-4).
    public static let britishThermalUnit = Unit("BTU", .energy, 1055.055_852_62, per: 3_600_000)
    public static let millionBritishThermalUnits = Unit("MMBTU", .energy, 1055.055_852_62, per: 3.6)
    /// 100,000 BTU = 29.3071 kWh, as DESNZ counts it; the United States therm (29.3001 kWh) is another.
    public static let therm = Unit("therm", .energy, 105_505.585_262, per: 3600)
    /// Tonne of oil equivalent, 10 Gcal = 11,630 kWh (IEA).
    public static let tonneOilEquivalent = Unit("toe", .energy, 11_630)
    /// Tonne of coal equivalent (Steinkohleneinheit), 7 Gcal = 8,141 kWh.
    public static let tonneCoalEquivalent = Unit("tce", .energy, 8141)
    /// One kWh of the fuel's lower heating value.
    public static let kilowattHourLower = kilowattHour.based(on: .lowerHeatingValue)
    /// One kWh of the fuel's higher heating value.
    public static let kilowattHourHigher = kilowattHour.based(on: .higherHeatingValue)

    public static let gram = Unit("g", .mass, 1, per: 1000)
    public static let kilogram = Unit("kg", .mass)
    public static let decitonne = Unit("dt", .mass, 100)
    public static let tonne = Unit("t", .mass, 1000)
    public static let kilotonne = Unit("kt", .mass, 1e6)

    public static let millilitre = Unit("ml", .volume, 1, per: 1e6)
    public static let litre = Unit("l", .volume, 1, per: 1000)
    public static let hectolitre = Unit("hl", .volume, 1, per: 10)
    public static let cubicMetre = Unit("m³", .volume)
    public static let standardCubicMetre = Unit("Nm³", .volume, 1, .standardVolume)
    public static let operatingCubicMetre = Unit("Bm³", .volume, 1, .operatingVolume)

    public static let metre = Unit("m", .length, 1, per: 1000)
    public static let kilometre = Unit("km", .length)
    public static let mile = Unit("mi", .length, 1.609_344)
    public static let squareMetre = Unit("m²", .area)
    public static let hectare = Unit("ha", .area, 1e4)

    public static let tonneKilometre = Unit("tkm", .freight)
    public static let passengerKilometre = Unit("pkm", .passengerDistance)
    public static let vehicleKilometre = Unit("vkm", .vehicleDistance)

    public static let euro = Unit("EUR", .currency)
    public static let thousandEuro = Unit("TEUR", .currency, 1e3)
    public static let millionEuro = Unit("MEUR", .currency, 1e6)

    public static let minute = Unit("min", .time, 1, per: 60)
    public static let hour = Unit("h", .time)
    /// 24 hours; a day at work is `workingDay`.
    public static let day = Unit("d", .time, 24)

    public static let piece = counted("piece")
    public static let person = counted("person")
    public static let roomNight = counted("room-night")
    /// One hour worked by one person, as DESNZ states home office.
    public static let fullTimeHour = counted("FTE-hour")
    public static let workingDay = counted("working-day")
    public static let meal = counted("meal")
    /// One topping-up of a refrigerating plant.
    public static let refill = counted("refill")
    /// Wood by how it lies: loose (Schüttraummeter), stacked (Raummeter), solid (Festmeter).
    public static let looseCubicMetre = counted("Srm")
    public static let stackedCubicMetre = counted("Rm")
    public static let solidCubicMetre = counted("Fm")

    /// The energy units that also exist per heating value, as kWh(Hi) and kWh(Hs).
    static let energyUnits: [Unit] = [
        kilowattHour, megawattHour, gigawattHour, terawattHour, wattHour, kilojoule, megajoule, gigajoule, terajoule,
        kilocalorie, gigacalorie, britishThermalUnit, millionBritishThermalUnits, therm, tonneOilEquivalent,
        tonneCoalEquivalent,
    ]

    /// Every unit there is, energy first.
    public static let all: [Unit] =
        energyUnits.flatMap { [$0, $0.based(on: .lowerHeatingValue), $0.based(on: .higherHeatingValue)] } + [
            kilogram, tonne, gram, decitonne, kilotonne, litre, cubicMetre, standardCubicMetre, operatingCubicMetre,
            millilitre, hectolitre, kilometre, metre, mile, squareMetre, hectare, tonneKilometre, passengerKilometre,
            vehicleKilometre, euro, thousandEuro, millionEuro, piece, person, roomNight, fullTimeHour, workingDay, meal,
            refill, looseCubicMetre, stackedCubicMetre, solidCubicMetre, hour, minute, day,
        ]

    static let bySymbol = Dictionary(uniqueKeysWithValues: all.map { ($0.symbol, $0) })

    /// The unit of the same size on a heating value: GJ → GJ(Hi).
    func based(on heatingValue: UnitQualifier) -> Unit {
        let suffix = heatingValue == .lowerHeatingValue ? "(Hi)" : "(Hs)"
        return Unit(symbol + suffix, dimension, numerator, per: denominator, heatingValue)
    }

    private static func counted(_ thing: String) -> Unit { Unit(thing, .count, 1, .counted(thing)) }
}
