/**
 * The look of the HTML page: serif for what is read, sans serif for what is looked up; blue and orange for met and
 * unmet, which colour-blind readers can tell apart, and never colour alone.
 */
export const style = `
:root{--ink:#1f2530;--soft:#566070;--line:#d8dce2;--paper:#fff;--shade:#f5f6f8;--link:#1c4f86;--mark:#fff3c4;
--met:#12507f;--met-bg:#dfedf8;--mixed:#6b4a00;--mixed-bg:#fbefcf;--unmet:#8f2c0b;--unmet-bg:#fbe3d9;--still:#566070;--still-bg:#eceef1;
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Liberation Serif",serif;
--sans:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e4e7ec;--soft:#a3acba;--line:#3a414d;--paper:#171a20;--shade:#20242c;--link:#8fbff2;--mark:#4a3f12;
--met:#a9d3f7;--met-bg:#163a58;--mixed:#f2d58a;--mixed-bg:#4a3905;--unmet:#f8b69b;--unmet-bg:#5a2311;--still:#a3acba;--still-bg:#2b303a}}
*{box-sizing:border-box}
html{font:100%/1.6 var(--serif);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0 auto;padding:2.5rem 1.25rem 5rem;max-width:76rem;font-size:1.0625rem;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{font-family:var(--sans);line-height:1.25;margin:2.2em 0 .6em;text-wrap:balance}
h1{font-size:2rem;margin-top:0;letter-spacing:-.015em}
h2{font-size:1.5rem;margin-top:3em;padding-top:.7em;border-top:2px solid var(--ink)}
h3{font-size:1.2rem}
h4{font-size:1.05rem}
h5,h6{font-size:1rem;color:var(--soft)}
p,main>ul{max-width:42rem}
p{margin:.7em 0}
a{color:var(--link)}
code,.id{font-family:var(--mono);font-size:.82em}
.id{color:var(--soft);white-space:nowrap}
a.id{color:var(--link)}
code{background:var(--shade);padding:.1em .35em;border-radius:3px}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.notice{max-width:none;font-family:var(--sans);font-size:.95rem;font-weight:600;padding:.7em 1em;background:var(--mixed-bg);color:var(--mixed);border-left:4px solid currentColor}
.facts{font-family:var(--sans);font-size:.9rem;margin:1.2em 0 1.8em;display:grid;grid-template-columns:max-content 1fr;gap:.25em 1.2em}
.facts>div{display:contents}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
nav{font-family:var(--sans);font-size:.9rem;line-height:1.4;margin:2.2rem 0}
nav>ol{columns:2 24rem;column-gap:2rem}
nav li li{break-inside:avoid}
nav p{font-weight:700;margin:0 0 .5em}
nav ol{list-style:none;margin:0;padding:0}
nav ol ol{padding-left:.9em;margin:.3em 0 .7em;border-left:1px solid var(--line)}
nav li{margin:.35em 0}
nav a{color:inherit;text-decoration:none}
nav a:hover,nav a:focus-visible{color:var(--link);text-decoration:underline}
.scroll{position:relative;overflow-x:auto;margin:1.2em 0;border:1px solid var(--line);border-radius:4px}
.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-family:var(--sans);font-size:.9rem;line-height:1.4;background:var(--paper)}
th,td{padding:.55em .75em;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th,thead td{background:var(--shade);vertical-align:bottom;font-weight:600}
th[scope=row]{font-weight:600;min-width:6rem;max-width:18rem}
tr>:first-child{position:sticky;left:0;z-index:1;background:var(--paper);box-shadow:inset -1px 0 var(--line)}
thead tr>:first-child{background:var(--shade)}
td.symbol,td.counts,td.count,td.number,td.mark{white-space:nowrap;font-variant-numeric:tabular-nums}
td.symbol .saying{display:block;width:min-content;white-space:normal;margin-top:.25em;font-size:.92em}
.figures{white-space:nowrap}
td.count,td.number,th.count,th.number{text-align:right}
td.count:has(details[open]){text-align:left}
tr.deep1 th{padding-left:1.6em}
tr.deep2 th{padding-left:2.4em}
tr.deep3 th{padding-left:3.2em}
tr[class^=deep] th{font-weight:400}
td.text,td.researcher{min-width:6rem}
td.quotes{min-width:22rem}
.sign{display:inline-block;min-width:1.65em;padding:0 .3em;border-radius:3px;text-align:center;font:700 1em/1.5 var(--sans);color:var(--still);background:var(--still-bg);white-space:nowrap}
.sign.met,.sign.adequate,.sign.pass{color:var(--met);background:var(--met-bg)}
.sign.mixed,.sign.partial,.sign.warning,.sign.stale{color:var(--mixed);background:var(--mixed-bg)}
.sign.unmet,.sign.fail{color:var(--unmet);background:var(--unmet-bg)}
.sign.silent,.sign.not-sought,.sign.not-applicable,.sign.none{background:none;font-weight:400}
summary{cursor:pointer;list-style:none;border-radius:3px}
summary::-webkit-details-marker{display:none}
summary .saying{text-decoration:underline;text-decoration-color:var(--line);text-decoration-thickness:2px;text-underline-offset:.25em}
summary:hover .saying,details[open]>summary .saying{text-decoration-color:currentColor}
td.text:has(details),td.quotes{white-space:normal}
.evidence{width:min(25rem,72vw);white-space:normal;text-align:left;margin-top:.7em}
.passages{list-style:none;margin:0;padding:0}
.quote{margin:0 0 1em;scroll-margin-top:1.5rem}
.quote:last-child{margin-bottom:.2em}
.quote .words{margin:0;font:1.02rem/1.5 var(--serif)}
.quote.long .words{padding-left:1em;border-left:3px solid var(--line)}
.quote.withheld .words{color:var(--soft);font-style:italic}
.quote .ref{margin:.25em 0 0;font:.82rem/1.5 var(--sans);color:var(--soft)}
.quote .ref .sign{min-width:1.5em;font-size:.95em}
.quote:target{background:var(--mark);box-shadow:0 0 0 .4em var(--mark);border-radius:2px}
.code{font-weight:600}
cite{font-style:normal}
.others{margin:.4em 0 0;font:.82rem/1.6 var(--sans);color:var(--soft)}
.notes{font-family:var(--sans);font-size:.85rem;line-height:1.5;color:var(--soft);margin:1em 0 2.5em}
.notes>div,.form>div{display:grid;grid-template-columns:11rem 1fr;gap:0 1.2em;padding:.3em 0}
.notes dt{font-weight:600}
.notes dd,.form dd{margin:0;min-width:0}
.notes ul,.form ul{list-style:none;margin:0;padding:0}
.notes .legend ul{display:flex;flex-wrap:wrap;gap:.3em 1.4em}
.notes .warnings{color:var(--mixed);background:var(--mixed-bg);margin:0 0 .4em;padding:.5em .7em;border-radius:3px}
.notes .warnings .sign{background:none;padding:0;min-width:1.2em}
.form{margin:1.2em 0;border-top:1px solid var(--line)}
.form>div{padding:.6em 0;border-bottom:1px solid var(--line)}
.form dt{font:600 .9rem/1.5 var(--sans)}
.form>div:not(:has(dd)) dt{grid-column:1/-1;font-weight:400}
.form p{margin:0}
.form li{margin:.15em 0}
.form .passages{margin-top:.3em}
.form .own dd{border:1px dashed var(--soft);border-radius:4px;padding:.6em .8em;min-height:3.4em}
.left{color:var(--soft);font-style:italic}
.list{padding-left:1.2em}
.list li{margin:.4em 0}
.list .passages{margin:.5em 0}
.list summary{text-decoration:underline;text-decoration-color:var(--line);text-decoration-thickness:2px;text-underline-offset:.25em}
.list summary:hover,.list details[open]>summary{text-decoration-color:currentColor}
.overview{display:none}
@media screen and (min-width:84rem){
body.long{max-width:88rem;display:grid;grid-template-columns:15rem minmax(0,1fr);gap:0 3.5rem;padding-left:2rem;padding-right:2rem}
body.long nav>ol{columns:auto}
body.long header,body.long main{grid-column:2}
body.long nav{grid-column:1;margin:0;grid-row:1/span 2;position:sticky;top:2.5rem;align-self:start;max-height:calc(100vh - 5rem);overflow-y:auto}
}
@media screen and (max-width:40rem){
body{padding:1.25rem 1rem 3rem;font-size:1rem}
h1{font-size:1.6rem}
nav>ol{columns:auto}
.facts,.notes>div,.form>div{grid-template-columns:1fr;gap:0}
.facts dd{margin-bottom:.5em}
.scroll{margin-left:-1rem;margin-right:-1rem;border-left:0;border-right:0;border-radius:0}
th[scope=row]{min-width:5rem;max-width:7rem;hyphens:auto}
th,td{padding:.5em .6em}
td.quotes{min-width:17rem}
}
@page{size:A4;margin:18mm 16mm}
@page sideways{size:A4 landscape}
@media print{
html{background:none}
body{max-width:none;padding:0;font-size:10.5pt}
h1{font-size:20pt}h2{font-size:15pt;margin-top:2em}h3{font-size:12.5pt}
h1,h2,h3,h4,h5,h6,.notes dt{break-after:avoid}
.form>div{display:block;break-inside:avoid;overflow:hidden}
.form dt{float:left;width:11rem}
.form dd{margin-left:12.2rem}
.form>div:has(.quote,li:nth-child(7)){break-inside:auto}
.form>div:not(:has(dd)) dt{float:none;width:auto}
.scroll{break-before:avoid}
nav>ol{columns:auto}
nav ol ol,nav li{margin-top:.15em;margin-bottom:.15em}
p,main>ul{max-width:none}
p,li{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
.sign,.notice,.warnings,thead th,thead td{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.scroll{overflow:visible;border:0;border-radius:0}
table{font-size:8.5pt;background:none}
thead{display:table-header-group}
tr{break-inside:avoid}
tr>:first-child{position:static;box-shadow:none;background:none}
th,td{padding:.35em .5em}
th[scope=row],td.text,td.researcher,td.quotes{min-width:0}
td.quotes{width:40%}
.opens td.symbol .saying{display:inline;font-size:1em}
.evidence .again .words,.evidence .again .ref>:not(.id){display:none}
.evidence .again,.evidence .again .ref{display:inline;margin:0 .3em 0 0}
.evidence:not(:has(.quote:not(.again))),.evidence:not(:has(.quote:not(.again))) .others{display:inline;margin:0 0 0 .6em}
.evidence:not(:has(.quote:not(.again))) ol,.opens details:not(:has(.quote:not(.again)))>summary{display:inline}
.opens details:not(:has(.quote:not(.again)))::details-content{display:inline}
.overview{display:table;break-inside:avoid;margin:.8em 0;border-top:1px solid var(--ink);border-bottom:1px solid var(--ink)}
.overview td,.overview th{white-space:normal}
.overview td.symbol .saying{font-size:.85em}
.wide{page:sideways}
.opens table,.opens tbody,.opens tr,.opens th,.opens td{display:block;width:auto;max-width:none;border:0;padding:0;text-align:left;white-space:normal}
.opens tr{break-inside:auto}
.opens thead,.opens .bare{display:none}
.opens th[scope=row]{font-size:10.5pt;margin:1.1em 0 .3em;padding-top:.4em;border-top:1px solid var(--line);break-after:avoid}
.opens td{margin:.5em 0}
.opens td:has(details):not(:has(.quote:not(.again))){display:inline-block;margin:.15em 1.4em .15em 0}
.opens summary{break-after:avoid;font-weight:600}
.opens summary::before{content:attr(data-column) " "}
summary .saying{text-decoration:none}
details::details-content{content-visibility:visible;display:block;block-size:auto;opacity:1}
.evidence{width:auto;margin:.2em 0 0;columns:2;column-gap:8mm}
.quote{break-inside:avoid;margin-bottom:.6em}
.quote .words{font-size:9.5pt}
.quote .ref,.others,.notes{font-size:8pt}
.form .own dd{min-height:22mm}
}
`;
