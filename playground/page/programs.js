/**
 * The page's programs: what stands in its blocks, what the reader made of it, and which blocks run before which.
 *
 * @typedef {{id: string, session: number, steps: number, prompt: boolean, line: number, text: string}} Block
 * @typedef {{chapter: string, name: string, blocks: Block[]}} Chapter
 */

const KEPT = "living-heap:";

/** A block and its text as it is now. */
export class Program {
    /** @param {Chapter} chapter @param {Block} block */
    constructor(chapter, block) {
        this.chapter = chapter;
        this.block = block;
        this.id = block.id;
        const kept = recall(block.id);
        // An edit of a text that the book has changed since is kept, for it is the reader's.
        this.text = kept ?? block.text;
    }

    get edited() {
        return this.text !== this.block.text;
    }

    /** @param {string} text */
    edit(text) {
        this.text = text;
        keep(this.id, this.edited ? text : null);
    }

    /** Shows a text that is not the reader's own, so that it is not kept. @param {string} text */
    show(text) {
        this.text = text;
    }

    /** What the engine runs. @returns {import("./instance.js").Source[]} */
    sources() {
        const { line, prompt } = this.block;
        if (!prompt) {
            return [{ text: this.text, line, prompt }];
        }
        return statements(this.text).map(({ text, at }) => ({ text, line: line + at, prompt }));
    }
}

/**
 * The statements of a prompt's transcript: what was typed after `>>>` and `...`.
 * @param {string} transcript
 */
export function statements(transcript) {
    /** @type {{text: string, at: number}[]} */
    const found = [];
    let typing = false;
    transcript.split("\n").forEach((line, at) => {
        const typed = /^(>>>|\.\.\.)(?: (.*))?$/.exec(line);
        if (typed?.[1] === ">>>") {
            found.push({ text: `${typed[2] ?? ""}\n`, at });
        } else if (typed && typing) {
            found[found.length - 1].text += `${typed[2] ?? ""}\n`;
        }
        typing = Boolean(typed) && found.length > 0;
    });
    return found;
}

/** Every program of the page, by its id. @type {Map<string, Program>} */
export const programs = new Map();

/** Reads what the preprocessor left in the page. */
export function readPrograms() {
    for (const data of document.querySelectorAll("script.playground-data")) {
        const chapter = JSON.parse(data.textContent ?? "");
        for (const block of chapter.blocks) {
            programs.set(block.id, new Program(chapter, block));
        }
    }
}

/** The programs of the session up to this one, in order. @param {Program} program */
export function sessionUpTo(program) {
    const ids = program.chapter.blocks.filter(({ session }) => session === program.block.session);
    const all = ids.map(({ id }) => programs.get(id)).filter((found) => found !== undefined);
    return all.slice(0, all.indexOf(program) + 1);
}

/** @param {string} id @returns {string | null} */
function recall(id) {
    try {
        return localStorage.getItem(KEPT + id);
    } catch {
        return null; // The browser keeps nothing for this page.
    }
}

/** @param {string} id @param {string | null} text */
function keep(id, text) {
    try {
        if (text === null) {
            localStorage.removeItem(KEPT + id);
        } else {
            localStorage.setItem(KEPT + id, text);
        }
    } catch {
        // The edit lasts as long as the page.
    }
}
