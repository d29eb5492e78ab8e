import HTML

/// One tonne of carbon dioxide at true scale: at 0 °C and 1013.25 mbar 1000 kg ÷ 0.04401 kg/mol × 0.022414 m³/mol
/// = 509 m³, a ball of 9.9 m. Beside it a workshop and a person of 1.75 m, all 20 units to the metre.
enum TonneScene {
    static func node(alternative: String) -> Node {
        .element(
            "svg",
            [
                .class("tonne-scene"), Attribute("viewBox", "0 0 720 300"), .role("img"),
                .aria("label", alternative), Attribute("focusable", "false"),
            ],
            [landscape, hall, ball, person, ground]
        )
    }

    private static let landscape = Node.raw(
        """
        <path class="scene-far" d="M0 262C70 250 120 196 190 190h96c60 4 96 44 150 56 70 14 150-18 284-10v42H0z"/>\
        <path class="scene-near" d="M0 270c120-26 250-34 380-22 130 12 240 14 340-6v40H0z"/>
        """
    )

    /// 13 m wide, 6 m to the eaves, with the saw-tooth roof of a daylit hall.
    private static let hall = Node.raw(
        """
        <path class="scene-hall" d="M60 278V158l52-34v34l52-34v34l52-34v34l52-34v34l52-34v154z"/>\
        <path class="scene-window" d="M118 152l40-26v14l-40 26zM170 152l40-26v14l-40 26zM222 152l40-26v14l-40 26z\
        M274 152l40-26v14l-40 26zM66 152l40-26v14l-40 26z"/>\
        <path class="scene-gate" d="M212 278v-76h64v76zM92 204h44v30H92z"/>
        """
    )

    private static let ball = Node.raw(
        """
        <circle class="scene-ball" cx="500" cy="179" r="99"/>\
        <path class="scene-shade" d="M500 278a99 99 0 0 1-70-169 110 110 0 0 0 140 139 99 99 0 0 1-70 30z"/>
        """
    )

    private static let person = Node.raw(
        """
        <circle class="scene-person" cx="371" cy="245.8" r="2.8"/>\
        <path class="scene-person" d="M367 250.500q4-2 8 0l1.300 10.500-1.700 2-1 15h-2.200l-.4-11-.4 11h-2.200l-1-15-1.700-2z"/>
        """
    )

    private static let ground = Node.raw(
        """
        <path class="scene-ground" d="M0 278h720v2H0z"/>\
        <path class="scene-measure" d="M624 80h12v1.500h-12zM624 276.500h12v1.500h-12zM629.250 80h1.500v198h-1.500z"/>
        """
    )
}
