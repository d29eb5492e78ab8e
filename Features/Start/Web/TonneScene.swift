import HTML

/// One tonne of carbon dioxide at true scale: at 0 °C and 1013.25 mbar 1000 kg ÷ 0.04401 kg/mol × 0.022414 m³/mol
/// = 509 m³, a ball of 9.9 m. Beside it a workshop of 13 m and a person of 1.75 m, all 20 units to the metre; the
/// landscape behind them is far away.
enum TonneScene {
    static func node(alternative: String, diameter: String) -> Node {
        .element(
            "svg",
            [
                .class("tonne-scene"), Attribute("viewBox", "0 56 960 226"),
                Attribute("preserveAspectRatio", "xMidYMax slice"), .role("img"), .aria("label", alternative),
                Attribute("focusable", "false"),
            ],
            [landscape, hall, person, ball, .element("text", measurePlace, [.text(diameter)])]
        )
    }

    private static let measurePlace: [Attribute] = [
        .class("scene-label"), Attribute("x", "642"), Attribute("y", "184"),
    ]

    /// A slag heap with the two arcs of an observatory, the low sun, a winding tower, poplars.
    private static let landscape = Node.raw(
        """
        <circle class="scene-sun" cx="868" cy="168" r="34"/>\
        <path class="scene-far" d="M0 278v-34c30-10 90-14 150-6 140 18 300 14 420 2 60-8 90-40 140-46h120\
        c50 4 80 36 130 50v34z"/>\
        <path class="scene-arc" d="M728 196a44 44 0 0 1 88 0M748 196c4-54 58-60 74 0"/>\
        <path class="scene-tower" d="M14 278L32 172L50 278M20 242h24M17 260h30M26 208h12M32 172L4 278"/>\
        <circle class="scene-tower" cx="32" cy="166" r="9"/>\
        <path class="scene-tree" d="M898 276c-9-10-10-52 0-66 10 14 9 56 0 66zM922 276c-8-10-9-44 0-56 9 12 8 46 0 56z\
        M943 276c-7-8-8-38 0-48 8 10 7 40 0 48z"/>
        """
    )

    /// 6 m to the eaves, with the saw-tooth roof of a daylit hall.
    private static let hall = Node.raw(
        """
        <path class="scene-hall" d="M60 278V158l52-34v34l52-34v34l52-34v34l52-34v34l52-34v154z"/>\
        <path class="scene-window" d="M66 152l40-26v14l-40 26zM118 152l40-26v14l-40 26zM170 152l40-26v14l-40 26z\
        M222 152l40-26v14l-40 26zM274 152l40-26v14l-40 26z"/>\
        <path class="scene-gate" d="M214 278v-74h62v74zM92 204h44v30H92zM148 204h44v30h-44z"/>
        """
    )

    private static let person = Node.raw(
        """
        <circle class="scene-person" cx="361" cy="245.8" r="2.8"/>\
        <path class="scene-person" d="M357 250.500q4-2 8 0l1.300 10.500-1.700 2-1 15h-2.200l-.4-11-.4 11h-2.200l-1-15-1.700-2z"/>
        """
    )

    private static let ball = Node.raw(
        """
        <circle class="scene-ball" cx="500" cy="179" r="99"/>\
        <path class="scene-shade" d="M500 278a99 99 0 0 1-70-169 110 110 0 0 0 140 139 99 99 0 0 1-70 30z"/>\
        <path class="scene-line" d="M0 278h960v2H0zM622 80h14v1.500h-14zM628.250 80h1.500v198h-1.500z"/>
        """
    )
}
