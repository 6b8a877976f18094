/** Gives every runnable block of the page its buttons. */
import { Block } from "./block.js";
import { programs, readPrograms } from "./programs.js";
import { holdsProgram, open } from "./share.js";

async function main() {
    readPrograms();
    const shared = await open();
    /** @type {Map<string, Block>} */
    const blocks = new Map();
    for (const [id, program] of programs) {
        const code = /** @type {HTMLElement | null} */ (document.querySelector(`code.block-${CSS.escape(id)}`));
        // A hidden block has none: it runs with the others and is not shown.
        if (code) {
            blocks.set(id, new Block(program, code));
        }
    }
    // A link to another program of the page that is open already.
    addEventListener("hashchange", () => holdsProgram() && location.reload());
    const chosen = shared && blocks.get(shared.block);
    if (chosen && shared) {
        chosen.root.scrollIntoView();
        if (shared.step === null) {
            await chosen.run();
        } else {
            await chosen.step(shared.step);
        }
    }
}

// In print, and where a browser is too old for the engine, the page is as mdBook made it.
if (typeof WebAssembly === "object" && typeof DecompressionStream === "function") {
    void main();
}
