import CarbonAccounting
import Testing

@Suite struct IntensityTests {
    /// 746.24 kg ÷ 40 people = 18.656 kg; ÷ 6.2 million euros = 120.361 kg; no own unit, no third figure.
    @Test func intensities() {
        let all = Intensity.all(
            of: DualAmount(location: 746.24, market: 866.24),
            basis: .init(employees: 40, turnover: 6_200_000, own: ["Tonne": 0])
        )
        #expect(all.map(\.kind) == [.employee, .millionEurosTurnover])
        #expect(close(all[0].amount.location, 18.656))
        #expect(close(all[1].amount.location, 120.361, 1e-5))
    }
}
