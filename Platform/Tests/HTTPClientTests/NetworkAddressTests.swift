import Curl
import Testing

@Suite struct NetworkAddressTests {
    private func v6(_ groups: [UInt16]) -> NetworkAddress? {
        NetworkAddress(groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    }

    @Test(
        arguments: [
            [10, 1, 2, 3], [127, 0, 0, 1], [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1],
            [169, 254, 169, 254],
            [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255], [203, 0, 113, 9],
        ] as [[UInt8]]
    ) func reservedAddressesAreNotPublic(bytes: [UInt8]) {
        #expect(NetworkAddress(bytes)?.isPublic == false)
        // The same behind ::ffff:0:0/96.
        #expect(NetworkAddress([UInt8](repeating: 0, count: 10) + [255, 255] + bytes)?.isPublic == false)
    }

    @Test(
        arguments: [[8, 8, 8, 8], [172, 32, 0, 1], [172, 15, 0, 1], [100, 128, 0, 1], [193, 0, 0, 1]] as [[UInt8]]
    )
    func othersArePublic(bytes: [UInt8]) {
        #expect(NetworkAddress(bytes)?.isPublic == true)
    }

    @Test func longAddressesAreToldApart() {
        #expect(v6([0, 0, 0, 0, 0, 0, 0, 1])?.isLoopback == true)
        #expect(v6([0, 0, 0, 0, 0, 0, 0, 1])?.isPublic == false)
        #expect(v6([0xfd00, 0, 0, 0, 0, 0, 0, 1])?.isPublic == false)
        #expect(v6([0xfe80, 0, 0, 0, 0, 0, 0, 1])?.isPublic == false)
        #expect(v6([0x2001, 0xdb8, 0, 0, 0, 0, 0, 1])?.isPublic == false)
        // 6to4 of 192.168.0.1
        #expect(v6([0x2002, 0xc0a8, 1, 0, 0, 0, 0, 1])?.isPublic == false)
        #expect(v6([0x64, 0xff9b, 0, 0, 0, 0, 0x7f00, 1])?.isLoopback == true)
        #expect(v6([0x2a00, 0x1450, 0, 0, 0, 0, 0, 0x200e])?.isPublic == true)
    }

    @Test func onlyFourOrSixteenBytesAreAnAddress() { #expect(NetworkAddress([1, 2, 3]) == nil) }
}
