/** What the scene itself says. Titles, sentences and figures come from the server. */
const number = (value, places = 1) => new Intl.NumberFormat("de-DE", { maximumFractionDigits: places }).format(value);

/** Words on stations. */
export const STATION_WORDS = {
    course: "Kurs",
    product: "bleibt im Produkt",
    status: { idea: "Idee", planned: "geplant", running: "läuft", done: "erledigt" },
    tile: { filled: "ausgefüllt", partly: "teilweise", open: "offen", omitted: "weggelassen" },
    fit: { fits: "✓ passt", unclear: "? unklar", not: "– passt nicht" },
    step: (step, of) => `Stufe ${step} von ${of}`,
    more: (count) => `und ${count} weitere im Handlungsplan`,
    megawattHours: (value) => `${number(value, value < 10 ? 1 : 0)}\u202fMWh`,
    fleet: (kind, share) => `${number(share * 100, 0)}\u202f% der Fahrzeuge ${kind === "electric" ? "elektrisch" : "mit Verbrennungsmotor"}`,
    ball: ({ label, tonnes, year }) => `${label} ${year}: ${number(tonnes, tonnes < 100 ? 1 : 0)}\u202ft`,
};

export const WORDS = {
    noGraphics: "Ihr Browser kann hier keine 3D-Bilder zeigen: WebGL 2 fehlt oder ist abgeschaltet. Dieselben Orte, Stationen und Menschen finden Sie im Rundgang.",
    lostGraphics: "Die Grafik Ihres Rechners hat die Welt angehalten. Laden Sie sie noch einmal, oder gehen Sie in den Rundgang.",
    noPlan: "Der Plan der Welt ließ sich nicht laden. Laden Sie noch einmal, oder gehen Sie in den Rundgang.",
    canvas: "Begehbare Welt. Mit W, A, S, D oder den Pfeiltasten gehen, mit Q und E umsehen, mit der Eingabetaste die Station öffnen, vor der Sie stehen.",
    loading: (done, total) => `Die Welt wird geladen: ${done} von ${total} Teilen.`,
    landscape: "Die Landschaft wird geladen.",
    loaded: "Die Welt ist geladen.",
    part: (name) => ({
        terrain: "das Gelände", landscape: "die Landschaft", trees: "die Bäume", figure: "die Figuren", state: "der Stand Ihres Betriebs",
    })[name] ?? `„${name}“`,
    fault: (parts) => `${parts.length === 1 ? "Ein Teil ließ" : "Einige Teile ließen"} sich nicht laden: ${parts.join(", ")}. Alles andere können Sie benutzen.`,
    firm: (firm) => (firm.isExample ? `Beispielbetrieb ${firm.name}` : firm.name),
    outside: (world) => world,
    entered: (place, count) => `${place}. ${count === 1 ? "Eine Station" : `${count} Stationen`} hier.`,
    left: "Unterwegs zwischen den Orten.",
    atStation: (title) => `Sie stehen vor: ${title}. Eingabetaste öffnet.`,
    open: (title) => `${title} öffnen`,
    panelLoading: "Wird geladen …",
    panelFault: "Diese Station ließ sich nicht laden. Schließen Sie sie und öffnen Sie sie noch einmal, oder gehen Sie in den Rundgang.",
    evening: "Abend",
    isDay: "Es ist Tag.",
    isEvening: "Es ist Abend.",
    isStill: "Ruhige Ansicht: nichts bewegt sich von selbst, Wege sind Sprünge.",
    isMoving: "Bewegte Ansicht.",
    count: (index, total, name) => `Ort ${index} von ${total}: ${name}`,
    onTheWay: (name) => `Unterwegs: ${name}`,
    tourEnd: "Der Rundgang mit dem Lotsen ist zu Ende.",
    mapTitle: "Karte der Welt",
    here: "Sie sind hier",
    lake: "See",
    tonne: "1 t CO₂: Ball von 9,9 m",
    house: "Haus, 9 m hoch",
    person: "Mensch, 1,75 m",
    stick: "Gehen",
};
