/** Colours Python: by mdBook's highlight.js, or in a standalone page by the few rules below. */

const PIECES = new RegExp(
    [
        String.raw`(?<comment>#[^\n]*)`,
        String.raw`(?<string>(?:\b[rbfuRBFU]{1,2})?(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))`,
        String.raw`(?<meta>^[ \t]*@[\w.]+)`,
        String.raw`(?<keyword>\b(?:and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|match|nonlocal|not|or|pass|raise|return|try|while|with|yield)\b)`,
        String.raw`(?<literal>\b(?:None|True|False)\b)`,
        String.raw`(?<number>\b(?:0[xob][\da-f_]+|\d[\d_]*\.?[\d_]*(?:e[+-]?\d+)?j?))`,
    ].join("|"),
    "gim",
);

/** @param {string} text @returns {string} */
function escape(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/**
 * @param {string} text a program
 * @returns {string} HTML with the classes of highlight.js
 */
export function highlight(text) {
    if (window.hljs) {
        // Its rules are older than the underscore in numbers.
        const number = /(<span class="hljs-number">[\d.]+)<\/span>((?:_\d+)+)/g;
        return window.hljs.highlight("python", text).value.replace(number, "$1$2</span>");
    }
    let html = "";
    let end = 0;
    for (const found of text.matchAll(PIECES)) {
        const [kind] = Object.entries(found.groups ?? {}).find(([, piece]) => piece !== undefined) ?? [""];
        html += escape(text.slice(end, found.index));
        html += `<span class="hljs-${kind}">${escape(found[0])}</span>`;
        end = found.index + found[0].length;
    }
    return html + escape(text.slice(end));
}
