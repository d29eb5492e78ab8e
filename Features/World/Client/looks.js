/** How people of the world are dressed: `look` in presence is the number of a row. */
export const LOOKS = [
    { name: "Tanne", coat: 0x2b5c45, trousers: 0x39474f },
    { name: "Ziegel", coat: 0xa65a3c, trousers: 0x4a4038 },
    { name: "Himmel", coat: 0x6d97ad, trousers: 0x2f3c48 },
    { name: "Senf", coat: 0xcf9a34, trousers: 0x3d4436 },
    { name: "Sand", coat: 0xc9b694, trousers: 0x5a4b3c },
    { name: "Schiefer", coat: 0x55626a, trousers: 0x2c3338 },
    { name: "Flieder", coat: 0x83708f, trousers: 0x403a4c },
    { name: "Leinen", coat: 0xe6dfd0, trousers: 0x6b6353 },
];

export function lookOf(number) {
    const count = LOOKS.length;
    return LOOKS[(((Math.trunc(number) || 0) % count) + count) % count];
}
