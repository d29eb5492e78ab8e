import Accounts
import Testing

@Suite struct DeviceSummaryTests {
    @Test(arguments: [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox/Windows"),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
            "Chrome/Linux"
        ),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge/Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1", "Safari/iOS"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15", "Safari/macOS"),
        (
            "Mozilla/5.0 (Linux; Android 15) SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36",
            "Samsung Internet/Android"
        ),
        ("curl/8.5", "/"), ("", "/"),
    ])
    func theUsualOnesAreNamed(userAgent: String, stored: String) {
        let device = DeviceSummary(userAgent: userAgent)
        #expect(device.stored == stored)
        #expect(DeviceSummary(stored: stored) == device)
    }

    @Test func anEndlessClaimIsNotReadToItsEnd() {
        #expect(DeviceSummary(userAgent: String(repeating: "x", count: 1_000_000) + "Firefox/").stored == "/")
    }
}
