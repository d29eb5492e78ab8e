/// Student's t, for intervals around the mean of few values.
enum StudentDistribution {
    /// The 97.5 % quantile: half-width of a 95 % interval in standard errors. At least 1 degree of freedom.
    ///
    /// Exact values up to 4, above them the expansion around the normal quantile (Abramowitz and Stegun, Handbook of
    /// Mathematical Functions, 26.7.5), right to three places.
    static func quantile975(degreesOfFreedom: Int) -> Double {
        let exact = [12.706_205, 4.302_653, 3.182_446, 2.776_445]
        precondition(degreesOfFreedom > 0)
        if degreesOfFreedom <= exact.count { return exact[degreesOfFreedom - 1] }
        let (z, freedom) = (1.959_963_984_540_054, Double(degreesOfFreedom))
        let z2 = z * z
        let first = (z2 + 1) * z / 4
        let second = ((5 * z2 + 16) * z2 + 3) * z / 96
        let third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z / 384
        let fourth = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * z / 92_160
        return z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom
    }
}
