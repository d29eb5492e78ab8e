import Testing

@testable import CarbonAccounting

@Suite struct StudentDistributionTests {
    /// Printed tables: t(0.975) for 1, 4, 5, 10, 30 and 120 degrees of freedom.
    @Test(arguments: [(1, 12.706), (4, 2.776), (5, 2.571), (10, 2.228), (30, 2.042), (120, 1.980)])
    func quantilesAreThoseOfTheTables(_ freedom: Int, _ expected: Double) {
        #expect(abs(StudentDistribution.quantile975(degreesOfFreedom: freedom) - expected) < 0.001)
    }
}
