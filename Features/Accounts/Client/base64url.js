/** RFC 4648, section 5, without padding. */
export function text(buffer) {
    const letters = btoa(String.fromCharCode(...new Uint8Array(buffer)));
    return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function bytes(letters) {
    const plain = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
