import Kernel
import Testing

@Suite struct MetricsTextTests {
    @Test func aFamilyIsNamedAndItsLabelsAreEscaped() {
        var page = MetricsText()
        page.family("hub_jobs", .gauge, "Jobs by state.")
        page.sample("hub_jobs", ["state": "a\"b\\c\nd"], 3)
        page.sample("hub_up", 0.25)
        #expect(
            page.text == """
                # HELP hub_jobs Jobs by state.
                # TYPE hub_jobs gauge
                hub_jobs{state="a\\"b\\\\c\\nd"} 3
                hub_up 0.25

                """
        )
    }

    @Test func bucketsOfAHistogramAddUp() {
        var times = DurationHistogram()
        for seconds in [0.0005, 0.001, 0.3, 99] { times.record(seconds) }
        var page = MetricsText()
        page.samples("hub_time", ["kind": "read"], times)
        let lines = page.text.split(separator: "\n").map(String.init)
        // 0.5 ms and 1 ms are at most 1 ms; 0.3 s is at most 0.5 s; 99 s is above all bounds. 0.0005+0.001+0.3+99 = 99.3015
        #expect(lines.first == "hub_time_bucket{kind=\"read\",le=\"0.001\"} 2")
        #expect(lines.contains("hub_time_bucket{kind=\"read\",le=\"0.25\"} 2"))
        #expect(lines.contains("hub_time_bucket{kind=\"read\",le=\"0.5\"} 3"))
        #expect(lines.contains("hub_time_bucket{kind=\"read\",le=\"30\"} 3"))
        #expect(lines.contains("hub_time_bucket{kind=\"read\",le=\"+Inf\"} 4"))
        #expect(lines.last == "hub_time_count{kind=\"read\"} 4")
        #expect(abs(times.sum - 99.3015) < 1e-9 && times.count == 4)
    }
}
