/**
 * Links that hold a program: the texts that differ from the book's, and the step that the player shows.
 *
 * @typedef {{block: string, texts: Record<string, string>, step: number | null}} Shared
 */
import { programs, sessionUpTo } from "./programs.js";

const MARK = "#program=";

/**
 * @param {import("./programs.js").Program} program
 * @param {number | null} step
 * @returns {Promise<string>}
 */
export async function link(program, step) {
    /** @type {Shared} */
    const shared = { block: program.id, texts: {}, step };
    for (const { id, edited, text } of sessionUpTo(program)) {
        if (edited) {
            shared.texts[id] = text;
        }
    }
    const packed = await squeeze(new CompressionStream("deflate-raw"), new TextEncoder().encode(JSON.stringify(shared)));
    const digits = btoa(String.fromCharCode(...packed)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    return location.href.replace(/#.*$/, "") + MARK + digits;
}

/** Whether the page's address holds a program. */
export function holdsProgram() {
    return location.hash.startsWith(MARK);
}

/**
 * Takes over what the page's address holds. Gives nothing if it holds no program of this page.
 * @returns {Promise<Shared | null>}
 */
export async function open() {
    if (!holdsProgram()) {
        return null;
    }
    try {
        const digits = location.hash.slice(MARK.length).replace(/-/g, "+").replace(/_/g, "/");
        const packed = Uint8Array.from(atob(digits), (digit) => digit.charCodeAt(0));
        const bytes = await squeeze(new DecompressionStream("deflate-raw"), packed);
        /** @type {Shared} */
        const shared = JSON.parse(new TextDecoder().decode(bytes));
        for (const [id, text] of Object.entries(shared.texts)) {
            programs.get(id)?.show(text);
        }
        return programs.has(shared.block) ? shared : null;
    } catch {
        return null; // Somebody cut the link short: the page is shown as it is.
    }
}

/** @param {CompressionStream | DecompressionStream} through @param {Uint8Array} bytes */
async function squeeze(through, bytes) {
    const stream = new Blob([/** @type {any} */ (bytes)]).stream().pipeThrough(through);
    return new Uint8Array(await new Response(stream).arrayBuffer());
}
