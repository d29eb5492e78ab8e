import HTML
import Testing

@Suite struct QRCodeTests {
    private func picture(_ code: QRCode) -> [String] {
        (0..<code.size).map { row in String((0..<code.size).map { code.isDark(row: row, column: $0) ? "#" : "." }) }
    }

    /// Module by module what segno 1.6.6 makes of it: bytes, version 2, level M, no boost.
    @Test func theAlphabetIsWhatAnotherProgramMakesOfIt() throws {
        let code = try #require(QRCode("abcdefghijklmnopqrstuvwxyz"))
        let expected = [
            "#######..####.#.#.#######",
            "#.....#..#.###.##.#.....#",
            "#.###.#.##.#...#..#.###.#",
            "#.###.#.#..######.#.###.#",
            "#.###.#.####..#.#.#.###.#",
            "#.....#.#..###.#..#.....#",
            "#######.#.#.#.#.#.#######",
            "........#.##..##.........",
            "#.#####...#.#####.#####..",
            "..#.#..##..##.#.#..#.#...",
            "#.#.###.#####.###..#..###",
            "####.....#..#...#...#....",
            "......#.##..###..##.###.#",
            "#..##...#.#.#.#.#..#.....",
            "#.#..##.#.#.#.##.....#.##",
            "#.#..#.#.####.#.##..#..##",
            "#.....#..#.#.##.#######.#",
            "........##.#..###...#....",
            "#######......##.#.#.#..##",
            "#.....#.##..#...#...#....",
            "#.###.#.#..#.##########..",
            "#.###.#.##.#..#..##.#..##",
            "#.###.#.#...###.#..#.##.#",
            "#.....#..##.#.####.##...#",
            "#######.#.##.##...##.####",
        ]
        #expect(picture(code) == expected)
    }

    /// ISO/IEC 18004, table 7, level M, byte mode.
    @Test(arguments: [
        (14, 21), (15, 25), (26, 25), (42, 29), (62, 33), (84, 37), (106, 41), (122, 45), (152, 49), (180, 53),
        (213, 57),
    ])
    func theSmallestVersionThatHoldsTheTextIsTaken(bytes: Int, size: Int) {
        #expect(QRCode(String(repeating: "x", count: bytes))?.size == size)
    }

    @Test func whatDoesNotFitIsNoCode() {
        #expect(QRCode(String(repeating: "x", count: 214)) == nil)
    }

    @Test func thePictureIsOnePathOnWhiteWithItsQuietZone() throws {
        let html = try #require(QRCode("x")).svg(label: "Bild").html
        #expect(
            html.contains("viewBox=\"0 0 29 29\"") && html.contains("role=\"img\"")
                && html.contains("aria-label=\"Bild\"")
        )
        #expect(html.contains("d=\"M4 4h7v1H4z"), "the first finder begins four modules in")
        #expect(!html.contains("style="))
    }
}
