/// „Gesetzliche Feiertage“ in Nordrhein-Westfalen.
///
/// Source: Feiertagsgesetz NW § 2 (1) in the wording of 23.04.1989, GV. NW. S. 222; recht.nrw.de.
public enum PublicHolidays {
    /// All of a year, in order.
    public static func northRhineWestphalia(_ year: Int) -> [LocalDate] {
        let easter = easterSunday(year)
        let fixed = [(1, 1), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)]
        // Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi; Easter and Whit Sunday are Sundays anyway.
        let moving = [-2, 1, 39, 50, 60].map(easter.adding(days:))
        return (fixed.compactMap { LocalDate(year: year, month: $0.0, day: $0.1) } + moving).sorted()
    }

    /// Gregorian Easter, after Meeus, Jones and Butcher.
    public static func easterSunday(_ year: Int) -> LocalDate {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let letter = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let shift = (golden + 11 * epact + 22 * letter) / 451
        let count = epact + letter - 7 * shift + 114
        return LocalDate(year: year, month: count / 31, day: count % 31 + 1)!
    }
}

extension LocalDate {
    /// Neither Saturday nor Sunday nor a holiday in Nordrhein-Westfalen.
    public var isWorkingDay: Bool {
        weekday < .saturday && !PublicHolidays.northRhineWestphalia(year).contains(self)
    }

    /// The last day of a time limit of so many working days that begins after this day: the day itself is not counted
    /// (§ 187 (1) BGB; Regulation (EEC, Euratom) No 1182/71 article 3).
    public func adding(workingDays count: Int) -> LocalDate {
        var (day, left) = (self, count)
        while left > 0 {
            day = day.adding(days: 1)
            if day.isWorkingDay { left -= 1 }
        }
        return day
    }
}
